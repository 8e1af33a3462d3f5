import type { Instant } from '../../domain/calendar/calendar.ts'
import type { MailboxFacts } from '../../domain/retention/mailbox.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import type { RefusedRow } from '../../ports/mailboxDirectory.ts'

/**
 * Every mailbox as it stands: the roster, with what the registers say and the agreements in force. Keeps what it worked
 * out until one of them, or the day, has changed; never owns it.
 */
export interface MailboxBook {
  /** All mailboxes, and those of which only a register is left, most urgent first. The same array until something changed. */
  all(now: Instant): Promise<BookPages>
  one(id: string, now: Instant): Promise<MailboxSituation | null>
  /** Who is told of each roster that is not the one before; whoever asked waits for him. He must not fail, nor ask the book. */
  onRoster(tell: (roster: readonly MailboxFacts[]) => Promise<void>): void
}

export interface BookPages {
  readonly situations: readonly MailboxSituation[]
  /** Rows of the roster that could not be read. */
  readonly refused: readonly RefusedRow[]
}
