import type { Email } from 'postal-mime'
import { cutText } from '../domain/cutText.ts'
import { normalWords } from '../domain/messageIdentity.ts'
import { htmlText } from './htmlText.ts'
import { sha256 } from './sha256.ts'
import { findMarks, isRun, partsAround, type Skipped } from './skippedRuns.ts'

export interface ReadText {
  readonly text: string
  readonly fingerprint: string
  readonly isCut: boolean
  /** Numbers of the skipped runs that were text. */
  readonly skipped: readonly number[]
}

/** The mail's text, plain where it has any, else of its HTML; at most `limit` UTF-16 units. */
export const readText = async (
  { text = '', html = '' }: Pick<Email, 'text' | 'html'>,
  skipped: Skipped,
  limit: number,
): Promise<ReadText> => {
  const marks = [...findMarks(text, skipped), ...findMarks(html, skipped)].map(({ number }) => number)
  const seen = htmlText(html)
  // NUL is no text, and databases refuse it.
  const parts = partsAround(text.trim() === '' ? seen : text, skipped)
  const all = parts
    .filter((part) => !isRun(part))
    .join('')
    .replaceAll('\0', '')
  return {
    text: cutText(all, limit),
    fingerprint: await textFingerprint([text, seen], skipped, marks),
    isCut: all.length > limit || marks.length > 0,
    skipped: marks,
  }
}

// Both texts, for a mail whose HTML promises what its plain text does not is another message. The runs once more,
// for one that began within a tag of the HTML is no part of its text.
const textFingerprint = (
  texts: readonly string[],
  skipped: Skipped,
  marks: readonly number[],
): Promise<string> => {
  const words = texts.map((text) =>
    partsAround(text, skipped).map((part) => (isRun(part) ? { sha256: part.sha256 } : normalWords(part))),
  )
  const runs = marks.map((number) => skipped.runs[number]?.sha256)
  return sha256(new TextEncoder().encode(JSON.stringify([words, runs])))
}
