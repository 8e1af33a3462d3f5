import type { Kysely } from 'kysely'
import type { Case, CaseId, Filing } from '../../domain/case.ts'
import { threadLinks } from '../../domain/suggestions/conversation.ts'
import { type Correspondent, correspondentsOf } from '../../domain/suggestions/correspondents.ts'
import type { Head, IndexedEntry } from '../../ports/caseIndex.ts'
import { IndexError } from '../../ports/indexError.ts'
import { noteAttachments } from './attachmentWords.ts'
import { changeCases, isClosed } from './changeCases.ts'
import type { ChangedFiling } from './changeFilings.ts'
import { textWords } from './filedWords.ts'
import { freeNumber, numberAt } from './filingNumber.ts'
import { filingRow } from './filings.ts'
import { keepText, keptWords } from './filingTexts.ts'
import { caseWords } from './findCases.ts'
import { headOf, putHeads } from './heads.ts'
import { indexWords } from './indexWords.ts'
import { Lessons } from './learning.ts'
import { addToRecords } from './records.ts'
import type { Tables } from './rows.ts'
import type { WordIndex } from './wordIndex.ts'

/** Takes in what is new among the entries, in one transaction. Fails with `gap` when entries between are missing. */
export const applyEntries = async (
  db: Kysely<Tables>,
  words: WordIndex,
  entries: readonly IndexedEntry[],
  ownDomains: readonly string[],
): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    const { fresh, heads } = followingEntries(entries, await headsOf(transaction, entries))
    for (const entry of fresh) await openCase(transaction, entry)
    const lessons = new Lessons(ownDomains)
    for (const { fact } of fresh) if (fact.kind === 'caseOpened') lessons.case(fact.opened, 1)
    await addToRecords(transaction, fresh)
    const added = await addFilings(transaction, filingsByTime(fresh), lessons)
    const changes = fresh.flatMap(({ fact }) => (fact.kind === 'caseChanged' ? [fact] : []))
    const changed = await changeCases(transaction, changes, lessons)
    await lessons.writeTo(transaction)
    await addWords(transaction, words, added, changed)
    await putHeads(transaction, heads)
  })

const headsOf = async (db: Kysely<Tables>, entries: readonly IndexedEntry[]): Promise<Map<string, Head>> => {
  const known = new Map<string, Head>()
  for (const register of new Set(entries.map(({ head }) => head.register))) {
    const head = await headOf(db, 'heads', register)
    if (head) known.set(register, head)
  }
  return known
}

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

interface Filed {
  readonly filing: Filing
  readonly text: string
}

/** FTS5 writes a segment whenever a number is lower than the one before, so each batch goes upwards. */
const filingsByTime = (entries: readonly IndexedEntry[]): readonly Filed[] =>
  entries
    .flatMap(({ fact }) =>
      fact.kind === 'messageFiled' ? [{ filing: fact.filed.filing, text: fact.text }] : [],
    )
    .sort((one, other) => numberAt(one.filing.filedAt) - numberAt(other.filing.filedAt))

const openCase = async (db: Kysely<Tables>, { fact, request }: IndexedEntry): Promise<void> => {
  if (fact.kind !== 'caseOpened') return
  const { id, reference, title, client, openedAt }: Case = fact.opened
  await db
    .insertInto('cases')
    .values({
      ...{ id, reference, title, client, openedAt, openedWith: request },
      ...caseWords(fact.opened),
      ...{ filings: 0, closedAt: null, closed: 0, restricted: 0, newestFiling: 0, used: numberAt(openedAt) },
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

interface Added extends Filed {
  readonly number: number
}

/** Before what became of them: that is about filings of earlier entries, whichever batch they came in. */
const addFilings = async (
  db: Kysely<Tables>,
  all: readonly Filed[],
  lessons: Lessons,
): Promise<readonly Added[]> => {
  const added: Added[] = []
  const closed = new Map<CaseId, boolean>()
  for (const filed of all) {
    const { caseId } = filed.filing
    added.push({ ...filed, number: await addFiling(db, filed.filing) })
    const isForgotten = closed.get(caseId) ?? (await isClosed(db, caseId))
    closed.set(caseId, isForgotten)
    if (!isForgotten) lessons.filing(filed.filing, 1)
  }
  return added
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
  for (const { number, filing, text } of added) {
    const kept = { text: textWords(text), attached: [] }
    await keepText(db, number, kept.text)
    await indexWords(db, words, { number, filing: now.get(number) ?? filing, kept })
    now.delete(number)
  }
  for (const [number, filing] of [...now].sort(([one], [other]) => one - other)) {
    await indexWords(db, words, { number, filing, kept: await keptWords(db, number) })
  }
}

const addFiling = async (db: Kysely<Tables>, filing: Filing): Promise<number> => {
  const number = await freeNumber(db, filing.filedAt)
  await db.insertInto('filings').values(filingRow(number, filing)).execute()
  await countInCase(db, filing.caseId, number)
  await noteAttachments(db, number, filing)
  if (filing.message) {
    await addThreadLinks(db, number, threadLinks(filing.message))
    await addCorrespondents(db, number, filing.caseId, correspondentsOf(filing.message))
  }
  return number
}

const countInCase = async (db: Kysely<Tables>, caseId: CaseId, number: number): Promise<void> => {
  await db
    .updateTable('cases')
    .set(({ eb, ref }) => ({
      filings: eb('filings', '+', 1),
      newestFiling: eb.case().when('newestFiling', '<', number).then(number).else(ref('newestFiling')).end(),
      used: eb.case().when('used', '<', number).then(number).else(ref('used')).end(),
    }))
    .where('id', '=', caseId)
    .execute()
}

const addThreadLinks = async (
  db: Kysely<Tables>,
  filing: number,
  links: readonly string[],
): Promise<void> => {
  if (links.length === 0) return
  await db
    .insertInto('threadLinks')
    .values(links.map((link) => ({ link, filing })))
    .execute()
}

const addCorrespondents = async (
  db: Kysely<Tables>,
  filing: number,
  caseId: CaseId,
  correspondents: readonly Correspondent[],
): Promise<void> => {
  if (correspondents.length === 0) return
  await db
    .insertInto('correspondents')
    .values(correspondents.map(({ address, domain }) => ({ address, domain, filing, caseId })))
    .execute()
}
