import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { type CalendarDate, dateOf } from '../../src/domain/calendar/calendar.ts'
import type { Language } from '../../src/domain/commitments/commitment.ts'
import { languageOf as languageOfWords } from '../../src/domain/commitments/language.ts'
import { wordsIn } from '../../src/domain/commitments/words.ts'
import type { Message } from '../../src/domain/message.ts'
import { parseMessage } from '../../src/mime/parseMessage.ts'

/** A sentence somebody judged. */
export interface LabelledSentence {
  readonly text: string
  readonly subject: string
  readonly language: Language
  readonly commitment: boolean
  /** The literal words, `''` for none; null where nobody said, or those who did differed. */
  readonly due: string | null
  readonly dueDate: CalendarDate | null
  /** Of the mail; null where it is not known, and then neither is the due date. */
  readonly writtenOn: CalendarDate | null
  readonly by: string | null
  /** `natural` ones were drawn at random, `cue` ones by their words; of `whole` mails every sentence was judged. */
  readonly draw: string
  /** Names the mail. */
  readonly mail: string
}

export interface LabelledSet {
  readonly name: string
  readonly sentences: readonly LabelledSentence[]
  /** The mails themselves, where they lie beside the labels; empty elsewhere. */
  readonly mails: ReadonlyMap<string, Message>
  /** Sentences that look like commitments and are none, each with the reason. */
  readonly hardNegatives: ReadonlyMap<string, string>
}

/** Files of sentences (`commitments-*.jsonl`), `labels.jsonl` of whole mails with its `eml/`, or folders of these. */
export const readLabelled = async (paths: readonly string[]): Promise<readonly LabelledSet[]> => {
  const sets: LabelledSet[] = []
  for (const file of paths.flatMap(filesAt)) {
    sets.push(basename(file) === 'labels.jsonl' ? await readMailLabels(file) : readSentences(file))
  }
  return sets
}

const filesAt = (path: string): readonly string[] => {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => {
      const inside = join(path, name)
      if (name === 'nl') return filesAt(inside)
      return name === 'labels.jsonl' || /^commitments-.*\.jsonl$/.test(name) ? [inside] : []
    })
}

const sentenceRow = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  subject: z.string().nullish(),
  text: z.string(),
  commitment: z.boolean(),
  due: z.string().nullish(),
  dueDate: z.string().nullish(),
  writtenOn: z.string().nullish(),
  draw: z.string().optional(),
  language: z.string().optional(),
})

const readSentences = (file: string): LabelledSet => {
  const name = basename(file, '.jsonl')
  // A file that does not say which it is may hold either.
  const named = /^commitments-(nl|en)\b/.exec(name)?.[1]
  const sentences = rowsOf(file, sentenceRow).map((row, index) => ({
    text: row.text,
    subject: row.subject ?? '',
    language: languageOf(row.language ?? named ?? languageOfWords(wordsIn(row.text), 'en')),
    commitment: row.commitment,
    due: row.due ?? null,
    dueDate: row.dueDate ?? null,
    writtenOn: row.writtenOn ?? null,
    by: null,
    draw: row.draw ?? 'unknown',
    mail: row.subject || `${row.id ?? index}`,
  }))
  return { name, sentences, mails: new Map(), hardNegatives: new Map() }
}

const mailRow = z.object({
  file: z.string(),
  language: z.string(),
  kind: z.string().optional(),
  sentences: z.array(
    z.object({
      text: z.string(),
      commitment: z.boolean(),
      by: z.string().nullish(),
      due: z.string().nullish(),
      dueDate: z.string().nullish(),
    }),
  ),
})

const hardNegativeRow = z.object({ text: z.string(), reason: z.string() })

/** The zone of the firm in the Dutch set. */
const zone = 'Europe/Amsterdam'

const readMailLabels = async (file: string): Promise<LabelledSet> => {
  const folder = dirname(file)
  const mails = new Map<string, Message>()
  const sentences: LabelledSentence[] = []
  for (const row of rowsOf(file, mailRow)) {
    const path = join(folder, 'eml', basename(row.file))
    const message = existsSync(path) ? await parseMessage(readFileSync(path)) : null
    if (message !== null) mails.set(row.file, message)
    for (const sentence of row.sentences) {
      sentences.push({
        text: sentence.text,
        subject: message?.subject ?? '',
        language: languageOf(row.language),
        commitment: sentence.commitment,
        due: sentence.commitment ? (sentence.due ?? '') : null,
        dueDate: sentence.dueDate ?? null,
        writtenOn: message?.sentAt == null ? null : dateOf(message.sentAt, zone),
        by: sentence.by ?? null,
        draw: 'whole',
        mail: row.file,
      })
    }
  }
  const beside = join(folder, 'hard_negatives.jsonl')
  const hard = existsSync(beside) ? rowsOf(beside, hardNegativeRow) : []
  return {
    name: basename(folder),
    sentences,
    mails,
    hardNegatives: new Map(hard.map(({ text, reason }) => [text, reason])),
  }
}

const languageOf = (tag: string): Language => (tag.startsWith('nl') ? 'nl' : 'en')

const rowsOf = <Row>(file: string, row: z.ZodType<Row>): readonly Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      const read = row.safeParse(JSON.parse(line))
      if (!read.success) throw new Error(`${file}, line ${index + 1}: ${z.prettifyError(read.error)}`)
      return read.data
    })
