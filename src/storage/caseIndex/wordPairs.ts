/** Few enough that their lists stay short to find, many enough that a mail is in few: a page of text has one in two hundred. */
const lists = 65_536

/**
 * The pairs of words that stand side by side, each as one of some thousands of lists: of a rare phrase of common words FTS5 would
 * compare the places of every word in nearly every mail; who is in the lists of its pairs are few. A phrase is looked for besides,
 * for different pairs share a list.
 */
export const pairTokens = (fields: readonly (readonly string[])[]): ReadonlySet<string> => {
  const tokens = new Set<string>()
  for (const words of fields) {
    let before: string | null = null
    for (const word of words) {
      if (before !== null) tokens.add(pairToken(before, word))
      before = word
    }
  }
  return tokens
}

const pairToken = (one: string, next: string): string =>
  `w-${(hashOf(`${one} ${next}`) % lists).toString(36)}`

/** FNV-1a. http://www.isthe.com/chongo/tech/comp/fnv/ */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 16)) >>> 0
}
