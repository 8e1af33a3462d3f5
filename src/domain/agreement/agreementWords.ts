import type { DecisionChoice } from '../decisions/decision.ts'
import type { Agreement, ClockStart, LeavingRule } from './agreement.ts'

/** What is said of an agreement in one language: whole sentences, names and days as people write them. */
export interface AgreementWords {
  readonly headings: Readonly<Record<Chapter, string>>
  readonly about: (customer: string, from: string) => string
  readonly domains: (domains: string) => string
  readonly zone: (zone: string) => string
  readonly decides: (contact: string) => string
  readonly standsIn: (standIn: string) => string
  readonly approvesLapses: (secondPerson: string) => string
  readonly carriesOut: (provider: string) => string
  readonly kept: (who: string, period: string, start: string) => string
  readonly classes: Readonly<Record<MailboxClassName, string>>
  /** Where no class has a line of its own. */
  readonly everyMailbox: string
  readonly starts: Readonly<Record<ClockStart, string>>
  readonly holdStops: string
  readonly nothingKept: string
  readonly microsoft: (provider: string) => readonly string[]
  readonly reminded: (contact: string, days: string) => string
  readonly daysBefore: (days: readonly number[]) => string
  /** The stand-in from the second agreed day on, the provider from the third (reminderPlan.ts). */
  readonly asksStandIn: (standIn: string, days: string) => string
  readonly tellsProvider: (provider: string, days: string) => string
  readonly untilVerified: (provider: string, contact: string) => string
  readonly noAnswer: string
  readonly choices: Readonly<Record<DecisionChoice, string>>
  readonly mayDecide: (choice: string, who: string) => string
  readonly mayNot: (choice: string) => string
  /** Who approves when somebody else wants a mailbox to lapse. */
  readonly approves: (decider: string, second: string) => string
  readonly twoPersons: string
  readonly leaving: (days: LeavingRule) => string
  readonly staticCopy: string
  readonly mailGoes: Readonly<Record<'received' | 'opened', (period: string, unlessFiled: boolean) => string>>
  readonly noMailRule: string
  readonly mailboxOnly: (text: string) => string
  readonly noMailboxOnly: string
  readonly providerMust: (people: {
    readonly provider: string
    readonly contact: string
  }) => readonly string[]
  readonly any: (words: readonly string[]) => string
}

export const chapters = [
  'about',
  'people',
  'periods',
  'microsoft',
  'reminders',
  'decisions',
  'mail',
  'provider',
] as const
export type Chapter = (typeof chapters)[number]
export type MailboxClassName = keyof Agreement['mailboxes']
