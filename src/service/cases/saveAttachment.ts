import type { CaseId, Filing } from '../../domain/case.ts'
import type { CaseState, SavedAttachment } from '../../domain/caseState.ts'
import { attachmentFileName } from '../../domain/mailFileName.ts'
import { caseChangeEntry } from '../../domain/register/caseChanges.ts'
import { incomingPath } from '../../ports/folderStore.ts'
import type { Organisation } from '../organisation.ts'
import { attachmentBytes } from '../reading/attachmentBytes.ts'
import type { Decision, Outcome } from '../register/registers.ts'
import { type CaseAct, isThereFor } from './actOnCase.ts'
import { attachmentPath, caseRegister, mailPath } from './caseRegister.ts'
import { publish } from './publish.ts'

export interface AttachmentToSave {
  readonly caseId: CaseId
  /** Number of the filing. */
  readonly filing: number
  /** Which of the mail's attachments, from 0. */
  readonly index: number
  /** Bytes at most. */
  readonly atMost: number
}

export type AttachmentSaving =
  | {
      readonly kind: 'saved' | 'savedBefore'
      readonly saved: SavedAttachment
      readonly indexed: Promise<void>
    }
  | { readonly kind: 'refused'; readonly because: Refusal }

type Refusal =
  | 'filingNotFound'
  | 'attachmentNotFound'
  | 'attachmentUnreadable'
  | 'messageNotReceived'
  | 'requestUsed'

/**
 * Saves an attachment of a filed mail as a file of its own in the case, for whoever wants to work with it; the mail
 * stays as it is. Resolved means file and entry are on disk; saved before, it is answered with that file.
 */
export const saveAttachment = async (
  organisation: Organisation,
  caseAct: CaseAct,
  wanted: AttachmentToSave,
): Promise<AttachmentSaving> => {
  const register = caseRegister(wanted.caseId)
  const before = await organisation.registers.state(register)
  if (!isThereFor(caseAct, before)) return { kind: 'refused', because: 'filingNotFound' }
  const earlier = savedOf(before, wanted)
  if (earlier !== undefined) return { kind: 'savedBefore', saved: earlier, indexed: Promise.resolve() }
  const content = await receiveContent(organisation, standingFiling(before, wanted), wanted)
  if (typeof content === 'string') return { kind: 'refused', because: content }
  const decideNow = decide(organisation, caseAct, wanted, content)
  const outcome = await organisation.registers.append(register, caseAct.act, decideNow)
  await organisation.folders.remove(incomingPath(content.sha256))
  const indexed =
    outcome.kind === 'written'
      ? organisation.follower.follow(register.folder, { entry: outcome.entry, text: '' })
      : Promise.resolve()
  return isThereFor(caseAct, outcome.state)
    ? savingOf(outcome, wanted, indexed)
    : { kind: 'refused', because: 'filingNotFound' }
}

interface ReceivedContent {
  readonly name: string
  readonly sha256: string
  readonly size: number
}

const receiveContent = async (
  { folders, reader }: Organisation,
  filing: Filing | null,
  { caseId, index, atMost }: AttachmentToSave,
): Promise<ReceivedContent | Refusal> => {
  const mail = filing?.message ? await folders.find(mailPath(caseId, filing.message.file)) : null
  if (mail === null) return 'filingNotFound'
  const found = await attachmentBytes(reader, mail, index)
  if (typeof found === 'string') return found
  const { sha256, size } = await folders.receive(found.bytes, { atMost })
  return { name: found.attachment.name, sha256, size }
}

const decide =
  (
    { folders }: Organisation,
    caseAct: CaseAct,
    wanted: AttachmentToSave,
    { name, sha256, size }: ReceivedContent,
  ) =>
  (state: CaseState): Decision<SavedAttachment | Refusal> => {
    // Asked again in the register's turn: reading the mail takes a while, and the case may be closed to him meanwhile.
    if (!isThereFor(caseAct, state)) return { kind: 'answer', answer: 'filingNotFound' }
    const earlier = savedOf(state, wanted)
    if (earlier !== undefined) return { kind: 'answer', answer: earlier }
    if (standingFiling(state, wanted) === null) return { kind: 'answer', answer: 'filingNotFound' }
    const file = attachmentFileName(name, sha256)
    const { caseId, filing, index } = wanted
    return {
      kind: 'write',
      draft: caseChangeEntry('attachmentSaved', { filing, index, sha256, size }, { name, file }),
      prepare: () => publish(folders, sha256, attachmentPath(caseId, file)),
    }
  }

const savedOf = (
  { attachments }: CaseState,
  { filing, index }: AttachmentToSave,
): SavedAttachment | undefined =>
  [...attachments.values()].find((one) => one.filing === filing && one.index === index && one.file !== null)

const standingFiling = ({ bySeq }: CaseState, { filing }: AttachmentToSave): Filing | null => {
  const found = bySeq.get(filing)?.filing
  return found === undefined || found.withdrawn !== null ? null : found
}

const savingOf = (
  outcome: Outcome<CaseState, SavedAttachment | Refusal>,
  wanted: AttachmentToSave,
  indexed: Promise<void>,
): AttachmentSaving => {
  if (outcome.kind === 'answer') {
    const { answer } = outcome
    return typeof answer === 'string'
      ? { kind: 'refused', because: answer }
      : { kind: 'savedBefore', saved: answer, indexed }
  }
  const saved = outcome.state.attachments.get(outcome.entry.link.seq)
  // The id of the act is that of another: another attachment must not be taken for the one that was asked.
  if (saved?.filing !== wanted.filing || saved.index !== wanted.index) {
    return { kind: 'refused', because: 'requestUsed' }
  }
  return { kind: outcome.kind === 'written' ? 'saved' : 'savedBefore', saved, indexed }
}
