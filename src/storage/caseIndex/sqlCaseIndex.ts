import type { Kysely } from 'kysely'
import type { CaseIndex } from '../../ports/caseIndex.ts'
import { applyEntries } from './applyEntries.ts'
import { timeline } from './caseEvents.ts'
import { clients } from './clients.ts'
import { commitmentById } from './commitments/commitments.ts'
import { commitmentsFound } from './commitments/commitmentsFound.ts'
import {
  bin,
  filingById,
  filingsChangedSince,
  filingsOf,
  filingsOfAddress,
  filingsWithMessageId,
  filingsWithoutMessageId,
  messageIdsFiled,
  selfFiled,
} from './filings.ts'
import { caseAccess, caseById, caseOpenedWith, findCases, referencesStartingWith } from './findCases.ts'
import { headOf, newestHeads, newestKnown } from './heads.ts'
import { evidenceFor } from './learning/learnedCounts.ts'
import { casesWithoutMail, openWork } from './leavingCounts.ts'
import { mailsFiled } from './mailsFiled.ts'
import {
  agreementRecord,
  agreementRecords,
  mailboxRecord,
  mailboxRecordsChangedSince,
  newestChange,
} from './records.ts'
import type { Tables } from './rows.ts'
import {
  addAttachmentWords,
  attachedTexts,
  beginAttachments,
  unreadAttachments,
} from './search/attachmentWords.ts'
import { search } from './search/search.ts'
import type { WordIndex } from './search/wordIndex.ts'

/** A SQL database that holds a case index, and what it does in its own way. */
export interface IndexDatabase {
  readonly db: Kysely<Tables>
  readonly words: WordIndex
  /** Makes all tables anew, empty. All or nothing. */
  empty(): Promise<void>
  /** Leaves no byte of what was erased, in its file or its log, also of what was left of it before; false: not yet. */
  wipe(): Promise<boolean>
  /** The IndexError a failure of this database stands for; any other error as it is. */
  failure(cause: unknown): unknown
}

export interface CaseIndexSettings {
  /** The firm's mail domains: colleagues are in every mail and say nothing about where it belongs. */
  readonly ownDomains?: readonly string[]
}

/** The case index on a SQL database. Whatever it fails with that concerns the database is an IndexError. */
export const sqlCaseIndex = (
  { db, words, empty, wipe, failure }: IndexDatabase,
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
    heads: naming(() => newestHeads(db)),
    newestKnown: naming((register) => newestKnown(db, register)),
    head: naming((register) => headOf(db, 'heads', register)),
    apply: naming(async (entries) => {
      await applyEntries(db, words, entries, ownDomains)
      await wipe()
    }),
    clear: naming(empty),
    case: naming((id) => caseById(db, id)),
    caseOpenedWith: naming((request) => caseOpenedWith(db, request)),
    referencesStartingWith: naming((prefix) => referencesStartingWith(db, prefix)),
    findCases: naming((query, viewer, limit) => findCases(db, query, viewer, limit)),
    filing: naming((id) => filingById(db, id)),
    filingsOf: naming((caseId, page) => filingsOf(db, caseId, page)),
    filingsWithMessageId: naming((messageId, viewer) => filingsWithMessageId(db, messageId, viewer)),
    filingsWithoutMessageId: naming((second, viewer) => filingsWithoutMessageId(db, second, viewer)),
    newestChange: naming(() => newestChange(db)),
    filingsChangedSince: naming((change) => filingsChangedSince(db, change)),
    filingsOfAddress: naming((address) => filingsOfAddress(db, address)),
    mailsFiled: naming((by, besides) => mailsFiled(db, by, besides)),
    casesWithoutMail: naming((openedBy) => casesWithoutMail(db, openedBy)),
    openWork: naming(() => openWork(db)),
    evidenceFor: naming((message, viewer) => evidenceFor(db, message, { ownDomains, viewer })),
    search: naming((query) => search(db, words, query)),
    caseAccess: naming((id) => caseAccess(db, id)),
    bin: naming((query) => bin(db, query)),
    timeline: naming((caseId, page) => timeline(db, caseId, page)),
    commitment: naming((id) => commitmentById(db, id)),
    commitments: naming((query) => commitmentsFound(db, words, query)),
    selfFiled: naming((viewer, query) => selfFiled(db, viewer, query)),
    messageIdsFiled: naming((viewer, since) => messageIdsFiled(db, viewer, since)),
    clients: naming((viewer, limit) => clients(db, viewer, { ownDomains, limit })),
    unreadAttachments: naming(() => unreadAttachments(db)),
    beginAttachments: naming(() => beginAttachments(db)),
    addAttachmentWords: naming((read) => addAttachmentWords(db, words, read)),
    attachedTexts: naming((filing) => attachedTexts(db, filing)),
    mailboxRecord: naming((id) => mailboxRecord(db, id)),
    mailboxRecordsChangedSince: naming((change) => mailboxRecordsChangedSince(db, change)),
    agreementRecord: naming((id) => agreementRecord(db, id)),
    agreementRecords: naming(() => agreementRecords(db)),
    close: () => db.destroy(),
  }
}
