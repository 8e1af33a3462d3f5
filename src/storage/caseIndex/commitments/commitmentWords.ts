import type { Commitment } from '../../../domain/commitments/commitmentRecord.ts'
import { searchWords, stemsOf } from '../../../domain/search/searchWords.ts'
import type { CommitmentWords } from '../search/wordIndex.ts'

/** Words of one commitment that are indexed; a quote has a few dozen. */
const maxWords = 2000

export const commitmentWords = ({ what, promisee, promisorName, quote }: Commitment): CommitmentWords => {
  const wordsOf = (text: string): readonly string[] => [...searchWords(text)].slice(0, maxWords)
  const fields = {
    ...{ what: wordsOf(what), promisee: wordsOf(promisee) },
    ...{ promisorName: wordsOf(promisorName), quote: wordsOf(quote) },
  }
  return { fields, stems: new Set(Object.values(fields).flat().flatMap(stemsOf)) }
}
