import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'

const filedMail = z.object({
  id: z.string(),
  folder: z.string(),
  date: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  cc: z.array(z.string()),
  subject: z.string(),
  messageId: z.string().nullable(),
  body: z.string(),
})

/** A mail as somebody filed it: the folder plays the case. */
export type FiledMail = z.infer<typeof filedMail>

export interface FiledMailbox {
  readonly name: string
  /** In time order. */
  readonly mails: readonly FiledMail[]
}

const endings = ['.jsonl', '.jsonl.gz']

/** The mailboxes in files of a line per mail, or in a folder of such files. Fails with the line that is none. */
export const readMailboxes = async (paths: readonly string[]): Promise<readonly FiledMailbox[]> => {
  const mailboxes: FiledMailbox[] = []
  for (const file of (await Promise.all(paths.map(filesAt))).flat()) {
    const mails = await readMails(file)
    if (mails !== null) mailboxes.push({ name: path.basename(file).replace(/\.jsonl(\.gz)?$/, ''), mails })
  }
  return mailboxes
}

const filesAt = async (place: string): Promise<readonly string[]> => {
  if (!(await stat(place)).isDirectory()) return [place]
  const names = await readdir(place)
  return names
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .sort()
    .map((name) => path.join(place, name))
}

/** Null for a file of something else, such as sentences. */
const readMails = async (file: string): Promise<readonly FiledMail[] | null> => {
  const bytes = await readFile(file)
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n')
  const rows = lines.filter((line) => line.trim() !== '').map((line): unknown => JSON.parse(line))
  if (!rows.some((row) => typeof row === 'object' && row !== null && 'folder' in row)) return null
  return rows
    .map((row, index) => mailOf(file, row, index + 1))
    .sort((one, other) => Date.parse(one.date) - Date.parse(other.date))
}

const mailOf = (file: string, row: unknown, number: number): FiledMail => {
  const read = filedMail.safeParse(row)
  if (read.success) return read.data
  throw new Error(`${file}, mail ${number}: ${z.prettifyError(read.error)}`)
}
