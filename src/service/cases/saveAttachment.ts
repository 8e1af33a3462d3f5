import type { Filing } from '../../domain/cases/case.ts'
import type { Organisation } from '../organisation.ts'
import { attachmentBytes } from '../reading/attachmentBytes.ts'
import { type CaseAct, isThereFor } from './actOnCase.ts'
import { caseRegister, mailPath } from './caseRegister.ts'
import { changeSaved } from './changeSaved.ts'
import {
  type AttachedTo,
  type ReceivedContent,
  recordSaved,
  type Saving,
  savedOf,
  standingFiling,
} from './recordSaved.ts'

interface AttachmentToSave extends AttachedTo {
  /** Bytes at most. */
  readonly atMost: number
}

type Unreadable = 'filingNotFound' | 'attachmentNotFound' | 'attachmentUnreadable'

/**
 * Saves an attachment of a filed mail as a file of its own in the case, for whoever wants to work with it; the mail
 * stays as it is. Resolved means file and entry are on disk; saved before, it is answered with that file, which is put back
 * where it was withdrawn.
 */
export const saveAttachment = async (
  organisation: Organisation,
  caseAct: CaseAct,
  wanted: AttachmentToSave,
): Promise<Saving<Unreadable>> => {
  const register = caseRegister(wanted.caseId)
  const before = await organisation.registers.state(register)
  if (!isThereFor(caseAct, before)) return { kind: 'refused', because: 'filingNotFound' }
  const earlier = savedOf(before, wanted)
  if (earlier?.isWithdrawn === false)
    return { kind: 'savedBefore', saved: earlier, indexed: organisation.follower.upTo(register.folder) }
  if (earlier !== undefined) {
    const { caseId } = wanted
    const restore = { step: 'restore', movedFrom: null } as const
    const back = await changeSaved(organisation, caseAct, { caseId, seq: earlier.seq }, restore)
    if (back.kind === 'done') return { ...back, kind: 'savedBefore' }
    return { kind: 'refused', because: back.because === 'caseNotFound' ? 'filingNotFound' : back.because }
  }
  const filing = standingFiling(before, wanted)
  const asked = { ...wanted, movedFrom: null }
  return recordSaved(organisation, caseAct, asked, () => receiveContent(organisation, filing, wanted))
}

const receiveContent = async (
  { folders, reader }: Organisation,
  filing: Filing | null,
  { caseId, index, atMost }: AttachmentToSave,
): Promise<ReceivedContent | Unreadable> => {
  const mail = filing?.message ? await folders.find(mailPath(caseId, filing.message.file)) : null
  if (mail === null) return 'filingNotFound'
  const found = await attachmentBytes(reader, mail, index)
  if (typeof found === 'string') return found
  const { sha256, size } = await folders.receive(found.bytes, { atMost })
  return { name: found.attachment.name, sha256, size }
}
