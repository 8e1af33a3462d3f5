import { Checkbox } from '@fluentui/react-components'
import { useState } from 'react'
import type { NewRelease, PromisesLetGoAnswer } from '../../../contract/leavingSchemas.ts'
import { ActForm } from '../../situation/ActForm.tsx'
import { isReason, ReasonField } from '../../situation/ReasonField.tsx'
import { useAct } from '../../useAct.ts'
import { useWorkplace } from '../../workplace.ts'
import { useLeaving } from '../leavingContext.ts'
import { useLeavingStyles } from '../useLeavingStyles.ts'
import { usePromiseFacts } from './usePromiseFacts.ts'

/** Which of these may go though they hold a promise, and why: of another's mailbox a second person agrees. */
export const ReleaseForm = ({ mails }: { readonly mails: PromisesLetGoAnswer['mails'] }) => {
  const styles = useLeavingStyles()
  const { words: common, announce } = useWorkplace()
  const { leaving, client, said, onChanged } = useLeaving()
  const factsOf = usePromiseFacts()
  const words = said.checks.letGo.release
  const whose = leaving.own ? words.own : words.others
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const { state, run } = useAct((request: string, wanted: Omit<NewRelease, 'request'>) =>
    client.release({ request, ...wanted }),
  )
  const wanted = mails.map(({ mail }) => mail).filter((mail) => chosen.includes(mail))
  const release = async (): Promise<void> => {
    if (wanted.length === 0) return announce(words.noneChosen)
    setTried(!isReason(reason))
    if (!isReason(reason)) return
    const after = await run({ mails: wanted, reason: reason.trim() })
    if (after === null) return
    setReason('')
    onChanged(after, whose.done)
  }
  return (
    <ActForm label={words.heading} act={whose.act} state={state} onAct={() => void release()}>
      <p className={styles.subdued}>{whose.how}</p>
      {mails.map((one) => (
        <div key={one.mail}>
          <Checkbox
            checked={chosen.includes(one.mail)}
            onChange={(_, { checked }) =>
              setChosen(checked === true ? [...chosen, one.mail] : chosen.filter((mail) => mail !== one.mail))
            }
            label={one.subject || common.mail.noSubject}
          />
          <div className={styles.links}>{factsOf(one)}</div>
        </div>
      ))}
      <ReasonField label={words.reason} {...{ needed: said.needed, isTried, reason }} onChange={setReason} />
      {wanted.length === 0 && <p className={styles.subdued}>{words.noneChosen}</p>}
    </ActForm>
  )
}
