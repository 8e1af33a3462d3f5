import { randomUUID } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ByItselfAnswer, PreferencesAnswer } from '../../../src/contract/caseWorkSchemas.ts'
import type { SuggestionsAnswer } from '../../../src/contract/schemas.ts'
import type { Person } from '../../../src/domain/person.ts'
import { mailMark } from '../../../src/mime/mailMark.ts'
import { mailOf, sha256Of, startTestService, type TestService } from '../testService.ts'

const chief: Person = {
  id: 'chief',
  name: 'Karin Blom',
  address: 'k.blom@delinde.example',
  roles: ['caseManager'],
  customers: null,
}
const rules = { mode: 'on', confidence: 0.8, followUps: true, cases: ['2026-0142'] } as const

const answerTo = (messageId: string, ...references: readonly string[]) => ({
  ...{ messageId, references, subject: 'RE: Akkoord offerte', to: [], cc: [], sentAt: null },
  from: { name: 'Petra Schouten', address: 'p.schouten@hetanker.example' },
})

describe('preferences', () => {
  let service: TestService
  beforeAll(async () => {
    service = await startTestService({ persons: [chief] })
    await service.openCase('2026-0142')
    await service.openCase('2026-0187', 'Bezwaar buren')
  })
  afterAll(() => service.close())

  const send = (method: string, to: string, as: string, body: object): Promise<Response> =>
    service.ask(to, { method, as, body: JSON.stringify({ request: randomUUID(), ...body }) })
  const preferences = async (as = 'anouk'): Promise<PreferencesAnswer> =>
    (await service.ask('/api/preferences', { as })).json() as Promise<PreferencesAnswer>
  const follow = (messages: readonly string[], wanted: object | null, as = 'anouk'): Promise<Response> =>
    send('POST', '/api/follows', as, { messages, follow: wanted })

  it('are off at first, and each person has his own', async () => {
    expect(await preferences()).toEqual({
      own: null,
      firm: { mode: 'off', confidence: 0.9, followUps: true, cases: [] },
      follows: [],
      named: [],
    })
    expect((await send('PUT', '/api/preferences', 'anouk', { rules })).status).toBe(200)
    expect((await preferences()).own).toEqual(rules)
    expect((await preferences('tom')).own).toBeNull()
    await send('PUT', '/api/preferences', 'anouk', { rules: null })
    expect((await preferences()).own).toBeNull()
  })

  it('of the firm are set by whoever may, and hold for everybody', async () => {
    expect((await send('PUT', '/api/preferences/firm', 'anouk', { rules })).status).toBe(403)
    expect((await send('PUT', '/api/preferences/firm', 'chief', { rules })).status).toBe(200)
    const { firm, named } = await preferences('tom')
    expect(firm).toEqual(rules)
    expect(named).toEqual([{ id: '2026-0142', reference: '2026-0142', title: 'Renovatie Vlietstraat' }])
  })

  it('name no case to whoever may not know of it', async () => {
    await service.openCase('geheim', 'Overname')
    await send('PUT', '/api/preferences/firm', 'chief', {
      rules: { ...rules, cases: ['2026-0142', 'geheim'] },
    })
    await send('PUT', '/api/preferences', 'tom', { rules: { ...rules, cases: ['geheim'] } })
    await send('POST', '/api/cases/geheim/changes', 'anouk', {
      ...{ step: 'access', restricted: true, members: ['anouk'] },
    })
    const { own, firm } = await preferences('tom')
    expect([own?.cases, firm.cases]).toEqual([[], ['2026-0142']])
    expect((await preferences()).firm.cases).toEqual(['2026-0142', 'geheim'])
    await send('PUT', '/api/preferences', 'tom', { rules: null })
    await send('PUT', '/api/preferences/firm', 'chief', { rules })
  })

  it.each([
    { ...rules, confidence: 0.4 },
    { ...rules, mode: 'always' },
    { ...rules, cases: ['../firm'] },
  ])('are refused where they make no sense: %j', async (wrong) => {
    expect((await send('PUT', '/api/preferences', 'anouk', { rules: wrong })).status).toBe(400)
  })

  it('follow a conversation for one person, until it is followed no more', async () => {
    const followed = await follow(['<1@x>', '<2@x>'], { case: '2026-0142', mode: 'file' })
    expect(((await followed.json()) as PreferencesAnswer).follows).toEqual([
      {
        ...{ conversation: '<1@x>', case: '2026-0142', mode: 'file' },
        ...{ reference: '2026-0142', title: 'Renovatie Vlietstraat' },
      },
    ])
    const suggested = async (as: string) => {
      const response = await send('POST', '/api/suggestions', as, answerTo('<3@x>', '<2@x>'))
      return (await response.json()) as SuggestionsAnswer
    }
    expect((await suggested('anouk')).follow).toMatchObject({ case: { id: '2026-0142' }, mode: 'file' })
    expect((await suggested('tom')).follow).toBeNull()
    await follow(['<2@x>'], null)
    expect((await suggested('anouk')).follow).toBeNull()
  })

  it('follow none for a case that is not there', async () => {
    expect((await follow(['<1@x>'], { case: '2026-9999', mode: 'offer' })).status).toBe(404)
    expect((await preferences()).follows).toEqual([])
  })

  it('know what would have filed itself by a mark alone, for its person on every machine, with the way back', async () => {
    const mark = 'ab'.repeat(16)
    const step = (body: object, as = 'anouk') => send('POST', '/api/by-itself', as, body)
    const known = async (as = 'anouk') =>
      (await (await service.ask('/api/by-itself', { as })).json()) as ByItselfAnswer
    expect((await step({ step: 'watch', mark, case: '2026-9999' })).status).toBe(404)
    expect((await step({ step: 'watch', mark: '<1@x>', case: '2026-0142' })).status).toBe(400)
    await step({ step: 'watch', mark, case: '2026-0142' })
    expect(await known()).toMatchObject({ watched: [{ mark, case: { reference: '2026-0142' } }], out: [] })
    expect(await known('tom')).toEqual({ watched: [], out: [] })
    await step({ step: 'keepOut', mark })
    expect(await known()).toEqual({ watched: [], out: [mark] })
    await step({ step: 'watch', mark, case: '2026-0142' })
    expect((await known()).out).toEqual([])
  })

  it('list no longer what is filed since, by hand or by a colleague, in whatever case one may see, until it is taken out', async () => {
    const ids = [
      '<by-hand@x.example>',
      '<by-tom@x.example>',
      '<elsewhere@x.example>',
      '<hidden@x.example>',
    ] as const
    const [mine, his, elsewhere, hidden] = ids
    const marks = await Promise.all(ids.map(mailMark))
    for (const mark of marks) {
      await send('POST', '/api/by-itself', 'anouk', { step: 'watch', mark, case: '2026-0187' })
    }
    const watched = async () => {
      const known = (await (await service.ask('/api/by-itself')).json()) as ByItselfAnswer
      return known.watched.map(({ mark }) => mark).filter((mark) => marks.includes(mark))
    }
    expect(await watched()).toEqual(marks.toReversed())
    const { filing } = await service.filed('2026-0142', mailOf({ messageId: mine }))
    await service.filed('2026-0187', mailOf({ messageId: his }), 'tom')
    await service.filed('2026-0142', mailOf({ messageId: elsewhere }), 'tom')
    const { id: restricted } = await service.openCase('2026-0200')
    await send('POST', `/api/cases/${restricted}/changes`, 'chief', {
      step: 'access',
      restricted: true,
      members: ['tom'],
    })
    await service.filed(restricted, mailOf({ messageId: hidden }), 'tom')
    await service.organisation.follower.settled()
    // Where he may not know of the case, the list does not tell him that it was filed.
    expect(await watched()).toEqual([marks[3]])
    await send('POST', `/api/filings/${filing.id}/changes`, 'anouk', { step: 'withdraw', reason: '' })
    expect(await watched()).toEqual([marks[3], marks[0]])
  })

  it('show what the rules filed for colleagues to whoever sets those of the firm, and to nobody else', async () => {
    const mail = mailOf({ messageId: '<by-rules@x.example>' })
    await service.upload(mail)
    const filed = { sha256: sha256Of(mail), source: 'outlook', kind: 'other', note: '', way: 'bySelf' }
    await send('POST', '/api/cases/2026-0187/filings', 'tom', filed)
    await service.organisation.follower.settled()
    const shown = async (as: string) => (await service.ask('/api/self-filed?of=colleagues', { as })).json()
    expect(await shown('chief')).toMatchObject({
      filings: [{ filing: { filedBy: { id: 'tom' }, way: 'bySelf' }, case: { id: '2026-0187' } }],
    })
    expect((await service.ask('/api/self-filed?of=colleagues')).status).toBe(403)
    expect(await (await service.ask('/api/self-filed')).json()).toEqual({ filings: [] })
  })

  it('lose none of many changes made at once', async () => {
    const many = Array.from({ length: 25 }, (_, at) => `<many-${at}@x>`)
    await Promise.all(many.map((id) => follow([id], { case: '2026-0187', mode: 'offer' }, 'tom')))
    const kept = (await preferences('tom')).follows.map(({ conversation }) => conversation)
    expect(kept.toSorted()).toEqual(many.toSorted())
  })

  it('lie as JSON in the folder, and are told to be unreadable rather than begun anew', async () => {
    await follow(['<1@x>'], { case: '2026-0142', mode: 'offer' })
    const file = path.join(service.root, 'work/follows/of-anouk.json')
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual([
      { messages: ['<1@x>'], caseId: '2026-0142', mode: 'offer' },
    ])
    await writeFile(file.replace('anouk', 'chief'), 'half a fi')
    expect((await service.ask('/api/preferences', { as: 'chief' })).status).toBe(503)
    expect((await follow(['<1@x>'], null, 'chief')).status).toBe(503)
    expect((await send('POST', '/api/suggestions', 'chief', answerTo('<3@x>'))).status).toBe(200)
  })
})

describe('suggestions for many', () => {
  let service: TestService
  beforeAll(async () => {
    service = await startTestService()
    const { id } = await service.openCase('2026-0142')
    await service.filed(id, mailOf())
    await service.filed(id, mailOf({ messageId: '<offerte-2@hetanker.example>', subject: 'Planning' }))
  })
  afterAll(() => service.close())

  const many = (messages: readonly object[], as = 'tom'): Promise<Response> =>
    service.ask('/api/suggestions/many', { method: 'POST', as, body: JSON.stringify({ messages }) })
  const open = { ...answerTo('<offerte-1@hetanker.example>'), subject: 'Akkoord offerte' }

  it('are those for one, for each in order, also of what a colleague filed', async () => {
    // A search waits for one's own last filing, not for a colleague's.
    await service.organisation.follower.settled()
    const messages = [answerTo('<new@x>', '<offerte-1@hetanker.example>'), open, answerTo('<other@x>')]
    const { answers } = (await (await many(messages)).json()) as { readonly answers: SuggestionsAnswer[] }
    const single = await Promise.all(
      messages.map(async (message) =>
        (
          await service.ask('/api/suggestions', { method: 'POST', as: 'tom', body: JSON.stringify(message) })
        ).json(),
      ),
    )
    expect(answers).toEqual(single)
    expect(answers.map(({ filed }) => filed.map(({ filing }) => filing.filedBy.name))).toEqual([
      [],
      ['Anouk de Boer'],
      [],
    ])
    expect(answers[0]?.suggestions[0]).toMatchObject({ case: { id: '2026-0142' } })
  })

  it('take a hundred and no more, within two seconds of work', async () => {
    const hundred = Array.from({ length: 100 }, (_, at) =>
      answerTo(`<${at}@x>`, '<offerte-1@hetanker.example>'),
    )
    const began = process.cpuUsage()
    expect((await many(hundred)).status).toBe(200)
    expect(process.cpuUsage(began).user).toBeLessThan(2_000_000)
    expect((await many([...hundred, open])).status).toBe(400)
    expect((await many([])).status).toBe(400)
  })
})
