import type { Filing } from '../../../domain/cases/case.ts'
import { searchWords } from '../../../domain/search/searchWords.ts'
import { rememberedStems } from './rememberedStems.ts'
import type { IndexedWords } from './wordIndex.ts'

/** Words of one mail that are indexed: some 400 pages. */
const maxWords = 200_000

/** Words of all that is attached to it. */
const maxAttachedWords = 100_000

/** What a filed mail goes by: its subject, note and people. */
export const headFields = ({
  note,
  message,
}: Pick<Filing, 'note' | 'message'>): readonly (readonly string[])[] => {
  const people = [message?.from ?? null, ...(message?.to ?? []), ...(message?.cc ?? [])]
  const sources = [
    message?.subject ?? '',
    note,
    ...people.flatMap((person) => (person === null ? [] : [person.name, person.address])),
  ]
  return wordsOfEach(sources, maxWords)
}

/** How its attachments are called. */
export const nameFields = ({ message }: Pick<Filing, 'message'>): readonly (readonly string[])[] =>
  wordsOfEach(message?.attachments ?? [], maxAttachedWords)

/** The first words of a mail's text, as they are indexed and kept. */
export const textWords = (text: string): readonly string[] => firstWords(text, maxWords)

/** The same of the texts of its attachments. */
export const attachedWords = (texts: readonly string[]): readonly (readonly string[])[] =>
  wordsOfEach(texts, maxAttachedWords)

export const withStems = (fields: readonly (readonly string[])[]): IndexedWords => ({
  fields,
  stems: new Set([...new Set(fields.flat())].flatMap(rememberedStems)),
})

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
