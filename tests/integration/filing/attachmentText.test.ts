import { deflateSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ExcerptsAnswer, SearchAnswer } from '../../../src/contract/schemas.ts'
import type { StoredFile } from '../../../src/ports/folderStore.ts'
import {
  AttachmentReader,
  attachmentLimits,
} from '../../../src/service/reading/attachments/attachmentReader.ts'
import { reindex } from '../../../src/service/upkeep/reindex.ts'
import { outlookFile } from '../../outlookFile.ts'
import { docx, pdf, zip } from '../../writtenFiles.ts'
import { mailOf, startTestService, type TestService } from '../testService.ts'
import { answerTo, does } from './caseActs.ts'

interface Part {
  readonly name: string
  readonly content: Uint8Array | string
  readonly type?: string
}

const mailWith = (parts: readonly Part[]): string =>
  [
    'Message-ID: <bijlagen@hetanker.example>',
    'From: Petra Schouten <p.schouten@hetanker.example>',
    'Date: Mon, 02 Mar 2026 09:30:00 +0100',
    'Subject: Stukken',
    'Content-Type: multipart/mixed; boundary=b',
    ...['', '--b', '', 'Hierbij de stukken.'],
    ...parts.flatMap(({ name, content, type = 'application/octet-stream' }) => [
      ...['--b', `Content-Type: ${type}`, 'Content-Transfer-Encoding: base64'],
      `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(name)}`,
      '',
      (
        Buffer.from(content)
          .toString('base64')
          .match(/.{1,76}/g) ?? []
      ).join('\r\n'),
    ]),
    ...['--b--', ''],
  ].join('\r\n')

const every: readonly Part[] = [
  {
    name: 'offerte.pdf',
    content: pdf(['Uiterlijk vrijdag leveren wij de dakkapel', 'Bladzijde twee: zonwering']),
  },
  { name: 'contract.docx', content: docx('Artikel &amp; een: de aannemer vergoedt schade') },
  { name: 'lijst.csv', content: 'post;bedrag\r\nsteigerwerk;1200\r\n' },
  { name: 'oud.txt', content: Buffer.from('caf\xe9 terras', 'latin1') },
  { name: 'pagina.html', content: '<p>Tekening <b>goedgekeurd</b></p><script>geheimscript</script>' },
  { name: 'oud bericht.eml', content: mailOf({ text: 'Hier staat een doorgestuurde toezegging.' }) },
  { name: 'oud bericht.msg', content: outlookFile({ subject: 'Welstand', text: 'Vergunning verleend' }) },
]

const fileOf = (mail: string): StoredFile => ({
  size: Buffer.byteLength(mail),
  modifiedAt: '2026-11-21T10:00:00.000Z',
  async *bytes() {
    const bytes = Buffer.from(mail)
    for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
  },
})

describe('the text of attachments', () => {
  let service: TestService
  beforeEach(async () => {
    service = await startTestService()
    await service.openCase('2026-0142')
  })
  afterEach(() => service.close())

  const foundIn = async (query: string): Promise<readonly string[]> => {
    const response = await service.ask(`/api/search?query=${encodeURIComponent(query)}`)
    return ((await response.json()) as SearchAnswer).hits.map((hit) => hit.foundIn)
  }
  const words = ['dakkapel', 'zonwering', '"aannemer vergoedt schade"', 'steigerwerk', 'café', 'goedgekeurd']
  const withinMails = ['doorgestuurde', 'vergunning welstand', 'petra dakkapel']

  it('is found soon after the mail, whatever kind of file it stands in', async () => {
    await service.filed('2026-0142', mailWith(every))
    expect(await foundIn('stukken')).toEqual(['mail'])
    await service.organisation.attachments.settled()
    for (const word of [...words, ...withinMails])
      expect([word, ...(await foundIn(word))]).toEqual([word, 'attachment'])
    expect(await foundIn('geheimscript')).toEqual([])
    expect(await foundIn('stukken')).toEqual(['mail'])
  })

  it('is found in the case to which its mail was moved, no longer in the one before, and by nobody who may not see that', async () => {
    const { filing } = await service.filed('2026-0142', mailWith(every.slice(0, 1)))
    await service.organisation.attachments.settled()
    await service.openCase('2026-0143')
    await answerTo(does(service, `/api/filings/${filing.id}/move`, { to: '2026-0143' }))
    await service.organisation.attachments.settled()
    const casesFor = async (as: string) => {
      const found = await answerTo<SearchAnswer>(service.ask('/api/search?query=dakkapel', { as }))
      return found.hits.map((hit) => hit.case.id)
    }
    expect(await casesFor('tom')).toEqual(['2026-0143'])
    const access = { step: 'access', restricted: true, members: ['anouk'] }
    await answerTo(does(service, '/api/cases/2026-0143/changes', access))
    await service.organisation.follower.settled()
    expect([await casesFor('anouk'), await casesFor('tom')]).toEqual([['2026-0143'], []])
  })

  it('is shown around the words that the mail itself lacks, as it was read, with its name', async () => {
    const picture: Part = { name: 'foto.png', content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]) }
    const { filing } = await service.filed('2026-0142', mailWith([picture, ...every]))
    await service.organisation.attachments.settled()
    const shownFor = async (query: string, as = 'anouk') => {
      const asked = { query, filings: [filing.id] }
      const { excerpts } = await answerTo<ExcerptsAnswer>(
        service.ask('/api/excerpts', {
          ...{ method: 'POST', as, body: JSON.stringify(asked) },
          headers: { 'content-type': 'application/json' },
        }),
      )
      return excerpts.map(({ attachment, text, marks }) => [
        attachment,
        text,
        ...marks.map(({ start, end }) => text.slice(start, end)),
      ])
    }
    const offer = 'Uiterlijk vrijdag leveren wij de dakkapel Bladzijde twee: zonwering'
    expect(await shownFor('zonweringen')).toEqual([['offerte.pdf', offer, 'zonwering']])
    expect(await shownFor('stukken zonwering')).toEqual([
      [null, 'Hierbij de stukken.', 'stukken'],
      ['offerte.pdf', offer, 'zonwering'],
    ])
    expect(await shownFor('"schade"')).toEqual([
      ['contract.docx', 'Artikel & een: de aannemer vergoedt schade', 'schade'],
    ])
    expect(await shownFor('stukken petra')).toEqual([[null, 'Hierbij de stukken.', 'stukken']])
    expect(await shownFor('plattegrond -dakkapel')).toEqual([])
    const access = { step: 'access', restricted: true, members: ['anouk'] }
    await answerTo(does(service, '/api/cases/2026-0142/changes', access))
    await service.organisation.follower.settled()
    expect(await shownFor('dakkapel', 'tom')).toEqual([])
  })

  it('is read again after a rebuild', async () => {
    await service.filed('2026-0142', mailWith(every.slice(0, 1)))
    await service.organisation.attachments.settled()
    await reindex(service.organisation, () => undefined)
    await service.organisation.attachments.settled()
    expect(await foundIn('dakkapel')).toEqual(['attachment'])
    expect(await service.organisation.index.unreadAttachments()).toBe(0)
  })

  it('is read after the next start where the service stopped before', async () => {
    await service.organisation.attachments.stop()
    await service.filed('2026-0142', mailWith(every.slice(0, 1)))
    expect(await foundIn('dakkapel')).toEqual([])
    expect(await service.organisation.index.unreadAttachments()).toBe(1)
    await service.finish()
    await service.organisation.index.close()
    const again = await startTestService({ root: service.root })
    await again.organisation.attachments.settled()
    const response = await again.ask('/api/search?query=dakkapel')
    expect(((await response.json()) as SearchAnswer).hits).toHaveLength(1)
    await again.close()
  })
})

describe('a hostile attachment', () => {
  const read = async (
    parts: readonly Part[],
    limits: Partial<typeof attachmentLimits> = {},
    stopped = new AbortController().signal,
  ) => {
    const reader = new AttachmentReader({ ...attachmentLimits, ...limits })
    try {
      const mail = fileOf(mailWith([...parts, { name: 'na.txt', content: 'hierna' }]))
      const texts = await reader.read(mail, stopped)
      return texts.filter((text) => text !== '')
    } finally {
      await reader.close()
    }
  }
  it('keeps no mail for longer than its share: what is not begun by then is found by its name', async () => {
    expect(await read([{ name: 'a.txt', content: 'eerst' }], { mailPatience: -1 })).toEqual([])
  })

  it('is the last that is begun once reading is stopped', async () => {
    expect(await read([{ name: 'a.txt', content: 'eerst' }], {}, AbortSignal.abort())).toEqual([])
  })

  const offer = pdf(['Uiterlijk vrijdag'])

  it.each<[string, Part]>([
    ['a PDF cut off at its head', { name: 'a.pdf', content: offer.subarray(0, 40) }],
    ['a PDF of nothing but its mark', { name: 'a.pdf', content: '%PDF-1.7' }],
    ['a Word document cut off', { name: 'a.docx', content: docx('tekst').subarray(0, -30) }],
    ['a zip that is no document', { name: 'a.docx', content: zip({ 'x.txt': 'tekst' }) }],
    ['an encrypted Word document, which is a compound file', { name: 'a.docx', content: outlookFile({}) }],
    ['a program that is called a text', { name: 'a.txt', content: Buffer.from([0x4d, 0x5a, 0, 0, 1]) }],
    ['a picture that is called a PDF', { name: 'a.pdf', content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]) }],
    [
      'a bomb in a document',
      { name: 'a.docx', content: docx('x', { 'word/header1.xml': Buffer.alloc(200_000_000) }) },
    ],
  ])('such as %s costs its own text alone', async (_what, part) => {
    expect(await read([part])).toEqual(['hierna'])
  })

  it('of which the type lies is read as what it is', async () => {
    const [text] = await read([{ name: 'foto.jpg', type: 'image/jpeg', content: offer }])
    expect(text).toContain('Uiterlijk vrijdag')
  })

  it('that is encrypted is passed over', async () => {
    const encrypt =
      '/Encrypt << /Filter /Standard /V 1 /R 2 /O (01234567890123456789012345678901) /U (01234567890123456789012345678901) /P -4 >> /ID [(a) (a)]'
    const locked = Buffer.from(
      offer.toString('latin1').replace('/Root 1 0 R', `/Root 1 0 R ${encrypt}`),
      'latin1',
    )
    expect(await read([{ name: 'a.pdf', content: locked }])).toEqual(['hierna'])
  })

  it('that swells in memory ends its thread, and the next is read in another', async () => {
    const bomb = pdf(['x'], deflateSync(Buffer.alloc(400_000_000, 'a ')))
    // Without its patience nothing but the memory ends it, however busy the machine.
    const limits = { bufferMegabytes: 100, patience: 2 ** 31 - 1, mailPatience: Number.POSITIVE_INFINITY }
    expect(await read([{ name: 'a.pdf', content: bomb }], limits)).toEqual(['hierna'])
  })

  it('that takes too long is given up', async () => {
    expect(await read([{ name: 'a.pdf', content: offer }], { patience: 1 })).toEqual([])
  })

  it('that is long is read as far as the limits, and one too many or too large not at all', async () => {
    const long: Part = { name: 'a.txt', content: 'woord '.repeat(1000) }
    expect((await read([long], { text: 60 })).map((text) => text.length)).toEqual([60, 6])
    expect(await read([long], { bytes: 3000 })).toEqual(['hierna'])
    expect(await read([long, long, long], { attachments: 2 })).toHaveLength(2)
    expect((await read([long], { texts: 100 })).map((text) => text.length)).toEqual([100])
  })
})
