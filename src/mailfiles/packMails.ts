import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { dateOf } from '../domain/calendar.ts'
import { CopyFolders } from '../domain/copies/copyFolders.ts'
import { mailFileName } from '../domain/mailFileName.ts'
import type { MailsToPack, MailToPack } from '../ports/mailPack.ts'
import { mboxMail } from './bag/mboxWriting.ts'

/** Packs mails as they come: one is open at a time, and nothing is written to disk. Names are safe on Windows. */
export async function* packMails(wanted: MailsToPack): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile()
  const unread: string[] = []
  let open: Readable | null = null
  const add = (name: string, sentAt: string | null, bytes: () => AsyncIterable<Uint8Array>): void => {
    // The place in a zip for a time begins in 1980, and ends in 2107.
    const mtime = new Date(Math.max(Date.parse(sentAt ?? '') || 0, Date.UTC(1980, 0, 2)))
    zip.addReadStreamLazy(name, { mtime, mode: 0o100644 }, (take) => {
      open = Readable.from(bytes(), { objectMode: false })
      take(null, open)
    })
  }
  for (const { name, mails } of filesOf(wanted))
    add(name, mails[0]?.sentAt ?? null, () =>
      contentOf(wanted, mails, (mail) => unread.push(subjectOf(mail))),
    )
  // Last, when it is known what could not be read.
  const { file, text } = wanted.remark
  add(file, null, async function* () {
    yield Buffer.from(text(unread))
  })
  zip.end()
  try {
    for await (const chunk of zip.outputStream) yield chunk as Buffer
  } finally {
    // Whoever goes away leaves no file open.
    destroy(open)
  }
}

const destroy = (stream: Readable | null): void => void stream?.destroy()

interface PackedFile {
  readonly name: string
  readonly mails: readonly MailToPack[]
}

const filesOf = ({ mails, form, zone }: MailsToPack): readonly PackedFile[] => {
  const folders = new CopyFolders()
  if (form === 'mbox')
    return [...Map.groupBy(mails, ({ folder }) => folder)].map(([folder, within]) => ({
      name: `${folders.of(folder) || 'mail'}.mbox`,
      mails: within,
    }))
  return mails.map((mail) => {
    const { hash: sha256, subject, from, sentAt, folder } = mail
    const sentDate = sentAt === null ? null : dateOf(sentAt, zone)
    const sender = from?.name || from?.address || ''
    const file = mailFileName({ form: 'eml', sentDate, sender, subject, sha256 })
    const within = folders.of(folder)
    return { name: within === '' ? file : `${within}/${file}`, mails: [mail] }
  })
}

/** What can be read of mails; of one that ends too early what there is. */
async function* contentOf(
  { source, form }: MailsToPack,
  mails: readonly MailToPack[],
  onUnread: (mail: MailToPack) => void,
): AsyncGenerator<Uint8Array> {
  for (const mail of mails) {
    try {
      const bytes = source.bytes(mail.id)
      yield* form === 'mbox' ? mboxMail(mail, bytes) : bytes
    } catch {
      onUnread(mail)
    }
  }
}

const subjectOf = ({ subject, folder }: MailToPack): string => `${folder}: ${subject}`
