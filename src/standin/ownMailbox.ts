import { parseMessage } from '../mime/parseMessage.ts'
import type { MailSource, SourceMessage } from '../ports/mailSource.ts'
import { mailsOf } from '../service/mailSources/mailsOf.ts'
import { inOrder, type Mailbox, previewOf } from './mailbox.ts'
import type { ShownMessage } from './shownMailbox.ts'

/** Mails whose first words are shown in the list; of a mailbox of thousands the others are read when they are opened. */
const previewsAtMost = 200

/** A person's own mail, shown from where it lies, however much it is. */
export const readOwnMailbox = async (source: MailSource): Promise<Mailbox> => {
  const messages = await Array.fromAsync(mailsOf(source))
  messages.sort((one, other) => (other.sentAt ?? '').localeCompare(one.sentAt ?? ''))
  const bytes = async (id: string): Promise<Uint8Array> =>
    Buffer.concat(await Array.fromAsync(source.bytes(id)))
  const shown: ShownMessage[] = []
  for (const [at, message] of messages.entries()) {
    const preview = at < previewsAtMost ? previewOf((await parseMessage(await bytes(message.id))).text) : ''
    shown.push(shownMessage(message, preview))
  }
  const known = new Set(messages.map(({ id }) => id))
  return {
    folders: inOrder(new Set(messages.map(({ folder }) => folder))),
    messages: shown,
    bytes: (id) => (known.has(id) ? bytes(id) : null),
  }
}

const shownMessage = (message: SourceMessage, preview: string): ShownMessage => {
  const { id, folder, subject, from, to, cc, sentAt, messageId, references, attachments } = message
  const conversationId = references[0] ?? messageId ?? id
  return { id, folder, subject, from, to, cc, sentAt, messageId, conversationId, preview, attachments }
}

/** Whose mailbox it is: his address stands in nearly every mail, as its sender or among its recipients. */
export const ownerOf = ({ messages }: Mailbox): string | null => {
  const mails = new Map<string, number>()
  for (const { from, to, cc } of messages) {
    // Recipients first: where two are named as often, a mailbox holds what its owner got.
    const named = [...to, ...cc, ...(from === null ? [] : [from])].map(({ address }) => address.toLowerCase())
    for (const address of new Set(named)) mails.set(address, (mails.get(address) ?? 0) + 1)
  }
  const [first] = [...mails]
    .filter(([address]) => address.includes('@'))
    .sort(([, one], [, other]) => other - one)
  return first?.[0] ?? null
}
