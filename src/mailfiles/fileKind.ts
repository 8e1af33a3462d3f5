import { open, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { isMailItem, openOutlookItem } from '../mime/msg/outlookItem.ts'
import { isSeparator } from './mboxSeparator.ts'

export type FileKind = 'mail' | 'mbox' | 'pst' | 'unknown'

/** What a file is, by its beginning; its name decides only for what may be either. */
export const fileKind = async (file: string): Promise<FileKind> => {
  const start = await beginning(file)
  const extension = path.extname(file).toLowerCase()
  // A lone mail may carry the separator it had in an mbox; it is filed as it is, to the byte.
  if (extension === '.eml') return 'mail'
  if (start.startsWith(compoundFile)) return (await isOutlookFile(file)) ? 'mail' : 'unknown'
  if (extension === '.msg') return 'mail'
  if (start.startsWith(outlookDataFile)) return 'pst'
  if (isSeparator(start.split('\n', 1)[0] ?? '')) return 'mbox'
  return looksLikeMail(start) ? 'mail' : 'unknown'
}

/** MS-PST section 2.2.2.6. */
const outlookDataFile = '!BDN'

/** How Outlook's own .msg begins, and every .doc and .xls of its time. */
const compoundFile = '\xd0\xcf\x11\xe0'

/** Bytes of a compound file that is looked into: what it holds is told by tables that lie anywhere in it. */
const compoundFileAtMost = 160 * 1024 * 1024

const isOutlookFile = async (file: string): Promise<boolean> => {
  if ((await stat(file)).size > compoundFileAtMost) return false
  const item = openOutlookItem(new Uint8Array(await readFile(file)))
  return item !== null && isMailItem(item)
}

/** Header fields a mail has and a text that begins with `words:` has not. */
const mailField = /^(?:from|received|return-path|delivered-to|message-id|mime-version):/i

const looksLikeMail = (start: string): boolean => {
  const [header = ''] = start.split(/\r?\n\r?\n/, 1)
  const lines = header.split(/\r?\n/)
  // The last line may have been cut by the end of what was read.
  const whole = header.length === start.length ? lines.slice(0, -1) : lines
  return (
    whole.every((line) => /^[!-9;-~]+[ \t]*:|^[ \t]/.test(line)) && whole.some((line) => mailField.test(line))
  )
}

export const isCompoundFileAt = async (file: string): Promise<boolean> =>
  (await beginning(file)).startsWith(compoundFile)

const beginning = async (file: string): Promise<string> => {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0)
    return buffer.toString('latin1', 0, bytesRead)
  } finally {
    await handle.close()
  }
}
