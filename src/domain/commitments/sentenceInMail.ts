import type { Language } from './commitment.ts'

/** A sentence, and what is known of the mail it stands in. */
export interface SentenceInMail {
  readonly text: string
  readonly subject?: string
  /** Where it is known; else it is told by the sentence. */
  readonly language?: Language
}
