import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { SearchTerm } from '../../../domain/search/searchTerms.ts'
import { stemsOf } from '../../../domain/search/searchWords.ts'
import type { Tables } from '../rows.ts'
import type { CommitmentField, CommitmentWords, WordIndex } from '../search/wordIndex.ts'

/** A phrase does not run from one column into the next. */
const fields = ['what', 'promisee', 'promisorName', 'quote'] as const satisfies readonly CommitmentField[]

const columns = sql.join([...fields, 'stems'].map((column) => sql.ref(column)))

/**
 * The words of commitments, in FTS5: short enough to keep every place of each, so that nothing need be read. Beginnings of one to
 * three letters have lists, for a register narrows down while one types. Tokens, and how they are taken out, are as in fts5.ts.
 */
export const createCommitmentLists = async (db: Kysely<Tables>): Promise<void> => {
  await sql`create virtual table "commitmentWords" using fts5(${columns},
    content='', prefix='1 2 3', tokenize="ascii")`.execute(db)
  await sql`insert into "commitmentWords" ("commitmentWords", "rank") values ('secure-delete', 1)`.execute(db)
}

/** As with the lists of mails, what FTS5 is told to take out must be what it took in. Most changes leave the words alone. */
export const changeCommitmentLists: WordIndex['changeCommitment'] = async (db, number, { before, after }) => {
  const [had, has] = [before && valuesOf(before), valuesOf(after)]
  if (had !== null && has.every((value, at) => value === had[at])) return
  if (had !== null)
    await sql`insert into "commitmentWords" ("commitmentWords", "rowid", ${columns})
      values ('delete', ${number}, ${sql.join(had)})`.execute(db)
  await sql`insert into "commitmentWords" ("rowid", ${columns}) values (${number}, ${sql.join(has)})`.execute(
    db,
  )
}

const valuesOf = ({ fields: words, stems }: CommitmentWords): readonly string[] => [
  ...fields.map((field) => words[field].join(' ')),
  [...stems].join(' '),
]

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
