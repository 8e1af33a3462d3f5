import type { Kysely } from 'kysely'
import { instantOf } from './filingNumber.ts'
import { isRead } from './readTerms.ts'
import type { Tables } from './rows.ts'
import type { WordIndex, WordQuery } from './wordIndex.ts'

/**
 * Mails that are weighed: the newest that are found, and of each word the newest that go by it. A common word stands in
 * every mail of the firm, and to weigh them all would take a second.
 */
const weighedAtMost = 2000
/** The same before any is read (readTerms.ts): then only those that come first need be. */
const unreadAtMost = 10_000
/** Words of a query that are weighed; more only narrow. */
const maxWeighed = 6
/** What the newest mail gains on one filed very long ago; all words of the query in the subject are worth 1. */
const recencyWeight = 0.3
/** Days in which half of that gain is lost. */
const daysToHalf = 365

/**
 * Best first. Every mail found holds every word, and each word counts once in it, so BM25 with fields (Robertson and Zaragoza
 * 2009) comes down to which words a mail goes by - in subject, note, people or names of attachments -, the rarer the better.
 */
export const bestFirst = async (
  db: Kysely<Tables>,
  words: WordIndex,
  query: WordQuery,
): Promise<readonly number[]> => {
  const [found, ...inHeads] = await weighedLists(db, words, query)
  const candidates = new Set([...found, ...inHeads.flat()])
  const newest = Math.max(...candidates)
  const scores = new Map<number, number>()
  for (const number of candidates) scores.set(number, recencyWeight * recency(number, newest))
  const weights = inHeads.map((list) => Math.log(1 + candidates.size / (1 + list.length)))
  const sum = weights.reduce((one, other) => one + other, 0)
  for (const [place, list] of inHeads.entries()) {
    const gain = (weights[place] ?? 0) / sum
    for (const number of list) scores.set(number, (scores.get(number) ?? 0) + gain)
  }
  const best = [...scores].sort(([a, one], [b, other]) => other - one || b - a).map(([number]) => number)
  return words.firstHolding(db, best, query)
}

type Lists = readonly [found: readonly number[], ...inHeads: (readonly number[])[]]

/** What is found, and what of it goes by each word. Where more may hold the query than are looked at unread, they are read first. */
const weighedLists = async (db: Kysely<Tables>, words: WordIndex, query: WordQuery): Promise<Lists> => {
  const listsOf = async (find: WordIndex['find'], limit: number): Promise<Lists> => {
    const all = { ...query, offset: 0, limit }
    const weighed = query.terms.filter(({ excluded }) => !excluded).slice(0, maxWeighed)
    const inHeads: (readonly number[])[] = []
    for (const inHead of weighed) inHeads.push(await find(db, { ...all, inHead }))
    return [await find(db, all), ...inHeads]
  }
  if (query.terms.some(isRead)) {
    const unread = await listsOf(words.mayHold, unreadAtMost)
    if (unread.every((list) => list.length < unreadAtMost)) return unread
  }
  return listsOf(words.find, weighedAtMost)
}

const dayLength = 86_400_000

const recency = (number: number, newest: number): number => {
  const days = (Date.parse(instantOf(newest)) - Date.parse(instantOf(number))) / dayLength
  return 1 / (1 + days / daysToHalf)
}
