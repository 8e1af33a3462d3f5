import type { Kysely } from 'kysely'
import type { Filing } from '../../../domain/cases/case.ts'
import { commitmentErased } from '../../../domain/commitments/commitmentSteps.ts'
import { commitmentsOfFiling, putCommitment } from '../commitments/commitments.ts'
import type { Tables } from '../rows.ts'
import { headFields, nameFields } from './filedWords.ts'
import { keptWords } from './filingTexts.ts'
import type { WordIndex } from './wordIndex.ts'

/** A filing that was erased, as it was before. */
export interface ErasedFiling {
  readonly number: number
  readonly before: Filing
}

/** Takes every word of an erased filing out of all that was made of it. */
export const forgetErased = async (
  db: Kysely<Tables>,
  words: WordIndex,
  { number, before }: ErasedFiling,
): Promise<void> => {
  const { text, attached } = await keptWords(db, number)
  await words.forget(db, new Set([...headFields(before), ...nameFields(before), text, ...attached].flat()))
  for (const table of ['threadLinks', 'correspondents', 'unreadAttachments', 'learnedWords'] as const)
    await db.deleteFrom(table).where('filing', '=', number).execute()
  await db.deleteFrom('filingTexts').where('number', '=', number).execute()
  const { caseId, seq } = before
  await db.deleteFrom('caseEvents').where('caseId', '=', caseId).where('filing', '=', seq).execute()
  for (const commitment of await commitmentsOfFiling(db, before))
    await putCommitment(db, words, commitmentErased(commitment))
}
