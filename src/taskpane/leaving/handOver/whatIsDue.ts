import type { CommitmentAnswer } from '../../../contract/commitmentSchemas.ts'
import type { LeavingWords } from '../../language/leaving/leavingWords.ts'
import type { Workplace } from '../../workplace.ts'

/** A commitment in one line: what was promised, in which case, and until when. */
export const whatIsDue = (
  { what, due, case: of }: Pick<CommitmentAnswer, 'what' | 'due' | 'case'>,
  said: LeavingWords,
  dates: Workplace['dates'],
): string =>
  [`${what} (${of.reference})`, ...(due === null ? [] : [said.handOver.due(dates.day(due))])].join(', ')
