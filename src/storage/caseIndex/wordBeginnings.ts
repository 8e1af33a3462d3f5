/** In UTF-16 units. Shorter ones are not looked up (domain/searchTerms.ts); longer ones begin few words, which are found one by one. */
const shortest = 3
const longest = 4

/** Where a word stands: in the mail, among what it goes by, or in what is attached to it. */
export type WordPlace = 'mail' | 'head' | 'attached'

const letters: Readonly<Record<WordPlace, string>> = { mail: 'b', head: 'g', attached: 'e' }

/** The term that stands for all words beginning so; null where they have none. */
export const beginningToken = (beginning: string, place: WordPlace): string | null =>
  beginning.length >= shortest && beginning.length <= longest && beginning.isWellFormed()
    ? `${letters[place]}-${beginning}`
    : null

/** The terms for every beginning of these words: of three letters hundreds of words may begin alike, in nearly every mail. */
export const beginningTokens = (
  fields: readonly (readonly string[])[],
  place: WordPlace,
): ReadonlySet<string> => {
  const tokens = new Set<string>()
  for (const words of fields) {
    for (const word of words) {
      for (let length = shortest; length <= Math.min(longest, word.length); length += 1) {
        const token = beginningToken(word.slice(0, length), place)
        if (token !== null) tokens.add(token)
      }
    }
  }
  return tokens
}
