import type { LeftOutReason } from '../../domain/copies/copyCounts.ts'
import type { MailSource, SourceMessage } from '../../ports/mailSource.ts'
import type { CopyContent, CopyFile, CopyMail } from '../../ports/staticCopy.ts'

/** Which mails of a mailbox are copied. */
export interface CopySelection {
  /** Paths; a folder brings those below it. Null: all. */
  readonly folders: readonly string[] | null
  /** Why a mail is left out; null: it is copied. Asked again when a copy is gone on with. */
  readonly leaveOut: (message: SourceMessage) => LeftOutReason | null | Promise<LeftOutReason | null>
}

export const everything: CopySelection = { folders: null, leaveOut: () => null }

/** Messages asked of the source at a time. */
const page = 500

/** A mailbox, or some of it, as it is copied. `files` is what goes along: the mailbox's register, where it has one. */
export const mailboxContent = (
  source: MailSource,
  { folders, leaveOut }: CopySelection = everything,
  files: () => AsyncIterable<CopyFile> = noFiles,
): CopyContent => {
  const isChosen = (path: string): boolean =>
    folders === null || folders.some((folder) => path === folder || path.startsWith(`${folder}/`))
  const chosen = async () => (await source.folders()).filter(({ path }) => isChosen(path))
  return {
    of: { kind: 'mailbox' },
    folders: chosen,
    mails: async function* () {
      for (const { path } of await chosen()) {
        for await (const message of messagesIn(source, path)) {
          yield copyMail(source, message, await leaveOut(message))
        }
      }
    },
    files,
    damage: () => source.damage(),
  }
}

async function* noFiles(): AsyncGenerator<CopyFile> {}

const messagesIn = async function* (source: MailSource, folder: string): AsyncGenerator<SourceMessage> {
  let after: string | null = null
  do {
    const { messages, next } = await source.messages({ folder, after, atMost: page })
    yield* messages
    after = next
  } while (after !== null)
}

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
