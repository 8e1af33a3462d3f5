import type { CaseId } from '../../domain/cases/case.ts'
import type { FolderStore } from '../../ports/folderStore.ts'
import { subjectIdPattern, subjectRoots } from '../register/subject.ts'

/** Ids of all cases that have a folder, in order. Whatever else people and their systems put there is no case. */
export async function* listCases(folders: FolderStore): AsyncIterable<CaseId> {
  for await (const name of folders.list(subjectRoots.case)) if (subjectIdPattern.test(name)) yield name
}
