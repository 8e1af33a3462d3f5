import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readingLimits } from '../../../src/mime/limits.ts'
import { parseMessage } from '../../../src/mime/parseMessage.ts'
import { nothingSkipped } from '../../../src/mime/skippedRuns.ts'
import { letter, mailOf } from './mailOf.ts'

const parseWithin = (bytes: Uint8Array, limits: Partial<typeof readingLimits>) =>
  parseMessage(bytes, nothingSkipped, { ...readingLimits, ...limits })

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

describe('an ordinary mail', () => {
  it('says who, to whom, when, about what and what', async () => {
    expect(await parseMessage(letter())).toMatchObject({
      messageId: '<1@linde.example>',
      subject: 'Akkoord offerte',
      from: { name: 'Els Jansen', address: 'els@linde.example' },
      to: [{ name: '', address: 'jan@klant.example' }],
      cc: [],
      sentAt: '2026-03-04T09:15:00.000Z',
      references: [],
      text: expect.stringContaining('Wij leveren vrijdag.'),
      attachments: [],
      problems: [],
    })
  })

  it('is read alike with line ends of Unix', async () => {
    const unix = letter().filter((byte) => byte !== 0x0d)
    expect(await parseMessage(unix)).toEqual(await parseMessage(letter()))
  })
})

describe('the header', () => {
  it('has the members of a group as participants', async () => {
    const { cc } = await parseMessage(
      letter({ fields: ['Cc: Team: Piet <p@x.example>, k@x.example;, a@x.example'] }),
    )
    expect(cc).toEqual([
      { name: 'Piet', address: 'p@x.example' },
      { name: '', address: 'k@x.example' },
      { name: '', address: 'a@x.example' },
    ])
  })

  it('has no more participants than the limit', async () => {
    const many = Array.from({ length: 20 }, (_, at) => `p${at}@x.example`).join(', ')
    const { cc } = await parseWithin(letter({ fields: [`Cc: ${many}`] }), { participants: 7 })
    expect(cc).toHaveLength(7)
  })

  it('names its ancestors oldest first, each once, the parent last', async () => {
    const fields = ['In-Reply-To: <3@x>', 'References: <1@x> <2@x>', ' (see) <1@x>']
    expect((await parseMessage(letter({ fields }))).references).toEqual(['<1@x>', '<2@x>', '<3@x>'])
  })

  it('keeps of too many ancestors the nearest, and none of impossible length', async () => {
    const ids = ['<1@x>', '<2@x>', '<3@x>', `<${'4'.repeat(1000)}@x>`].join(' ')
    const { references } = await parseWithin(letter({ fields: [`References: ${ids}`] }), { references: 2 })
    expect(references).toEqual(['<2@x>', '<3@x>'])
  })

  it.each([
    ['Message-ID: <a@b> (comment)', '<a@b>'],
    ['Message-ID: a@b', '<a@b>'],
    ['Message-ID: <>', null],
    ['Message-ID: geen id', null],
  ])('with %j has the Message-ID %j', async (field, messageId) => {
    const message = await parseMessage(mailOf(field, 'From: a@b', '', 'x'))
    expect(message.messageId).toBe(messageId)
    expect(message.problems.includes('noMessageId')).toBe(messageId === null)
  })

  it('is decoded, and its folds and control characters are spaces', async () => {
    const fields = ['Subject: =?utf-8?Q?Priv=C3=A9=00?=', '\t=?iso-8859-1?B?6Q==?=  twee']
    const message = await parseMessage(mailOf('From: a@b', ...fields, '', 'x'))
    expect(message.subject).toBe('Privé é twee')
  })

  it('says what it lacks', async () => {
    const { problems } = await parseMessage(mailOf('Subject: x', 'Date: ooit', '', 'tekst'))
    expect(problems).toEqual(['noMessageId', 'noDate', 'noSender'])
  })
})

describe('the text', () => {
  it.each([
    ['windows-1252', '\x80 5 \x93ja\x94', '€ 5 “ja”'],
    ['iso-8859-15', '\xa4 5', '€ 5'],
    ['utf-8', '\xe2\x82\xac 5', '€ 5'],
    ['iso-8859-1', 'priv\xe9', 'privé'],
    ['no-such-charset', 'priv\xe9', 'privé'],
    ['utf-8', 'priv\xe9', 'priv\ufffd'],
    ['"', 'ja', 'ja'],
  ])('in %s is decoded', async (charset, bytes, text) => {
    const message = await parseMessage(
      letter({ fields: [`Content-Type: text/plain; charset=${charset}`], body: [bytes] }),
    )
    expect(message.text.trim()).toBe(text)
  })

  it('is that of the HTML where there is no plain one', async () => {
    const fields = ['Content-Type: text/html; charset=utf-8']
    const { text } = await parseMessage(letter({ fields, body: ['<p>Wij leveren<p>vrijdag &euro;'] }))
    expect(text).toBe('Wij leveren\nvrijdag €')
  })

  it('is cut off at the limit, not within a character, and says so', async () => {
    const fields = ['Content-Type: text/plain; charset=utf-8']
    const body = [`abc\xf0\x9f\x98\x80def`]
    const { text, problems } = await parseWithin(letter({ fields, body }), { text: 4 })
    expect(text).toBe('abc')
    expect(problems).toEqual(['textCutOff'])
  })

  it('has a fingerprint that tells texts apart beyond the cut, and in the HTML alone', async () => {
    const alternative = (html: string) =>
      letter({
        fields: ['Content-Type: multipart/alternative; boundary=b'],
        body: ['--b', '', 'Ja', '--b', 'Content-Type: text/html', '', html, '--b--'],
      })
    const bytes = [
      letter({ body: ['abcdefgh'] }),
      letter({ body: ['abcdefgx'] }),
      alternative('<p>Ja'),
      alternative('<p>Nee'),
    ]
    const fingerprints = await Promise.all(
      bytes.map(async (mail) => (await parseWithin(mail, { text: 4 })).textFingerprint),
    )
    expect(new Set(fingerprints).size).toBe(4)
  })
})

describe('an attachment', () => {
  it('has its name, kind, size and the hash of its content', async () => {
    const bytes = letter({
      fields: ['Content-Type: multipart/mixed; boundary=b'],
      body: [
        '--b',
        '',
        'Zie bijlage.',
        '--b',
        'Content-Type: application/pdf',
        'Content-Transfer-Encoding: base64',
        "Content-Disposition: attachment; filename*=utf-8''offerte%E2%82%AC.pdf",
        '',
        btoa('inhoud'),
        '--b--',
      ],
    })
    expect((await parseMessage(bytes)).attachments).toEqual([
      {
        name: 'offerte€.pdf',
        mediaType: 'application/pdf',
        size: 6,
        fingerprint: `sha256:${sha256('inhoud')}`,
      },
    ])
  })
})

describe('a mail that cannot be read through', () => {
  it.each([
    ['nothing at all', mailOf(), ['noHeaders']],
    ['no header', mailOf('', 'alleen tekst'), ['noHeaders']],
    [
      'a multipart without its boundary',
      letter({ fields: ['Content-Type: multipart/mixed'] }),
      ['unreadableStructure'],
    ],
    [
      'a boundary that never comes',
      letter({ fields: ['Content-Type: multipart/mixed; boundary=b'] }),
      ['unreadableStructure'],
    ],
  ])('for %s says so', async (_what, bytes, problems) => {
    expect((await parseMessage(bytes)).problems).toEqual(problems)
  })

  const nested = Array.from({ length: 150 }, (_, at) => [
    `--${at}`,
    `Content-Type: multipart/mixed; boundary=${at + 1}`,
    '',
  ]).flat()

  it.each([
    ['too deep', letter({ fields: ['Content-Type: multipart/mixed; boundary=0'], body: nested })],
    [
      'too long a header',
      letter({ body: [], fields: Array.from({ length: 30_000 }, () => `X: ${'x'.repeat(60)}`) }),
    ],
  ])('for %s still has its header', async (_what, bytes) => {
    const message = await parseMessage(bytes)
    expect(message).toMatchObject({ messageId: '<1@linde.example>', subject: 'Akkoord offerte', text: '' })
    expect(message.problems).toEqual(['unreadableStructure'])
  })

  it('is read up to the limit of parts', async () => {
    const parts = Array.from({ length: 50 }, (_, at) => ['--b', '', `deel ${at}`]).flat()
    const bytes = letter({ fields: ['Content-Type: multipart/mixed; boundary=b'], body: parts })
    const { text, problems } = await parseWithin(bytes, { parts: 3 })
    expect(text.split(/\s*\n/).filter((line) => line !== '')).toEqual(['deel 0', 'deel 1', 'deel 2'])
    expect(problems).toEqual(['unreadableStructure'])
  })

  it('is read up to the limit of lines', async () => {
    const { text, problems } = await parseWithin(letter({ body: ['een', 'twee', 'drie'] }), { lines: 8 })
    expect(text.trim().split(/\s+/)).toEqual(['een', 'twee'])
    expect(problems).toEqual(['unreadableStructure'])
  })

  it('never fails, whatever its bytes', async () => {
    const line = fc.oneof(
      fc.constantFrom(
        '--b',
        '--b--',
        '',
        'Content-Type: multipart/mixed; boundary=b',
        'Content-Type: text/html',
      ),
      fc.constantFrom(
        'Content-Transfer-Encoding: base64',
        'Content-Type: message/rfc822',
        'Date: 1',
        'From: <<a',
      ),
      fc.string({ unit: fc.integer({ min: 0, max: 255 }).map((byte) => String.fromCharCode(byte)) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(line), async (lines) => {
        const message = await parseMessage(mailOf(...lines))
        expect(JSON.stringify(message).isWellFormed()).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
