import type { CaseId } from '../../domain/case.ts'
import { entryFileName, type StoredEntry } from '../../domain/register/entry.ts'
import { caseFact } from '../../domain/register/caseEntries.ts'
import type { FilingFact } from '../../domain/register/caseEntries.ts'
import type { FolderStore, StoredFile } from '../../ports/folderStore.ts'
import { MailSourceError } from '../../ports/mailSource.ts'
import type { CopyContent, CopyFile, CopyMail } from '../../ports/staticCopy.ts'
import { caseFolder, caseRegister, mailPath } from '../cases/caseRegister.ts'
import { namedFile } from '../cases/namedFile.ts'
import { entriesAfter } from '../register/registerReader.ts'

/**
 * A case as it stands now: its register so far, and the files it names, by the names they have. What is filed while it is
 * copied comes later. Null where there is no such case; rejects with a RegisterError where the register is damaged.
 */
export const caseContent = async (folders: FolderStore, id: CaseId): Promise<CopyContent | null> => {
  const entries = await Array.fromAsync(entriesAfter(folders, caseRegister(id).folder, { seq: 0, hash: null }))
  const facts = entries.map((entry) => caseFact(id, entry))
  const [opened] = facts
  if (opened?.kind !== 'caseOpened') return null
  const filed = facts.flatMap((fact) => (fact?.kind === 'messageFiled' ? [fact.filed] : []))
  const mails = firstOfEachFile(filed)
  const attachments = facts.flatMap((fact) => {
    const file = namedFile(id, fact)
    return file?.of === 'attachment' ? [file.path] : []
  })
  const { reference, title } = opened.case
  return {
    of: { kind: 'case', id, reference, title },
    folders: async () => [{ path: '', messages: mails.length }],
    mails: async function* () {
      for (const { filing } of mails) {
        if (filing.message === null) continue
        yield copyMail(folders, filing.id, mailPath(id, filing.message.file), filing)
      }
    },
    files: async function* () {
      for (const path of attachments) yield fileOf(folders, id, path)
      for (const entry of entries) yield fileOf(folders, id, registerPath(id, entry))
    },
    damage: async () => [],
  }
}

/** The same bytes can be filed again after a purge; the file is one. */
const firstOfEachFile = (filed: readonly FilingFact[]): readonly FilingFact[] => {
  const files = new Map(filed.map((fact) => [fact.filing.message?.file ?? '', fact]).reverse() as [string, FilingFact][])
  files.delete('')
  return filed.filter((fact) => files.get(fact.filing.message?.file ?? '') === fact)
}

const registerPath = (id: CaseId, { link }: StoredEntry): string =>
  `${caseRegister(id).folder}/${entryFileName(link.seq)}`

const copyMail = (
  folders: FolderStore,
  id: string,
  path: string,
  { message, size }: FilingFact['filing'],
): CopyMail => ({
  id,
  folder: '',
  leftOut: null,
  file: message?.file ?? null,
  message: message ?? nobody,
  attachments: message?.attachments.length ?? 0,
  size,
  bytes: () => bytesOf(folders, path),
})

const nobody = { messageId: null, subject: '', from: null, to: [], cc: [], sentAt: null, references: [] }

const fileOf = (folders: FolderStore, id: CaseId, path: string): CopyFile => ({
  path: path.slice(caseFolder(id).length + 1),
  bytes: () => bytesOf(folders, path),
})

const bytesOf = async function* (folders: FolderStore, path: string): AsyncGenerator<Uint8Array> {
  const file: StoredFile | null = await folders.find(path)
  if (file === null) throw new MailSourceError('absent', 'a file that the register names is missing')
  yield* file.bytes()
}
