import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { FilingSource } from '../../../src/domain/cases/case.ts'
import { type PstPart, property, textProperty } from '../../pstHeapWriter.ts'
import { type Form, pstFile } from '../../pstWriter.ts'

export interface Letter {
  readonly folder: string
  readonly number: number
}

/** Puts letters where a driver finds them. */
export interface MailKind {
  readonly name: string
  /** Returns the path to open. */
  put(root: string, letters: readonly Letter[]): Promise<string>
  /** Makes what is opened another one, with this letter after the others of its folder. */
  add(root: string, letter: Letter): Promise<void>
  /** Takes a letter out of what is opened, as a mail program does that tidies it. */
  take(root: string, letter: Letter): Promise<void>
  /** In which its letters of a folder are listed. */
  readonly folderOf: (folder: string) => string
  readonly bytesFrom: FilingSource
}

const separator = 'From jan@klant.example Thu Mar  5 10:15:00 2026'

export const mailOf = ({ folder, number }: Letter): string =>
  [
    `Message-ID: <${folder}.${number}@klant.example>`,
    'From: Jan Jansen <jan@klant.example>',
    'To: a.deboer@delinde.example',
    `Date: Thu, 5 Mar 2026 10:15:${String(number % 60).padStart(2, '0')} +0100`,
    `Subject: Brief ${number} in ${folder}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'From hier gaat het verder.',
    '--b',
    'Content-Type: application/pdf; name="offerte.pdf"',
    'Content-Disposition: attachment; filename="offerte.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.alloc(5700, number).toString('base64').replace(/.{76}/g, '$&\r\n'),
    '--b--',
    '',
  ].join('\r\n')

export const write = async (file: string, text: string): Promise<void> => {
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, text)
}

export const inMbox = (letter: Letter): string =>
  `${separator}\r\n${mailOf(letter).replace(/^(>*From )/gm, '>$1')}\r\n`

const oneByOne = async (
  kind: Pick<MailKind, 'add'>,
  root: string,
  letters: readonly Letter[],
): Promise<string> => {
  for (const letter of letters) await kind.add(root, letter)
  return root
}

const sameFolder = (folder: string): string => folder

const takeFrom = async (file: string, letter: Letter): Promise<void> =>
  writeFile(file, (await readFile(file, 'latin1')).replace(inMbox(letter), ''), 'latin1')

const mails: MailKind = {
  ...{ name: 'a folder of .eml', folderOf: sameFolder, bytesFrom: 'file' },
  put: (root, letters) => oneByOne(mails, root, letters),
  add: (root, letter) => write(emlOf(root, letter), mailOf(letter)),
  take: (root, letter) => rm(emlOf(root, letter)),
}

const emlOf = (root: string, { folder, number }: Letter): string =>
  path.join(root, folder, `${String(number).padStart(5, '0')}.eml`)

const mboxes: MailKind = {
  ...{ name: 'a folder of mbox files', folderOf: sameFolder, bytesFrom: 'file' },
  put: (root, letters) => oneByOne(mboxes, root, letters),
  add: async (root, letter) => {
    await mkdir(root, { recursive: true })
    await appendFile(path.join(root, letter.folder), inMbox(letter))
  },
  take: (root, letter) => takeFrom(path.join(root, letter.folder), letter),
}

const mbox: MailKind = {
  ...{ name: 'an mbox', folderOf: () => '', bytesFrom: 'file' },
  put: async (root, letters) => {
    await write(path.join(root, 'archief.mbox'), letters.map(inMbox).join(''))
    return path.join(root, 'archief.mbox')
  },
  add: (root, letter) => appendFile(path.join(root, 'archief.mbox'), inMbox(letter)),
  take: (root, letter) => takeFrom(path.join(root, 'archief.mbox'), letter),
}

export const maildir: MailKind = {
  ...{ name: 'a Maildir', folderOf: sameFolder, bytesFrom: 'file' },
  put: async (root, letters) => {
    for (const folder of ['.', ...letters.map((letter) => `.${letter.folder}`)]) {
      for (const part of ['cur', 'new', 'tmp'])
        await mkdir(path.join(root, folder, part), { recursive: true })
    }
    return oneByOne(maildir, root, letters)
  },
  add: (root, letter) => write(deliveredAt(root, letter), mailOf(letter)),
  take: (root, letter) => rm(deliveredAt(root, letter)),
}

const deliveredAt = (root: string, { folder, number }: Letter): string =>
  path.join(root, `.${folder}`, 'cur', `${1_700_000_000 + number}.x.host:2,S`)

const pst = (form: Form, file = 'archief.pst'): MailKind => {
  let written: readonly Letter[] = []
  const put = async (root: string, letters: readonly Letter[]): Promise<string> => {
    written = letters
    await mkdir(root, { recursive: true })
    await writeFile(path.join(root, file), pstOf(letters, form))
    return path.join(root, file)
  }
  return {
    ...{ name: `${file} (${form})`, folderOf: sameFolder, bytesFrom: 'rebuilt', put },
    add: async (root, letter) => void (await put(root, [...written, letter])),
    take: async (root, letter) =>
      void (await put(
        root,
        written.filter(({ folder, number }) => folder !== letter.folder || number !== letter.number),
      )),
  }
}

export const pstOf = (letters: readonly Letter[], form: Form): Buffer => {
  const folders = [...Map.groupBy(letters, ({ folder }) => folder)]
  const folder = (id: number, parent: number, name: string, items: readonly PstPart[] = []) => ({
    ...{ id, parent, properties: [textProperty(form, 0x3001, name)], items },
  })
  const above =
    form === 'unicode4k'
      ? [folder(0x20a2, 0x122, 'Root - Mailbox'), folder(0x8022, 0x20a2, 'IPM_SUBTREE')]
      : [folder(0x8022, 0x122, 'Mijn mail')]
  const within = folders.map(([name, inIt], at) =>
    folder(
      0x8042 + 32 * at,
      0x8022,
      name,
      inIt.map((letter) => itemOf(letter, form)),
    ),
  )
  return pstFile([...above, ...within], { form })
}

const sinceYear1601 = 11_644_473_600_000

/** The same letter, as Outlook would keep one that was sent. */
export const itemOf = (letter: Letter, form: Form): PstPart => {
  const { folder, number } = letter
  const text = (id: number, value: string) => textProperty(form, id, value)
  const sentAt = Date.UTC(2026, 2, 5, 9, 15, number % 60) + sinceYear1601
  return {
    properties: [
      text(0x001a, 'IPM.Note'),
      text(0x0037, `Brief ${number} in ${folder}`),
      property(0x0039, 'time', BigInt(sentAt) * 10_000n),
      ...[text(0x0042, 'Jan Jansen'), text(0x0064, 'SMTP'), text(0x0065, 'jan@klant.example')],
      property(0x0e08, 'number', mailOf(letter).length),
      text(0x1000, 'From hier gaat het verder.'),
      text(0x1035, `<${folder}.${number}@klant.example>`),
    ],
    recipients: [
      [property(0x0c15, 'number', 1), ...[text(0x3002, 'SMTP'), text(0x3003, 'a.deboer@delinde.example')]],
    ],
    attachments: [
      {
        properties: [
          property(0x0e20, 'number', 5700),
          property(0x3701, 'bytes', Buffer.alloc(5700, number)),
          property(0x3705, 'number', 1),
          ...[text(0x3707, 'offerte.pdf'), text(0x370e, 'application/pdf')],
        ],
      },
    ],
  }
}

export const mailKinds: readonly MailKind[] = [
  ...[mails, mboxes, mbox, maildir, pst('unicode'), pst('ansi')],
  pst('unicode4k', 'jan@delinde.example.ost'),
]
