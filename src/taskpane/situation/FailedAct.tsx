import type { ActState } from '../useAct.ts'
import { useWorkplace } from '../workplace.ts'
import { ProblemNotice } from './ProblemNotice.tsx'

/** What went wrong with an act, where it was tried, and aloud. */
export const FailedAct = ({ state }: { readonly state: ActState<unknown> }) => {
  const { words, announce } = useWorkplace()
  return state.kind === 'failed' ? (
    <ProblemNotice problem={state.problem} words={words} announce={announce} />
  ) : null
}
