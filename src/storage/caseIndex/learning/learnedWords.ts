import type { Kysely } from 'kysely'
import type { Filing } from '../../../domain/cases/case.ts'
import { learnableWords } from '../../../domain/suggestions/textWords.ts'
import { evenChunks } from '../evenChunks.ts'
import type { Tables } from '../rows.ts'

/** The words by which filings' texts are learned, by the filings' numbers. Kept, so that just these are taken back one day. */
export const keepLearnedWords = async (
  db: Kysely<Tables>,
  added: readonly { readonly number: number; readonly filing: Filing; readonly text: string }[],
): Promise<ReadonlyMap<number, readonly string[]>> => {
  const learned = new Map<number, readonly string[]>()
  for (const { number, filing, text } of added) {
    const words = filing.message === null ? [] : learnableWords(text)
    if (words.length > 0) learned.set(number, words)
  }
  const rows = [...learned].map(([filing, words]) => ({ filing, words: words.join(' ') }))
  for (const some of evenChunks(rows)) await db.insertInto('learnedWords').values(some).execute()
  return learned
}

/** The same of filings that were added before. */
export const learnedWords = async (
  db: Kysely<Tables>,
  filings: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> => {
  const learned = new Map<number, readonly string[]>()
  for (const some of evenChunks(filings)) {
    const rows = await db.selectFrom('learnedWords').selectAll().where('filing', 'in', some).execute()
    for (const { filing, words } of rows) learned.set(filing, words.split(' '))
  }
  return learned
}
