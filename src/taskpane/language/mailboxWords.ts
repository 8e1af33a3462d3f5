import type { CountdownAnswer, MailboxAnswer } from '../../contract/retentionSchemas.ts'
import type { ClockName } from '../../domain/retention/mailbox.ts'

type In<State extends CountdownAnswer['state']> = Extract<CountdownAnswer, { readonly state: State }>
export type Certainty = In<'counting'>['clock']['certainty']

/** What the pane says of mailboxes and their clocks, in one language. */
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
  readonly clockRule: Readonly<Record<ClockName, (days: number) => string>>
  readonly certainty: Readonly<Record<Certainty, string>>
  readonly certaintyWhy: Readonly<Record<Certainty, string>>
  readonly kind: Readonly<Record<MailboxAnswer['kind'], string>>
  readonly size: (amount: string) => string
  readonly others: string
  readonly timeline: string
  readonly event: Readonly<Record<MailboxAnswer['timeline'][number]['what'], string>>
  readonly today: string
}
