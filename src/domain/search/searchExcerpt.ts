import { type Mark, marksIn } from './searchMarks.ts'
import type { SearchTerm } from './searchTerms.ts'

/** A piece of a text around what was looked for. */
export interface Excerpt {
  /** In one line; an ellipsis stands where the text goes on. */
  readonly text: string
  readonly marks: readonly Mark[]
}

/** UTF-16 units of a text that are looked through. */
const maxLength = 500_000
/** Before the first mark, so that it is seen in its sentence. */
const lead = 60

/** The piece of at most `length` UTF-16 units that holds most of the terms, the first such; null where the text has none. */
export const excerptOf = (text: string, terms: readonly SearchTerm[], length: number): Excerpt | null => {
  const line = text.slice(0, maxLength).replace(/\s+/g, ' ').trim()
  const marks = marksIn(line, terms)
  const first = richest(marks, length - lead)
  if (first === undefined) return null
  const start = wordStart(line, Math.max(0, first.start - lead))
  const end = Math.min(line.length, Math.max(wordEnd(line, start + length), first.end))
  const before = start === 0 ? '' : '…'
  return {
    text: `${before}${line.slice(start, end)}${end === line.length ? '' : '…'}`,
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({
        ...mark,
        start: mark.start - start + before.length,
        end: mark.end - start + before.length,
      })),
  }
}

/** The mark from which on most terms stand close together. Each mark comes in and goes out of the window once. */
const richest = (marks: readonly Mark[], length: number): Mark | undefined => {
  const within = new Map<number, number>()
  let best: { readonly mark: Mark; readonly terms: number } | undefined
  let next = 0
  for (const mark of marks) {
    for (; next < marks.length; next += 1) {
      const other = marks[next]
      if (other === undefined || other.end > mark.start + length) break
      within.set(other.term, (within.get(other.term) ?? 0) + 1)
    }
    if (within.size > (best?.terms ?? -1)) best = { mark, terms: within.size }
    const left = (within.get(mark.term) ?? 0) - 1
    if (left > 0) within.set(mark.term, left)
    else within.delete(mark.term)
  }
  return best?.mark
}

/** The next space from here, unless it is far: a text need not have any. */
const wordStart = (line: string, from: number): number => {
  if (from === 0) return 0
  const space = line.indexOf(' ', from)
  return space === -1 || space > from + 20 ? whole(line, from) : space + 1
}

const wordEnd = (line: string, until: number): number => {
  if (until >= line.length) return line.length
  const space = line.lastIndexOf(' ', until)
  return space === -1 || space < until - 20 ? whole(line, until) : space
}

/** Not between the halves of a surrogate pair. */
const whole = (line: string, at: number): number => {
  const code = line.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}
