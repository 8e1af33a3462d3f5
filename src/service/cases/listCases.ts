import type { CaseId } from '../../domain/case.ts'
import type { FolderStore } from '../../ports/folderStore.ts'
import { caseRegister, casesFolder } from './caseRegister.ts'

/** Ids of all cases that have a folder, in order. */
export async function* listCases(folders: FolderStore): AsyncIterable<CaseId> {
  for await (const id of folders.list(casesFolder)) yield id
}

/** Folders of all registers, in order. */
export async function* listRegisters(folders: FolderStore): AsyncIterable<string> {
  for await (const id of listCases(folders)) yield caseRegister(id).folder
}
