import type { CountdownAnswer } from '../../../contract/mailboxSchemas.ts'
import type { ClockName } from '../../../domain/retention/mailbox.ts'

type In<State extends CountdownAnswer['state']> = Extract<CountdownAnswer, { readonly state: State }>
export type Certainty = In<'counting'>['clock']['certainty']

/** What the pane says of mailboxes and their clocks before one is opened, in one language. */
export interface MailboxWords {
  readonly heading: string
  readonly none: string
  readonly refusedRows: (rows: number) => string
  readonly own: (headline: string) => string
  readonly daysLeft: (days: number) => string
  readonly lastDay: (day: string) => string
  readonly ended: string
  readonly endedOn: (day: string) => string
  readonly unknown: string
  readonly unknownWhy: string
  readonly stopped: string
  readonly stoppedBecause: Readonly<Record<In<'stopped'>['because'], (day: string) => string>>
  readonly noClock: Readonly<Record<In<'noClock'>['because'], string>>
  readonly noClockWhy: Readonly<Record<In<'noClock'>['because'], string>>
  readonly nearSizeLimit: string
  readonly clock: Readonly<Record<ClockName, string>>
  readonly certainty: Readonly<Record<Certainty, string>>
  /** What stands out in a list, in a few words. */
  readonly mark: Readonly<Record<'conflict' | 'undecided' | 'awaitingSecond' | 'hold', string>>
}
