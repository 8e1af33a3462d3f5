import { entryFileName, type StoredEntry } from '../../domain/register/entry.ts'
import type { MailboxEntryKind } from '../../domain/register/mailboxEntries.ts'
import type { FolderStore } from '../../ports/folderStore.ts'
import { MailSourceError } from '../../ports/mailSource.ts'
import type { CopyFile } from '../../ports/staticCopy.ts'
import { mailboxRegister } from '../mailboxes/mailboxRegister.ts'
import { entriesAfter } from '../register/registerReader.ts'
import { noFiles } from './mailboxContent.ts'

/** Of these a second line tells why somebody saw a mail, which may be a private one. */
const aboutOneMail: ReadonlySet<string> = new Set<MailboxEntryKind>([
  'mailShown',
  'mailOpened',
  'privateLookingShown',
])

/**
 * The register of a mailbox as it stands now, to go along with its copy; none for a mailbox in no roster. What it tells of
 * single mails goes without its words, as after a purge: the chain still holds. Rejects with a RegisterError where it is
 * damaged.
 */
export const registerAlong = async (
  folders: FolderStore,
  mailbox: string | null,
): Promise<() => AsyncIterable<CopyFile>> => {
  if (mailbox === null) return noFiles
  const { folder } = mailboxRegister(mailbox)
  const entries = await Array.fromAsync(entriesAfter(folders, folder, { seq: 0, hash: null }))
  return async function* () {
    for (const { link } of entries) {
      const file = entryFileName(link.seq)
      yield { path: `register/${file}`, bytes: () => bytesOf(folders, `${folder}/${file}`, link) }
    }
  }
}

const bytesOf = async function* (
  folders: FolderStore,
  path: string,
  { kind }: StoredEntry['link'],
): AsyncGenerator<Uint8Array> {
  const file = await folders.find(path)
  if (file === null) throw new MailSourceError('absent', 'an entry of the register is missing')
  const bytes = Buffer.concat(await Array.fromAsync(file.bytes()))
  yield aboutOneMail.has(kind) ? bytes.subarray(0, bytes.indexOf('\n') + 1) : bytes
}
