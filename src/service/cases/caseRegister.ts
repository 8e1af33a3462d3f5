import type { CaseId } from '../../domain/case.ts'
import { type CaseState, caseStateOf } from '../../domain/caseState.ts'
import type { RegisterOf } from '../register/registers.ts'

export const casesFolder = 'cases'

export const caseFolder = (id: CaseId): string => `${casesFolder}/${id}`

export const caseRegister = (id: CaseId): RegisterOf<CaseState> => ({
  folder: `${caseFolder(id)}/register`,
  start: () => caseStateOf(id),
})

/** The case whose register this folder is, null for any other folder. */
export const caseOfRegister = (folder: string): CaseId | null => {
  const [root, id, last, ...rest] = folder.split('/')
  return root === casesFolder && last === 'register' && rest.length === 0 ? (id ?? null) : null
}

export const mailPath = (id: CaseId, file: string): string => `${caseFolder(id)}/mail/${file}`
