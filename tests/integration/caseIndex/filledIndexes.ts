import { afterEach } from 'vitest'
import type { CaseIndex, IndexedEntry, SearchQuery } from '../../../src/ports/caseIndex.ts'
import { type FiledMail, filed, opened } from './indexedEntries.ts'

export interface CaseIndexSettings {
  readonly ownDomains?: readonly string[]
}

export type OpenIndex = (settings?: CaseIndexSettings) => Promise<CaseIndex>

/** Indexes of one contract's tests, closed after each. `open` gives an empty one. */
export const filledIndexes = (open: OpenIndex) => {
  const used: CaseIndex[] = []
  afterEach(async () => {
    for (const index of used.splice(0)) await index.close()
  })
  const indexOf = async (entries: readonly IndexedEntry[], settings?: CaseIndexSettings) => {
    const index = await open(settings)
    used.push(index)
    await index.apply(entries)
    return index
  }
  const indexOfMails = (...mails: readonly FiledMail[]) =>
    indexOf([opened('a'), ...mails.map((mail, at) => filed('a', at + 2, mail))])
  return { indexOf, indexOfMails }
}

/** Ids of what is found by words, or by whatever else is asked. */
export const found = async (
  index: CaseIndex,
  asked: string | Partial<SearchQuery>,
): Promise<readonly string[]> => {
  const query = typeof asked === 'string' ? { text: asked } : asked
  const { hits } = await index.search({ text: '', viewer: null, limit: 100, ...query })
  return hits.map(({ filing }) => filing.id)
}
