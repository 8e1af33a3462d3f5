import type { Message } from '../domain/message.ts'
import type { MailFile } from '../mailfiles/mailFile.ts'
import { parseMessage } from '../mime/parseMessage.ts'
import type { ShownMessage } from './shownMailbox.ts'

/** A mailbox that is shown: what its lists need is kept, the mails themselves are read again when they are opened. */
export interface Mailbox {
  readonly folders: readonly string[]
  /** Newest first. */
  readonly messages: readonly ShownMessage[]
  /** The mail's bytes as they lie in its file; null for an unknown id. */
  bytes(id: string): Promise<Uint8Array> | null
}

export const readMailbox = async (files: AsyncIterable<MailFile>): Promise<Mailbox> => {
  const kept = new Map<string, MailFile>()
  const messages: ShownMessage[] = []
  for await (const file of files) {
    const id = `mail-${kept.size + 1}`
    kept.set(id, file)
    messages.push(shown(id, file.folder, await parseMessage(await whole(file))))
  }
  messages.sort((one, other) => (other.sentAt ?? '').localeCompare(one.sentAt ?? ''))
  return {
    folders: inOrder(new Set(messages.map((message) => message.folder))),
    messages,
    bytes: (id) => {
      const file = kept.get(id)
      return file ? whole(file) : null
    },
  }
}

const whole = async (file: MailFile): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of file.bytes()) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const shown = (id: string, folder: string, message: Message): ShownMessage => ({
  id,
  folder,
  subject: message.subject,
  from: message.from,
  to: message.to,
  cc: message.cc,
  sentAt: message.sentAt,
  messageId: message.messageId,
  conversationId: message.references[0] ?? message.messageId ?? id,
  preview: previewOf(message.text),
  attachments: message.attachments
    .filter(({ name }) => !isInlinePicture.test(name))
    .map(({ name, mediaType, size }) => ({ name, mediaType, size })),
})

/** How Outlook names the pictures of a signature, which it does not list as attachments. */
const isInlinePicture = /^image\d{3}\.(?:png|jpe?g|gif)$/i

/** The first words. Newsletters begin with characters that show nothing, to push their text out of the preview. */
export const previewOf = (text: string): string =>
  text
    .slice(0, 1000)
    .replaceAll(/(?:[\s\p{Cf}]|\u034f)+/gu, ' ')
    .trim()
    .slice(0, 140)

const first = ['Postvak IN', 'Inbox', 'INBOX', 'Verzonden items', 'Sent']

/** Inbox and sent mail first, the others by name. */
export const inOrder = (folders: ReadonlySet<string>): readonly string[] => {
  const rank = (folder: string) => (first.includes(folder) ? first.indexOf(folder) : first.length)
  return [...folders].sort((one, other) => rank(one) - rank(other) || one.localeCompare(other))
}
