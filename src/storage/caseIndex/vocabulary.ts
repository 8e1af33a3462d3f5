import { type Kysely, sql } from 'kysely'
import type { Tables } from './rows.ts'

/** Every word that any mail was indexed with, also one withdrawn since, but none erased: which words begin alike. */
export const createVocabulary = async (db: Kysely<Tables>): Promise<void> => {
  await sql`create table "vocabulary" ("word" text primary key) without rowid`.execute(db)
}

/** In one statement: a mail has hundreds of words, and nearly all are known. */
export const addToVocabulary = async (db: Kysely<Tables>, words: ReadonlySet<string>): Promise<void> => {
  if (words.size === 0) return
  await sql`insert or ignore into "vocabulary" select "value" from json_each(${JSON.stringify([...words])})`.execute(
    db,
  )
}

export const removeFromVocabulary = async (db: Kysely<Tables>, word: string): Promise<void> => {
  await sql`delete from "vocabulary" where "word" = ${word}`.execute(db)
}

/** The words that begin so; null where there are more than `atMost`. */
export const wordsBegunBy = async (
  db: Kysely<Tables>,
  beginning: string,
  atMost: number,
): Promise<readonly string[] | null> => {
  // No text has the last of all code points, so nothing that begins so comes after it.
  const last = `${beginning}\u{10ffff}`
  const { rows } = await sql<{ word: string }>`select "word" from "vocabulary"
    where "word" >= ${beginning} and "word" < ${last} limit ${atMost + 1}`.execute(db)
  return rows.length > atMost ? null : rows.map(({ word }) => word)
}
