import type { Period } from '../../calendar/period.ts'
import type { Clock, ClockName, Countdown } from '../mailbox.ts'
import type { MessageClock } from '../messageClocks.ts'

type In<State extends Countdown['state']> = Extract<Countdown, { readonly state: State }>

type TagClock = Extract<MessageClock, { readonly name: 'retentionTag' }>

/** When a clock started, as people write it; `before` is the other end of an estimated start. */
export interface WrittenStart {
  readonly on: string
  readonly before: string | null
}

/** What is said about clocks in one language. Days come written; sentences end with a full stop. */
export interface ExplainWords {
  readonly daysLeft: (days: number) => string
  readonly headline: {
    readonly ended: Readonly<Record<'platform' | 'agreed', string>>
    readonly stopped: string
    readonly noClock: string
    readonly unknown: string
  }
  readonly period: Readonly<Record<keyof Period, (count: number) => string>>
  readonly and: string
  /** What started the clock, as a clause: `the account was deleted on 13 November 2026`. */
  readonly started: Readonly<Record<ClockName, (start: WrittenStart) => string>>
  /** What follows, as a clause: `Microsoft wipes the mailbox 30 days later`. */
  readonly follows: Readonly<Record<'platform' | 'agreed', (period: string) => string>>
  readonly counting: (clause: {
    readonly daysLeft: string
    readonly started: string
    readonly follows: string
    readonly lastDay: string
  }) => string
  readonly ended: Readonly<
    Record<'platform' | 'agreed', (started: string, follows: string, lastDay: string) => string>
  >
  readonly certainty: Readonly<Record<Clock['certainty'], string>>
  readonly conflict: (promisedUntil: string) => string
  readonly stopped: Readonly<Record<In<'stopped'>['because'], (day: string) => string>>
  readonly noClock: Readonly<Record<In<'noClock'>['because'], string>>
  readonly nearSizeLimit: string
  readonly unknown: string
  readonly message: {
    readonly retentionTag: (end: string, latest: string) => string
    /** What was agreed, as a sentence; `unless` is nothing, or the clause below. */
    readonly mailRule: Readonly<Record<'counting' | 'ended', (lastDay: string, unless: string) => string>>
    readonly unlessFiled: string
    readonly counting: (daysLeft: string, why: string, lastDay: string) => string
    readonly ended: (why: string, lastDay: string) => string
    readonly certainty: Readonly<Record<TagClock['certainty'], string>>
    readonly noClock: Readonly<Record<'filed' | 'notOpened' | 'none', string>>
  }
}
