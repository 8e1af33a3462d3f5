import { dateOf } from '../../src/domain/calendar/calendar.ts'
import { commitmentScore, surelyEnough } from '../../src/domain/commitments/commitmentScore.ts'
import { dueIn } from '../../src/domain/commitments/due/due.ts'
import { findCommitments } from '../../src/domain/commitments/findCommitments.ts'
import type { OurSide } from '../../src/domain/mailDomain.ts'
import { type LabelledSentence, type LabelledSet, readLabelled } from './labelledSentences.ts'
import { refittedJudgements } from './refittedWeights.ts'

type Judge = (sentence: LabelledSentence) => boolean

const dossier: Judge = (sentence) => commitmentScore(sentence) >= surelyEnough

/** The baseline, as `../shared/eval/README.md` has it, and what a Dutch reader would write in its place. */
const keyword: Judge = ({ text, language }) =>
  language === 'nl'
    ? /\b(?:ik|wij|we) (?:zal|zullen)\b|\b(?:zal|zullen) (?:ik|wij|we)\b/i.test(text)
    : /\b(I|we)('ll| will| shall)\b/i.test(text)

/** How well commitments are found among judged sentences. Prints tables in Markdown. */
export const commitmentsEval = async (
  paths: readonly string[],
  options: { readonly errors?: boolean } = {},
): Promise<void> => {
  for (const set of await readLabelled(paths)) {
    print(`\n### ${set.name}\n`)
    printSets(set)
    printDue(set.sentences)
    if (set.mails.size > 0) printWholeMails(set)
    if (options.errors === true) printErrors(set.sentences)
  }
}

const printSets = ({ sentences, hardNegatives }: LabelledSet): void => {
  row('', 'sentences', 'commitments', 'precision', 'recall', 'F1', 'keyword rule: precision', 'recall', 'F1')
  row(...Array.from({ length: 9 }, () => '---'))
  scores('all', sentences)
  for (const draw of ['natural', 'cue'])
    scores(
      `draw: ${draw}`,
      sentences.filter((one) => one.draw === draw),
    )
  for (const language of ['nl', 'en']) {
    const part = sentences.filter((one) => one.language === language)
    if (part.length < sentences.length) scores(`language: ${language}`, part)
  }
  for (let fold = 0; fold < folds; fold++) {
    scores(
      `fold ${fold + 1} of ${folds}`,
      sentences.filter(({ mail }) => foldOf(mail) === fold),
    )
  }
  const refitted = refittedJudgements(sentences, foldOf)
  scores('weights refitted to the other folds', sentences, (one) => refitted.get(one) === true)
  const hard = sentences.filter(({ text }) => hardNegatives.has(text))
  if (hard.length > 0)
    print(`\nHard negatives taken for commitments: ${hard.filter(dossier).length} of ${hard.length}.`)
}

/** Mails stay whole. The weights as they stand saw all folds: these show how far F1 hangs on the sample. */
const folds = 5
const foldOf = (mail: string): number =>
  [...mail].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) >>> 0, 7) % folds

const scores = (name: string, sentences: readonly LabelledSentence[], judge: Judge = dossier): void => {
  if (sentences.length === 0) return
  const positives = sentences.filter(({ commitment }) => commitment).length
  row(
    name,
    `${sentences.length}`,
    `${positives}`,
    ...measured(sentences, judge),
    ...measured(sentences, keyword),
  )
}

const measured = (sentences: readonly LabelledSentence[], judge: Judge): readonly string[] => {
  const found = sentences.filter(judge)
  const right = found.filter(({ commitment }) => commitment).length
  const positives = sentences.filter(({ commitment }) => commitment).length
  return [ratio(right, found.length), ratio(right, positives), ratio(2 * right, found.length + positives)]
}

/** On the commitments alone: how often the literal words, and the day, are those of whoever judged. */
const printDue = (sentences: readonly LabelledSentence[]): void => {
  const judged = sentences.filter(({ commitment, due }) => commitment && due !== null)
  const some = judged.filter(({ due }) => due !== '')
  const none = judged.filter(({ due }) => due === '')
  const dated = some.filter(({ dueDate, writtenOn }) => dueDate !== null && writtenOn !== null)
  const found = (one: LabelledSentence) => dueIn(one.text, one.writtenOn ?? '2001-06-01')
  const same = some.filter((one) => plain(found(one)?.expression) === plain(one.due))
  const overlapping = some.filter((one) => overlaps(plain(found(one)?.expression), plain(one.due)))
  print('')
  row('due', 'right', 'of')
  row('---', '---', '---')
  row('the same words', `${same.length}`, `${some.length}`)
  row('one within the other', `${overlapping.length}`, `${some.length}`)
  row('none where there is none', `${none.filter((one) => found(one) === null).length}`, `${none.length}`)
  if (dated.length > 0)
    row(
      'the same day',
      `${dated.filter((one) => found(one)?.date === one.dueDate).length}`,
      `${dated.length}`,
    )
}

const plain = (text: string | null | undefined): string => (text ?? '').toLowerCase().trim()
const overlaps = (one: string, other: string): boolean =>
  one !== '' && (one.includes(other) || other.includes(one))

/** The mails as they came, quoted text and signatures and all: what is found in them, against what was judged. */
const printWholeMails = ({ sentences, mails }: LabelledSet): void => {
  const labels = new Map(sentences.map((one) => [`${one.mail} ${key(one.text)}`, one]))
  const us = ourDomain(mails.values())
  let [found, right, unlabelled, promisors] = [0, 0, 0, 0]
  for (const [name, { text, subject, from, sentAt }] of mails) {
    const context = {
      writtenOn: sentAt === null ? '2026-01-01' : dateOf(sentAt, 'Europe/Amsterdam'),
      us,
      from: from?.address ?? null,
    }
    for (const commitment of findCommitments({ body: text, subject }, context)) {
      found++
      const label = labels.get(`${name} ${key(commitment.sentence)}`)
      if (label === undefined) unlabelled++
      else if (label.commitment) {
        right++
        if ((label.by === 'us') === (commitment.promisor === 'us')) promisors++
      }
    }
  }
  const positives = sentences.filter(({ commitment, mail }) => commitment && mails.has(mail)).length
  print('')
  row(
    'whole mails',
    'mails',
    'found',
    'precision',
    'recall',
    'F1',
    'in no judged sentence',
    'us or not us, right',
  )
  row(...Array.from({ length: 8 }, () => '---'))
  row(
    '',
    `${mails.size}`,
    `${found}`,
    ratio(right, found),
    ratio(right, positives),
    ratio(2 * right, found + positives),
    `${unlabelled}`,
    ratio(promisors, right),
  )
}

/** The domain in most mails, as writer or reader: the firm whose mailbox it is. */
const ourDomain = (
  mails: Iterable<{
    readonly from: { readonly address: string } | null
    readonly to: readonly { readonly address: string }[]
  }>,
): OurSide => {
  const seen = new Map<string, number>()
  for (const { from, to } of mails) {
    const domains = new Set([from, ...to].map((one) => one?.address.split('@').at(-1)?.toLowerCase() ?? ''))
    for (const domain of domains) seen.set(domain, (seen.get(domain) ?? 0) + 1)
  }
  const [most] = [...seen].sort(([, one], [, other]) => other - one)
  return { ownAddress: '', ownDomains: most === undefined ? [] : [most[0]] }
}

const key = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const printErrors = (sentences: readonly LabelledSentence[]): void => {
  print('')
  for (const sentence of sentences.filter((one) => dossier(one) !== one.commitment)) {
    print(
      `- ${sentence.commitment ? 'missed' : 'wrong'} (${commitmentScore(sentence).toFixed(2)}): ${sentence.text}`,
    )
  }
}

const ratio = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3))
const row = (...cells: readonly string[]): void => print(`| ${cells.join(' | ')} |`)
const print = (line: string): void => console.log(line)
