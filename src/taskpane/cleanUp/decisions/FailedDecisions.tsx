import { Button } from '@fluentui/react-components'
import { problemSentence } from '../../problemSentence.ts'
import { useWorkplace } from '../../workplace.ts'
import { useSaid } from '../useSaid.ts'
import type { DecisionAct, DecisionState } from './decisionWork.ts'
import { failedIn } from './failedIn.ts'

interface FailedDecisionsProps {
  readonly marks: DecisionState['marks']
  readonly onRetry: (act: DecisionAct) => void
}

/** Decisions that the service does not have: whoever works by keys has gone on, and their rows may be out of sight. */
export const FailedDecisions = ({ marks, onRetry }: FailedDecisionsProps) => {
  const { words: common } = useWorkplace()
  const { mark: words } = useSaid().words
  const failed = failedIn(marks)
  const [first] = failed
  if (first === undefined) return null
  return (
    <div>
      <span>{words.notRecorded(failed.length, problemSentence(common, first.problem))}</span>{' '}
      <Button
        size="small"
        onClick={() => {
          for (const { act } of failed) onRetry(act)
        }}
      >
        {words.retry}
      </Button>
    </div>
  )
}
