import { type Filing, type FilingId, parseFilingId } from '../../domain/cases/case.ts'
import type { CaseState, SavedAttachment } from '../../domain/cases/caseState.ts'
import type { StoredFile } from '../../ports/folderStore.ts'
import type { Organisation } from '../organisation.ts'
import { attachmentBytes } from '../reading/attachmentBytes.ts'
import { sha256OfStream } from '../register/hash.ts'
import { RegisterError } from '../register/registerError.ts'
import { type CaseAct, partOf } from './actOnCase.ts'
import { attachmentPath, caseRegister, mailPath } from './caseRegister.ts'
import { changeSaved } from './changeSaved.ts'
import { type ReceivedContent, recordSaved, savedOf } from './recordSaved.ts'

/** What was saved apart from a filing's mail, but for what was purged or withdrawn. */
export const savedFrom = ({ attachments }: CaseState, filing: number): readonly SavedAttachment[] =>
  [...attachments.values()].filter((one) => one.filing === filing && one.file !== null && !one.isWithdrawn)

interface Carrying {
  /** The filing that is moved, and what was saved apart from it. */
  readonly filing: Filing
  readonly saved: readonly SavedAttachment[]
  /** The filing that its mail is in the other case. */
  readonly there: Filing
}

/**
 * Saves what was saved apart from a mail also where that mail was moved to, each with bytes of its own; what is saved there
 * already stays as it is. Resolves with when the index knows of it.
 */
export const carryAttachments = async (
  organisation: Organisation,
  caseAct: CaseAct,
  { filing, saved, there }: Carrying,
): Promise<readonly Promise<void>[]> => {
  const indexed: Promise<void>[] = []
  for (const one of saved) {
    const state = await organisation.registers.state(caseRegister(there.caseId))
    const movedFrom = filing.id
    const wanted = { caseId: there.caseId, filing: there.seq, index: one.index, movedFrom }
    const before = savedOf(state, wanted)
    if (before?.isWithdrawn === false || !(await isAttached(organisation, filing, there, one))) continue
    const part = partOf(caseAct, `attachment.${one.seq}`)
    const saving = before
      ? await changeSaved(organisation, part, { ...wanted, seq: before.seq }, { step: 'restore', movedFrom })
      : await recordSaved(organisation, part, wanted, () => receiveSaved(organisation, filing, one))
    // Refused where it was withdrawn there meanwhile, or closed to whoever moves it: there is nothing left to be saved from.
    if (saving.kind !== 'refused') indexed.push(saving.indexed)
  }
  return indexed
}

/**
 * Of a filing that is back while the copy it was moved to stays where it is (`from`): what went along with it is withdrawn
 * there, for here it lies with its mail as it did. What was saved from that copy stays. Resolves with when the index knows of it.
 */
export const returnAttachments = async (
  organisation: Organisation,
  caseAct: CaseAct,
  filing: Filing,
  from: FilingId,
): Promise<readonly Promise<void>[]> => {
  const at = parseFilingId(from)
  if (at === null) return []
  const { caseId } = at
  const there = savedFrom(await organisation.registers.state(caseRegister(caseId)), at.seq)
  const indexed: Promise<void>[] = []
  for (const { seq } of there.filter(({ movedFrom }) => movedFrom === filing.id)) {
    const part = partOf(caseAct, `leftAttachment.${seq}`)
    const left = await changeSaved(organisation, part, { caseId, seq }, { step: 'withdraw' })
    // Refused where that case was closed to whoever undoes the move: it stays as it is there.
    if (left.kind === 'done') indexed.push(left.indexed)
  }
  return indexed
}

/**
 * Whether the mail in the other case has the same attachment in the same place. One that stood there before is another
 * copy of the message, and what is attached to it need not be the same.
 */
const isAttached = async (
  { folders, reader }: Organisation,
  filing: Filing,
  there: Filing,
  { index, sha256 }: SavedAttachment,
): Promise<boolean> => {
  if (there.sha256 === filing.sha256) return true
  const mail = there.message && (await folders.find(mailPath(there.caseId, there.message.file)))
  const found = mail ? await attachmentBytes(reader, mail, index) : 'attachmentNotFound'
  return typeof found !== 'string' && (await sha256OfStream(found.bytes)) === sha256
}

/** Throws where one of them is damaged or gone, before anything is written for it elsewhere. */
export const checkSaved = async (
  organisation: Organisation,
  filing: Filing,
  saved: readonly SavedAttachment[],
): Promise<void> => {
  for (const one of saved) {
    const file = await savedFile(organisation, filing, one)
    if ((await sha256OfStream(file.bytes())) !== one.sha256) throw damaged(filing, 'altered', one)
  }
}

const receiveSaved = async (
  organisation: Organisation,
  filing: Filing,
  saved: SavedAttachment,
): Promise<ReceivedContent> => {
  const { sha256, size, file } = saved
  const found = await savedFile(organisation, filing, saved)
  await organisation.folders.receive(found.bytes(), { atMost: size, sha256 })
  return { name: file?.name ?? '', sha256, size }
}

const savedFile = async (
  { folders }: Organisation,
  filing: Filing,
  saved: SavedAttachment,
): Promise<StoredFile> => {
  const found = saved.file && (await folders.find(attachmentPath(filing.caseId, saved.file.file)))
  if (!found) throw damaged(filing, 'missing', saved)
  return found
}

const damaged = ({ caseId }: Filing, kind: 'missing' | 'altered', { seq }: SavedAttachment): RegisterError =>
  new RegisterError(caseRegister(caseId).folder, { kind, seq })
