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

/** Of the word at that place; empty where there is none. */
export const textAt = (words: readonly Word[], at: number): string => words[at]?.text ?? ''

/**
 * Latin letters alone, as Dutch and English have them, without classes of Unicode: Outlook's oldest runtime for scripts
 * may know none.
 */
const run = /(?:[0-9A-Za-zÀ-ÖØ-öø-ɏ]|[\u0300-\u036f])+(?:['’](?:[A-Za-zÀ-ÖØ-öø-ɏ]|[\u0300-\u036f])+)*/g
const accents = /[\u0300-\u036f]+/g
const quotes = /’/g
/** Nothing to fold: ASCII without apostrophes, as most sentences are. */
const plain = /^[\t-&(-~]*$/

/** Linear. Soft hyphens and other joiners part a word, which costs a find at worst. */
export const wordsIn = (text: string): readonly Word[] => {
  const words: Word[] = []
  const isPlain = plain.test(text)
  let from = 0
  run.lastIndex = 0
  for (let match = run.exec(text); match !== null; match = run.exec(text)) {
    const found = match[0]
    const start = match.index
    const end = start + found.length
    // `e-mail` is `mail`.
    if (found === 'e' && text[end] === '-') continue
    // Mostly a single space, of which nothing is left.
    const before = start - from === 1 && text[from] === ' ' ? '' : text.slice(from, start).trim()
    const lower = found.toLowerCase()
    const isCapital = lower.charCodeAt(0) !== found.charCodeAt(0)
    const isAllCapitals = isCapital && found === found.toUpperCase()
    from = end
    const word = isPlain ? lower : folded(lower)
    if (isPlain || !word.includes("'")) {
      words.push({ text: word, start, end, isCapital, isAllCapitals, before })
      continue
    }
    writtenOut(word).forEach((text, at) => {
      const isFirst = at === 0
      words.push({
        ...{ text, start, end, isCapital: isCapital && isFirst, isAllCapitals },
        before: isFirst ? before : '',
      })
    })
  }
  return words
}

const folded = (lower: string): string => lower.normalize('NFD').replace(accents, '').replace(quotes, "'")

const endings: ReadonlyMap<string, string> = new Map([
  ['ll', 'will'],
  ['d', 'would'],
  ['ve', 'have'],
  ['re', 'are'],
  ['m', 'am'],
])
const negations: ReadonlyMap<string, string> = new Map([
  ['won', 'will'],
  ['shan', 'shall'],
  ['can', 'can'],
])

const writtenOut = (word: string): readonly string[] => {
  const apostrophe = word.indexOf("'")
  const stem = word.slice(0, apostrophe)
  const ending = word.slice(apostrophe + 1)
  if (ending === 't' && stem.endsWith('n')) return [negations.get(stem) ?? stem.slice(0, -1), 'not']
  const full = endings.get(ending)
  if (full !== undefined) return [stem, full]
  if (ending !== 's') return [stem + ending]
  return stem === 'let' ? [stem, 'us'] : pronouns.has(stem) ? [stem, 'is'] : [stem]
}

/** `it's` and `that's` hold a verb; `client's` holds none. */
const pronouns = new Set(['it', 'that', 'he', 'she', 'there', 'here', 'what'])
