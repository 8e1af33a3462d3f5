import type { CaseId } from '../../domain/cases/case.ts'
import type { SubjectFact } from '../register/subjectFact.ts'
import { attachmentPath, caseFolder, mailPath } from './caseRegister.ts'

/** A file of a case that an entry names: a filed mail, or an attachment saved from one. */
export interface NamedFile {
  readonly of: 'mail' | 'attachment'
  readonly path: string
  readonly sha256: string
  /** Number of the entry. */
  readonly seq: number
}

/** Null for an entry that names none, or that was purged. */
export const namedFile = (caseId: CaseId, fact: SubjectFact | null): NamedFile | null => {
  if (fact?.kind === 'messageFiled') {
    const { seq, sha256, message } = fact.filed.filing
    return message && { of: 'mail', path: mailPath(caseId, message.file), sha256, seq }
  }
  if (fact?.kind !== 'caseChanged' || fact.change.kind !== 'attachmentSaved') return null
  const { facts, details } = fact.change
  return (
    details && {
      ...{
        of: 'attachment',
        path: attachmentPath(caseId, details.file),
        sha256: facts.sha256,
        seq: fact.seq,
      },
    }
  )
}

/** The folders of a case in which such files lie, and nothing else. */
export const namedFolders = (caseId: CaseId): readonly string[] =>
  ['mail', 'attachments'].map((name) => `${caseFolder(caseId)}/${name}`)
