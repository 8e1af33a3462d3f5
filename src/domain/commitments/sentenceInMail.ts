import type { Language } from './commitment.ts'

/** A sentence and what stands around it; empty where there is nothing. */
export interface SentenceInMail {
  readonly text: string
  readonly previous?: string
  readonly next?: string
  readonly subject?: string
  readonly language?: Language
}
