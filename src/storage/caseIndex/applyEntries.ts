import type { Kysely } from 'kysely'
import type { Case } from '../../domain/cases/case.ts'
import type { Head, IndexedEntry } from '../../ports/caseIndex.ts'
import { IndexError } from '../../ports/indexError.ts'
import { type Added, addFilings, type Filed } from './addFilings.ts'
import { changeCases } from './changeCases.ts'
import type { ChangedFiling } from './changeFilings.ts'
import { evenChunks } from './evenChunks.ts'
import { numberAt } from './filingNumber.ts'
import { caseWords } from './findCases.ts'
import { headsAmong, putHeads } from './heads.ts'
import { Lessons } from './learning/learning.ts'
import { addToRecords, nextChange } from './records.ts'
import type { Tables } from './rows.ts'
import { textWords } from './search/filedWords.ts'
import { keepText, keptWords } from './search/filingTexts.ts'
import { forgetErased } from './search/forgetErased.ts'
import { indexWords } from './search/indexWords.ts'
import type { WordIndex } from './search/wordIndex.ts'

/** Takes in what is new among the entries, in one transaction. Fails with `gap` when entries between are missing. */
export const applyEntries = async (
  db: Kysely<Tables>,
  words: WordIndex,
  entries: readonly IndexedEntry[],
  ownDomains: readonly string[],
): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    const { fresh, heads } = followingEntries(entries, await headsAmong(transaction, registersOf(entries)))
    await openCases(transaction, fresh)
    const change = fresh.some(isChange) ? await nextChange(transaction) : 0
    const lessons = new Lessons(ownDomains)
    for (const { fact } of fresh) if (fact.kind === 'caseOpened') lessons.case(fact.opened, 1)
    await addToRecords(transaction, fresh, change)
    const added = await addFilings(transaction, filingsByTime(fresh), { change, lessons })
    const changes = fresh.flatMap(({ fact }) => (fact.kind === 'caseChanged' ? [fact] : []))
    const changed = await changeCases(transaction, words, changes, { change, lessons })
    await lessons.writeTo(transaction)
    await addWords(transaction, words, added, changed)
    await putHeads(transaction, heads)
  })

/** Somebody may ask what changed in filings, or in the records of mailboxes. */
const isChange = ({ fact }: IndexedEntry): boolean =>
  fact.kind === 'messageFiled' || fact.kind === 'caseChanged' || fact.kind === 'mailboxEntry'

const registersOf = (entries: readonly IndexedEntry[]): ReadonlySet<string> =>
  new Set(entries.map(({ head }) => head.register))

const followingEntries = (entries: readonly IndexedEntry[], known: ReadonlyMap<string, Head>) => {
  const heads = new Map<string, Head>()
  const fresh: IndexedEntry[] = []
  for (const entry of entries) {
    const { register, seq } = entry.head
    const newest = (heads.get(register) ?? known.get(register))?.seq ?? 0
    if (seq <= newest) continue
    if (seq !== newest + 1) throw new IndexError('gap', `${register} goes from ${newest} to ${seq}`)
    heads.set(register, entry.head)
    fresh.push(entry)
  }
  return { fresh, heads: [...heads.values()] }
}

/** FTS5 writes a segment whenever a number is lower than the one before, so each batch goes upwards. */
const filingsByTime = (entries: readonly IndexedEntry[]): readonly Filed[] =>
  entries
    .flatMap(({ fact }) =>
      fact.kind === 'messageFiled' ? [{ filing: fact.filed.filing, text: fact.text }] : [],
    )
    .sort((one, other) => numberAt(one.filing.filedAt) - numberAt(other.filing.filedAt))

const openCases = async (db: Kysely<Tables>, entries: readonly IndexedEntry[]): Promise<void> => {
  const rows = entries.flatMap(({ fact, request }) => {
    if (fact.kind !== 'caseOpened') return []
    const { id, reference, title, client, openedAt }: Case = fact.opened
    const nothingYet = { filings: 0, closedAt: null, closed: 0, restricted: 0, newestFiling: 0 }
    return {
      ...{ id, reference, title, client, openedAt, openedWith: request, openedBy: fact.by },
      ...{ ...caseWords(fact.opened), ...nothingYet, used: numberAt(openedAt) },
    }
  })
  for (const some of evenChunks(rows)) {
    await db
      .insertInto('cases')
      .values(some)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
  }
}

/**
 * Words go last: FTS5 gathers them in memory, and writes them out whenever SQLite opens a savepoint, as it does
 * for every insert of several rows. Mixed, indexing takes twice as long.
 */
const addWords = async (
  db: Kysely<Tables>,
  words: WordIndex,
  added: readonly Added[],
  changed: readonly ChangedFiling[],
): Promise<void> => {
  const now = new Map(changed.map(({ number, after }) => [number, after]))
  const first = new Map(changed.toReversed().map(({ number, before }) => [number, before]))
  const erased = changed.filter(({ before, after }) => before.message !== null && after.message === null)
  const isErased = new Set(erased.map(({ number }) => number))
  for (const { number, filing, text } of added) {
    first.delete(number)
    if (isErased.has(number)) continue
    const kept = { text: textWords(text), attached: [] }
    await keepText(db, number, kept.text)
    await indexWords(db, words, number, {
      before: null,
      after: { filing: now.get(number) ?? filing, kept },
    })
  }
  for (const [number, before] of [...first].sort(([one], [other]) => one - other)) {
    const kept = await keptWords(db, number)
    const filing = now.get(number) ?? before
    await indexWords(db, words, number, { before: { filing: before, kept }, after: { filing, kept } })
  }
  for (const one of erased) await forgetErased(db, words, one)
}
