import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { byDate, type FiledMail, type FiledMailbox, filedMail } from './filedMail.ts'
import { labelledMailbox } from './labelledMailbox.ts'

const endings = ['.jsonl', '.jsonl.gz']

/**
 * The mailboxes in files of a line per mail, in whole mails beside their labels (`labels.jsonl` with its `eml/`), or in folders of these.
 * Fails with the line that is none, and where there is none at all.
 */
export const readMailboxes = async (paths: readonly string[]): Promise<readonly FiledMailbox[]> => {
  const files = (await Promise.all(paths.map(filesAt))).flat()
  const read = await Promise.all(files.map(readMailbox))
  const mailboxes = read.filter((one) => one !== null)
  if (mailboxes.length === 0) throw new Error(`No filed mail was found in ${paths.join(', ')}.`)
  return mailboxes
}

const filesAt = async (place: string): Promise<readonly string[]> => {
  if (!(await stat(place)).isDirectory()) return [place]
  const found: string[] = []
  for (const entry of (await readdir(place, { withFileTypes: true })).sort(byName)) {
    const inside = path.join(place, entry.name)
    if (entry.isDirectory()) found.push(...(await filesAt(inside)))
    else if (endings.some((ending) => entry.name.endsWith(ending))) found.push(inside)
  }
  return found
}

const byName = (one: { readonly name: string }, other: { readonly name: string }): number =>
  one.name < other.name ? -1 : 1

const readMailbox = async (file: string): Promise<FiledMailbox | null> => {
  if (path.basename(file) === 'labels.jsonl') return labelledMailbox(file)
  const mails = await readMails(file)
  if (mails === null) return null
  return { name: path.basename(file).replace(/\.jsonl(\.gz)?$/, ''), mails, unfiled: [], ownDomains: [] }
}

/** Null for a file of something else, such as sentences. */
const readMails = async (file: string): Promise<readonly FiledMail[] | null> => {
  const bytes = await readFile(file)
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n')
  const rows = lines.filter((line) => line.trim() !== '').map((line): unknown => JSON.parse(line))
  if (!rows.some((row) => typeof row === 'object' && row !== null && 'folder' in row)) return null
  return rows.map((row, index) => mailOf(file, row, index + 1)).sort(byDate)
}

const mailOf = (file: string, row: unknown, number: number): FiledMail => {
  const read = filedMail.safeParse(row)
  if (read.success) return read.data
  throw new Error(`${file}, mail ${number}: ${z.prettifyError(read.error)}`)
}
