import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openMailFiles } from '../../../src/mailfiles/openMailFiles.ts'
import { gathered } from '../../gathered.ts'
import { outlookFile } from '../../outlookFile.ts'
import { pstOf } from './mailSourceKinds.ts'

const separator = 'From jan@klant.example Thu Mar  5 10:15:00 2026'
const letter = (subject: string, body = 'tekst') =>
  `From: a@b.example\r\nSubject: ${subject}\r\n\r\n${body}\r\n`

let root = ''
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'mailfiles-'))
})
afterEach(() => rm(root, { recursive: true }))

const at = (...parts: readonly string[]) => path.join(root, ...parts)

const put = async (name: string, content: string | Uint8Array): Promise<string> => {
  await mkdir(path.dirname(at(name)), { recursive: true })
  await writeFile(at(name), typeof content === 'string' ? Buffer.from(content, 'latin1') : content)
  return at(name)
}

const read = async (target: string) => {
  const mails: { readonly folder: string; readonly text: string }[] = []
  for await (const { folder, bytes } of openMailFiles(target)) {
    mails.push({ folder, text: Buffer.concat(await gathered(bytes())).toString('latin1') })
  }
  return mails
}

const failureOf = (target: string) =>
  read(target).then(
    () => null,
    (error: unknown) => error,
  )

describe('a file', () => {
  it('that is a mail is read to the byte', async () => {
    const bytes = `From: a@b.example\n\n\xe9\x00\r\r\n>From jan\n`
    expect(await read(await put('brief.eml', bytes))).toEqual([{ folder: '', text: bytes }])
  })

  it.each(['brief.eml', 'brief.msg'])(
    'called %s is one mail, also with the separator of an mbox',
    async (name) => {
      const bytes = `${separator}\n${letter('een')}\n${separator}\n${letter('twee')}`
      expect(await read(await put(name, bytes))).toEqual([{ folder: '', text: bytes }])
    },
  )

  it("that is Outlook's own is one mail, whatever it is called", async () => {
    const bytes = Buffer.from(outlookFile({ subject: 'Akkoord', text: 'Prima' })).toString('latin1')
    expect(await read(await put('brief.bin', bytes))).toEqual([{ folder: '', text: bytes }])
  })

  it('that is a data file of Outlook has its mails in their folders, and names what cannot be read', async () => {
    const letters = [0, 1].map((number) => ({ folder: 'Klanten', number }))
    const bytes = pstOf(letters, 'unicode')
    const found = await read(await put('archief.pst', bytes))
    expect(found.map(({ folder }) => folder)).toEqual(['Klanten', 'Klanten'])
    expect(found[1]?.text).toContain('<Klanten.1@klant.example>')
    expect(await failureOf(await put('kapot.pst', bytes.fill(0, 8, 12)))).toMatchObject({
      code: 'unreadable',
    })
  })

  it('without an extension is a mail when it begins as one', async () => {
    expect(await read(await put('123.', 'Message-ID: <1@x>\n\n'))).toHaveLength(1)
  })

  it.each([
    ['nothing', ''],
    ['other text', 'source: elsewhere\nfiles: 3\n\nFrom: nobody'],
    ["the beginning of Outlook's own .msg alone", '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
    ['a contact of Outlook', Buffer.from(outlookFile({ kind: 'IPM.Contact' })).toString('latin1')],
  ])('with %s is refused, naming what was expected', async (_what, content) => {
    expect(await failureOf(await put('x.msg.bin', content))).toMatchObject({
      code: 'unknownKind',
      message: expect.stringContaining('expected a mail (.eml, .msg), an mbox, a Maildir'),
    })
  })

  it('that is not there is refused', async () => {
    expect(await failureOf(at('nergens.eml'))).toMatchObject({ code: 'notFound' })
  })
})

describe('an mbox', () => {
  it.each(['\n', '\r\n'])(
    'with %j gives its mails without separators, quoting and the empty line between',
    async (end) => {
      const lines = (...all: readonly string[]) => all.map((line) => line + end).join('')
      const one = lines('Subject: een', '', 'From now on', '>From hier', '')
      const other = lines('Subject: twee', '', 'tekst')
      const quoted = one.replace('>From hier', '>>From hier')
      const file = lines(separator) + quoted + lines('', separator) + other + lines('')
      expect((await read(await put('archief', file))).map(({ text }) => text)).toEqual([one, other])
    },
  )

  it('ends its last mail where the file ends', async () => {
    const mails = await read(await put('archief', `${separator}\nSubject: een\n\ntekst`))
    expect(mails.map(({ text }) => text)).toEqual(['Subject: een\n\ntekst'])
  })

  it('gives mails that are read later, again and in any order', async () => {
    const file = await put('archief', `${separator}\n${letter('een')}\n${separator}\n${letter('twee')}\n`)
    const mails = (await gathered(openMailFiles(file))).toReversed()
    for (const _time of ['once', 'again']) {
      const texts = await Promise.all(mails.map(async ({ bytes }) => Buffer.concat(await gathered(bytes()))))
      expect(texts.map(String)).toEqual([letter('twee'), letter('een')])
    }
    expect(mails.map(({ name }) => name)).toEqual([`${file} (mail 2)`, `${file} (mail 1)`])
  })

  it('finds separators wherever the chunks of a large file part them', async () => {
    const mails = Array.from({ length: 3000 }, (_, number) => letter(`${number}`, 'x'.repeat(number % 211)))
    const file = await put('archief', mails.map((mail) => `${separator}\n${mail}\n`).join(''))
    expect((await read(file)).map(({ text }) => text)).toEqual(mails)
  })

  it('with a line of megabytes is one mail', async () => {
    const mail = letter('een', 'x'.repeat(3_000_000))
    expect((await read(await put('archief', `${separator}\n${mail}`)))[0]?.text).toBe(mail)
  })
})

describe('a folder', () => {
  it('gives the mails below it in order of their names, with the folder of each', async () => {
    await put('b.eml', letter('b'))
    await put('A/2.eml', letter('2'))
    await put('A/1.eml', letter('1'))
    await put('A/diep/3.EML', letter('3'))
    await put('Inbox', `${separator}\n${letter('in')}\n`)
    await put('Inbox.sbd/Werk', `${separator}\n${letter('werk')}\n`)
    const mails = await read(root)
    expect(mails.map(({ folder, text }) => [folder, /Subject: (\w+)/.exec(text)?.[1]])).toEqual([
      ['A', '1'],
      ['A', '2'],
      ['A/diep', '3'],
      ['Inbox', 'in'],
      ['Inbox/Werk', 'werk'],
      ['', 'b'],
    ])
  })

  it('names what it passes over', async () => {
    await put('brief.eml', letter('een'))
    const pdf = await put('bijlage.pdf', '%PDF')
    const passedOver: string[] = []
    await gathered(openMailFiles(root, (file) => passedOver.push(file)))
    expect(passedOver).toEqual([pdf])
  })

  it('does not follow links out of it', async () => {
    await put('erin/brief.eml', letter('een'))
    await put('eruit/geheim.eml', letter('geheim'))
    await symlink(at('eruit'), at('erin', 'map'))
    await symlink(at('eruit', 'geheim.eml'), at('erin', 'geheim.eml'))
    expect(await read(at('erin'))).toHaveLength(1)
  })

  it('without any mail is refused', async () => {
    await put('bijlage.pdf', '%PDF')
    expect(await failureOf(root)).toMatchObject({ code: 'noMail' })
  })
})

describe('a Maildir', () => {
  const delivered = async (folder: string, part: 'cur' | 'new' | 'tmp', subject: string) => {
    for (const name of ['cur', 'new', 'tmp']) await mkdir(at(folder, name), { recursive: true })
    await put(path.join(folder, part, `1700000000.${subject}.host:2,S`), letter(subject))
  }

  it('gives what was delivered, with the names of its sub-folders', async () => {
    await delivered('.', 'new', 'nieuw')
    await delivered('.', 'cur', 'gelezen')
    await delivered('.', 'tmp', 'onderweg')
    await delivered('.Verzonden.R&AOk-union', 'cur', 'verzonden')
    await delivered('Archief', 'cur', 'oud')
    await put('.Verzonden.R&AOk-union/maildirfolder', '')
    await put('dovecot-uidlist', '3 V1')
    const mails = await read(root)
    expect(mails.map(({ folder, text }) => [folder, /Subject: (\w+)/.exec(text)?.[1]])).toEqual([
      ['', 'nieuw'],
      ['', 'gelezen'],
      ['Verzonden/Réunion', 'verzonden'],
      ['Archief', 'oud'],
    ])
  })
})
