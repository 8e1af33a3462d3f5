import { type Dates, datesIn } from './dates.ts'
import { en } from './en.ts'
import { isDutch } from './isDutch.ts'
import { nl } from './nl.ts'
import type { Words } from './words.ts'

export interface Language {
  /** BCP 47, for the page's `lang` and for dates and numbers. */
  readonly tag: string
  readonly words: Words
  readonly dates: Dates
}

/** The pane's language for a display language such as `nl-BE`: Dutch for Dutch, English for all others. */
export const languageFor = (displayLanguage: string): Language => {
  if (isDutch(displayLanguage)) return { tag: displayLanguage, words: nl, dates: datesIn(displayLanguage) }
  // Sentences are English, so their dates are too.
  const tag = displayLanguage.split('-')[0]?.toLowerCase() === 'en' ? displayLanguage : 'en-GB'
  return { tag, words: en, dates: datesIn(tag) }
}
