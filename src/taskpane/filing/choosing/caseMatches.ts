import type { CaseSummaryAnswer } from '../../../contract/schemas.ts'

/**
 * Whether every word typed begins a word of the case's reference, client or title: the service's own rule, for
 * the cases at hand while its answer is on the way.
 */
export const caseMatches = (one: CaseSummaryAnswer, query: string): boolean => {
  const text = plain(`${one.reference} ${one.client} ${one.title}`)
  const words = text.split(/[^\p{L}\p{N}]+/u)
  return plain(query)
    .split(/\s+/)
    .filter((word) => word !== '')
    .every(
      (word) => text.startsWith(word) || text.includes(` ${word}`) || words.some((w) => w.startsWith(word)),
    )
}

const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()
