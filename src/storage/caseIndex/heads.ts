import type { Kysely } from 'kysely'
import type { Head } from '../../ports/caseIndex.ts'
import type { Tables } from './rows.ts'

export const headOf = async (
  db: Kysely<Tables>,
  table: 'heads' | 'earlierHeads',
  register: string,
): Promise<Head | null> =>
  (await db.selectFrom(table).selectAll().where('register', '=', register).executeTakeFirst()) ?? null

/** An earlier index may have known more of a register than was taken in again. */
export const newestKnown = async (db: Kysely<Tables>, register: string): Promise<Head | null> =>
  (await headOf(db, 'earlierHeads', register)) ?? (await headOf(db, 'heads', register))

export const newestHeads = async (db: Kysely<Tables>): Promise<readonly Head[]> => {
  const heads = await db.selectFrom('heads').selectAll().execute()
  const earlier = await db.selectFrom('earlierHeads').selectAll().execute()
  const newest = new Map([...heads, ...earlier].map((head) => [head.register, head]))
  return [...newest.values()].sort((a, b) => (a.register < b.register ? -1 : 1))
}

export const putHeads = async (db: Kysely<Tables>, heads: readonly Head[]): Promise<void> => {
  for (const head of heads) {
    const { register, seq, hash } = head
    await db
      .insertInto('heads')
      .values(head)
      .onConflict((conflict) => conflict.column('register').doUpdateSet({ seq, hash }))
      .execute()
    await db.deleteFrom('earlierHeads').where('register', '=', register).where('seq', '<=', seq).execute()
  }
}
