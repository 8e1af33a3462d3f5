import { type Kysely, sql } from 'kysely'
import type { SearchTerm } from '../../../domain/search/searchTerms.ts'
import { messageOf } from '../filings.ts'
import type { FilingRow, FilingTextRow, Tables } from '../rows.ts'
import type { BegunWords } from './begunWords.ts'
import { headFields, nameFields } from './filedWords.ts'
import { keptFields } from './filingTexts.ts'
import { isListed } from './wordBeginnings.ts'
import type { WordQuery } from './wordIndex.ts'

/**
 * Whether the lists say of a mail no more than that it may hold the term: a word as it stands, a phrase, a longer beginning of which
 * the words are not known or share their lists with others. Of the few mails that they leave the kept words are read. To keep the
 * place of every word in lists takes more than all else together.
 */
export const isRead = ({ words, match }: SearchTerm, begun: BegunWords): boolean => {
  const [only = '', ...more] = words
  if (match === 'beginning' && more.length === 0)
    return !(isListed(only) || (begun.words.get(only)?.areAll ?? false))
  return match !== 'stems'
}

/** Those of the filings whose words hold every such term of a query and none that it excludes, in the order given. */
export const holdingTerms = async (
  db: Kysely<Tables>,
  numbers: readonly number[],
  { terms, begun, named, within = 'all' }: WordQuery,
): Promise<readonly number[]> => {
  const asked = terms.filter((term) => isRead(term, begun))
  const rows = await db
    .selectFrom('filings')
    .leftJoin('filingTexts', 'filingTexts.number', 'filings.number')
    .select(['filings.number', 'caseId', 'note', 'message', 'text', 'attached'])
    // One parameter, so that one prepared statement serves for any number of them.
    .where(sql<boolean>`"filings"."number" in (select "value" from json_each(${JSON.stringify(numbers)}))`)
    .execute()
  const isOf = (row: KeptRow, term: SearchTerm): boolean =>
    named.get(term)?.includes(row.caseId) === true || holds(row, term, term.excluded ? 'all' : within)
  const holding = rows.filter((row) => asked.every((term) => isOf(row, term) !== term.excluded))
  const found = new Set(holding.map(({ number }) => number))
  return numbers.filter((number) => found.has(number))
}

interface KeptRow extends Pick<FilingRow, 'caseId' | 'note' | 'message'> {
  readonly text: FilingTextRow['text'] | null
  readonly attached: FilingTextRow['attached'] | null
}

const holds = (row: KeptRow, { words, match }: SearchTerm, within: 'mail' | 'all'): boolean => {
  const looked = ` ${words.join(' ')}${match === 'exactly' ? ' ' : ''}`
  for (const field of fieldsOf(row, within)) if (` ${field} `.includes(looked)) return true
  return false
}

/** What most often holds it comes first, and is all that is read then. */
function* fieldsOf(
  { text, attached, note, ...row }: Omit<KeptRow, 'caseId'>,
  within: 'mail' | 'all',
): Generator<string> {
  yield* keptFields(text)
  const message = messageOf(row)
  for (const words of headFields({ note, message })) yield words.join(' ')
  if (within === 'mail') return
  for (const words of nameFields({ message })) yield words.join(' ')
  yield* keptFields(attached)
}
