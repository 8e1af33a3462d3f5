import { dateOf, type Instant } from '../../domain/calendar/calendar.ts'
import type { Commitment } from '../../domain/commitments/commitmentRecord.ts'
import { type CommitmentReminderRules, remindedDays } from '../../domain/commitments/commitmentReminders.ts'
import type { CommitmentsQuery } from '../../ports/caseRecords.ts'
import { allCommitments } from '../commitments/allCommitments.ts'
import type {
  CommitmentOutcome,
  CommitmentRemindingParts,
  CommitmentRoundOptions,
} from './commitmentRemindingParts.ts'
import { CommitmentRound } from './commitmentRound.ts'

/**
 * One round over the commitments that fall due: each owner gets a letter for each. However many rounds run at once over
 * one folder, each is sent once; what was settled, moved or withdrawn in between, as its register says, is not.
 */
export const remindOfCommitments = async (
  parts: CommitmentRemindingParts,
  now: Instant,
  options: CommitmentRoundOptions = {},
): Promise<readonly CommitmentOutcome[]> => {
  if (parts.rules === null) return []
  const round = new CommitmentRound(parts, parts.rules, await parts.people(), now, options)
  const outcomes: CommitmentOutcome[] = []
  for (const { id } of await fallingDue(parts, parts.rules, now)) {
    if (options.signal?.aborted === true) break
    outcomes.push(...(await round.remindOf(id)))
  }
  return outcomes
}

/** As the index knows them; the register of each decides. */
const fallingDue = async (
  { organisation: { index, zone } }: CommitmentRemindingParts,
  rules: CommitmentReminderRules,
  now: Instant,
): Promise<readonly Pick<Commitment, 'id'>[]> => {
  const today = dateOf(now, zone)
  const query: CommitmentsQuery = {
    ...remindedDays(today, rules),
    viewer: null,
    today,
    standing: 'unsettled',
    text: '',
    offset: 0,
    limit: 0,
  }
  const found: Pick<Commitment, 'id'>[] = []
  for await (const page of allCommitments(index, query)) found.push(...page.map(({ id }) => ({ id })))
  return found
}
