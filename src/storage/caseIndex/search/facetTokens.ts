import { type AttachmentFacet, attachmentKind } from '../../../domain/attachmentKind.ts'
import { type CaseId, type Filing, type FilingKind, filingKinds } from '../../../domain/cases/case.ts'
import { searchWords } from '../../../domain/search/searchWords.ts'
import type { SearchQuery } from '../../../ports/caseIndex.ts'
import { sentAt } from '../filings.ts'
import { periodTokens, sentTokens } from './periodTokens.ts'

/**
 * What a filed mail is besides its words, as words of its own in the full-text index: so that a search narrowed by them is one
 * walk over the index, however common its words. They have a hyphen, which no word of a text has.
 */
export const facetTokens = (filing: Filing): readonly string[] => {
  return [
    caseToken(filing.caseId),
    kindToken(filing.kind),
    ...sentTokens(sentAt(filing)),
    ...Array.from(attachmentFacetsOf(filing), (kind) => `a-${kind}`),
    ...personTokens(filing),
  ]
}

/** Kinds of what a filed mail has attached, and that it has anything. */
export const attachmentFacetsOf = ({ message }: Pick<Filing, 'message'>): ReadonlySet<AttachmentFacet> => {
  const kinds = (message?.attachments ?? []).map(attachmentKind)
  return new Set(kinds.length === 0 ? [] : ['any', ...kinds])
}

const kindToken = (kind: FilingKind): string => `k-${kind}`

/** A term of the index, or with a star all that begin with it. */
export interface FacetTerm {
  readonly token: string
  readonly isBeginning: boolean
}

/** Of which one must be there. */
export interface FacetGroup {
  readonly terms: readonly FacetTerm[]
  /** Whether few mails have any, as a rule: they are looked at before what most mails have. */
  readonly isNarrow: boolean
}

/** What of a query is among the facets. */
export const facetGroups = (query: SearchQuery): readonly FacetGroup[] => {
  const exactly = (token: string): FacetGroup => ({ terms: [{ token, isBeginning: false }], isNarrow: true })
  return [
    ...(query.caseId === undefined ? [] : [exactly(caseToken(query.caseId))]),
    ...(query.kind === undefined ? [] : [exactly(kindToken(query.kind))]),
    ...(query.attachment === undefined ? [] : [attachmentGroup(query.attachment)]),
    ...personGroups(query.person ?? ''),
    ...periodGroup(query),
  ]
}

const attachmentGroup = (attachment: AttachmentFacet): FacetGroup => ({
  ...{ terms: [{ token: `a-${attachment}`, isBeginning: false }], isNarrow: false },
})

/** Of these a mail has one. */
export const everyMail: readonly FacetTerm[] = filingKinds.map((kind) => ({
  ...{ token: kindToken(kind), isBeginning: false },
}))

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

const personGroups = (person: string): readonly FacetGroup[] =>
  [...searchWords(person)].slice(0, maxTyped).map((word) => ({
    terms: [{ token: `p-${word}`, isBeginning: word.length > beginnings.longest }],
    isNarrow: true,
  }))

/** A period that ends before it begins is in no block, and finds nothing. */
const periodGroup = ({ sentFrom, sentBefore }: SearchQuery): readonly FacetGroup[] => {
  if (sentFrom === undefined && sentBefore === undefined) return []
  const tokens = periodTokens(instantOf(sentFrom), instantOf(sentBefore))
  const terms = (tokens.length === 0 ? ['d-none'] : tokens).map((token) => ({ token, isBeginning: false }))
  return [{ terms, isNarrow: false }]
}

const instantOf = (text: string | undefined): number | null => (text === undefined ? null : Date.parse(text))
