import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { domainOf } from '../../src/domain/mailDomain.ts'
import type { Participant } from '../../src/domain/message.ts'
import { parseMessage } from '../../src/mime/parseMessage.ts'
import { byDate, type FiledMail, type FiledMailbox } from './filedMail.ts'

const label = z.object({
  file: z.string(),
  direction: z.string(),
  case: z.string().nullable(),
  private: z.boolean(),
})

/** Whole mails beside their labels. Of private mail nobody is asked. The firm's domains are those from which mail went out. */
export const labelledMailbox = async (file: string): Promise<FiledMailbox | null> => {
  const mails: FiledMail[] = []
  const ownDomains = new Set<string>()
  for (const row of rowsOf(await readFile(file, 'utf8'))) {
    const read = label.safeParse(row)
    if (!read.success) return null
    const { file: name, direction, case: folder, private: isPrivate } = read.data
    if (isPrivate) continue
    const mail = await mailIn(path.join(path.dirname(file), 'eml', name), folder ?? '')
    mails.push(mail)
    if (direction === 'out') ownDomains.add(domainOf(mail.from))
  }
  mails.sort(byDate)
  return {
    name: path.basename(path.dirname(file)),
    mails: mails.filter(({ folder }) => folder !== ''),
    unfiled: mails.filter(({ folder }) => folder === ''),
    ownDomains: [...ownDomains],
  }
}

const rowsOf = (text: string): readonly unknown[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line))

const mailIn = async (file: string, folder: string): Promise<FiledMail> => {
  const { from, to, cc, subject, sentAt, messageId, references, text } = await parseMessage(
    await readFile(file),
  )
  if (sentAt === null) throw new Error(`${file}: a mail without a date`)
  return {
    ...{ id: path.basename(file), folder, date: sentAt, subject, messageId, references: [...references] },
    ...{ from: from?.address ?? '', to: to.map(addressOf), cc: cc.map(addressOf), body: text },
  }
}

const addressOf = ({ address }: Participant): string => address
