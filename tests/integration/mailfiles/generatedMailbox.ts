import type { MailSource, SourceMessage } from '../../../src/ports/mailSource.ts'
import type { MailSources } from '../../../src/ports/mailSources.ts'

const nobody = { messageId: null, cc: [], references: [], sensitivity: null, attachments: [], faults: [] }

const message = (index: number): SourceMessage => ({
  ...nobody,
  id: String(index),
  folder: `Map ${index % 40}`,
  subject: `Bericht ${index} over project ${index % 500}`,
  from: { name: '', address: `p${index % 1000}@klant${index % 300}.example` },
  to: [{ name: 'Anouk', address: 'a.deboer@delinde.example' }],
  sentAt: new Date(Date.UTC(2026, 9, 1) - index * 600_000).toISOString(),
  size: 2000,
  isFromList: false,
  bytesFrom: 'file',
})

/** A mailbox that was listed before, and whose mails come one by one: of 300 clients, in 40 folders. */
const generatedMailbox = (mails: number): MailSource => ({
  folders: async () => [],
  messages: async ({ after, atMost }) => {
    const first = after === null ? 0 : Number(after)
    const last = Math.min(mails, first + atMost)
    const messages = Array.from({ length: last - first }, (_, at) => message(first + at))
    return { messages, next: last === mails ? null : String(last) }
  },
  find: async (id) => message(Number(id)),
  bytes: async function* (id) {
    yield new TextEncoder().encode(`Subject: ${id}\r\n\r\nGoedemiddag.\r\n`)
  },
  damage: async () => [],
  progress: () => ({ read: 1, of: 1 }),
  renew: async () => undefined,
  forget: async () => undefined,
  edition: () => 0,
  close: async () => undefined,
})

/** Such a mailbox is Anouk's own; the others have none. */
export const generatedSources = (mails: number): MailSources => {
  const mailbox = generatedMailbox(mails)
  return {
    sourceOf: async (address) => (address === 'a.deboer@delinde.example' ? mailbox : null),
    close: async () => undefined,
  }
}
