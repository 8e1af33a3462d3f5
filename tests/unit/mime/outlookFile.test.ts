import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identityText } from '../../../src/domain/messageIdentity.ts'
import { isMailItem, openOutlookItem } from '../../../src/mime/msg/outlookItem.ts'
import { parseMessage } from '../../../src/mime/parseMessage.ts'
import { outlookFileContents, readOutlookFile } from '../../../src/service/reading/readOutlookFile.ts'
import { compoundFile, type Folder } from '../../compoundWriter.ts'
import { type OutlookMail, outlookFile } from '../../outlookFile.ts'

// Made for require alone: as a module its class would lie one `default` deeper.
const { default: MsgReader } = createRequire(import.meta.url)(
  '@kenjiuno/msgreader',
) as typeof import('@kenjiuno/msgreader')

const headers = [
  'Received: from mail.hetanker.example by mx.delinde.example; Wed, 4 Mar 2026 10:15:03 +0100',
  'Message-ID: <offerte@hetanker.example>',
  'References: <vraag@delinde.example>',
  'In-Reply-To: <vraag@delinde.example>',
  'From: =?utf-8?Q?Petra_Sch=C3=B6uten?= <p.schouten@hetanker.example>',
  'To: Anouk de Boer <a.deboer@delinde.example>,',
  '\tTom <t.verhoeven@delinde.example>',
  'Cc: administratie@delinde.example',
  'Date: Wed, 4 Mar 2026 10:15:00 +0100',
  'Subject: Akkoord offerte',
  'Content-Type: multipart/alternative; boundary=weg',
]
const body = 'Wij gaan akkoord.\r\nGroet, Petra'
const offer = Uint8Array.from({ length: 9000 }, (_, at) => at % 251)
const received: OutlookMail = {
  ...{ headers: headers.join('\r\n'), subject: 'Akkoord offerte', text: body },
  attachments: [{ name: 'Offerte v2.pdf', type: 'application/pdf', content: offer }],
}

const eml = (fields: readonly string[], text: string, attachment: Uint8Array | null): Uint8Array =>
  Buffer.from(
    [
      ...fields.filter((field) => !field.startsWith('Content-Type')),
      'Content-Type: multipart/mixed; boundary=b',
      ...['', '--b', 'Content-Type: text/plain; charset=utf-8', '', text],
      ...(attachment === null
        ? []
        : [
            ...['--b', 'Content-Type: application/pdf', 'Content-Transfer-Encoding: base64'],
            'Content-Disposition: attachment; filename="Offerte v2.pdf"',
            '',
            ...(Buffer.from(attachment)
              .toString('base64')
              .match(/.{1,76}/g) ?? []),
          ]),
      ...['--b--', ''],
    ].join('\r\n'),
  )

describe('a mail in an Outlook file', () => {
  it('says what it said over the wire', async () => {
    expect(await readOutlookFile(outlookFile(received))).toMatchObject({
      ...{
        messageId: '<offerte@hetanker.example>',
        subject: 'Akkoord offerte',
        text: expect.stringContaining('akkoord'),
      },
      from: { name: 'Petra Schöuten', address: 'p.schouten@hetanker.example' },
      to: [{ address: 'a.deboer@delinde.example' }, { address: 't.verhoeven@delinde.example' }],
      cc: [{ address: 'administratie@delinde.example' }],
      ...{ sentAt: '2026-03-04T09:15:00.000Z', references: ['<vraag@delinde.example>'], problems: [] },
      attachments: [{ name: 'Offerte v2.pdf', mediaType: 'application/pdf', size: 9000 }],
    })
  })

  it('is the same message as its .eml, text, attachments and all', async () => {
    const one = await readOutlookFile(outlookFile(received))
    const other = await parseMessage(eml(headers, body, offer))
    expect(identityText(one, 'a')).toBe(identityText(other, 'b'))
  })

  it('is another message than an .eml with another text or attachment', async () => {
    const one = identityText(await readOutlookFile(outlookFile(received)), 'a')
    const others = [
      eml(headers, `${body}!`, offer),
      eml(headers, body, offer.subarray(1)),
      eml(headers, body, null),
    ]
    for (const other of others) expect(identityText(await parseMessage(other), 'a')).not.toBe(one)
  })

  it('is told from what Outlook knows where it never went over a wire', async () => {
    const sent: OutlookMail = {
      ...{
        subject: 'Re: “Akkoord”',
        messageId: '<a@delinde.example>',
        inReplyTo: '<b@x.example>',
        text: 'Prima',
      },
      from: { name: 'Tom\r\nBcc: x@y.example', address: 't.verhoeven@delinde.example' },
      to: [
        { name: 'Petra, Schouten', address: 'p.schouten@hetanker.example' },
        { name: 'Cc', address: 'cc@hetanker.example', type: 2 },
        { name: 'Geheim', address: 'bcc@hetanker.example', type: 3 },
      ],
      ...{ sentAt: '2026-03-04T09:15:00.000Z', sensitivity: 2 },
    }
    expect(await readOutlookFile(outlookFile(sent))).toMatchObject({
      ...{ messageId: '<a@delinde.example>', subject: 'Re: “Akkoord”', references: ['<b@x.example>'] },
      from: { name: 'Tom Bcc: x@y.example', address: 't.verhoeven@delinde.example' },
      to: [{ name: 'Petra, Schouten', address: 'p.schouten@hetanker.example' }],
      cc: [{ name: 'Cc', address: 'cc@hetanker.example' }],
      ...{ sentAt: '2026-03-04T09:15:00.000Z', text: 'Prima', problems: [] },
    })
  })

  it('shows no address of Exchange’s own, which nobody else knows', async () => {
    const from = { name: 'Tom', address: '/o=delinde/cn=recipients/cn=tom', kind: 'EX' } as const
    expect(await readOutlookFile(outlookFile({ from, text: 'x' }))).toMatchObject({
      from: { name: 'Tom', address: '' },
    })
  })

  it('is read in the encoding of before Unicode, and as HTML', async () => {
    const old = outlookFile({ codepage: 1252, subject: 'Café', text: 'één' })
    expect(await readOutlookFile(old)).toMatchObject({ subject: 'Café', text: 'één' })
    const html = outlookFile({ html: '<p>Beste Anouk,</p><p>Tot 3 maart à 9 uur</p>' })
    expect(await readOutlookFile(html)).toMatchObject({ text: 'Beste Anouk,\nTot 3 maart à 9 uur' })
  })

  it('gives the text and the files of a mail within it, as an .eml does', async () => {
    const outer = outlookFile({
      text: 'Zie hieronder',
      attachments: [{ name: 'Doorgestuurd', content: received }],
    })
    const message = await readOutlookFile(outer)
    expect(message.text).toContain('Wij gaan akkoord.')
    expect(message.attachments.map(({ name }) => name)).toEqual(['Offerte v2.pdf'])
    const [content] = await outlookFileContents(outer, null, 10_000)
    expect(Buffer.concat((content?.pieces ?? []) as Uint8Array[])).toEqual(Buffer.from(offer))
  })

  it('gives long attachments to the byte, and those alone that are asked for', async () => {
    const long = Uint8Array.from({ length: 8_000_001 }, (_, at) => (at * 7) % 253)
    const file = outlookFile({
      ...received,
      attachments: [
        { name: 'a', content: offer },
        { name: 'b', content: long },
      ],
    })
    const contents = await outlookFileContents(file, 1, 20_000_000)
    expect(contents.map(({ pieces }) => pieces === null)).toEqual([true, false])
    expect(Buffer.compare(Buffer.concat((contents[1]?.pieces ?? []) as Uint8Array[]), long)).toBe(0)
  })

  it('has a problem where it has a body in Outlook’s own format alone, and none where it has none', async () => {
    const empty = outlookFile({ ...received, text: '', attachments: [] })
    expect((await readOutlookFile(empty)).problems).toEqual([])
    const rich = compoundFile({
      '__properties_version1.0': new Uint8Array(32),
      '__substg1.0_10090102': offer,
    })
    expect((await readOutlookFile(rich)).problems).toContain('textCutOff')
  })

  it('is read by another reader alike', () => {
    const read = new MsgReader(outlookFile(received).buffer).getFileData()
    expect(read).toMatchObject({
      subject: 'Akkoord offerte',
      body,
      attachments: [{ fileName: 'Offerte v2.pdf' }],
    })
  })

  it('is no mail where it is a contact, or another kind of compound file', () => {
    const item = openOutlookItem(outlookFile({ kind: 'IPM.Contact', subject: 'Petra' }))
    expect(item && isMailItem(item)).toBe(false)
    expect(openOutlookItem(compoundFile({ WordDocument: offer }))).toBeNull()
    expect(openOutlookItem(new Uint8Array(0))).toBeNull()
  })
})

describe('a hostile Outlook file', () => {
  const file = outlookFile(received)
  const changed = (change: (view: DataView, bytes: Uint8Array) => void): Uint8Array<ArrayBuffer> => {
    const copy = file.slice()
    change(new DataView(copy.buffer), copy)
    return copy
  }
  const table = (view: DataView): number => (view.getUint32(76, true) + 1) * 512

  it('whose chains run in circles ends', async () => {
    const circles = changed((view) => {
      for (let at = 0; at < 128; at += 1) view.setUint32(table(view) + 4 * at, at, true)
    })
    expect((await readOutlookFile(circles)).problems).toContain('unreadableStructure')
  })

  it('whose tree bites its tail is refused', () => {
    const bitten = changed((view) => view.setUint32((view.getUint32(48, true) + 1) * 512 + 128 + 72, 1, true))
    expect(openOutlookItem(bitten)).toBeNull()
  })

  it('that claims gigabytes takes none', async () => {
    const claims = changed((view, bytes) => {
      const directory = (view.getUint32(48, true) + 1) * 512
      for (let at = directory + 128; at + 128 <= bytes.length; at += 128) {
        if (view.getUint8(at + 66) === 2) view.setUint32(at + 120, 0xffffff00, true)
      }
    })
    const before = process.memoryUsage().arrayBuffers
    await readOutlookFile(claims)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000)
  })

  it('of thousands of streams that share one chain costs no more than its own size', async () => {
    const many: Record<string, Folder> = {}
    for (let at = 0; at < 900; at += 1) {
      const name = `__attach_version1.0_#${at.toString(16).padStart(8, '0')}`
      many[name] = { '__properties_version1.0': new Uint8Array(8), '__substg1.0_37010102': new Uint8Array(0) }
    }
    const shared = compoundFile({
      ...{ '__properties_version1.0': new Uint8Array(32), '__substg1.0_0037001F': new Uint8Array(2) },
      ...{ large: new Uint8Array(4_000_000), ...many },
    })
    const view = new DataView(shared.buffer)
    const directory = view.getUint32(48, true)
    const isContent = (at: number) =>
      Buffer.from(shared.buffer, at, 40).toString('utf16le') === '__substg1.0_37010102'
    for (let at = (directory + 1) * 512; at + 128 <= shared.length; at += 128) {
      if (!isContent(at)) continue
      view.setUint32(at + 116, 0, true)
      view.setUint32(at + 120, 3_900_000, true)
    }
    const start = process.cpuUsage()
    const { problems } = await readOutlookFile(shared)
    expect(problems).toContain('unreadableStructure')
    expect(process.cpuUsage(start).user).toBeLessThan(5_000_000)
  })

  it('never fails, wherever it is cut off or changed', async () => {
    const place = fc.nat(file.length - 1)
    const value = fc.oneof(fc.nat(255), fc.constantFrom(0, 1, 0xfe, 0xff))
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(place, value), { maxLength: 8 }), place, async (changes, cut) => {
        const hostile = changed((_, bytes) => {
          for (const [at, to] of changes) bytes[at] = to
        })
        const read = await readOutlookFile(hostile.slice(0, changes.length % 2 === 0 ? cut : undefined))
        expect(read.problems).toBeInstanceOf(Array)
      }),
      { numRuns: 200 },
    )
  })
})
