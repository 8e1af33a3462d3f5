import type { CalendarDate } from '../calendar/calendar.ts'
import type { OurSide } from '../mailDomain.ts'

export type Language = 'nl' | 'en'

/** Whoever is bound: the firm and its people, the outsider who wrote, or somebody else named in the sentence. */
export const promisors = ['us', 'client', 'other'] as const
export type Promisor = (typeof promisors)[number]

/** Offsets in UTF-16 units; the part of the text from `start` up to `end`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The literal words (`uiterlijk vrijdag`), and the last day they mean; null where the sentence alone does not tell. */
export interface Due {
  readonly expression: string
  readonly date: CalendarDate | null
}

/** A sentence with which somebody binds himself, or the firm he speaks for, towards the reader. */
export interface FoundPromise {
  /** On one line, each run of white space as one space. */
  readonly sentence: string
  /** Where it stands in the text that was searched: `body.slice(start, end)` is `text`. */
  readonly quote: Span & { readonly text: string }
  readonly promisor: Promisor
  /** From 0 to 1; what is found has at least `surelyEnough`. */
  readonly confidence: number
  readonly language: Language
}

export interface FoundCommitment extends FoundPromise {
  readonly due: Due | null
}

export interface MailText {
  /** Plain text, new words and quoted ones together as the mail has them. */
  readonly body: string
  readonly subject?: string
  /** A newsletter, whose promises are none to its reader. */
  readonly isFromList?: boolean
  /** Known already, by the mail's own header; otherwise told sentence by sentence. */
  readonly language?: Language
}

export interface MailContext {
  /** In the organisation's zone. */
  readonly writtenOn: CalendarDate
  readonly us: OurSide
  /** The writer's address; null where the mail names none. */
  readonly from: string | null
}
