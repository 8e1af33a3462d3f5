import { stemsOf } from '../../../domain/search/searchWords.ts'

/** A language's frequent words fit many times over. */
const maxRemembered = 20_000
const remembered = new Map<string, readonly string[]>()

/** The stems of a word. Stemming takes a third of the time of indexing, and mails repeat the same words. */
export const rememberedStems = (word: string): readonly string[] => {
  const known = remembered.get(word)
  if (known) return known
  if (remembered.size >= maxRemembered) remembered.clear()
  const stems = stemsOf(word)
  remembered.set(word, stems)
  return stems
}
