import type { Filing } from '../../domain/case.ts'
import { searchWords } from '../../domain/searchWords.ts'
import { rememberedStems } from './rememberedStems.ts'
import type { IndexedFiling, WordList } from './wordIndex.ts'

/** Words of one mail that are indexed: some 400 pages. */
const maxWords = 200_000

/** Words of all that is attached to it. */
const maxAttachmentWords = 100_000

/** What a filed mail is found by, most telling first, for what is past the limit is left out. */
export const filedWords = (
  { note, message }: Filing,
  text: string,
  attachmentTexts: readonly string[] = [],
): Pick<IndexedFiling, 'mail' | 'attachments'> => {
  const people = [message?.from ?? null, ...(message?.to ?? []), ...(message?.cc ?? [])]
  const sources = [
    message?.subject ?? '',
    note,
    ...people.flatMap((person) => (person === null ? [] : [person.name, person.address])),
    text,
  ]
  return {
    mail: wordList(sources, maxWords),
    attachments: wordList([...(message?.attachments ?? []), ...attachmentTexts], maxAttachmentWords),
  }
}

const wordList = (sources: readonly string[], limit: number): WordList => {
  const fields = wordsOfEach(sources, limit)
  return { fields, stems: allStems(fields) }
}

const wordsOfEach = (sources: readonly string[], limit: number): readonly (readonly string[])[] => {
  const fields: (readonly string[])[] = []
  let left = limit
  for (const source of sources) {
    const words = firstWords(source, left)
    left -= words.length
    if (words.length > 0) fields.push(words)
  }
  return fields
}

const firstWords = (text: string, limit: number): readonly string[] => {
  const words: string[] = []
  if (limit === 0) return words
  for (const word of searchWords(text)) {
    if (words.push(word) === limit) break
  }
  return words
}

const allStems = (fields: readonly (readonly string[])[]): ReadonlySet<string> =>
  new Set([...new Set(fields.flat())].flatMap(rememberedStems))
