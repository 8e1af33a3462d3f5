import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from '../rows.ts'
import { rememberedStems } from './rememberedStems.ts'

/** The words of the vocabulary that begin alike. */
export interface WordsBegun {
  readonly words: readonly string[]
  /** Of each word one stem: whoever holds one of the words is in the list of one of these. */
  readonly stems: readonly string[]
  /** Whether all words of these stems begin so: then whoever is in the lists holds one. */
  readonly areAll: boolean
}

/** Every word that any mail was indexed with, also one withdrawn since, but none erased: which words begin alike, and which share a list. */
export const createVocabulary = async (db: Kysely<Tables>): Promise<void> => {
  await sql`create table "vocabulary" ("word" text primary key) without rowid`.execute(db)
  await sql`create table "vocabularyStems" ("stem" text, "word" text, primary key ("stem", "word")) without rowid`.execute(
    db,
  )
}

/** A mail has hundreds of words, and nearly all are known. */
export const addToVocabulary = async (db: Kysely<Tables>, words: ReadonlySet<string>): Promise<void> => {
  if (words.size === 0) return
  const unknown = await sql<{
    word: string
  }>`select "value" as "word" from json_each(${JSON.stringify([...words])})
    where not exists (select 1 from "vocabulary" where "word" = "value")`.execute(db)
  if (unknown.rows.length === 0) return
  const added = unknown.rows.map(({ word }) => word)
  const stems = added.flatMap((word) => rememberedStems(word).map((stem) => [stem, word]))
  await sql`insert or ignore into "vocabulary" select "value" from json_each(${JSON.stringify(added)})`.execute(
    db,
  )
  await sql`insert or ignore into "vocabularyStems" select "value" ->> 0, "value" ->> 1
    from json_each(${JSON.stringify(stems)})`.execute(db)
}

/** Of a word that no filing has any more. */
export const removeFromVocabulary = async (db: Kysely<Tables>, word: string): Promise<void> => {
  await sql`delete from "vocabulary" where "word" = ${word}`.execute(db)
  await sql`delete from "vocabularyStems" where "word" = ${word}
    and "stem" in (select "value" from json_each(${JSON.stringify(rememberedStems(word))}))`.execute(db)
}

/** Null where there are more than `atMost`. */
export const wordsBegunBy = async (
  db: Kysely<Tables>,
  beginning: string,
  atMost: number,
): Promise<WordsBegun | null> => {
  const { rows } = await sql<{ word: string }>`select "word" from "vocabulary"
    where ${begins(beginning)} limit ${atMost + 1}`.execute(db)
  if (rows.length > atMost) return null
  const words = rows.map(({ word }) => word)
  const stemsOfEach = words.map(rememberedStems)
  const shared = await stemsShared(db, stemsOfEach.flat(), beginning)
  const chosen = stemsOfEach.map((stems) => stems.find((stem) => !shared.has(stem)) ?? stems[0] ?? '')
  return { words, stems: [...new Set(chosen)], areAll: !chosen.some((stem) => shared.has(stem)) }
}

/** Those of the stems that also have words which do not begin so. */
const stemsShared = async (
  db: Kysely<Tables>,
  stems: readonly string[],
  beginning: string,
): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ stem: string }>`select distinct "stem" from "vocabularyStems"
    where "stem" in (select "value" from json_each(${JSON.stringify(stems)})) and not (${begins(beginning)})`.execute(
    db,
  )
  return new Set(rows.map(({ stem }) => stem))
}

/** The first letters, so many, of the words that begin so; null where there are more than `atMost`. */
export const lettersBegunBy = async (
  db: Kysely<Tables>,
  beginning: string,
  letters: number,
  atMost: number,
): Promise<readonly string[] | null> => {
  const { rows } = await sql<{ first: string }>`select distinct substr("word", 1, ${letters}) as "first"
    from "vocabulary" where ${begins(beginning)} limit ${atMost + 1}`.execute(db)
  return rows.length > atMost ? null : rows.map(({ first }) => first)
}

/** No text has the last of all code points, so nothing that begins so comes after it. */
const begins = (beginning: string): RawBuilder<unknown> =>
  sql`"word" >= ${beginning} and "word" < ${`${beginning}\u{10ffff}`}`
