import { type CaseId, caseIdPattern } from '../../domain/case.ts'
import type { FolderStore } from '../../ports/folderStore.ts'
import { caseRegister, casesFolder } from './caseRegister.ts'

/** Ids of all cases that have a folder, in order. Whatever else people and their systems put there is no case. */
export async function* listCases(folders: FolderStore): AsyncIterable<CaseId> {
  for await (const name of folders.list(casesFolder)) if (caseIdPattern.test(name)) yield name
}

/** Paths beside the cases that are none: `desktop.ini`, or a folder that somebody copied. */
export async function* listStrangers(folders: FolderStore): AsyncIterable<string> {
  for await (const name of folders.list(casesFolder)) {
    if (!caseIdPattern.test(name)) yield `${casesFolder}/${name}`
  }
}

/** Folders of all registers, in order. */
export async function* listRegisters(folders: FolderStore): AsyncIterable<string> {
  for await (const id of listCases(folders)) yield caseRegister(id).folder
}
