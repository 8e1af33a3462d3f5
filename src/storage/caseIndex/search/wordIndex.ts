import type { Kysely, RawBuilder } from 'kysely'
import type { CaseId } from '../../../domain/cases/case.ts'
import type { SearchTerm } from '../../../domain/search/searchTerms.ts'
import type { SearchQuery } from '../../../ports/caseIndex.ts'
import type { Tables } from '../rows.ts'
import type { BegunWords } from './begunWords.ts'
import type { FacetGroup } from './facetTokens.ts'
import type { NamedCases } from './namedCases.ts'

/** The full-text part of a case index: the one thing every SQL database does in its own way. */
export interface WordIndex {
  /**
   * Takes a filing in as it is now, in the place of what was taken in of it before: what that says and this does not is
   * found no more, and leaves no trace. Null: nothing was, or nothing is to be. What was withdrawn is taken in, and found by nothing.
   */
  change(db: Kysely<Tables>, number: number, filing: FilingInWords): Promise<void>
  /** Of these words, which an erased filing had, those that no filing has any more go. */
  forget(db: Kysely<Tables>, words: ReadonlySet<string>): Promise<void>
  /** What the words of the index say of a query's beginnings. */
  begun(db: Kysely<Tables>, terms: readonly SearchTerm[]): Promise<BegunWords>
  /** Numbers of the filings that hold every term and a facet of each group, newest first. Where terms only exclude, all others. */
  find(db: Kysely<Tables>, query: WordQuery): Promise<readonly number[]>
  /** The same before any mail is read (readTerms.ts), and so also of some that do not hold the query. */
  mayHold(db: Kysely<Tables>, query: WordQuery): Promise<readonly number[]>
  /** The first of the filings that may hold the query, in their order, that do; not more than `atMost`. */
  firstHolding(
    db: Kysely<Tables>,
    numbers: readonly number[],
    query: WordQuery,
    atMost: number,
  ): Promise<readonly number[]>
  /** Those of the filings, all of which hold the query, that hold every word of it in the mail itself. */
  inMail(db: Kysely<Tables>, numbers: readonly number[], query: WordQuery): Promise<readonly number[]>
  /** Takes a commitment in as it is now, in the place of what was taken in of it before, which leaves no trace. */
  changeCommitment(db: Kysely<Tables>, number: number, commitment: CommitmentInWords): Promise<void>
  /** Numbers of the commitments that hold what the term wants, excluded or not, as part of another query. */
  commitmentsHolding(term: SearchTerm): RawBuilder<number>
}

interface CommitmentInWords {
  /** Null: it is new. */
  readonly before: CommitmentWords | null
  readonly after: CommitmentWords
}

/** What a commitment is found by: the words of each field in order, and the stems of all. */
export interface CommitmentWords {
  readonly fields: Readonly<Record<CommitmentField, readonly string[]>>
  readonly stems: ReadonlySet<string>
}

export type CommitmentField = 'what' | 'promisee' | 'promisorName' | 'quote'

export interface WordQuery {
  readonly terms: readonly SearchTerm[]
  readonly begun: BegunWords
  readonly named: NamedCases
  readonly facets: readonly FacetGroup[]
  /** Cases that are left out before all others; the viewer and the period are held to besides. */
  readonly hidden: readonly CaseId[]
  readonly filter: Pick<SearchQuery, 'viewer' | 'sentFrom' | 'sentBefore'>
  /** Terms that must stand in what a mail goes by: subject, note, people, names of attachments. */
  readonly inHead?: SearchTerm
  /** Where the words are looked for: the mail alone, or its attachments' text as well. */
  readonly within?: 'mail' | 'all'
  /** Of these filings only. */
  readonly among?: readonly number[]
  readonly offset?: number
  readonly limit: number
}

/** Words of fields, in order: a phrase does not run from one field into the next. */
export interface IndexedWords {
  readonly fields: readonly (readonly string[])[]
  /** Dutch and English stems of all words, each once. */
  readonly stems: ReadonlySet<string>
}

export interface FilingInWords {
  readonly before: IndexedFiling | null
  readonly after: IndexedFiling | null
}

export interface IndexedFiling {
  readonly facets: readonly string[]
  /** What the mail goes by and its text; how its attachments are called and what they say. */
  readonly head: IndexedWords
  readonly text: IndexedWords
  readonly names: IndexedWords
  readonly attached: IndexedWords
}
