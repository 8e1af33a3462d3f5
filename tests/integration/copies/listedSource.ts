import type { MailSource, SourceMessage } from '../../../src/ports/mailSource.ts'
import { MailSourceError } from '../../../src/ports/mailSource.ts'

export interface ListedMail {
  readonly folder: string
  readonly bytes: Uint8Array
  readonly subject: string
  readonly from?: string
  readonly sentAt?: string | null
  readonly sensitivity?: string
  /** Fails when it is read. */
  readonly isDamaged?: true
}

/** A mailbox of mails in a list, in the folders in which they come first, and some without any. */
export const listedSource = (mails: readonly ListedMail[], empty: readonly string[] = []): MailSource => {
  const messages = mails.map(messageOf)
  const folders = [...new Set([...mails.map(({ folder }) => folder), ...empty])]
  const within = (folder: string | null) =>
    messages.filter((message) => folder === null || message.folder === folder)
  return {
    folders: async () =>
      folders.map((path) => ({
        path,
        messages: within(path).length,
        size: within(path).reduce((sum, { size }) => sum + size, 0),
      })),
    messages: async ({ folder, after, atMost }) => {
      const start = Number(after ?? 0)
      const all = within(folder)
      const next = start + atMost < all.length ? String(start + atMost) : null
      return { messages: all.slice(start, start + atMost), next }
    },
    find: async (id) => messages[Number(id)] ?? null,
    bytes: async function* (id) {
      const mail = mails[Number(id)]
      if (mail === undefined || mail.isDamaged) throw new MailSourceError('damaged', `mail ${id}`)
      for (let at = 0; at < mail.bytes.length; at += 1000) yield mail.bytes.subarray(at, at + 1000)
    },
    damage: async () => [],
    progress: () => ({ read: 1, of: 1 }),
    renew: async () => undefined,
    forget: async () => undefined,
    edition: () => 0,
    close: async () => undefined,
  }
}

const messageOf = (
  { folder, bytes, subject, from, sentAt, sensitivity }: ListedMail,
  id: number,
): SourceMessage => ({
  ...{ id: String(id), folder, size: bytes.length, bytesFrom: 'file' as const, subject },
  ...{ messageId: `<${id}@hetanker.example>`, to: [], cc: [], references: [], attachments: [], faults: [] },
  from: { name: from ?? 'Petra Schouten', address: 'p.schouten@hetanker.example' },
  sentAt: sentAt === undefined ? '2026-03-02T08:30:00.000Z' : sentAt,
  sensitivity: sensitivity ?? null,
  isFromList: false,
})

export const listedMail = (
  subject: string,
  folder = 'Postvak IN',
  text = 'Wij leveren vrijdag.',
): ListedMail => ({
  folder,
  subject,
  bytes: Buffer.from(`From: p.schouten@hetanker.example\r\nSubject: ${subject}\r\n\r\n${text}\r\n`),
})
