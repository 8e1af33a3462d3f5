import { cutText } from '../../../domain/cutText.ts'

/** In UTF-16 units. Shorter ones are not looked up (domain/searchTerms.ts); longer ones begin few words, which are found one by one. */
const shortest = 3
const longest = 4

/** Whether there are lists of the words that begin so: of three letters hundreds may begin alike, in nearly every mail. */
export const isListed = (beginning: string): boolean =>
  beginning.length >= shortest && beginning.length <= longest && beginning.isWellFormed()

/** The longest beginning of it that is listed. */
export const longestListed = (beginning: string): string => cutText(beginning, longest)

/** Every beginning of these words that is listed. */
export const beginningsOf = (fields: readonly (readonly string[])[]): ReadonlySet<string> => {
  const beginnings = new Set<string>()
  for (const words of fields) {
    for (const word of words) {
      for (let length = shortest; length <= Math.min(longest, word.length); length += 1) {
        const beginning = word.slice(0, length)
        if (isListed(beginning)) beginnings.add(beginning)
      }
    }
  }
  return beginnings
}
