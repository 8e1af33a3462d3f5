import type { Kysely } from 'kysely'
import type { CaseId } from '../../domain/case.ts'
import type { SearchTerm } from '../../domain/searchTerms.ts'
import type { Tables } from './tables.ts'

/** The full-text part of a case index: the one thing every SQL database does in its own way. */
export interface WordIndex {
  add(db: Kysely<Tables>, filing: IndexedFiling): Promise<void>
  /** The same of a filing that is there, whose attachments were read meanwhile. */
  replace(db: Kysely<Tables>, filing: IndexedFiling): Promise<void>
  /** Numbers of the filings that hold every term, newest first. Terms that only exclude find nothing. */
  find(
    db: Kysely<Tables>,
    query: { readonly terms: readonly SearchTerm[]; readonly caseId?: CaseId; readonly limit: number },
  ): Promise<readonly number[]>
  /** Those of these filings that hold every term in the mail itself, and not in an attachment alone. */
  inMail(
    db: Kysely<Tables>,
    terms: readonly SearchTerm[],
    numbers: readonly number[],
  ): Promise<ReadonlySet<number>>
}

export interface IndexedFiling {
  readonly number: number
  readonly caseId: CaseId
  readonly mail: WordList
  /** Names of what is attached, and what it says as far as that was read. */
  readonly attachments: WordList
}

export interface WordList {
  /** The words of each field, in order: a phrase does not run from one field into the next. */
  readonly fields: readonly (readonly string[])[]
  /** Dutch and English stems of all words, each once. */
  readonly stems: ReadonlySet<string>
}
