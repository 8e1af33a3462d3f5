import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { type MailInMailbox, mailboxSigns } from '../../src/domain/cleanUp/mailboxSigns.ts'
import type { MessageMetadata, Participant } from '../../src/domain/message.ts'
import { parseMessage } from '../../src/mime/parseMessage.ts'

interface JudgedMail extends MailInMailbox {
  readonly isPrivate: boolean
  /** Of the set that it is counted with. */
  readonly set: string
}

/** How well private mail is told from work by its header, on judged mails. Prints a table in Markdown. */
export const privateEval = async (
  paths: readonly string[],
  options: { readonly errors?: true },
): Promise<void> => {
  print(
    '| set | mails | private | precision | recall | business taken for private | private taken for business |',
  )
  print('| --- | --- | --- | --- | --- | --- | --- |')
  for (const file of paths.map(fileAt)) {
    const mails = path.basename(file) === 'labels.jsonl' ? await mailsBeside(file) : headersIn(file)
    for (const [set, judged] of Map.groupBy(mails, (mail) => mail.set)) printRow(set, judged)
    if (options.errors) printErrors(mails.filter(({ set }) => !set.includes('unseen')))
  }
}

const fileAt = (place: string): string =>
  statSync(place).isDirectory() ? path.join(place, 'labels.jsonl') : place

const printRow = (set: string, judged: readonly JudgedMail[]): void => {
  const shown = judged.filter((mail) => mailboxSigns(mail).length > 0)
  const right = shown.filter(({ isPrivate }) => isPrivate).length
  const wanted = judged.filter(({ isPrivate }) => isPrivate).length
  const cells = [set, judged.length, wanted, ratio(right, shown.length), ratio(right, wanted)]
  print(`| ${[...cells, shown.length - right, wanted - right].join(' | ')} |`)
}

const ratio = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3))

const printErrors = (mails: readonly JudgedMail[]): void => {
  for (const mail of mails) {
    const signs = mailboxSigns(mail)
    if (signs.length > 0 === mail.isPrivate) continue
    const why = signs.map(({ kind, evidence }) => `${kind} ${evidence}`).join(', ')
    const { from, subject } = mail.metadata
    print(`${mail.isPrivate ? 'missed' : 'wrong'}: ${from?.name} <${from?.address}> ${subject} ${why}`)
  }
}

const headerRow = z.object({
  language: z.string(),
  half: z.string(),
  private: z.boolean(),
  folder: z.string(),
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  sensitivity: z.string().nullable(),
})

const headersIn = (file: string): readonly JudgedMail[] =>
  linesOf(file).map((line) => {
    const { from, to, subject, folder, sensitivity, language, half, ...row } = headerRow.parse(line)
    const [sender, receiver] = [participantOf(from), participantOf(to)]
    const isSent = sender.address in owners
    const nothing = { messageId: null, cc: [], sentAt: null, references: [] }
    return {
      ...{ folder, sensitivity, isPrivate: row.private, set: `${language}, ${half}` },
      metadata: { ...nothing, subject, from: sender, to: [receiver] },
      ownAddress: isSent ? sender.address : receiver.address,
    }
  })

const owners: Readonly<Record<string, true>> = {
  'a.deboer@delinde.example': true,
  'j.carter@harrowconsult.example': true,
}

const participantOf = (text: string): Participant => {
  const [, name = '', address = ''] = /^(.*?) ?<(.*)>$/.exec(text) ?? []
  return { name, address }
}

const labelRow = z.object({ file: z.string(), language: z.string(), private: z.boolean() })

/** Whole mails beside their labels; the owner is who stands in most of them. */
const mailsBeside = async (file: string): Promise<readonly JudgedMail[]> => {
  const read: { readonly isPrivate: boolean; readonly metadata: MessageMetadata; readonly raw: string }[] = []
  for (const line of linesOf(file)) {
    const row = labelRow.parse(line)
    const bytes = readFileSync(path.join(path.dirname(file), 'eml', row.file))
    read.push({ isPrivate: row.private, metadata: await parseMessage(bytes), raw: bytes.toString('latin1') })
  }
  const counts = new Map<string, number>()
  for (const { metadata } of read)
    for (const one of [...(metadata.from ? [metadata.from] : []), ...metadata.to])
      counts.set(one.address.toLowerCase(), (counts.get(one.address.toLowerCase()) ?? 0) + 1)
  const ownAddress = [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? ''
  return read.map(({ isPrivate, metadata, raw }) => ({
    ...{ isPrivate, metadata, ownAddress, folder: '', set: 'whole mails' },
    sensitivity: /^Sensitivity: *(.*?)\r?$/im.exec(raw.slice(0, 20_000))?.[1] ?? null,
  }))
}

const linesOf = (file: string): readonly unknown[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown)

const print = (line: string): void => void process.stdout.write(`${line}\n`)
