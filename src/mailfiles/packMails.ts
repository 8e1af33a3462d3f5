import { Readable } from 'node:stream'
import type ZipStream from 'zip-stream'
import { dateOf } from '../domain/calendar/calendar.ts'
import { CopyFolders } from '../domain/copies/copyFolders.ts'
import { mailFileName } from '../domain/mailFileName.ts'
import type { MailsToPack, MailToPack } from '../ports/mailPack.ts'
import { mboxMail } from './bag/mboxWriting.ts'
import { addToZip, openZip } from './zipEntry.ts'

/** Packs mails as they come: one is open at a time, and nothing is written to disk. Names are safe on Windows. */
export async function* packMails(wanted: MailsToPack): AsyncGenerator<Uint8Array> {
  const zip = openZip()
  const away = new AbortController()
  const packed = packInto(zip, wanted, away.signal).catch((error: Error) => void zip.destroy(error))
  try {
    for await (const chunk of zip) yield chunk as Buffer
    await packed
  } finally {
    // Whoever goes away leaves no file open.
    away.abort()
    zip.destroy()
  }
}

const packInto = async (zip: ZipStream, wanted: MailsToPack, signal: AbortSignal): Promise<void> => {
  const unread: string[] = []
  const add = (name: string, sentAt: string | null, bytes: AsyncIterable<Uint8Array>): Promise<void> => {
    // The place in a zip for a time begins in 1980, and ends in 2107.
    const date = new Date(Math.max(Date.parse(sentAt ?? '') || 0, Date.UTC(1980, 0, 2)))
    return addToZip(zip, Readable.from(bytes, { objectMode: false, signal }), { name, date })
  }
  for (const file of filesOf(wanted)) {
    if (signal.aborted) return
    await add(file.name, file.mails[0]?.sentAt ?? null, bytesOf(file, wanted.source, unread))
  }
  // Last, when it is known what could not be read.
  const { file, text } = wanted.remark
  await addToZip(zip, Buffer.from(text(unread)), { name: file, date: new Date(Date.UTC(1980, 0, 2)) })
  zip.finish()
}

async function* bytesOf(
  { isMbox, mails }: PackedFile,
  source: MailsToPack['source'],
  unread: string[],
): AsyncGenerator<Uint8Array> {
  for (const mail of mails) {
    try {
      const bytes = source.bytes(mail.id)
      yield* isMbox ? mboxMail(mail, bytes) : bytes
    } catch {
      // What can be read of it is there.
      unread.push(subjectOf(mail))
    }
  }
}

interface PackedFile {
  readonly name: string
  readonly isMbox: boolean
  readonly mails: readonly MailToPack[]
}

/** Each mail by itself, or an mbox for each folder, with what is no text beside it. */
const filesOf = ({ mails, form, zone }: MailsToPack): readonly PackedFile[] => {
  const folders = new CopyFolders()
  const isAlone = ({ isOutlookFile }: MailToPack): boolean => form === 'eml' || isOutlookFile
  const alone = mails.filter(isAlone).map((mail) => {
    const file = fileNameOf(mail, zone)
    const within = folders.of(mail.folder)
    return { name: within === '' ? file : `${within}/${file}`, isMbox: false, mails: [mail] }
  })
  const byFolder = Map.groupBy(
    mails.filter((mail) => !isAlone(mail)),
    ({ folder }) => folders.of(folder),
  )
  // Of those in no folder; a folder may be called so.
  const top = byFolder.has('mail') ? 'mail (2)' : 'mail'
  const mboxes = [...byFolder].map(([folder, within]) => ({
    ...{ name: `${folder || top}.mbox`, isMbox: true, mails: within },
  }))
  return [...mboxes, ...alone]
}

const fileNameOf = (mail: MailToPack, zone: string): string => {
  const { hash: sha256, subject, from, sentAt, isOutlookFile } = mail
  const sentDate = sentAt === null ? null : dateOf(sentAt, zone)
  const sender = from?.name || from?.address || ''
  return mailFileName({ form: isOutlookFile ? 'msg' : 'eml', sentDate, sender, subject, sha256 })
}

const subjectOf = ({ subject, folder }: MailToPack): string => `${folder}: ${subject}`
