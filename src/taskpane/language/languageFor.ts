import { type Dates, datesIn } from './dates.ts'
import { isDutch } from './isDutch.ts'
import type { Words } from './words.ts'

export interface Language {
  /** BCP 47, for the page's `lang` and for dates and numbers. */
  readonly tag: string
  readonly words: Words
  readonly dates: Dates
}

/**
 * The pane's language for a display language such as `nl-BE`: Dutch for Dutch, English for all others. Its words are
 * loaded by themselves: nobody waits for those of the other.
 */
export const languageFor = async (displayLanguage: string): Promise<Language> => {
  const tag = tagFor(displayLanguage)
  return { tag, words: await wordsIn(tag), dates: datesIn(tag) }
}

/** Sentences in English have English dates, whatever the display language is. */
const tagFor = (displayLanguage: string): string =>
  isDutch(displayLanguage) || displayLanguage.split('-')[0]?.toLowerCase() === 'en'
    ? displayLanguage
    : 'en-GB'

const wordsIn = async (tag: string): Promise<Words> =>
  isDutch(tag) ? (await import('./nl.ts')).nl : (await import('./en.ts')).en
