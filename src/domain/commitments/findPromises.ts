import { cutText } from '../cutText.ts'
import type { FoundPromise, Language, MailContext, MailText, Promisor, Span } from './commitment.ts'
import { scoreOf, surelyEnough } from './commitmentScore.ts'
import { hasTimeWord } from './due/timeWords.ts'
import { languageOf } from './language.ts'
import { ownLines } from './ownLines.ts'
import { ownPromises } from './ownPromises.ts'
import { promisorOf, writerOf } from './promisor.ts'
import { sentencesIn } from './sentences.ts'
import { mayPromise } from './signs/cues.ts'
import { type Word, wordsIn } from './words.ts'

/** UTF-16 units of a mail that are searched, from its beginning. */
export const searchedLength = 100_000

/** A mail with more is a contract or a list of conditions: the first of them say so. */
export const mostFound = 50

interface Read {
  readonly span: Span
  readonly sentence: string
  readonly words: readonly Word[]
}

/**
 * The promises in what the writer of a mail newly wrote, in order, without the day. Pure and linear in the length of the text; nothing
 * is remembered, sent or stored. What is asked on sending needs no more, and its script has to be small.
 */
export const findPromises = (
  mail: MailText,
  context: Omit<MailContext, 'writtenOn'>,
): readonly FoundPromise[] => {
  if (mail.isFromList === true) return []
  const body = cutText(mail.body, searchedLength)
  const spans = sentencesIn(body, ownLines(body))
  const opening = spans.slice(0, 20).flatMap((span) => readAt(body, span).words)
  const mailLanguage = mail.language ?? languageOf(opening, 'nl')
  const writer = writerOf(context)
  const subject = mail.subject ?? ''
  const found: FoundPromise[] = []
  // One sentence at a time, so that none but what is found outlives its turn.
  for (const span of spans) {
    const one = readAt(body, span)
    if (!mayPromise(one.words)) continue
    const language = languageOf(one.words, mailLanguage)
    const confidence = scoreOf(one.words, { text: one.sentence, subject }, language)
    if (confidence < surelyEnough) continue
    for (const part of partsOf(body, one, { subject, language }))
      found.push(promiseOf(part, { body, language, confidence, writer }))
    if (found.length >= mostFound) break
  }
  return found.slice(0, mostFound)
}

/** The promises in a sentence that promises: mostly itself. */
const partsOf = (
  body: string,
  one: Read,
  known: { readonly subject: string; readonly language: Language },
): readonly Read[] => {
  const { span, sentence } = one
  // As it stands in the mail, broken lines and all: a place in the sentence without them is none there.
  const written = body.slice(span.start, span.end)
  const words = written === sentence ? one.words : wordsIn(written)
  const promisesByATime = (clause: string): boolean => {
    const { sentence: text, words: said } = readAt(clause, { start: 0, end: clause.length })
    return (
      hasTimeWord(said.map((word) => word.text)) &&
      scoreOf(said, { text, subject: known.subject }, known.language) >= surelyEnough
    )
  }
  const parts = ownPromises(written, words, promisesByATime)
  if (parts.length < 2) return [one]
  return parts.map(({ start, end }) => readAt(body, { start: span.start + start, end: span.start + end }))
}

const unevenSpace = /[^\S ]| {2}/

const readAt = (body: string, span: Span): Read => {
  const written = body.slice(span.start, span.end)
  // Most sentences have single spaces alone, and nothing to replace.
  const sentence = unevenSpace.test(written) ? written.replace(/\s+/g, ' ') : written
  return { span, sentence, words: wordsIn(sentence) }
}

const promiseOf = (
  { span, sentence, words }: Read,
  known: {
    readonly body: string
    readonly language: Language
    readonly confidence: number
    readonly writer: Promisor
  },
): FoundPromise => ({
  sentence,
  quote: { ...span, text: known.body.slice(span.start, span.end) },
  promisor: promisorOf(words, known.writer),
  confidence: known.confidence,
  language: known.language,
})
