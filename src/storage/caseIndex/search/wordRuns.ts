/**
 * As many lists of pairs as a firm's mail has pairs: were there fewer, a rare one would share its list with common ones, and thousands
 * of mails be read in which it is not. Runs of three are nearly all rare, so that those are spread evenly over fewer and longer lists.
 */
const lists = { pairs: 16_777_216, threes: 1_048_576 }

/** UTF-16 units of the last of three words that its run goes by, so that a phrase whose end is only begun has a list as well. */
export const lastLetters = 4

/**
 * The words that stand side by side, two and three at a time, each run as one of many lists: of a rare phrase of common words the
 * places of every word in nearly every mail would be compared; who is in the lists of its runs are few. Whether the phrase is there
 * is asked besides, for different runs share a list.
 */
export const runTokens = (fields: readonly (readonly string[])[]): ReadonlySet<string> =>
  new Set(fields.flatMap((words) => [...phraseTokens(words)]))

/** The lists of all runs in a phrase: those of three make sure that its pairs do not stand apart. */
export function* phraseTokens(words: readonly string[]): Generator<string> {
  let [first, before]: (string | undefined)[] = []
  for (const word of words) {
    if (before !== undefined) yield pairToken(before, word)
    if (first !== undefined && before !== undefined) yield threeToken(first, before, word)
    first = before
    before = word
  }
}

/** The list of two words side by side. */
export const pairToken = (one: string, next: string): string => `w-${listOf(`${one} ${next}`, lists.pairs)}`

/** The list of three words side by side, the last by its first letters. */
export const threeToken = (one: string, next: string, last: string): string =>
  `v-${listOf(`${one} ${next} ${last.slice(0, lastLetters)}`, lists.threes)}`

/** FNV-1a. http://www.isthe.com/chongo/tech/comp/fnv/ */
const listOf = (run: string, many: number): string => {
  let hash = 0x811c9dc5
  for (let at = 0; at < run.length; at += 1) hash = Math.imul(hash ^ run.charCodeAt(at), 0x01000193)
  return (((hash ^ (hash >>> 16)) >>> 0) % many).toString(36)
}
