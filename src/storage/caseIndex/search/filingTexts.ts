import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Kysely } from 'kysely'
import type { Tables } from '../rows.ts'

/** The words of a filing's mail and of its attachments, for when the filing is indexed again. */
export interface KeptWords {
  readonly text: readonly string[]
  /** Of each attachment. */
  readonly attached: readonly (readonly string[])[]
}

export const createFilingTexts = (db: Kysely<Tables>): Promise<void> =>
  db.schema
    .createTable('filingTexts')
    .addColumn('number', 'bigint', (column) => column.primaryKey())
    .addColumn('text', 'blob')
    .addColumn('attached', 'blob')
    .addColumn('attachedTexts', 'blob')
    .execute()

export const keepText = async (
  db: Kysely<Tables>,
  number: number,
  text: readonly string[],
): Promise<void> => {
  if (text.length === 0) return
  await db
    .insertInto('filingTexts')
    .values({ number, text: packed([text]), attached: null, attachedTexts: null })
    .execute()
}

export const keepAttached = async (
  db: Kysely<Tables>,
  number: number,
  fields: readonly (readonly string[])[],
  texts: readonly string[],
): Promise<void> => {
  const kept = { attached: packed(fields), attachedTexts: deflated(texts.map(inOneLine)) }
  await db
    .insertInto('filingTexts')
    .values({ number, text: null, ...kept })
    .onConflict((conflict) => conflict.column('number').doUpdateSet(kept))
    .execute()
}

/** In the order of the mail's attachments; empty where nothing could be read. */
export const keptAttachedTexts = async (db: Kysely<Tables>, number: number): Promise<readonly string[]> => {
  const row = await db
    .selectFrom('filingTexts')
    .select('attachedTexts')
    .where('number', '=', number)
    .executeTakeFirst()
  return keptFields(row?.attachedTexts ?? null)
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

export const keptWords = async (db: Kysely<Tables>, number: number): Promise<KeptWords> => {
  const row = await db
    .selectFrom('filingTexts')
    .select(['text', 'attached'])
    .where('number', '=', number)
    .executeTakeFirst()
  const [text = []] = unpacked(row?.text ?? null)
  return { text, attached: unpacked(row?.attached ?? null) }
}

const packed = (fields: readonly (readonly string[])[]): Buffer =>
  deflated(fields.map((field) => field.join(' ')))

const deflated = (lines: readonly string[]): Buffer => deflateRawSync(lines.join('\n'), { level: 1 })

const unpacked = (bytes: Buffer | null): readonly (readonly string[])[] =>
  keptFields(bytes).map((field) => field.split(' '))

/** Bytes that zlib sets apart at a time: most mails are no longer, and its own 16 KB take a quarter of the time of reading one. */
const pageOfText = 4096

/** The fields of one column, each as its words with a space between. */
export const keptFields = (bytes: Buffer | null): readonly string[] =>
  bytes === null || bytes.length === 0
    ? []
    : inflateRawSync(bytes, { chunkSize: pageOfText }).toString().split('\n')
