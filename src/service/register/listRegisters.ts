import type { FolderStore } from '../../ports/folderStore.ts'
import { registerOf, type Subject, subjectIdPattern, subjectKinds, subjectRoots } from './subject.ts'

/** Folders of all registers: of cases, mailboxes and agreements, each kind in order. */
export async function* listRegisters(folders: FolderStore): AsyncIterable<string> {
  for (const kind of subjectKinds) {
    for await (const id of folders.list(subjectRoots[kind])) {
      if (subjectIdPattern.test(id)) yield registerOf({ kind, id })
    }
  }
}

/** Paths beside the subjects' folders that are none: `desktop.ini`, or a folder that somebody copied. */
export async function* listStrangers(folders: FolderStore): AsyncIterable<string> {
  for (const kind of subjectKinds) {
    for await (const name of folders.list(subjectRoots[kind])) {
      if (!subjectIdPattern.test(name) && !isAgreementFile(kind, name)) yield `${subjectRoots[kind]}/${name}`
    }
  }
}

/** The file that people edit lies beside the folder of its register. */
const isAgreementFile = (kind: Subject['kind'], name: string): boolean =>
  kind === 'agreement' && /^[a-z0-9-]{1,64}\.ya?ml$/.test(name)
