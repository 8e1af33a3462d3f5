import type { Span } from './commitment.ts'

/** UTF-16 units; a longer sentence is a table, a log or no language, and is left out. */
export const longestSentence = 800

/**
 * The sentences of the lines of one's own text, in order. Lines broken for width are one paragraph; list items,
 * and short lines before a capital, stand alone. A sentence ends at `.`, `!`, `?` or `…` before white space, unless the
 * dot belongs to an abbreviation or an initial. Linear.
 */
export const sentencesIn = (text: string, lines: readonly Span[]): readonly Span[] => {
  const markFrom = marksOf(text)
  return paragraphs(text, lines).flatMap((paragraph) => split(text, paragraph, markFrom))
}

const paragraphs = (text: string, lines: readonly Span[]): readonly Span[] => {
  const found: Span[] = []
  let open: { start: number; end: number } | null = null
  let previous = ''
  for (const { start, end } of lines) {
    const line = text.slice(start, end)
    const trimmed = line.trim()
    const item = itemMark(line)
    if (trimmed === '') {
      if (open !== null) found.push(open)
      open = null
    } else if (open === null || item > 0 || start > open.end + 2 || standsAlone(previous, trimmed)) {
      if (open !== null) found.push(open)
      open = { start: start + item, end }
    } else open.end = end
    previous = trimmed
  }
  return open === null ? found : [...found, open]
}

/** The length of `- `, `* `, `1. ` or `a) ` with the white space before it; 0 where there is none. */
const itemMark = (line: string): number =>
  // Mostly a word, which needs no closer look.
  isLetter(line[0] ?? '') && line[1] !== ')' ? 0 : (itemMarks.exec(line)?.[0].length ?? 0)
const itemMarks = /^\s{0,20}(?:[-*•·–—]|\d{1,2}[.)]|[a-z]\))\s{1,20}/

/** Mail is wrapped at 60 characters or more: a line that ends sooner was ended by its writer. */
const shortestWrapped = 45

const standsAlone = (previous: string, line: string): boolean => {
  const first = line[0] ?? ''
  return previous.length < shortestWrapped && first === first.toUpperCase()
}

const split = (text: string, { start, end }: Span, markFrom: (from: number) => number): readonly Span[] => {
  const found: Span[] = []
  let from = start
  for (let at = markFrom(start); at < end; at = markFrom(Math.max(from, at + 1))) {
    if (!isEnd(text, at, from, end)) continue
    let to = at + 1
    while (to < end && closers.includes(text[to] ?? '')) to++
    addTrimmed(text, { start: from, end: to }, found)
    from = to
  }
  addTrimmed(text, { start: from, end }, found)
  return found
}

const marks = /[.!?…]/g

/**
 * Where the next mark stands from a place on, for places in order. A search by the engine: a character at a time took longer than
 * all the rest of a mail. A mark beyond the paragraph is kept for those after it: a long list of lines may have none.
 */
const marksOf = (text: string) => {
  let next = -1
  return (from: number): number => {
    if (next < from) {
      marks.lastIndex = from
      next = marks.exec(text)?.index ?? text.length
    }
    return next
  }
}

const closers = '.!?…"”’\')'
const isSpace = (character: string | undefined): boolean =>
  character === undefined || character === ' ' || character === '\n' || character.trim() === ''

const isEnd = (text: string, at: number, from: number, end: number): boolean => {
  const mark = text[at]
  if (mark === '!' || mark === '?' || mark === '…')
    return at + 1 >= end || isSpace(text[at + 1]) || closers.includes(text[at + 1] ?? '')
  if (mark !== '.') return false
  let next = at + 1
  while (next < end && closers.includes(text[next] ?? '')) next++
  if (next < end && !isSpace(text[next])) return false
  return !isAbbreviation(text, at, from)
}

const longestAbbreviation = 12

const isAbbreviation = (text: string, dot: number, from: number): boolean => {
  let start = dot
  while (
    start > from &&
    dot - start < longestAbbreviation &&
    !isSpace(text[start - 1]) &&
    text[start - 1] !== '('
  )
    start--
  const word = text.slice(start, dot).toLowerCase()
  const following = text[dot + 2] ?? ''
  const opensNext = following !== following.toLowerCase()
  if (word.length === 1) return isLetter(word) && word !== 'u'
  if (word.includes('.') && word.length < 9 && isLetter(word[0] ?? ''))
    return !(opensNext && endingToo.has(word))
  return abbreviations.has(word) && !(opensNext && endingToo.has(word))
}

const isLetter = (character: string): boolean => character.toLowerCase() !== character.toUpperCase()

const abbreviations = new Set(
  `dhr mevr mw mr mrs ms dr drs ir ing prof ds st jr sr fam bijv bv nl ca evt incl excl resp tel nr no art afd dept max min
   jl aug sept okt nov dec jan feb vs inc ltd corp co e.g i.e approx etc enz pag blz str vgl tav ivm zgn plm onderst hfst
   inz wnd gem bt`.split(/\s+/),
)
/** These may also end a sentence. */
const endingToo = new Set([
  'etc',
  'enz',
  'a.m',
  'p.m',
  'b.v',
  'n.v',
  'inc',
  'ltd',
  'corp',
  'co',
  'bv',
  'd.d',
  'a.u.b',
  's.v.p',
  'no',
])

const addTrimmed = (text: string, { start, end }: Span, found: Span[]): void => {
  let [from, to] = [start, end]
  while (from < to && isSpace(text[from])) from++
  while (to > from && isSpace(text[to - 1])) to--
  if (to > from && to - from <= longestSentence) found.push({ start: from, end: to })
}
