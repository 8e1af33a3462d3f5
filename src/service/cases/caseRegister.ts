import type { CaseId } from '../../domain/cases/case.ts'
import { type CaseState, caseStateOf } from '../../domain/cases/caseState.ts'
import type { RegisterOf } from '../register/registers.ts'
import { registerOf, subjectRoots } from '../register/subject.ts'

export const caseFolder = (id: CaseId): string => `${subjectRoots.case}/${id}`

export const caseRegister = (id: CaseId): RegisterOf<CaseState> => ({
  folder: registerOf({ kind: 'case', id }),
  start: () => caseStateOf(id),
})

export const mailPath = (id: CaseId, file: string): string => `${caseFolder(id)}/mail/${file}`

/** Attachments saved as files of their own. */
export const attachmentPath = (id: CaseId, file: string): string => `${caseFolder(id)}/attachments/${file}`
