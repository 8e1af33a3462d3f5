import type { CaseId, Filing } from '../../domain/cases/case.ts'
import { caseStateOf } from '../../domain/cases/caseState.ts'
import { caseFact } from '../../domain/register/caseEntries.ts'
import { entryFileName, type StoredEntry } from '../../domain/register/entry.ts'
import type { FolderStore, StoredFile } from '../../ports/folderStore.ts'
import { MailSourceError } from '../../ports/mailSource.ts'
import type { CopyContent, CopyFile, CopyMail } from '../../ports/staticCopy.ts'
import { caseFolder, caseRegister, mailPath } from '../cases/caseRegister.ts'
import { namedFile } from '../cases/namedFile.ts'
import { entriesAfter } from '../register/registerReader.ts'

export const caseCopyKey = (id: CaseId): string => `case ${id}`

/**
 * A case as it stands now: its register so far, and the files it names, by the names they have. What is filed while it is
 * copied comes later. Null where there is no such case; rejects with a RegisterError where the register is damaged.
 */
export const caseContent = async (folders: FolderStore, id: CaseId): Promise<CopyContent | null> => {
  const entries = await Array.fromAsync(
    entriesAfter(folders, caseRegister(id).folder, { seq: 0, hash: null }),
  )
  const facts = entries.map((entry) => caseFact(id, entry))
  const { state, take } = caseStateOf(id)
  for (const entry of entries) take(entry)
  const [opened] = facts
  if (opened?.kind !== 'caseOpened') return null
  // The same bytes may be filed again when an entry was purged or withdrawn; their file is one.
  const mails = new Map(facts.flatMap((fact) => (fact?.kind === 'messageFiled' ? mailFile(fact) : [])))
  const standing = new Set(
    [...state.bySeq.values()].flatMap(({ filing: { withdrawn, message } }) =>
      withdrawn === null && message ? [message.file] : [],
    ),
  )
  const attachments = facts.flatMap((fact) => {
    const file = namedFile(id, fact)
    return file?.of === 'attachment' ? [file.path] : []
  })
  const { reference, title } = opened.opened
  return {
    of: { kind: 'case', id, reference, title },
    folders: async () => [{ path: '', messages: mails.size }],
    mails: async function* () {
      for (const [file, filing] of mails) {
        yield { ...copyMail(folders, mailPath(id, file), filing), isWithdrawn: !standing.has(file) }
      }
    },
    files: async function* () {
      for (const path of attachments) yield fileOf(folders, id, path)
      for (const entry of entries) yield fileOf(folders, id, registerPath(id, entry))
    },
    damage: async () => [],
  }
}

type FiledMail = Filing & { readonly message: NonNullable<Filing['message']> }

const mailFile = ({ filed: { filing } }: { readonly filed: { readonly filing: Filing } }) => {
  const { message } = filing
  return message === null ? [] : [[message.file, { ...filing, message }] as const]
}

const registerPath = (id: CaseId, { link }: StoredEntry): string =>
  `${caseRegister(id).folder}/${entryFileName(link.seq)}`

const copyMail = (
  folders: FolderStore,
  path: string,
  { id, message, size }: FiledMail,
): Omit<CopyMail, 'isWithdrawn'> => ({
  id,
  folder: '',
  leftOut: null,
  file: message.file,
  message,
  attachments: message.attachments.length,
  size,
  bytes: () => bytesOf(folders, path),
})

const fileOf = (folders: FolderStore, id: CaseId, path: string): CopyFile => ({
  path: path.slice(caseFolder(id).length + 1),
  bytes: () => bytesOf(folders, path),
})

const bytesOf = async function* (folders: FolderStore, path: string): AsyncGenerator<Uint8Array> {
  const file: StoredFile | null = await folders.find(path)
  if (file === null) throw new MailSourceError('absent', 'a file that the register names is missing')
  yield* file.bytes()
}
