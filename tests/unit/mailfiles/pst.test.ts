import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decode } from '../../../src/mailfiles/pst/pstCoding.ts'
import { PstDamage } from '../../../src/mailfiles/pst/pstDamage.ts'
import { PstFile } from '../../../src/mailfiles/pst/pstFile.ts'
import { pstFolders } from '../../../src/mailfiles/pst/pstFolders.ts'
import { rebuiltMail } from '../../../src/mailfiles/pst/rebuiltMail.ts'
import { parseMessage } from '../../../src/mime/parseMessage.ts'
import { type PstPart, property, textProperty } from '../../pstHeapWriter.ts'
import { type PstSettings, pstFile, type WrittenFolder } from '../../pstWriter.ts'

const forms = ['unicode', 'ansi', 'unicode4k'] as const

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pst-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const text = (id: number, value: string) => textProperty('unicode', id, value)

/** As Outlook keeps its own text format where it does not compress it (MS-OXRTFCP). */
const keptRtf = (rtf: string) => {
  const kept = Buffer.alloc(16 + rtf.length)
  for (const [at, value] of [rtf.length + 12, rtf.length, 0x414c454d, 0].entries())
    kept.writeUInt32LE(value, 4 * at)
  kept.write(rtf, 16)
  return property(0x1009, 'bytes', kept)
}

const file = (bytes: Uint8Array): PstFile => {
  const at = path.join(folder, 'a.pst')
  writeFileSync(at, bytes)
  return new PstFile(at)
}

const inbox = (items: readonly PstPart[]): readonly WrittenFolder[] => [
  { id: 0x8022, parent: 0x122, properties: [text(0x3001, 'Mijn mail')], items: [] },
  { id: 0x8042, parent: 0x8022, properties: [text(0x3001, 'Postvak IN')], items },
]

/** Every mail as it is rebuilt; null for one that cannot be. */
const mailsOf = (bytes: Uint8Array): readonly (Uint8Array | null)[] => {
  const opened = file(bytes)
  try {
    const ids = pstFolders(opened, () => undefined).flatMap(({ messages }) => messages)
    return ids.map((id) => {
      const node = opened.node(id)
      try {
        return node && Buffer.concat([...rebuiltMail(opened, node)])
      } catch (error) {
        if (error instanceof PstDamage) return null
        throw error
      }
    })
  } finally {
    opened.close()
  }
}

const rebuilt = async (item: PstPart, settings: PstSettings = { form: 'unicode' }) => {
  const [mail] = mailsOf(pstFile(inbox([item]), settings))
  return {
    mail: Buffer.from(mail ?? []).toString('latin1'),
    message: await parseMessage(new Uint8Array(mail ?? [])),
  }
}

const letter = (subject: string, body = 'Dag.'): PstPart => ({
  properties: [text(0x001a, 'IPM.Note'), text(0x0037, subject), text(0x1000, body)],
})

describe('a mail of a PST', () => {
  it('has the header that came over the wire, but for how its parts were written, and what is missing there', async () => {
    const header = [
      'Microsoft Mail Internet Headers Version 2.0',
      'Received: from a.example by b.example;',
      '\tThu, 5 Mar 2026 10:15:00 +0100',
      'From: Jan <jan@klant.example>',
      'Content-Type: text/plain; charset=us-ascii',
      ' ; format=flowed',
      'MIME-Version: 1.0',
      '--=_rebuilt_0_: x',
      'Date: Thu, 5 Mar 2026 10:15:00 +0100',
      '',
    ].join('\r\n')
    const { mail, message } = await rebuilt({
      properties: [text(0x007d, header), text(0x0037, 'Akkoord'), text(0x1000, 'Prima.')],
      recipients: [
        [property(0x0c15, 'number', 1), text(0x3001, 'Anouk'), text(0x39fe, 'anouk@delinde.example')],
      ],
    })
    expect(mail.split('\r\n').slice(0, 4)).toEqual([
      'Received: from a.example by b.example;',
      '\tThu, 5 Mar 2026 10:15:00 +0100',
      'From: Jan <jan@klant.example>',
      'Date: Thu, 5 Mar 2026 10:15:00 +0100',
    ])
    expect(mail).not.toContain('format=flowed')
    expect(mail).not.toContain('--=_rebuilt_0_: x')
    expect(message).toMatchObject({
      subject: 'Akkoord',
      to: [{ name: 'Anouk', address: 'anouk@delinde.example' }],
      text: 'Prima.',
      sentAt: '2026-03-05T09:15:00.000Z',
    })
  })

  it('has its HTML, its pictures and the mails in it, however long', async () => {
    const picture = Buffer.alloc(100_000, 'afbeelding')
    const { mail, message } = await rebuilt({
      properties: [
        text(0x0037, 'Foto'),
        property(0x1013, 'bytes', Buffer.from('<p>Zie <img src="cid:een">'.repeat(400))),
      ],
      attachments: [
        {
          properties: [
            ...[text(0x3707, 'één.png'), text(0x3712, 'een'), property(0x3705, 'number', 1)],
            property(0x3701, 'bytes', picture),
          ],
        },
        { properties: [property(0x3705, 'number', 5)], message: letter('Binnenin', 'Hier staat het.') },
      ],
    })
    expect(message.attachments[0]).toMatchObject({ name: 'één.png', size: picture.length })
    expect(mail).toContain('Content-ID: <een>')
    expect(mail).toContain(Buffer.from('Hier staat het.').toString('base64'))
    expect(message.problems.filter((problem) => problem === 'unreadableStructure')).toEqual([])
  })

  it('has no boundary that begins as another does, however deep its mails lie', async () => {
    const within = (mail: PstPart, depth: number): PstPart =>
      depth === 0
        ? mail
        : {
            ...letter(`Laag ${depth}`),
            attachments: [{ properties: [property(0x3705, 'number', 5)], message: within(mail, depth - 1) }],
          }
    const { mail } = await rebuilt(within(letter('Binnenin'), 10))
    const boundaries = [...mail.matchAll(/boundary="([^"]+)"/g)].map(([, boundary = '']) => boundary)
    expect(boundaries).toHaveLength(22)
    for (const one of boundaries) expect(boundaries.filter((other) => other.startsWith(one))).toEqual([one])
  })

  it('that has a text in Outlook’s own format alone goes with that text as a file', async () => {
    const rtf = '{\\rtf1\\ansi Akkoord}'
    const { message } = await rebuilt({ properties: [text(0x0037, 'Brief'), keptRtf(rtf)] })
    expect(message.attachments).toMatchObject([{ name: 'message.rtf', size: rtf.length }])
  })

  it.each([
    [
      'HTML',
      '{\\rtf1\\ansi\\fromhtml1 {\\*\\htmltag64 <p>}Wij gaan akkoord{\\*\\htmltag72 </p>}}',
      '<p>Wij gaan akkoord</p>',
    ],
    ['plain text', '{\\rtf1\\ansi\\fromtext Wij gaan akkoord}', 'Wij gaan akkoord'],
  ])(
    'that has %s wrapped into that format alone has it as its text, and as no file',
    async (_, rtf, part) => {
      const { mail, message } = await rebuilt({ properties: [text(0x0037, 'Brief'), keptRtf(rtf)] })
      expect(message).toMatchObject({ text: expect.stringMatching(/^Wij gaan akkoord\s*$/), attachments: [] })
      expect(mail).toContain(Buffer.from(part).toString('base64'))
    },
  )

  it('from before 2003 is read in the encoding of its time', async () => {
    const { message } = await rebuilt(
      {
        properties: [
          textProperty('ansi', 0x0037, 'Tekening café'),
          textProperty('ansi', 0x1000, 'Geachte mevrouw Koëter'),
          property(0x3ffd, 'number', 1252),
        ],
      },
      { form: 'ansi' },
    )
    expect(message).toMatchObject({ subject: 'Tekening café', text: 'Geachte mevrouw Koëter' })
  })

  it.each([
    [1, 'permuted'],
    [2, 'cyclic'],
  ] as const)('coded in way %i is decoded', async (number, coding) => {
    const { message } = await rebuilt(letter('Geheim', 'Niemand leest dit zomaar.'), {
      form: 'unicode',
      coding: { number, encode: (data, block) => encode(data, coding, block) },
    })
    expect(message).toMatchObject({ subject: 'Geheim', text: 'Niemand leest dit zomaar.' })
  })

  it('with an attachment that is damaged comes without it, and says so', async () => {
    const content = Buffer.alloc(20_000, 'tekening')
    const item: PstPart = {
      ...letter('Tekening', 'Zie de tekening.'),
      attachments: [{ properties: [text(0x3707, 'tekening.pdf'), property(0x3701, 'bytes', content)] }],
    }
    const bytes = pstFile(inbox([item]), { form: 'unicode' })
    bytes.write('kapot', bytes.indexOf('tekeningtekening') + 9000)
    const [mail] = mailsOf(bytes)
    const message = await parseMessage(new Uint8Array(mail ?? []))
    expect(message.text).toContain('Zie de tekening.')
    expect(message.text).toContain('“tekening.pdf” cannot be read whole')
  })
})

/** The cyclic coding undoes itself; the other is looked up backwards. */
const encode = (data: Uint8Array, coding: 'permuted' | 'cyclic', block: number): void => {
  if (coding === 'cyclic') {
    decode(data, coding, block)
    return
  }
  const table = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  decode(table, coding, block)
  for (const [at, byte] of data.entries()) data[at] = table.indexOf(byte)
}

describe('a damaged PST', () => {
  const letters = Array.from({ length: 40 }, (_, number) =>
    letter(`Brief ${number}`, `Tekst ${number} `.repeat(900)),
  )

  it('loses no mail but those that the damage is in', () => {
    const bytes = pstFile(inbox(letters), { form: 'unicode' })
    const before = mailsOf(bytes)
    bytes.fill(0, 0x4600 + 20_000, 0x4600 + 21_000)
    const after = mailsOf(bytes)
    expect(after).toHaveLength(before.length)
    const other = after.filter(
      (mail, at) => mail === null || !Buffer.from(mail).equals(before[at] ?? Buffer.alloc(0)),
    )
    expect(other.length).toBeGreaterThan(0)
    expect(other.length).toBeLessThan(4)
  })

  it('of which a page of the tree is lost names it, and gives the mails of the others', () => {
    const bytes = pstFile(inbox(letters), { form: 'unicode' })
    const all = mailsOf(bytes).length
    const page = lowestPages(bytes)[1] ?? 0
    bytes.fill(1, page, page + 100)
    const opened = file(bytes)
    const damaged: string[] = []
    pstFolders(opened, (where) => damaged.push(where))
    opened.close()
    expect(damaged).toEqual([`page at byte ${page}`])
    const left = mailsOf(bytes)
    expect(left.length).toBeGreaterThan(all / 2)
    expect(left.length).toBeLessThan(all)
    expect(left).not.toContain(null)
  })

  it.each(forms)('(%s) neither hangs nor fails in another way, whatever stands in it', (form) => {
    const settings = { form, isWithoutChecksums: true }
    const item: PstPart = {
      ...letter('Brief', 'Tekst '.repeat(2000)),
      recipients: [[property(0x0c15, 'number', 1), textProperty(form, 0x3003, 'a@b.example')]],
      attachments: [
        { properties: [property(0x3701, 'bytes', Buffer.alloc(30_000, 1))] },
        { properties: [property(0x3705, 'number', 5)], message: letter('Binnenin') },
      ],
    }
    const whole = pstFile(inbox([item, letter('Ander')]), settings)
    const spoilt = fc.array(
      fc.record({ at: fc.nat(whole.length - 5), value: fc.oneof(fc.nat(255), fc.nat(0xffffffff)) }),
      { minLength: 1, maxLength: 12 },
    )
    fc.assert(
      fc.property(spoilt, (changes) => {
        const bytes = Buffer.from(whole)
        for (const { at, value } of changes) {
          if (value < 256) bytes[at] = value
          else bytes.writeUInt32LE(value, at)
        }
        try {
          mailsOf(bytes)
        } catch (error) {
          expect(error).toBeInstanceOf(PstDamage)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('whose lists of blocks name others over and over is read no longer than it is large', () => {
    const blocks = 300
    const attachment = { properties: [property(0x3701, 'bytes', Buffer.alloc(8176 * blocks, 1))] }
    const bomb: PstPart = { ...letter('Bom'), attachments: [attachment, attachment] }
    const bytes = pstFile(inbox([bomb]), { form: 'unicode', isWithoutChecksums: true })
    const [inner = 0, outer = 0] = listsOf(bytes, blocks)
    const innerId = bytes.readUInt32LE(inner + listSize(blocks) - 8)
    for (let at = 0; at < blocks; at += 1) bytes.writeUInt32LE(innerId, outer + 8 + 8 * at)
    const [mail] = mailsOf(bytes)
    expect(mail?.length).toBeLessThan(6 * bytes.length)
    expect(Buffer.from(mail ?? []).toString('latin1')).toContain(
      Buffer.from('[Dossier: The attachment').toString('base64'),
    )
  })
})

/** Bytes of a list of so many blocks, with its trailer. */
const listSize = (blocks: number): number => Math.ceil((8 + 8 * blocks + 16) / 64) * 64

/** Where the lists of so many blocks lie. */
const listsOf = (bytes: Buffer, blocks: number): readonly number[] =>
  Array.from({ length: Math.floor(bytes.length / 64) }, (_, at) => at * 64).filter(
    (at) => bytes[at] === 1 && bytes[at + 1] === 1 && bytes.readUInt16LE(at + 2) === blocks,
  )

/** Where the lowest pages of the tree of nodes lie: 0x81 names them, and they are of level 0. */
const lowestPages = (bytes: Buffer): readonly number[] =>
  Array.from({ length: Math.floor(bytes.length / 64) }, (_, at) => at * 64).filter(
    (at) => bytes[at + 491] === 0 && bytes[at + 496] === 0x81 && bytes[at + 497] === 0x81,
  )
