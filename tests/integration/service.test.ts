import { randomUUID } from 'node:crypto'
import { existsSync, readlinkSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import http from 'node:http'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseViewAnswer, SearchAnswer, SuggestionsAnswer } from '../../src/contract/schemas.ts'
import { mailOf, sha256Of, startTestService, type TestService } from './testService.ts'

let service: TestService
beforeEach(async () => {
  service = await startTestService()
})
afterEach(() => service.close())

const codeOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { error: { code: string } }).error.code

/** Where a link leads, or nothing when it is gone by now. */
const targetOf = (link: string): string => {
  try {
    return readlinkSync(link)
  } catch {
    return ''
  }
}

const search = async (query: string, as = 'anouk'): Promise<SearchAnswer['hits']> =>
  (
    (await (
      await service.ask(`/api/search?query=${encodeURIComponent(query)}`, { as })
    ).json()) as SearchAnswer
  ).hits

describe('filing', () => {
  it('keeps the bytes as received, beside a register that names them', async () => {
    const { id } = await service.openCase('2026-0142')
    const response = await service.file(id, mailOf())
    expect(response.status).toBe(201)
    const files = await readdir(path.join(service.root, 'cases', id, 'mail'))
    expect(files).toEqual([
      `2026-03-02 Petra Schouten - Akkoord offerte (${sha256Of(mailOf()).slice(0, 16)}).eml`,
    ])
    expect(await readFile(path.join(service.root, 'cases', id, 'mail', files[0] ?? ''), 'utf8')).toBe(
      mailOf(),
    )
    const [chained = '', details = ''] = (
      await readFile(path.join(service.root, 'cases', id, 'register', '00000002.jsonl'), 'utf8')
    ).split('\n')
    expect(JSON.parse(chained)).toMatchObject({
      kind: 'messageFiled',
      by: 'anouk',
      sha256: sha256Of(mailOf()),
    })
    expect(chained).not.toMatch(/Akkoord|schouten|offerte/i)
    expect(JSON.parse(details)).toMatchObject({ subject: 'Akkoord offerte', file: files[0] })
  })

  it('answers a second filing of the same message with the first, whoever asks', async () => {
    const { id } = await service.openCase('2026-0142')
    const first = await service.filed(id, mailOf())
    const second = await service.file(id, mailOf(), 'tom')
    expect(second.status).toBe(200)
    expect(await second.json()).toMatchObject({
      alreadyFiled: true,
      filing: { id: first.filing.id, filedBy: { name: 'Anouk de Boer' } },
    })
  })

  it('knows the same message again under other transport headers', async () => {
    const { id } = await service.openCase('2026-0142')
    await service.file(id, mailOf())
    const copy = `Received: from a.example by b.example; Mon, 2 Mar 2026 09:31:00 +0100\r\n${mailOf()}`
    expect((await service.file(id, copy, 'tom')).status).toBe(200)
  })

  it('keeps both of two mails that share a Message-ID, the second naming the first', async () => {
    const { id } = await service.openCase('2026-0142')
    const first = await service.filed(id, mailOf())
    const second = await service.file(id, mailOf({ text: 'Bij nader inzien gaan wij niet akkoord.' }))
    expect(second.status).toBe(201)
    expect(await second.json()).toMatchObject({ alreadyFiled: false, sameMessageIdAs: first.filing.id })
  })

  it('files once when two colleagues file the same mail at once', async () => {
    const { id } = await service.openCase('2026-0142')
    await service.upload(mailOf())
    const body = () =>
      JSON.stringify({
        request: randomUUID(),
        sha256: sha256Of(mailOf()),
        source: 'outlook',
        kind: 'other',
        note: '',
      })
    const answers = await Promise.all(
      ['anouk', 'tom', 'anouk', 'tom'].map((as) =>
        service.ask(`/api/cases/${id}/filings`, { method: 'POST', as, body: body() }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201])
    expect(await readdir(path.join(service.root, 'cases', id, 'register'))).toHaveLength(2)
  })

  it('asks for the bytes again when a filing elsewhere has just used them up', async () => {
    const cases = await Promise.all([service.openCase('2026-0001'), service.openCase('2026-0002')])
    const codes = new Set<string>()
    for (let round = 0; round < 10; round++) {
      const text = 'Wij gaan akkoord. '.repeat(40_000)
      const mail = mailOf({ messageId: `<${round}@hetanker.example>`, text })
      await service.upload(mail)
      const body = { sha256: sha256Of(mail), source: 'outlook', kind: 'other', note: '' }
      const file = ({ id }: { readonly id: string }) =>
        service.ask(`/api/cases/${id}/filings`, {
          method: 'POST',
          body: JSON.stringify({ ...body, request: randomUUID() }),
        })
      const answers = await Promise.all([...cases, ...cases].map(file))
      for (const answer of answers) if (!answer.ok) codes.add(await codeOf(answer))
    }
    expect([...codes].filter((code) => code !== 'messageNotReceived')).toEqual([])
  })

  it('gives a repeated request its first answer', async () => {
    const { id } = await service.openCase('2026-0142')
    const [first, again] = [
      await service.file(id, mailOf(), 'anouk', 'the-same-request'),
      await service.file(id, mailOf(), 'anouk', 'the-same-request'),
    ]
    expect(again.status).toBe(first.status)
    expect(await again.json()).toEqual(await first.json())
  })

  it('files one mail in two cases, a copy in each', async () => {
    const [one, other] = [await service.openCase('2026-0001'), await service.openCase('2026-0002')]
    for (const { id } of [one, other]) {
      expect((await service.file(id, mailOf())).status).toBe(201)
      expect(await readdir(path.join(service.root, 'cases', id, 'mail'))).toHaveLength(1)
    }
  })

  it('refuses a case that is not there, and bytes that were never sent', async () => {
    const { id } = await service.openCase('2026-0142')
    expect(await codeOf(await service.file('2026-9999', mailOf()))).toBe('caseNotFound')
    const body = JSON.stringify({
      request: randomUUID(),
      sha256: sha256Of('x'),
      source: 'outlook',
      kind: 'other',
      note: '',
    })
    expect(await codeOf(await service.ask(`/api/cases/${id}/filings`, { method: 'POST', body }))).toBe(
      'messageNotReceived',
    )
  })

  it('files what is no mail at all, and says that it could not be read', async () => {
    const { id } = await service.openCase('2026-0142')
    const answer = await service.filed(id, new Uint8Array([0, 1, 2, 3, 255, 254]))
    expect(answer.filing.message?.problems).not.toEqual([])
    expect(answer.alreadyFiled).toBe(false)
  })

  it('asks for the bytes again when a power cut left others in their place', async () => {
    const { id } = await service.openCase('2026-0142')
    await service.upload(mailOf())
    const received = path.join(service.root, 'incoming', sha256Of(mailOf()))
    await rm(received)
    await writeFile(received, '')
    const body = JSON.stringify({
      request: randomUUID(),
      sha256: sha256Of(mailOf()),
      source: 'outlook',
      kind: 'other',
      note: '',
    })
    const early = await service.ask(`/api/cases/${id}/filings`, { method: 'POST', body })
    expect(await codeOf(early)).toBe('messageNotReceived')
    expect((await service.file(id, mailOf())).status).toBe(201)
  })

  it('leaves nothing in a case when the client goes away half way', async () => {
    const { id } = await service.openCase('2026-0142')
    await new Promise<void>((resolve) => {
      const request = http.request(`${service.origin}/api/messages/${sha256Of('x')}`, {
        method: 'PUT',
        headers: { authorization: 'Bearer anouk-anouk', 'content-length': 1_000_000 },
      })
      request.on('error', () => resolve())
      request.write('half a mail', () => request.destroy())
      request.on('close', resolve)
    })
    expect((await service.file(id, mailOf())).status).toBe(201)
    expect(await readdir(path.join(service.root, 'cases', id, 'mail'))).toHaveLength(1)
    expect(await readdir(path.join(service.root, 'incoming'))).toEqual([])
  })

  it('refuses bytes that are not those that were promised', async () => {
    const response = await service.ask(`/api/messages/${sha256Of('promised')}`, {
      method: 'PUT',
      body: 'other',
    })
    expect(response.status).toBe(400)
    expect(await codeOf(response)).toBe('hashDiffers')
  })
})

describe('a mail that is too large', () => {
  it('is refused by its length, or as soon as it goes over', async () => {
    const small = await startTestService({ messageAtMost: 100 })
    try {
      expect((await small.upload('x'.repeat(100))).status).toBe(201)
      expect(await codeOf(await small.upload('x'.repeat(101)))).toBe('messageTooLarge')
      const stream = Readable.toWeb(Readable.from([Buffer.from('x'.repeat(60)), Buffer.from('x'.repeat(60))]))
      const chunked = await small.ask(`/api/messages/${sha256Of('x')}`, {
        method: 'PUT',
        body: stream,
        duplex: 'half',
      } as RequestInit)
      expect(await codeOf(chunked)).toBe('messageTooLarge')
    } finally {
      await small.close()
    }
  })
})

describe('cases', () => {
  it('are opened once per reference, whatever its capitals', async () => {
    await service.openCase('A-12')
    const again = await service.ask('/api/cases', {
      method: 'POST',
      body: JSON.stringify({ request: randomUUID(), reference: 'a-12 ', title: 'Ander', client: '' }),
    })
    expect(again.status).toBe(409)
    expect(await codeOf(again)).toBe('referenceTaken')
  })

  it('get the next number of the year when no reference is given, each its own', async () => {
    const opened = await Promise.all([service.openCase(''), service.openCase(''), service.openCase('')])
    expect(opened.map(({ reference }) => reference).sort()).toEqual(['2026-0001', '2026-0002', '2026-0003'])
  })

  it('are opened once for a repeated request without a reference', async () => {
    const body = JSON.stringify({ request: 'the-same-request', reference: '', title: 'Nieuw', client: '' })
    const answers = [
      await service.ask('/api/cases', { method: 'POST', body }),
      await service.ask('/api/cases', { method: 'POST', body }),
    ]
    const [first, again] = await Promise.all(answers.map((answer) => answer.json()))
    expect(again).toEqual(first)
  })

  it('whose references make one folder name get a folder each', async () => {
    const [one, other] = [await service.openCase('A/1'), await service.openCase('A.1')]
    expect([one.id, other.id]).toEqual(['a-1', 'a-1-2'])
  })

  it('are found by part of reference, client or title, and show what is filed in them', async () => {
    const { id } = await service.openCase('2026-0142', 'Renovatie Vlietstraat')
    await service.file(id, mailOf())
    await service.organisation.follower.settled()
    for (const query of ['0142', 'vliet', 'anker']) {
      expect(await (await service.ask(`/api/cases?query=${query}`)).json()).toMatchObject({ cases: [{ id }] })
    }
    const view = (await (await service.ask(`/api/cases/${id}`)).json()) as CaseViewAnswer
    expect(view).toMatchObject({
      case: { filings: 1 },
      filings: [{ message: { subject: 'Akkoord offerte' } }],
      more: false,
    })
  })
})

describe('finding', () => {
  it('finds a filing at once for who filed it, by a stem of any word', async () => {
    const { id } = await service.openCase('2026-0142')
    await service.file(id, mailOf({ text: 'Onze toezeggingen staan.' }))
    expect(await search('toezegging')).toMatchObject([
      { filing: { message: { subject: 'Akkoord offerte' } } },
    ])
    expect(await search('nergens')).toEqual([])
  })

  it('suggests the case of the conversation, and says where the mail is filed already', async () => {
    const { id } = await service.openCase('2026-0142')
    await service.file(id, mailOf())
    const about = (messageId: string, references: readonly string[]) => ({
      messageId,
      subject: messageId.includes('offerte-1') ? 'Akkoord offerte' : 'RE: Akkoord offerte',
      from: { name: 'Petra Schouten', address: 'p.schouten@hetanker.example' },
      to: [],
      cc: [],
      sentAt: '2026-03-02T08:30:00Z',
      references,
    })
    const ask = async (metadata: object) =>
      (await (
        await service.ask('/api/suggestions', { method: 'POST', body: JSON.stringify(metadata) })
      ).json()) as SuggestionsAnswer
    const reply = await ask(about('<antwoord@hetanker.example>', ['<offerte-1@hetanker.example>']))
    expect(reply).toMatchObject({ filed: [], suggestions: [{ case: { id }, reason: 'conversation' }] })
    const same = await ask(about('<offerte-1@hetanker.example>', []))
    expect(same).toMatchObject({ filed: [{ case: { id }, filing: { filedBy: { name: 'Anouk de Boer' } } }] })
  })

  it('hands out the bytes as received, as a download, and records who read them', async () => {
    const { id } = await service.openCase('2026-0142')
    const { filing } = await service.filed(id, mailOf())
    await service.organisation.follower.settled()
    const response = await service.ask(`/api/filings/${filing.id}/message`, { as: 'tom' })
    expect(await response.text()).toBe(mailOf())
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename\*=UTF-8''[\w.%~-]+%28[0-9a-f]{16}%29\.eml$/,
    )
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    const reads = await readFile(path.join(service.root, 'reads', '2026-11.jsonl'), 'utf8')
    expect(JSON.parse(reads)).toEqual({ at: '2026-11-21T10:00:00.000Z', by: 'tom', filing: filing.id })
  })

  it('hands out at once what its reader has just filed', async () => {
    const { id } = await service.openCase('2026-0142')
    const { filing } = await service.filed(id, mailOf({ text: 'lang '.repeat(400_000) }))
    expect((await service.ask(`/api/filings/${filing.id}/message`)).status).toBe(200)
  })

  it('opens no file for those who ask for no bytes', async (context) => {
    if (!existsSync('/proc/self/fd')) return context.skip('needs /proc, to see which files are open')
    const { id } = await service.openCase('2026-0142')
    const { filing } = await service.filed(id, mailOf())
    for (let asked = 0; asked < 5; asked++) {
      const response = await service.ask(`/api/filings/${filing.id}/message`, { method: 'HEAD' })
      expect(response.headers.get('content-length')).toBe(String(mailOf().length))
    }
    const open = (await readdir('/proc/self/fd')).map((fd) => targetOf(`/proc/self/fd/${fd}`))
    expect(open.filter((file) => file.startsWith(service.root) && file.endsWith('.eml'))).toEqual([])
  })

  it.each(['nonsense', '2026-0142.99', '..%2f..%2fetc.1'])('knows no filing %s', async (id) => {
    const response = await service.ask(`/api/filings/${id}/message`)
    expect(response.status).toBe(404)
  })
})
