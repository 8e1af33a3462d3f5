import type { LeftOutReason } from '../../domain/copies/copyCounts.ts'
import type { MailboxChosen } from '../../domain/copies/copyManifest.ts'
import type { MailSource, SourceMessage } from '../../ports/mailSource.ts'
import type { CopyContent, CopyFile, CopyMail } from '../../ports/staticCopy.ts'
import { mailsOf } from '../mailSources/mailsOf.ts'

/** Which mails of a mailbox are copied. */
export interface CopySelection {
  /** As the copy says it; of `mails` only `leaveOut` knows which. Null: all of it. */
  readonly chosen: MailboxChosen | null
  /** Why a mail is left out; null: it is copied. Asked again when a copy is gone on with. Itself null: all may be known. */
  readonly leaveOut: ((message: SourceMessage) => LeftOutReason | null | Promise<LeftOutReason | null>) | null
}

const everything: CopySelection = { chosen: null, leaveOut: null }

/** A mailbox, or some of it, as it is copied. `files` is what goes along: the mailbox's register, where it has one. */
export const mailboxContent = (
  source: MailSource,
  { chosen, leaveOut }: CopySelection = everything,
  files: () => AsyncIterable<CopyFile> = noFiles,
): CopyContent => {
  const named = chosen?.what === 'folders' ? new Set(chosen.folders) : null
  // An empty folder that was not chosen has nothing to count, and a name that may tell something.
  const folders = async () =>
    (await source.folders()).filter(
      ({ path, messages }) => chosen === null || messages > 0 || named?.has(path) === true,
    )
  return {
    of: { kind: 'mailbox', ...(chosen !== null && { chosen }) },
    folders,
    mails: async function* () {
      for (const { path } of await folders()) {
        const isIn = named === null || named.has(path)
        for await (const message of mailsOf(source, path)) {
          yield copyMail(source, message, isIn ? ((await leaveOut?.(message)) ?? null) : 'notChosen')
        }
      }
    },
    files,
    // Where it lies may tell a private mail's folder, and the name of its file what it is about.
    damage: async () =>
      (await source.damage()).map((one) => (leaveOut === null ? one : { ...one, where: '' })),
  }
}

export async function* noFiles(): AsyncGenerator<CopyFile> {}

const copyMail = (source: MailSource, message: SourceMessage, leftOut: LeftOutReason | null): CopyMail => ({
  id: message.id,
  folder: message.folder,
  leftOut,
  isWithdrawn: false,
  file: null,
  message,
  attachments: message.attachments.length,
  size: message.size,
  bytes: () => source.bytes(message.id),
})
