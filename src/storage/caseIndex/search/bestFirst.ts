import type { Kysely } from 'kysely'
import { instantOf } from '../filingNumber.ts'
import type { Tables } from '../rows.ts'
import type { WordIndex, WordQuery } from './wordIndex.ts'

/**
 * Mails that are weighed: the newest that may hold the query, and as many again of the newest that go by one of its words. A common
 * word stands in every mail of the firm, and to weigh them all would take a second.
 */
const weighedAtMost = 2000
/** Words of a query that are weighed; more only narrow. */
const maxWeighed = 6
/** What the newest mail gains on one filed very long ago; all words of the query in the subject are worth 1. */
const recencyWeight = 0.3
/** Days in which half of that gain is lost. */
const daysToHalf = 365

/**
 * Best first. Every mail found holds every word, and each word counts once in it, so BM25 with fields (Robertson and Zaragoza
 * 2009) comes down to which words a mail goes by - in subject, note, people or names of attachments -, the rarer the better. They
 * are weighed by the lists alone; what those leave open is read of the best. Where too few of the weighed hold the query, the
 * newest that do come after them.
 */
export const bestFirst = async (
  db: Kysely<Tables>,
  words: WordIndex,
  query: WordQuery,
): Promise<readonly number[]> => {
  const { offset = 0, limit } = query
  const wanted = offset + limit
  const lists = await weighedLists(db, words, query)
  const best = await words.firstHolding(db, weighed(lists), query, wanted)
  if (best.length === wanted || lists.found.length < weighedAtMost) return best.slice(offset)
  const newest = await words.find(db, { ...query, offset: 0, limit: wanted })
  return [...new Set([...best, ...newest])].slice(offset, wanted)
}

/** Newest first: what may hold the query, and what of it goes by each word. */
interface Lists {
  readonly found: readonly number[]
  readonly inHeads: readonly (readonly number[])[]
}

const weighedLists = async (db: Kysely<Tables>, words: WordIndex, query: WordQuery): Promise<Lists> => {
  const terms = query.terms.filter(({ excluded }) => !excluded).slice(0, maxWeighed)
  const inHeads: (readonly number[])[] = []
  for (const inHead of terms) {
    const limit = Math.floor(weighedAtMost / terms.length)
    inHeads.push(await words.mayHold(db, { ...query, inHead, offset: 0, limit }))
  }
  return { found: await words.mayHold(db, { ...query, offset: 0, limit: weighedAtMost }), inHeads }
}

const weighed = ({ found, inHeads }: Lists): readonly number[] => {
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
  return [...scores].sort(([a, one], [b, other]) => other - one || b - a).map(([number]) => number)
}

const dayLength = 86_400_000

const recency = (number: number, newest: number): number => {
  const days = (Date.parse(instantOf(newest)) - Date.parse(instantOf(number))) / dayLength
  return 1 / (1 + days / daysToHalf)
}
