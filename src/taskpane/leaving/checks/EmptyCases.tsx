import { useCallback } from 'react'
import { ProblemNotice } from '../../situation/ProblemNotice.tsx'
import { useAnswer } from '../../useAnswer.ts'
import { useWorkplace } from '../../workplace.ts'
import { CaseLink } from '../CaseLink.tsx'
import { useLeaving } from '../leavingContext.ts'
import { useLeavingStyles } from '../useLeavingStyles.ts'

/** Which of the leaver's cases hold no mail, as far as whoever looks may know of them. */
export const EmptyCases = () => {
  const styles = useLeavingStyles()
  const { words, announce } = useWorkplace()
  const { client } = useLeaving()
  const question = useCallback((signal: AbortSignal) => client.toHandOver(signal), [client])
  const { answer, again } = useAnswer(question)
  if (answer.kind === 'waiting') return null
  if (answer.kind === 'failed')
    return <ProblemNotice problem={answer.problem} words={words} announce={announce} onTryAgain={again} />
  return (
    <ul className={styles.bare}>
      {answer.value.emptyCases.map((empty) => (
        <li key={empty.id}>
          <CaseLink of={empty} />
        </li>
      ))}
    </ul>
  )
}
