import { Button } from '@fluentui/react-components'
import { useCallback, useRef } from 'react'
import type { PromisesLetGoAnswer } from '../../../contract/leavingSchemas.ts'
import { FailedAct } from '../../situation/FailedAct.tsx'
import { ProblemNotice } from '../../situation/ProblemNotice.tsx'
import { useFocusKept } from '../../situation/useFocusKept.ts'
import { useAct } from '../../useAct.ts'
import { useAnswer } from '../../useAnswer.ts'
import { useChange } from '../../useChange.ts'
import { useWorkplace } from '../../workplace.ts'
import { useLeaving } from '../leavingContext.ts'
import { useLeavingStyles } from '../useLeavingStyles.ts'
import { ReleaseForm } from './ReleaseForm.tsx'
import { usePromiseFacts } from './usePromiseFacts.ts'

/**
 * Client mail with a promise that was called not needed: each is looked at once more. Who swept up his own decides anew;
 * whoever goes through another's mailbox says which may go, and why.
 */
export const PromisesLetGo = ({ count }: { readonly count: number }) => {
  const styles = useLeavingStyles()
  const { words, announce } = useWorkplace()
  const { leaving, client } = useLeaving()
  const question = useCallback((signal: AbortSignal) => client.promisesLetGo(signal), [client])
  const { answer, again } = useAnswer(question)
  useChange([count, ...leaving.releases.map((one) => one.state)].join(), again)
  const list = useRef<HTMLUListElement>(null)
  const listed = answer.kind === 'answered' ? answer.value.mails.map(({ mail }) => mail).join() : ''
  // What was decided goes once this was asked anew: the keyboard goes on with what is left.
  const keeping = useFocusKept(list, listed)
  if (answer.kind === 'waiting') return null
  if (answer.kind === 'failed')
    return <ProblemNotice problem={answer.problem} words={words} announce={announce} onTryAgain={again} />
  const mine = answer.value.mails.filter(({ canDecide }) => canDecide)
  const others = answer.value.mails.filter(({ canDecide, isAsked }) => !canDecide && !isAsked)
  return (
    <>
      {mine.length > 0 && (
        <ul className={styles.list} ref={list} {...keeping}>
          {mine.map((one) => (
            <li key={one.mail} className={styles.row}>
              <PromiseLetGo of={one} />
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && <ReleaseForm mails={others} />}
    </>
  )
}

const PromiseLetGo = ({ of }: { readonly of: PromisesLetGoAnswer['mails'][number] }) => {
  const styles = useLeavingStyles()
  const { words: common } = useWorkplace()
  const { client, said, onChanged } = useLeaving()
  const factsOf = usePromiseFacts()
  const words = said.checks.letGo
  const subject = of.subject || common.mail.noSubject
  const { state, run } = useAct((request: string, decision: 'later' | 'notNeeded') =>
    client.decideLetGo({ request, mail: of.mail, decision }),
  )
  const decide = async (decision: 'later' | 'notNeeded'): Promise<void> => {
    const after = await run(decision)
    if (after !== null) onChanged(after, words.done[decision])
  }
  return (
    <>
      <span className={styles.strong}>{subject}</span>
      <span className={styles.subdued}>{factsOf(of)}</span>
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
      <FailedAct state={state} />
    </>
  )
}
