import { Button } from '@fluentui/react-components'
import { useCallback } from 'react'
import type { PromisesLetGoAnswer } from '../../contract/leavingSchemas.ts'
import { FailedAct } from '../situation/FailedAct.tsx'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { useAct } from '../useAct.ts'
import { useAnswer } from '../useAnswer.ts'
import { useChange } from '../useChange.ts'
import { useWorkplace } from '../workplace.ts'
import { useLeaving } from './leavingContext.ts'
import { useLeavingStyles } from './useLeavingStyles.ts'

/** Client mail with a promise that was swept up with what is not needed: each is looked at once more. */
export const PromisesLetGo = ({ count }: { readonly count: number }) => {
  const styles = useLeavingStyles()
  const { words, announce } = useWorkplace()
  const { client } = useLeaving()
  const question = useCallback((signal: AbortSignal) => client.promisesLetGo(signal), [client])
  const { answer, again } = useAnswer(question)
  useChange(count, again)
  if (answer.kind === 'waiting') return null
  if (answer.kind === 'failed')
    return <ProblemNotice problem={answer.problem} words={words} announce={announce} onTryAgain={again} />
  return (
    <ul className={styles.list}>
      {answer.value.mails.map((one, index) => (
        <li key={one.mail ?? index} className={styles.row}>
          <PromiseLetGo of={one} />
        </li>
      ))}
    </ul>
  )
}

const PromiseLetGo = ({ of }: { readonly of: PromisesLetGoAnswer['mails'][number] }) => {
  const styles = useLeavingStyles()
  const { dates, words: common } = useWorkplace()
  const { leaving, client, said, onChanged } = useLeaving()
  const words = said.checks.letGo
  const { mail, from, sentAt, commitments } = of
  const subject = of.subject || common.mail.noSubject
  const { state, run } = useAct((request: string, decision: 'later' | 'notNeeded') =>
    client.decideLetGo({ request, mail: mail ?? '', decision }, leaving.own),
  )
  const decide = async (decision: 'later' | 'notNeeded'): Promise<void> => {
    const after = await run(decision)
    if (after !== null) onChanged(after, words.done[decision])
  }
  return (
    <>
      <span className={styles.strong}>{subject}</span>
      <span className={styles.subdued}>
        {[from, ...(sentAt === null ? [] : [dates.dayOf(sentAt)]), words.promises(commitments)].join(', ')}
      </span>
      {mail === null ? (
        <p className={styles.subdued}>{words.byOther}</p>
      ) : (
        <div className={styles.acts}>
          {(['later', 'notNeeded'] as const).map((decision) => (
            <Button
              key={decision}
              size="small"
              aria-label={`${words.act[decision]}: ${subject}`}
              disabledFocusable={state.kind === 'busy'}
              onClick={() => void decide(decision)}
            >
              {words.act[decision]}
            </Button>
          ))}
        </div>
      )}
      <FailedAct state={state} />
    </>
  )
}
