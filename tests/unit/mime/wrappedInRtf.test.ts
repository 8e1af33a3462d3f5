import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identityText } from '../../../src/domain/messageIdentity.ts'
import { readMailBody } from '../../../src/mime/mailBody.ts'
import { rtfOf } from '../../../src/mime/msg/compressedRtf.ts'
import { wrappedInRtf } from '../../../src/mime/msg/wrappedInRtf.ts'
import { parseMessage } from '../../../src/mime/parseMessage.ts'
import { readOutlookFile } from '../../../src/service/reading/readOutlookFile.ts'
import { outlookFile } from '../../outlookFile.ts'

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')

/** As Outlook keeps it where it does not compress it (MS-OXRTFCP). */
const kept = (rtf: string): Uint8Array => {
  const header = Buffer.alloc(16)
  for (const [at, value] of [rtf.length + 12, rtf.length, 0x414c454d, 0].entries())
    header.writeUInt32LE(value, 4 * at)
  return Buffer.concat([header, bytes(rtf)])
}

/** The way Outlook writes it: tags as they were, and beside them what they look like in RTF. */
const letter = String.raw`{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0{\fonttbl
{\f0\fswiss\fcharset0 Arial;}{\f1\fswiss\fcharset204 Arial Cyr;}}{\colortbl\red0\green0\blue0;}
\uc1\pard\plain\deftab360 \f0\fs24
{\*\htmltag19 <html>}{\*\htmltag2 \par }{\*\htmltag64 <p title="\'e9\'e9n">}\htmlrtf {\htmlrtf0 Beste Anouk,
{\*\htmltag116 <br>}\htmlrtf \line
\htmlrtf0 Wij gaan akkoord, \'91caf\'e9\'92 \u8364?12 {\f1 \'c4\'e0}.{\*\htmltag84 &nbsp;}\htmlrtf \'a0\htmlrtf0
{\*\htmltag72 </p>}\htmlrtf\par}\htmlrtf0
{\*\mhtmltag84 <img src="elders">}{\pict\bin4 }}{{}{\*\htmltag27 </html>}}`
const asHtml = '<html>\r\n<p title="één">Beste Anouk,<br>Wij gaan akkoord, ‘café’ €12 Да.&nbsp;</p></html>'

describe('HTML that Outlook wrapped into its own text format', () => {
  it('comes out as it was, in the encodings of its fonts', () => {
    expect(wrappedInRtf(bytes(letter))).toEqual({ kind: 'html', text: asHtml })
  })

  it('of a .msg is its text, its HTML on show, and the same message as its .eml', async () => {
    const headers = 'Message-ID: <a@x.example>\r\nFrom: p@x.example\r\nSubject: Akkoord'
    const msg = outlookFile({ headers, rtf: kept(letter) })
    const message = await readOutlookFile(msg)
    expect(message).toMatchObject({
      text: expect.stringContaining('Wij gaan akkoord, ‘café’ €12 Да.'),
      problems: ['noDate'],
    })
    expect((await readMailBody(msg)).html).toContain(asHtml)
    const eml = Buffer.from(`${headers}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${asHtml}`)
    expect(identityText(message, 'a')).toBe(identityText(await parseMessage(eml), 'b'))
  })

  it('is plain text where the mail was, and nothing where it was written as RTF', async () => {
    const text = String.raw`{\rtf1\ansi\ansicpg1252\fromtext \fbidi Prima,\par akkoord\~\{1\} \'e0.}`
    expect(wrappedInRtf(bytes(text))).toEqual({ kind: 'text', text: 'Prima,\r\nakkoord\u00a0{1} à.' })
    expect(await readOutlookFile(outlookFile({ rtf: kept(text) }))).toMatchObject({
      text: expect.stringContaining('akkoord'),
    })
    const rich = String.raw`{\rtf1\ansi Akkoord}`
    expect(wrappedInRtf(bytes(rich))).toBeNull()
    expect((await readOutlookFile(outlookFile({ rtf: kept(rich) }))).problems).toContain('textCutOff')
  })

  it('that is nested without end is left alone', () => {
    expect(wrappedInRtf(bytes(`{\\rtf1\\fromhtml1 ${'{'.repeat(2000)}`))).toBeNull()
  })

  it('whatever a stranger writes there: takes no longer and gives no more than its bytes allow', () => {
    const piece = fc.constantFrom(
      ...['{', '}', '\\', '\\*', '\\htmltag64 ', '\\htmlrtf ', '\\htmlrtf0 ', "\\'", "\\'e9", '\\u-3913?'],
      ...['\\uc99999999 ', '\\bin99999999999 ', '\\f1', '\\fcharset204 ', '{\\fonttbl', '\\~', '\r', 'tekst'],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
        const rtf = `{\\rtf1\\fromhtml1 ${pieces.join('')}`
        expect(wrappedInRtf(bytes(rtf))?.text.length ?? 0).toBeLessThanOrEqual(rtf.length)
      }),
    )
    const startedAt = process.cpuUsage().user
    wrappedInRtf(bytes(`{\\rtf1\\fromhtml1 ${"a\\~\\'e9\\par ".repeat(100_000)}`))
    expect(process.cpuUsage().user - startedAt).toBeLessThan(5_000_000)
  })
})

describe('Outlook’s own text format', () => {
  it('is read as Microsoft packs it, and takes no more than can come out of it, whatever it claims', () => {
    // The first example of MS-OXRTFCP, section 3.1.
    const packed = Buffer.from(
      '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0',
      'hex',
    )
    expect(Buffer.from(rtfOf(packed) ?? []).toString('latin1')).toBe(
      '{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n',
    )
    const boastful = Buffer.from(packed)
    boastful.writeUInt32LE(60_000_000, 4)
    expect(rtfOf(boastful)?.buffer.byteLength).toBeLessThan(1000)
  })
})
