/** A word as rules look at it, with its place in the text it came from. */
export interface Word {
  /** Lower case, without diacritics; contractions written out (`I'll` is two words of one place). */
  readonly text: string
  readonly start: number
  readonly end: number
  readonly isCapital: boolean
  readonly isAllCapitals: boolean
  /** What stands between the word before and this one, without white space; empty within one run of words. */
  readonly before: string
}

const runs = /[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu
const accents = /\p{M}+/gu
const plain = /^[a-z0-9]+$/

/** Linear. Soft hyphens and other joiners part a word, which costs a find at worst. */
export const wordsIn = (text: string): readonly Word[] => {
  const words: Word[] = []
  let from = 0
  for (const { 0: run, index } of text.matchAll(runs)) {
    const before = text.slice(from, index).trim()
    const end = index + run.length
    // `e-mail` is `mail`.
    if (run === 'e' && text[end] === '-') continue
    const isCapital = run[0] !== run[0]?.toLowerCase()
    const isAllCapitals = isCapital && run === run.toUpperCase()
    writtenOut(folded(run)).forEach((word, at) => {
      words.push({
        text: word,
        start: index,
        end,
        isCapital: isCapital && at === 0,
        isAllCapitals,
        before: at === 0 ? before : '',
      })
    })
    from = end
  }
  return words
}

const folded = (run: string): string => {
  const lower = run.toLowerCase()
  return plain.test(lower) ? lower : lower.normalize('NFD').replace(accents, '').replaceAll('’', "'")
}

const endings: Readonly<Record<string, string>> = { ll: 'will', d: 'would', ve: 'have', re: 'are', m: 'am' }
const negations: Readonly<Record<string, string>> = { won: 'will', shan: 'shall', can: 'can' }

const writtenOut = (word: string): readonly string[] => {
  const apostrophe = word.indexOf("'")
  if (apostrophe < 0) return [word]
  const stem = word.slice(0, apostrophe)
  const ending = word.slice(apostrophe + 1)
  if (ending === 't' && stem.endsWith('n')) return [negations[stem] ?? stem.slice(0, -1), 'not']
  const full = Object.hasOwn(endings, ending) ? endings[ending] : undefined
  if (full !== undefined) return [stem, full]
  return ending === 's' ? [stem, ...(isShort(stem) ? ['is'] : [])] : [stem + ending]
}

/** `it's`, `that's`, `let's` hold a verb; `client's` holds none. */
const isShort = (stem: string): boolean => pronouns.has(stem)
const pronouns = new Set(['it', 'that', 'he', 'she', 'there', 'here', 'what'])
