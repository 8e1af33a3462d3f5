import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { SearchTerm } from '../../../domain/search/searchTerms.ts'
import { stemsOf } from '../../../domain/search/searchWords.ts'
import type { Tables } from '../rows.ts'
import type { CommitmentField, CommitmentWords } from '../search/wordIndex.ts'

/** A phrase does not run from one column into the next. */
const fields = ['what', 'promisee', 'promisorName', 'quote'] as const satisfies readonly CommitmentField[]

/**
 * The words of commitments, in FTS5: short enough to keep every place of each, so that nothing need be read. Beginnings of one to
 * three letters have lists, for a register narrows down while one types. Tokens are as in fts5.ts.
 */
export const createCommitmentLists = async (db: Kysely<Tables>): Promise<void> => {
  await sql`create virtual table "commitmentWords" using fts5(${sql.join(fields.map((field) => sql.ref(field)))}, "stems",
    content='', contentless_delete=1, prefix='1 2 3', tokenize="ascii")`.execute(db)
}

export const putCommitmentLists = async (
  db: Kysely<Tables>,
  number: number,
  { fields: words, stems }: CommitmentWords,
): Promise<void> => {
  const [what, promisee, promisorName, quote] = fields.map((field) => words[field].join(' '))
  await sql`insert or replace into "commitmentWords" ("rowid", "what", "promisee", "promisorName", "quote", "stems")
    values (${number}, ${what}, ${promisee}, ${promisorName}, ${quote}, ${[...stems].join(' ')})`.execute(db)
}

export const commitmentsHolding = (term: SearchTerm): RawBuilder<number> =>
  sql<number>`(select "rowid" from "commitmentWords" where "commitmentWords" match ${expression(term)})`

/** Beside what mail is searched by, a word that is wanted may begin one of the commitment: the register narrows down while one types. */
const expression = ({ words, match, excluded }: SearchTerm): string => {
  const phrase = `{${fields.join(' ')}} : "${words.join(' ')}"`
  if (match === 'exactly') return phrase
  if (match === 'beginning') return `${phrase} *`
  const inAnyForm = words.map(
    (word) =>
      `(${stemsOf(word)
        .map((stem) => `"${stem}"`)
        .join(' OR ')})`,
  )
  const stems = `stems : (${inAnyForm.join(' AND ')})`
  return excluded ? stems : `(${stems}) OR (${phrase} *)`
}
