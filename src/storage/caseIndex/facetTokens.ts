import { attachmentKind } from '../../domain/attachmentKind.ts'
import type { CaseId, Filing } from '../../domain/case.ts'
import { searchWords } from '../../domain/searchWords.ts'
import type { SearchQuery } from '../../ports/caseIndex.ts'
import { sentAt } from './filings.ts'

/**
 * What a filed mail is besides its words, as words of its own in the full-text index: so that a search narrowed by them is one
 * walk over the index, however common its words. They have a hyphen, which no word of a text has.
 */
export const facetTokens = (filing: Filing): readonly string[] => {
  const attachments = filing.message?.attachments ?? []
  const kinds = attachments.map(attachmentKind)
  return [
    caseToken(filing.caseId),
    `k-${filing.kind}`,
    ...monthTokens(sentAt(filing)),
    ...new Set(kinds.length === 0 ? [] : ['any', ...kinds].map((kind) => `a-${kind}`)),
    ...personTokens(filing),
  ]
}

/** A term of the index, or with a star all that begin with it. */
export interface FacetTerm {
  readonly token: string
  readonly isBeginning: boolean
}

/** What of a query is among the facets: of each group one of its terms must be there. */
export const facetGroups = (query: SearchQuery): readonly (readonly FacetTerm[])[] => {
  const exactly = (token: string): readonly FacetTerm[] => [{ token, isBeginning: false }]
  return [
    ...(query.caseId === undefined ? [] : [exactly(caseToken(query.caseId))]),
    ...(query.kind === undefined ? [] : [exactly(`k-${query.kind}`)]),
    ...(query.attachment === undefined ? [] : [exactly(`a-${query.attachment}`)]),
    ...personGroups(query.person ?? ''),
    ...periodGroup(query),
  ]
}

export const caseToken = (caseId: CaseId): string => `c-${caseId}`

/** Letters of a name or address that are looked up as they stand: for each beginning there is a term. */
const beginnings = { shortest: 2, longest: 8 }
/** Words of people in one mail: a mail to more is a mailing. */
const maxPeopleWords = 400
/** Words of a query that are looked at. */
const maxTyped = 8

const personTokens = ({ message }: Filing): readonly string[] => {
  if (message === null) return []
  const people = message.from === null ? message.to : [message.from, ...message.to]
  const words = new Set<string>()
  for (const { name, address } of [...people, ...message.cc]) {
    for (const word of searchWords(`${name} ${address}`)) if (words.size < maxPeopleWords) words.add(word)
  }
  return [...new Set([...words].flatMap(beginningsOf))].map((word) => `p-${word}`)
}

const beginningsOf = (word: string): readonly string[] => {
  const all = [word]
  for (let length = beginnings.shortest; length <= Math.min(beginnings.longest, word.length - 1); length += 1)
    all.push(word.slice(0, length))
  return all
}

const personGroups = (person: string): readonly (readonly FacetTerm[])[] =>
  [...searchWords(person)]
    .slice(0, maxTyped)
    .map((word) => [{ token: `p-${word}`, isBeginning: word.length > beginnings.longest }])

/** Mails sent before or after these years are counted with them: a date in a mail may be anything. */
const years = { first: 1980, last: 2080 }

/** In UTC; to the instant it is looked at when the month is found. */
const monthTokens = (sent: number): readonly string[] => {
  const { year, month } = monthOf(sent)
  return [`y-${year}`, `m-${year}-${month}`]
}

interface Month {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
}

const monthOf = (instant: number): Month => {
  const date = new Date(instant)
  const year = date.getUTCFullYear()
  // Of an instant beyond what a Date holds there is no year.
  if (Number.isNaN(year) || year < years.first) return { year: years.first, month: 1 }
  if (year > years.last) return { year: years.last, month: 12 }
  return { year, month: date.getUTCMonth() + 1 }
}

/** Whole years as years, the months at both ends as months. */
const periodGroup = ({ sentFrom, sentBefore }: SearchQuery): readonly (readonly FacetTerm[])[] => {
  if (sentFrom === undefined && sentBefore === undefined) return []
  const first = sentFrom === undefined ? { year: years.first, month: 1 } : monthOf(Date.parse(sentFrom))
  const last =
    sentBefore === undefined ? { year: years.last, month: 12 } : monthOf(Date.parse(sentBefore) - 1)
  const tokens: string[] = []
  for (let year = first.year; year <= last.year; year += 1) {
    const from = year === first.year ? first.month : 1
    const until = year === last.year ? last.month : 12
    if (from === 1 && until === 12) tokens.push(`y-${year}`)
    else for (let month = from; month <= until; month += 1) tokens.push(`m-${year}-${month}`)
  }
  // A period that ends before it begins has none, and finds nothing.
  return [(tokens.length === 0 ? ['m-none'] : tokens).map((token) => ({ token, isBeginning: false }))]
}
