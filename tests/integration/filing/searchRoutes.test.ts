import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ExcerptsAnswer, SearchAnswer } from '../../../src/contract/schemas.ts'
import { startTestService, type TestService } from '../testService.ts'

let service: TestService
const ids: Record<string, string> = {}

const mail = (subject: string, date: string, text: string): string =>
  [
    `Message-ID: <${subject.length}@klant.example>`,
    'From: Kees Jansen <kees@jansen.example>',
    'To: Anouk de Boer <a.deboer@delinde.example>',
    `Date: ${date}`,
    `Subject: ${subject}`,
    '',
    text,
  ].join('\r\n')

const post = (path: string, body: object, as = 'anouk'): Promise<Response> =>
  service.ask(path, {
    ...{ method: 'POST', as, body: JSON.stringify(body) },
    headers: { 'content-type': 'application/json' },
  })

const found = async (query: Record<string, string>, as = 'anouk'): Promise<readonly string[]> => {
  const answered = await service.ask(`/api/search?${new URLSearchParams(query)}`, { as })
  expect(answered.status).toBe(200)
  return ((await answered.json()) as SearchAnswer).hits.map(({ filing }) => filing.message?.subject ?? '')
}

const excerpts = async (query: string, filings: readonly string[], as = 'anouk') => {
  const answered = await post('/api/excerpts', { query, filings }, as)
  expect(answered.status).toBe(200)
  return ((await answered.json()) as ExcerptsAnswer).excerpts
}

beforeAll(async () => {
  service = await startTestService({ zone: 'Europe/Amsterdam' })
  const { id } = await service.openCase('2026-0142', 'Verbouwing')
  const long = `${'Vulling. '.repeat(100)}U krijgt vrijdag de toezeggingen op papier. ${'Meer. '.repeat(100)}`
  const mails = {
    // Half past midnight on the first of March in Amsterdam.
    maart: mail('Toezegging maart', 'Sat, 28 Feb 2026 23:30:00 +0000', long),
    februari: mail(
      'Verslag februari',
      'Sat, 28 Feb 2026 22:30:00 +0000',
      'Over de toezegging spraken wij niet.',
    ),
  }
  for (const [name, bytes] of Object.entries(mails)) ids[name] = (await service.filed(id, bytes)).filing.id
  const secret = await service.openCase('2026-0200', 'Geheim')
  ids['geheim'] = (
    await service.filed(secret.id, mail('Geheim', 'Mon, 02 Mar 2026 09:00:00 +0000', 'toezegging'))
  ).filing.id
})
afterAll(() => service.close())

describe('search', () => {
  it('counts days in the firm’s zone, and narrows by all that is asked', async () => {
    expect(await found({ query: 'toezegging', from: '2026-03-01', until: '2026-03-01' })).toEqual([
      'Toezegging maart',
    ])
    expect(await found({ query: 'toezegging', until: '2026-02-28' })).toEqual(['Verslag februari'])
    expect(await found({ person: 'jans', case: '2026-0142', order: 'best' })).toHaveLength(2)
    expect((await found({ query: 'toezegging', case: '2026-0142', order: 'best' }))[0]).toBe(
      'Toezegging maart',
    )
    expect(await found({})).toEqual([])
  })

  it('refuses what is no date, kind or order', async () => {
    for (const wrong of ['from=gisteren', 'kind=mooi', 'order=oudste', 'limit=1000', 'attachment=zip'])
      expect((await service.ask(`/api/search?query=x&${wrong}`)).status).toBe(400)
  })
})

describe('excerpts', () => {
  it('are pieces of the mails around the words looked for, with these marked in any form', async () => {
    const [one, other] = await excerpts('toezegging', [ids['maart'] ?? '', ids['februari'] ?? ''])
    expect(one).toMatchObject({ filing: ids['maart'] })
    expect(one?.text).toMatch(/^….*U krijgt vrijdag de toezeggingen op papier\..*…$/)
    expect(one?.marks.map(({ start, end }) => one.text.slice(start, end))).toEqual(['toezeggingen'])
    expect(other?.text).toBe('Over de toezegging spraken wij niet.')
  })

  it('leave out what has none of the words, is not there or is no id', async () => {
    expect(await excerpts('papier', [ids['februari'] ?? '', '2026-0142.99', '../../x'])).toEqual([])
  })

  it('leave out, as search does, what was withdrawn and what this person may not know of', async () => {
    const [withdrawn, secret] = [ids['februari'] ?? '', ids['geheim'] ?? '']
    const step = { request: 'withdraw-februari', step: 'withdraw', reason: '' }
    expect((await post(`/api/filings/${withdrawn}/changes`, step)).status).toBe(200)
    const access = { request: 'restrict-geheim', step: 'access', restricted: true, members: ['anouk'] }
    expect((await post('/api/cases/2026-0200/changes', access)).status).toBe(200)
    await service.organisation.follower.settled()
    const seenBy = async (as: string) => [
      (await excerpts('toezegging', [withdrawn, secret, ids['maart'] ?? ''], as)).map(({ filing }) => filing),
      await found({ query: 'toezegging' }, as),
    ]
    expect(await seenBy('tom')).toEqual([[ids['maart']], ['Toezegging maart']])
    expect(await seenBy('anouk')).toEqual([
      [secret, ids['maart']],
      ['Geheim', 'Toezegging maart'],
    ])
  })

  it('are for who may search, and of twenty mails at most', async () => {
    expect((await post('/api/excerpts', { query: 'x', filings: ['a.2'] }, 'ict')).status).toBe(403)
    expect((await post('/api/excerpts', { query: 'x', filings: Array(21).fill('a.2') })).status).toBe(400)
  })
})
