import type { Kysely } from 'kysely'
import type { Filing } from '../../domain/case.ts'
import { facetTokens } from './facetTokens.ts'
import { headFields, nameFields, withStems } from './filedWords.ts'
import type { KeptWords } from './filingTexts.ts'
import type { Tables } from './rows.ts'
import type { WordIndex } from './wordIndex.ts'

/** Puts a filing where its words find it; one that was withdrawn or purged is found by none. */
export const indexWords = async (
  db: Kysely<Tables>,
  words: WordIndex,
  { number, filing, kept }: { readonly number: number; readonly filing: Filing; readonly kept: KeptWords },
): Promise<void> => {
  if (filing.withdrawn !== null || filing.message === null) {
    await words.remove(db, number)
    return
  }
  await words.put(db, {
    number,
    facets: facetTokens(filing),
    head: withStems(headFields(filing)),
    text: withStems([kept.text]),
    names: withStems(nameFields(filing)),
    attached: withStems(kept.attached),
  })
}
