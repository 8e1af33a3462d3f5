import { OfflineNotice } from '../outbox/lateViews.ts'
import { usePane } from '../pane.ts'
import type { ProblemCode } from '../problem.ts'
import { Late } from '../situation/Late.tsx'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'

interface NotKnownProps {
  readonly problem: ProblemCode
  readonly onTryAgain: () => void
}

/** Why the service did not say where the mail belongs. Without a network filing goes on. */
export const NotKnown = ({ problem, onTryAgain }: NotKnownProps) => {
  const { words, announce } = usePane()
  return problem === 'offline' ? (
    <Late words={words}>
      <OfflineNotice onTryAgain={onTryAgain} />
    </Late>
  ) : (
    <ProblemNotice problem={problem} words={words} announce={announce} onTryAgain={onTryAgain} />
  )
}
