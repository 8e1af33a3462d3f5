import type { CaseId } from '../../../domain/cases/case.ts'
import type { SearchTerm } from '../../../domain/search/searchTerms.ts'
import { stemsOf } from '../../../domain/search/searchWords.ts'
import type { BegunWords } from './begunWords.ts'
import { caseToken, everyMail, type FacetTerm } from './facetTokens.ts'
import { isRead } from './readTerms.ts'
import { isListed, longestListed } from './wordBeginnings.ts'
import type { WordQuery } from './wordIndex.ts'
import { beginningToken, stemToken } from './wordLists.ts'
import { pairToken, phraseTokens, threeToken } from './wordRuns.ts'

/**
 * A query in FTS5's own language, in which every list is a quoted string. Null when it can find nothing. What it finds holds the
 * query but for the terms that are read (readTerms.ts).
 */
export const matchExpression = (query: WordQuery): string | null => {
  const { terms, begun, named, facets, hidden, inHead, within = 'all' } = query
  const orOfCase = (term: SearchTerm, lists: readonly string[]) => orInAny(lists, named.get(term))
  const wanted = terms.filter((term) => !term.excluded && !(term === inHead && isHeldByHead(term)))
  const narrow = facets.filter(({ isNarrow }) => isNarrow).map(({ terms: group }) => anyFacet(group))
  const lists = [
    ...facets.filter(({ isNarrow }) => !isNarrow).map(({ terms: group }) => anyFacet(group)),
    ...wanted.flatMap((term) => orOfCase(term, termLists(term, within, begun))),
    ...(inHead === undefined ? [] : orOfCase(inHead, headLists(inHead, begun))),
  ]
  const unwanted = [
    ...terms
      .filter((term) => term.excluded && !isRead(term, begun))
      .map((term) => `(${orOfCase(term, termLists(term, 'all', begun)).join(' AND ')})`),
    ...(hidden.length === 0 ? [] : [anyOf(hidden.map(caseToken))]),
  ]
  if (narrow.length + lists.length + terms.length === 0) return null
  const asked = narrow.length + lists.length === 0 ? [anyFacet(everyMail)] : narrowFirst(narrow, lists)
  const found = `(${asked.join(' AND ')})`
  return unwanted.length === 0 ? found : `${found} NOT (${unwanted.join(' OR ')})`
}

/**
 * FTS5 goes from each part of a conjunction to all others, whichever it is; within another operator the short lists meet first,
 * and the long ones are asked of their mails alone.
 */
const narrowFirst = (narrow: readonly string[], lists: readonly string[]): readonly string[] =>
  narrow.length > 1 && lists.length > 0
    ? [`((${narrow.join(' AND ')}) OR ${nowhere})`, ...lists]
    : [...narrow, ...lists]

/** All of these lists, or the mails of a case that is called so. */
const orInAny = (lists: readonly string[], cases: readonly CaseId[] | undefined): readonly string[] =>
  cases === undefined ? lists : [`((${lists.join(' AND ')}) OR ${anyOf(cases.map(caseToken))})`]

/** Whoever holds these terms, and is in none of these lists, holds them all in the mail itself. None of the terms is one that is read. */
export const attachedExpression = ({ terms, begun }: WordQuery): string =>
  anyOf(terms.flatMap((term) => attachedTokens(term, begun)))

const attachedTokens = ({ words, match }: SearchTerm, begun: BegunWords): readonly string[] => {
  const [only = ''] = words
  if (match === 'beginning' && isListed(only)) return [beginningToken(only, 'attachedOnly')]
  const stems = match === 'beginning' ? (begun.words.get(only)?.stems ?? []) : words.flatMap(stemsOf)
  return stems.map((stem) => stemToken(stem, 'attachedOnly'))
}

const anyFacet = (group: readonly FacetTerm[]): string =>
  `(${group.map(({ token, isBeginning }) => `${quoted(token)}${isBeginning ? ' *' : ''}`).join(' OR ')})`

const termLists = (
  { words, match }: SearchTerm,
  within: 'mail' | 'all',
  begun: BegunWords,
): readonly string[] => {
  const [only = '', ...more] = words
  if (match === 'stems') return words.map((word) => anyListed(stemsOf(word), stemToken, within))
  if (more.length > 0)
    return match === 'exactly'
      ? phraseLists(words)
      : begunPhraseLists(words.slice(0, -1), more.at(-1) ?? '', begun)
  if (match === 'exactly') return exactLists(only)
  return isListed(only) ? [anyListed([only], beginningToken, within)] : [beginningList(only, within, begun)]
}

/** What may hold a word. */
export const stemsExpression = (word: string): string =>
  anyOf(stemsOf(word).map((stem) => stemToken(stem, 'anywhere')))

const exactLists = (word: string): readonly string[] =>
  stemsOf(word).map((stem) => quoted(stemToken(stem, 'anywhere')))

const phraseLists = (words: readonly string[]): readonly string[] => [...phraseTokens(words)].map(quoted)

/** Of a phrase whose end is only begun: one of the runs it may end in, where those are not too many. */
const begunPhraseLists = (whole: readonly string[], last: string, begun: BegunWords): readonly string[] => {
  const [one, before = ''] = [whole.at(-2), whole.at(-1)]
  const ends =
    one === undefined
      ? begun.words.get(last)?.words.map((word) => pairToken(before, word))
      : begun.lastLetters.get(last)?.map((letters) => threeToken(one, before, letters))
  return [
    ...(whole.length > 1 ? phraseLists(whole) : exactLists(before)),
    ...(isListed(longestListed(last)) ? [quoted(beginningToken(longestListed(last), 'anywhere'))] : []),
    ...(ends === undefined ? [] : [anyOf(ends)]),
  ]
}

type TokenOf = typeof stemToken

/** In the lists of any of these, and in the mail itself where only that is looked at. */
const anyListed = (parts: readonly string[], tokenOf: TokenOf, within: 'mail' | 'all'): string => {
  const itself = (part: string): string => quoted(tokenOf(part, 'anywhere'))
  const inMail = (part: string): string => `(${itself(part)} NOT ${quoted(tokenOf(part, 'attachedOnly'))})`
  return parts.length === 0 ? nowhere : `(${parts.map(within === 'mail' ? inMail : itself).join(' OR ')})`
}

/** Of a longer beginning the words themselves, or its first letters where they are too many. */
const beginningList = (beginning: string, within: 'mail' | 'all', begun: BegunWords): string => {
  const known = begun.words.get(beginning)
  if (known === undefined) return quoted(beginningToken(longestListed(beginning), 'anywhere'))
  return anyListed(known.stems, stemToken, known.areAll ? within : 'all')
}

/** Whether a mail that goes by it holds it, so that no more need be looked at. */
const isHeldByHead = ({ words, match }: SearchTerm): boolean =>
  match === 'stems' || (match === 'beginning' && words.length === 1)

/** In what a mail goes by; a phrase by its whole words, whatever their order there: it is a matter of weighing alone. */
const headLists = ({ words, match }: SearchTerm, begun: BegunWords): readonly string[] => {
  const [only = '', ...more] = words
  if (match === 'beginning' && more.length === 0) return [beginningInHead(only, begun)]
  const whole = match === 'beginning' ? words.slice(0, -1) : words
  return whole.map((word) => anyOf(stemsOf(word).map((stem) => stemToken(stem, 'head'))))
}

const beginningInHead = (beginning: string, begun: BegunWords): string => {
  const known = isListed(beginning) ? undefined : begun.words.get(beginning)
  return known === undefined
    ? quoted(beginningToken(longestListed(beginning), 'head'))
    : anyOf(known.stems.map((stem) => stemToken(stem, 'head')))
}

/** Of no word or facet. */
const nowhere = '"--"'

/** What the tokenizer leaves whole (fts5.ts). */
const oneToken = /^[-0-9A-Za-z\u{80}-\u{10ffff}]+$/u

/** What was asked for by an id that none can have is in no list; FTS5 would take it for a phrase. */
const quoted = (token: string): string => (oneToken.test(token) ? `"${token}"` : nowhere)

const anyOf = (tokens: readonly string[]): string =>
  tokens.length === 0 ? nowhere : `(${tokens.map(quoted).join(' OR ')})`
