import type { DecisionChoice } from '../../../domain/decisions/decision.ts'
import type { WishRefusal } from '../../decisions/wish.ts'

/** What went wrong with a form, beside the field it belongs to. */
export type FieldFault = 'optionMissing' | 'reasonMissing' | 'reasonLong' | 'recipientMissing' | 'codeMissing'

/** What the decision page says in one language. Days and people come written. */
export interface DecisionWords {
  readonly titleUndecided: (mailbox: string) => string
  readonly titleApprove: (mailbox: string) => string
  readonly titleStanding: (mailbox: string) => string
  readonly faulty: string
  readonly stake: {
    readonly heading: string
    readonly days: (days: number) => string
    readonly until: (day: string) => string
    readonly anyDay: string
    readonly mailbox: string
    readonly size: string
    readonly sizeUnknown: string
    readonly gigabytes: (amount: string) => string
    readonly mails: string
    readonly commitments: string
    readonly hold: string
    readonly holdSince: (day: string) => string
    readonly counted: string
    readonly mayBeNone: string
  }
  readonly choices: Readonly<Record<DecisionChoice, { readonly title: string; readonly what: string }>>
  readonly account: Readonly<Record<DecisionChoice, Readonly<Record<'kept' | 'deleted', string>>>>
  readonly cost: Readonly<Record<DecisionChoice, Readonly<Record<'kept' | 'removed', string>>>>
  readonly costs: string
  readonly needsSecond: (name: string) => string
  readonly cannot: string
  readonly instead: string
  readonly refused: Readonly<Record<WishRefusal, string>>
  readonly form: {
    readonly heading: string
    readonly options: string
    readonly recipient: string
    readonly recipientHint: string
    readonly reason: string
    readonly reasonHint: string
    readonly next: string
    readonly nextHint: (address: string) => string
    readonly faults: Readonly<Record<FieldFault, string>>
    readonly summary: string
  }
  readonly noPost: {
    readonly heading: string
    readonly what: string
    readonly next: (provider: string) => string
  }
  readonly code: {
    readonly title: string
    readonly sent: (address: string, minutes: number) => string
    readonly confirms: string
    readonly label: string
    readonly hint: string
    readonly confirm: string
    readonly noMail: string
    readonly again: string
    readonly back: string
    readonly wrong: (triesLeft: number) => string
    readonly spent: string
    readonly tooMany: string
    readonly failed: (provider: string) => string
    readonly addressRefused: (provider: string) => string
  }
  readonly approve: {
    readonly heading: string
    readonly asked: (by: string, day: string) => string
    readonly why: string
    readonly means: string
    readonly reason: string
    readonly reasonHint: string
    readonly yes: string
    readonly no: string
  }
  readonly withdraw: { readonly title: string; readonly what: string }
  readonly wishes: Readonly<Record<'approve' | 'decline' | 'withdraw', string>>
  readonly state: {
    readonly heading: string
    readonly chosen: string
    readonly reason: string
    readonly noReason: string
    readonly recipient: string
    readonly steps: {
      readonly proposed: string
      readonly decided: string
      readonly approved: string
      readonly reported: string
      readonly verified: string
      readonly byOn: (by: string, day: string) => string
      readonly waits: string
      readonly waitsFor: (name: string) => string
    }
    readonly next: string
    readonly awaitingSecond: (second: string) => string
    readonly decided: (provider: string) => string
    readonly reported: (provider: string) => string
    readonly verified: string
    readonly runsAgain: string
    readonly change: string
    readonly decideAnew: string
    readonly decideAnewHint: string
    readonly changeHint: (provider: string) => string
    readonly changeByOthers: (names: string) => string
    readonly noChange: (provider: string) => string
    readonly declined: (day: string) => string
    readonly withdrawn: (day: string) => string
    readonly nothingAsked: string
  }
  readonly call: { readonly heading: string; readonly who: (name: string, address: string) => string }
}
