import type { CommitmentId } from '../../domain/commitments/commitmentRecord.ts'
import type {
  CommitmentReminder,
  CommitmentReminderRules,
} from '../../domain/commitments/commitmentReminders.ts'
import type { Person } from '../../domain/person.ts'
import type { Postman } from '../../ports/postman.ts'
import type { Organisation } from '../organisation.ts'
import type { Became } from './reminderOutcome.ts'

/** What a round of reminders of commitments needs. */
export interface CommitmentRemindingParts {
  readonly organisation: Organisation
  readonly organisationName: string
  readonly people: () => Promise<readonly Person[]>
  /** Null: nobody is reminded of commitments. */
  readonly rules: CommitmentReminderRules | null
  readonly language: 'nl' | 'en'
  /** Null: nothing can be sent, and nothing is claimed. */
  readonly postman: Postman | null
  /** Origin of the wide page, to which letters lead; null: they carry no link. */
  readonly pages: string | null
  readonly senderDomain: string
  /** Milliseconds a claim holds; longer than the postman's patience. */
  readonly lease?: number
}

export interface CommitmentRoundOptions {
  /** Says what would be sent; writes and sends nothing. */
  readonly dryRun?: boolean
  readonly signal?: AbortSignal
  readonly onFailure?: (error: Error) => void
}

/** What became of a reminder in one round; no name, and no word of the commitment. */
export type CommitmentOutcome = Pick<CommitmentReminder, 'key' | 'due' | 'daysBefore'> & {
  readonly commitment: CommitmentId
  readonly became: Became
}
