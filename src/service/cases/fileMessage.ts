import { dateOf } from '../../domain/calendar/calendar.ts'
import type { CaseId, FilingId, FilingKind, FilingSource, FilingWay } from '../../domain/cases/case.ts'
import type { CaseState } from '../../domain/cases/caseState.ts'
import { mailFileName } from '../../domain/mailFileName.ts'
import type { Message } from '../../domain/message.ts'
import { identityText, identityVersion } from '../../domain/messageIdentity.ts'
import {
  caseFact,
  type FilingFact,
  type MessageFiledDetails,
  messageFiled,
} from '../../domain/register/caseEntries.ts'
import { type FolderStore, incomingPath, type StoredFile, StoreError } from '../../ports/folderStore.ts'
import type { Organisation } from '../organisation.ts'
import { formOf, type MailForm } from '../reading/messageReader.ts'
import { sha256Hex, sha256OfStream } from '../register/hash.ts'
import type { Decision, Outcome } from '../register/registers.ts'
import { type CaseAct, isThereFor } from './actOnCase.ts'
import { caseRegister, mailPath } from './caseRegister.ts'
import { publish } from './publish.ts'

export interface MessageToFile {
  readonly caseId: CaseId
  /** Of bytes that were received (`incoming/`). */
  readonly sha256: string
  readonly source: FilingSource
  readonly kind: FilingKind
  readonly note: string
  readonly way: FilingWay
  /** Where it is moved from. */
  readonly movedFrom: FilingId | null
  /**
   * What counts as filed before: the same message, as for a person at his mailbox, or only the same bytes, as for
   * whoever hands over files and wants each kept.
   */
  readonly sameBy: 'message' | 'bytes'
  /** What forbids it in that case, for what comes with the mail; asked before anything is written. */
  readonly hindrance?: (state: CaseState) => 'personUnknown' | null
}

export type MessageFiling =
  | {
      readonly kind: 'filed' | 'alreadyFiled'
      readonly state: CaseState
      /** As it is now: a repeated act may find it withdrawn since. */
      readonly filed: FilingFact
      /** Resolves when a search finds it. */
      readonly indexed: Promise<void>
    }
  | { readonly kind: 'refused'; readonly because: Refusal }

type Refusal = 'caseNotFound' | 'messageNotReceived' | 'requestUsed' | 'personUnknown'

/**
 * Files received bytes in a case: into `mail/`, then the entry that names them; resolved means both are on disk.
 * The same message in the same case is answered with its first filing.
 */
export const fileMessage = async (
  organisation: Organisation,
  caseAct: CaseAct,
  wanted: MessageToFile,
): Promise<MessageFiling> => {
  const received = await readReceived(organisation, wanted.sha256)
  const decide =
    received === null
      ? (state: CaseState) => decideWithoutBytes(state, wanted)
      : decideFiling(organisation, wanted, received)
  const outcome = await organisation.registers.append(
    caseRegister(wanted.caseId),
    caseAct.act,
    (state): Decision<FilingFact | Refusal> => {
      if (!isThereFor(caseAct, state)) return { kind: 'answer', answer: 'caseNotFound' }
      const hindrance = wanted.hindrance?.(state) ?? null
      return hindrance === null ? decide(state) : { kind: 'answer', answer: hindrance }
    },
  )
  // Asked again by somebody who may no longer know of the case.
  if (!isThereFor(caseAct, outcome.state)) return { kind: 'refused', because: 'caseNotFound' }
  const filing = filingOf(organisation, wanted.caseId, outcome, received?.message.text ?? '')
  if (outcome.kind === 'written' && filing.kind === 'filed') await seeThatItStands(organisation, filing.filed)
  // Whoever is about to file the same bytes elsewhere is told that they are gone, and sends them again.
  if (filing.kind !== 'refused') await organisation.folders.remove(incomingPath(wanted.sha256))
  return filing
}

/** Whoever erased the same mail meanwhile may have taken away the file that was found in its place (eraseFiles.ts). */
const seeThatItStands = async ({ folders }: Organisation, { filing }: FilingFact): Promise<void> => {
  const path = filing.message && mailPath(filing.caseId, filing.message.file)
  if (path !== null && (await folders.find(path)) === null) await publish(folders, filing.sha256, path)
}

interface ReceivedMail {
  readonly file: StoredFile
  readonly form: MailForm
  readonly message: Message
}

/** Null where the bytes are gone: whoever files the same ones elsewhere takes them away, also while they are read here. */
const readReceived = async (
  { folders, reader }: Organisation,
  sha256: string,
): Promise<ReceivedMail | null> => {
  try {
    const file = await wholeReceived(folders, sha256)
    return file && { file, form: await formOf(file), message: await reader.read(file) }
  } catch (error) {
    if (error instanceof StoreError && error.code === 'absent') return null
    throw error
  }
}

/** Received bytes lie unsynced until they are filed: after a power cut they may be others than were received. */
const wholeReceived = async (folders: FolderStore, sha256: string): Promise<StoredFile | null> => {
  const received = await folders.find(incomingPath(sha256))
  if (received === null || (await sha256OfStream(received.bytes())) === sha256) return received
  await folders.remove(incomingPath(sha256))
  return null
}

/** The bytes may be gone from `incoming/` because they were filed before. */
const decideWithoutBytes = (state: CaseState, wanted: MessageToFile): Decision<FilingFact | Refusal> => {
  return { kind: 'answer', answer: state.bySha256.get(wanted.sha256) ?? 'messageNotReceived' }
}

const decideFiling = (
  organisation: Organisation,
  wanted: MessageToFile,
  { file: received, form, message }: ReceivedMail,
): ((state: CaseState) => Decision<FilingFact | Refusal>) => {
  const { caseId, sha256, kind, note, way, movedFrom, sameBy } = wanted
  const source = sourceOf(wanted.source, form)
  const identity = `${identityVersion}:${sha256Hex(identityText(message, sha256))}`
  const file = fileNameFor(message, sha256, form, organisation.zone)
  return (state) => {
    const sameMessage = sameBy === 'message' ? state.byIdentity.get(identity) : undefined
    const first = sameMessage ?? state.bySha256.get(sha256)
    if (first !== undefined) return { kind: 'answer', answer: first }
    const twin = message.messageId === null ? undefined : state.byMessageId.get(message.messageId)
    const facts = { sha256, size: received.size, identity, sameMessageIdAs: twin?.filing.seq ?? null }
    return {
      kind: 'write',
      draft: messageFiled(
        { ...facts, source, way, movedFrom, filingKind: kind },
        detailsOf(message, file, note),
      ),
      prepare: () => publish(organisation.folders, sha256, mailPath(caseId, file)),
    }
  }
}

/** Whoever brings an Outlook file may not know that it is one. */
const sourceOf = (said: FilingSource, form: MailForm): FilingSource => {
  if (form === 'msg') return 'msg'
  return said === 'msg' ? 'file' : said
}

const fileNameFor = (message: Message, sha256: string, form: MailForm, zone: string): string =>
  mailFileName({
    form: form === 'msg' ? 'msg' : 'eml',
    sentDate: message.sentAt === null ? null : dateOf(message.sentAt, zone),
    sender: message.from?.name || message.from?.address || '',
    subject: message.subject,
    sha256,
  })

const detailsOf = (message: Message, file: string, note: string): MessageFiledDetails => {
  const { messageId, subject, from, to, cc, sentAt, references, attachments, problems } = message
  const names = attachments.map(({ name }) => name)
  return { messageId, subject, from, to, cc, sentAt, references, file, attachments: names, problems, note }
}

const filingOf = (
  organisation: Organisation,
  caseId: CaseId,
  outcome: Outcome<CaseState, FilingFact | Refusal>,
  text: string,
): MessageFiling => {
  const followed = () => organisation.follower.followAct(caseRegister(caseId).folder, outcome, text)
  if (outcome.kind === 'answer') {
    if (typeof outcome.answer === 'string') return { kind: 'refused', because: outcome.answer }
    const { answer: filed, state } = outcome
    return { kind: 'alreadyFiled', filed, state, indexed: followed() }
  }
  const fact = caseFact(caseId, outcome.entry)
  if (fact?.kind !== 'messageFiled') return { kind: 'refused', because: 'requestUsed' }
  const filed = outcome.state.bySeq.get(fact.filed.filing.seq) ?? fact.filed
  return { kind: 'filed', filed, state: outcome.state, indexed: followed() }
}
