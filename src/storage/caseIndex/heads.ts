import type { Kysely } from 'kysely'
import type { Head } from '../../ports/caseIndex.ts'
import { evenChunks } from './evenChunks.ts'
import type { Tables } from './rows.ts'

export const headOf = async (
  db: Kysely<Tables>,
  table: 'heads' | 'earlierHeads',
  register: string,
): Promise<Head | null> =>
  (await db.selectFrom(table).selectAll().where('register', '=', register).executeTakeFirst()) ?? null

export const headsAmong = async (
  db: Kysely<Tables>,
  registers: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Head>> => {
  const heads = new Map<string, Head>()
  for (const some of evenChunks([...registers])) {
    const rows = await db.selectFrom('heads').selectAll().where('register', 'in', some).execute()
    for (const head of rows) heads.set(head.register, head)
  }
  return heads
}

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
  for (const some of evenChunks(heads)) {
    await db
      .insertInto('heads')
      .values(some)
      .onConflict((conflict) =>
        conflict
          .column('register')
          .doUpdateSet(({ ref }) => ({ seq: ref('excluded.seq'), hash: ref('excluded.hash') })),
      )
      .execute()
    const registers = some.map(({ register }) => register)
    await db
      .deleteFrom('earlierHeads')
      .where('register', 'in', registers)
      .where('seq', '<=', ({ selectFrom }) =>
        selectFrom('heads').select('heads.seq').whereRef('heads.register', '=', 'earlierHeads.register'),
      )
      .execute()
  }
}
