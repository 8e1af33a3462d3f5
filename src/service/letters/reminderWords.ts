import type { NamedPerson } from '../../domain/agreement/agreement.ts'
import type { DecisionChoice } from '../../domain/decisions/decision.ts'
import type { ReminderRole } from '../../domain/register/mailboxEntries.ts'
import type { AboutEnd } from './aboutEnd.ts'

/** What a reminder needs words for. Days come written, as people write them. */
export interface ReminderWords {
  readonly role: Readonly<Record<ReminderRole, string>>
  readonly choice: Readonly<Record<DecisionChoice, string>>
  /** The end of a mailbox in a subject line: no more than is known of it. */
  readonly end: (about: AboutEnd, mailbox: string) => string
  readonly subject: {
    readonly approve: (end: string) => string
    readonly carryOut: (end: string) => string
    /** Where no end comes: a decision about a mailbox whose clock stands still. */
    readonly carryOutNoEnd: (mailbox: string) => string
    readonly personLeaving: (person: string, roles: string) => string
  }
  readonly dear: (name: string) => string
  readonly label: {
    readonly mailbox: string
    readonly customer: string
    readonly lastDay: string
    readonly decision: string
    readonly filed: string
  }
  readonly filed: (mails: number, commitments: number) => string
  readonly heading: { readonly now: string; readonly nobody: string; readonly others: string }
  readonly now: {
    readonly decide: string
    readonly decideAsStandIn: (contact: string) => string
    readonly askThem: (people: string) => string
    readonly approve: (decider: string) => string
    /** For who decided, and for the provider: not approved yet. */
    readonly approvalLate: (person: string) => string
    readonly carryOut: (choice: string) => string
    /** For the firm: the provider has not done it yet. */
    readonly providerLate: (choice: string, provider: string) => string
    readonly lapse: string
    readonly unknownEnd: string
    readonly ended: string
    readonly personLeaving: (person: string, roles: string) => string
    /** Where the letter carries no link. */
    readonly withoutLink: (provider: NamedPerson) => string
  }
  readonly button: { readonly decide: string; readonly approve: string }
  readonly nobody: {
    readonly nothingDeleted: string
    readonly platform: (lastDay: string) => string
    readonly agreed: (lastDay: string) => string
    readonly unknown: string
    readonly ended: string
    readonly noEnd: string
    /** No agreed day is left before the end. */
    readonly last: string
    /** Who else is told then. */
    readonly askAgain: (others: readonly string[]) => string
  }
  readonly told: (who: string, on: string) => string
  /** A letter goes to him in the same round. */
  readonly toldToday: (who: string) => string
  readonly toldNobody: string
  readonly calendar: { readonly summary: (mailbox: string) => string; readonly description: string }
  readonly footer: { readonly from: (customer: string) => string; readonly personal: string }
  readonly and: string
}
