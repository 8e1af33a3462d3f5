import type { Kysely } from 'kysely'
import type { Filing } from '../../../domain/cases/case.ts'
import type { Tables } from '../rows.ts'
import { facetTokens } from './facetTokens.ts'
import { headFields, nameFields, withStems } from './filedWords.ts'
import type { KeptWords } from './filingTexts.ts'
import type { IndexedFiling, WordIndex } from './wordIndex.ts'

/** A filing with the words that are kept of it. */
export interface FilingWithWords {
  readonly filing: Filing
  readonly kept: KeptWords
}

/** Puts a filing where its words find it. `before`: as it was taken in the last time; null: it never was. */
export const indexWords = (
  db: Kysely<Tables>,
  words: WordIndex,
  number: number,
  { before, after }: { readonly before: FilingWithWords | null; readonly after: FilingWithWords },
): Promise<void> =>
  words.change(db, number, { before: before && indexedFiling(before), after: indexedFiling(after) })

/**
 * Null: it was erased. What was withdrawn stays in the lists, which pass it over (fts5.ts): it may be put back, and to take a
 * mail out so that nothing is left of it takes as long as to take in thirty.
 */
const indexedFiling = ({ filing, kept }: FilingWithWords): IndexedFiling | null =>
  filing.message === null
    ? null
    : {
        facets: facetTokens(filing),
        head: withStems(headFields(filing)),
        text: withStems([kept.text]),
        names: withStems(nameFields(filing)),
        attached: withStems(kept.attached),
      }
