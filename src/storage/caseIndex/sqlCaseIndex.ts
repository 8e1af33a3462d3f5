import type { Kysely } from 'kysely'
import type { CaseIndex } from '../../ports/caseIndex.ts'
import { applyEntries } from './applyEntries.ts'
import { filingById, filingsOf, filingsOfAddress, filingsWithMessageId } from './filings.ts'
import { caseById, caseOpenedWith, findCases, referencesStartingWith } from './findCases.ts'
import { evidenceFor } from './learnedCounts.ts'
import { agreementRecord, agreementRecords, mailboxRecord, mailboxRecordsChangedSince } from './records.ts'
import { search } from './search.ts'
import type { Tables } from './tables.ts'
import type { WordIndex } from './wordIndex.ts'

/** A SQL database that holds a case index, and what it does in its own way. */
export interface IndexDatabase {
  readonly db: Kysely<Tables>
  readonly words: WordIndex
  /** Makes all tables anew, empty. All or nothing. */
  empty(): Promise<void>
  /** The IndexError a failure of this database stands for; any other error as it is. */
  failure(cause: unknown): unknown
}

export interface CaseIndexSettings {
  /** The firm's mail domains: colleagues are in every mail and say nothing about where it belongs. */
  readonly ownDomains?: readonly string[]
}

/** The case index on a SQL database. Whatever it fails with that concerns the database is an IndexError. */
export const sqlCaseIndex = (
  { db, words, empty, failure }: IndexDatabase,
  { ownDomains = [] }: CaseIndexSettings,
): CaseIndex => {
  const naming =
    <A extends unknown[], R>(act: (...input: A) => Promise<R>) =>
    async (...input: A): Promise<R> => {
      try {
        return await act(...input)
      } catch (cause) {
        throw failure(cause)
      }
    }
  return {
    heads: naming(() => db.selectFrom('heads').selectAll().orderBy('register').execute()),
    head: naming(async (register) => {
      const row = await db.selectFrom('heads').selectAll().where('register', '=', register).executeTakeFirst()
      return row ?? null
    }),
    apply: naming((entries) => applyEntries(db, words, entries, ownDomains)),
    clear: naming(empty),
    case: naming((id) => caseById(db, id)),
    caseOpenedWith: naming((request) => caseOpenedWith(db, request)),
    referencesStartingWith: naming((prefix) => referencesStartingWith(db, prefix)),
    findCases: naming((query, limit) => findCases(db, query, limit)),
    filing: naming((id) => filingById(db, id)),
    filingsOf: naming((caseId, page) => filingsOf(db, caseId, page)),
    filingsWithMessageId: naming((messageId) => filingsWithMessageId(db, messageId)),
    filingsOfAddress: naming((address) => filingsOfAddress(db, address)),
    evidenceFor: naming((message, filer) => evidenceFor(db, message, { ownDomains, filer })),
    search: naming((query) => search(db, words, query)),
    mailboxRecord: naming((id) => mailboxRecord(db, id)),
    mailboxRecordsChangedSince: naming((change) => mailboxRecordsChangedSince(db, change)),
    agreementRecord: naming((id) => agreementRecord(db, id)),
    agreementRecords: naming(() => agreementRecords(db)),
    close: () => db.destroy(),
  }
}
