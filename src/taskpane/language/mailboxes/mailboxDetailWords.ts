import type { DecisionAnswer, MailboxAnswer, TimelineAnswer } from '../../../contract/mailboxSchemas.ts'
import type { ClockName } from '../../../domain/retention/mailbox.ts'
import type { Certainty } from './mailboxWords.ts'

/** What is said of one mailbox that is looked at closely. Loaded with that view and not before. */
export interface MailboxDetailWords {
  readonly kind: Readonly<Record<MailboxAnswer['kind'], string>>
  readonly mailboxClass: Readonly<Record<NonNullable<MailboxAnswer['mailboxClass']>, string>>
  readonly size: (amount: string) => string
  readonly period: Readonly<Record<'years' | 'months' | 'weeks' | 'days', (count: number) => string>>
  readonly and: string
  readonly clockRule: Readonly<Record<ClockName, (period: string) => string>>
  readonly certaintyWhy: Readonly<Record<Certainty, string>>
  /** When an estimated clock can have started. */
  readonly startedBetween: (earliest: string, latest: string) => string
  readonly startedAt: (moment: string) => string
  readonly conflict: {
    readonly heading: string
    readonly sentence: (agreed: string, platform: string) => string
    readonly next: string
  }
  readonly others: string
  readonly until: (day: string) => string
  readonly timeline: string
  readonly today: string
  readonly event: Readonly<Record<TimelineAnswer['what'], string>>
  readonly to: Readonly<Record<NonNullable<TimelineAnswer['role']>, string>>
  readonly choice: Readonly<Record<DecisionAnswer['choice'], string>>
  readonly decision: DecisionWords
  readonly hold: HoldWords
}

export interface DecisionWords {
  readonly heading: string
  readonly asked: string
  readonly askedWhy: string
  readonly state: Readonly<Record<DecisionAnswer['state'], string>>
  readonly by: (name: string, day: string) => string
  readonly second: (name: string) => string
  readonly recipient: (name: string) => string
  readonly reason: (reason: string) => string
  readonly account: Readonly<Record<DecisionAnswer['account'], string>>
  readonly licence: Readonly<Record<DecisionAnswer['licence'], string>>
  readonly mailLink: string
  readonly mailLinkAgain: string
  readonly mailed: (address: string) => string
  readonly mailedNext: string
}

export interface HoldWords {
  readonly heading: string
  readonly onRecord: (name: string, day: string) => string
  readonly reasonGiven: (reason: string) => string
  readonly none: string
  /** A record stops nothing at Microsoft; said where a hold is placed and while it was not seen there. */
  readonly warning: string
  readonly seen: string
  readonly place: string
  readonly release: string
  readonly reason: string
  readonly reasonMissing: string
  readonly confirmPlace: string
  readonly confirmRelease: string
  readonly releaseWarning: string
  readonly cancel: string
  readonly placed: string
  readonly released: string
}
