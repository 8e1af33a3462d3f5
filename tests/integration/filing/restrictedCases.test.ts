import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChangedFilingAnswer } from '../../../src/contract/caseWorkSchemas.ts'
import { routes } from '../../../src/contract/routes.ts'
import type { CaseSummaryAnswer, FiledAnswer } from '../../../src/contract/schemas.ts'
import { may } from '../../../src/domain/permissions.ts'
import {
  askRoute,
  content,
  everybody,
  exercises,
  inBatches,
  mail,
  type RouteName,
  wordsIn,
} from '../routeExercises.ts'
import { mailOf, sha256Of, startTestService, type TestService } from '../testService.ts'
import { answerTo, does, promiseOf } from './caseActs.ts'

const names = Object.keys(routes) as readonly RouteName[]
/** Its id and what stands in it. */
const secret = { ...content, id: 'zegelgeheim', commitment: 'Zegelbelofte', withdrawn: 'Zegelvergissing' }
const access = { restricted: true, members: ['anouk'] }

const strangers = everybody.filter(
  (person) => person.id.endsWith('-0-0') && !may(person, 'viewCase', { access }),
)
const managers = everybody.filter(
  (person) => person.id.endsWith('-0-0') && person.roles.includes('caseManager'),
)

let service: TestService
let open = ''
/** Filings in the open case, one of them from the restricted case; and one that went from there to it. */
let [standing, arrived, left] = ['', '', '']

const filed = async (caseId: string, bytes: string, more: object = {}): Promise<FiledAnswer> => {
  await service.upload(bytes)
  const filing = { sha256: sha256Of(bytes), source: 'outlook', kind: 'commitment', note: content.note }
  return answerTo(does(service, `/api/cases/${caseId}/filings`, { ...filing, ...more }))
}
const moved = async (id: string, to: string): Promise<string> =>
  (await answerTo<ChangedFilingAnswer>(does(service, `/api/filings/${id}/move`, { to }))).filing.id

beforeAll(async () => {
  service = await startTestService({ persons: everybody })
  await answerTo(
    does(service, '/api/cases', { reference: secret.id, title: content.title, client: content.client }),
  )
  open = (await service.openCase('2026-0001')).id
  const { filing } = await filed(secret.id, mail, { commitments: [promiseOf(secret.commitment)] })
  await answerTo(does(service, `/api/filings/${filing.id}/attachments`, { index: 0 }))
  await answerTo(does(service, `/api/cases/${secret.id}/notes`, { text: content.note }))
  const mistake = await filed(secret.id, mailOf({ messageId: '<v@x.example>', subject: secret.withdrawn }))
  await answerTo(does(service, `/api/filings/${mistake.filing.id}/changes`, { step: 'withdraw', reason: '' }))
  standing = (await service.filed(open, mailOf({ messageId: '<a@x.example>' }))).filing.id
  arrived = await moved(
    (await service.filed(secret.id, mailOf({ messageId: '<b@x.example>' }))).filing.id,
    open,
  )
  left = (await service.filed(open, mailOf({ messageId: '<c@x.example>' }))).filing.id
  await moved(left, secret.id)
  await answerTo(does(service, `/api/cases/${secret.id}/changes`, { step: 'access', ...access }))
})
afterAll(() => service.close())

describe('a restricted case', () => {
  it('is there for its members and the case managers, or this would prove nothing', async () => {
    for (const person of ['anouk', managers[0]?.id ?? '']) {
      const found = await Promise.all(
        names
          .filter((name) => name !== 'changeFiling' && name !== 'moveFiling')
          .map((name) => askRoute(service, name, person, { caseId: secret.id })),
      )
      expect(wordsIn(found.map(({ text }) => text).join('\n'), secret)).toEqual(Object.values(secret))
    }
    expect(strangers.some(({ roles }) => roles.includes('employee'))).toBe(true)
  })

  it.each(names)('gives nothing away to anybody else by %s', async (name) => {
    const isAbout = JSON.stringify(exercises(secret.id)[name]) !== JSON.stringify(exercises('geen')[name])
    await inBatches(strangers, async ({ id, roles }) => {
      const answered = await askRoute(service, name, id, { caseId: secret.id })
      expect([roles, wordsIn(answered.text, secret)]).toEqual([roles, []])
      if (!isAbout) return
      const absent = await askRoute(service, name, id, { caseId: 'geen' })
      expect([roles, bare(answered.text)]).toEqual([roles, bare(absent.text)])
      expect(answered.status).toBe(absent.status)
    })
  })

  it('is no more than one that is not there, wherever it is named', async () => {
    const naming = (id: string): readonly (readonly [path: string, body: object | null])[] => [
      [`/api/filings/${standing}/move`, { to: id }],
      [
        '/api/follows',
        { messages: ['<a@x.example>'], follow: { case: id, mode: 'offer' }, request: randomUUID() },
      ],
      [`/api/cases/${open}/commitments`, { ...promiseOf('bellen'), filing: `${id}.2` }],
      [`/api/bin?case=${id}`, null],
      [`/api/commitments?case=${id}&standing=any`, null],
      [`/api/search?query=${content.body}&case=${id}`, null],
      [`/api/cases/${id}/timeline?before=100`, null],
      [`/api/filings/${id}.5/changes`, { step: 'restore' }],
    ]
    for (const [at, [path, body]] of naming(secret.id).entries()) {
      const [otherPath = '', otherBody = null] = naming('geen')[at] ?? []
      await inBatches(strangers, async ({ id }) => {
        const ask = (route: string, sent: object | null) =>
          sent === null ? service.ask(route, { as: id }) : does(service, route, sent, id)
        const [answer, other] = [await ask(path, body), await ask(otherPath, otherBody)]
        expect([path, answer.status, await answer.text()]).toEqual([path, other.status, await other.text()])
      })
    }
  })

  it('is not named as the place that a mail in another case was moved from or to', async () => {
    for (const { id } of strangers) {
      for (const route of [
        `/api/cases/${open}`,
        `/api/cases/${open}/timeline`,
        '/api/bin',
        '/api/search?query=akkoord',
      ]) {
        const text = await (await service.ask(route, { as: id })).text()
        expect(wordsIn(text, secret)).toEqual([])
      }
    }
    const bin = await (await service.ask('/api/bin')).text()
    const seen = await (await service.ask(`/api/cases/${open}/timeline`)).text()
    expect([bin.includes(left), seen.includes(arrived), wordsIn(bin + seen, { id: secret.id })]).toEqual([
      true,
      true,
      [secret.id],
    ])
  })

  it('is not named as the place where a mail filed itself before it was moved', async () => {
    const mover = strangers.find(({ roles }) => roles.includes('employee'))?.id ?? ''
    const act = async (path: string, body: object, as = 'anouk') =>
      answerTo<ChangedFilingAnswer>(does(service, path, body, as))
    const { filing } = await filed(secret.id, mailOf({ messageId: '<zelf@x.example>' }), {
      ...{ way: 'bySelf', note: '' },
    })
    const members = ['anouk', mover]
    await act(`/api/cases/${secret.id}/changes`, { step: 'access', restricted: true, members })
    await act(`/api/filings/${filing.id}/move`, { to: open }, mover)
    await act(`/api/cases/${secret.id}/changes`, { step: 'access', ...access })
    const text = await (await service.ask('/api/self-filed', { as: mover })).text()
    expect([text.includes('<zelf@x.example>'), wordsIn(text, secret)]).toEqual([true, []])
  })

  it('is told to nobody who opens a case with the request that opened it, nor what became of it', async () => {
    const stranger = strangers.find(({ roles }) => roles.includes('employee'))?.id ?? ''
    const asked = { request: randomUUID(), reference: '', title: 'Andere zaak', client: 'De Vries' }
    const opens = (as: string, title = asked.title) =>
      answerTo<CaseSummaryAnswer>(does(service, '/api/cases', { ...asked, title }, as))
    const { id } = await opens('anouk')
    expect(await opens('anouk')).toMatchObject({ id })
    await does(service, `/api/cases/${id}/changes`, { step: 'access', ...access })
    const own = await opens(stranger, 'Iets anders')
    expect([own.id === id, own.title]).toEqual([false, 'Iets anders'])
    // Opened by him, and closed to him since: he is told what he knew.
    const mail = mailOf({ messageId: '<later@x.example>' })
    await service.filed(own.id, mail)
    await does(service, `/api/cases/${own.id}/changes`, { step: 'access', ...access })
    const again = await opens(stranger, 'Iets anders')
    expect(again).toMatchObject({ filings: 0, lastFiledAt: null })
  })

  it('gives nothing away, whatever is sent', async () => {
    const anything = fc.option(fc.oneof(fc.json(), fc.string(), fc.constant('{}')), { nil: undefined })
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.constantFrom(...strangers),
        anything,
        async (name, { id }, body) => {
          const { text } = await askRoute(service, name, id, { caseId: secret.id, body })
          expect(wordsIn(text, secret)).toEqual([])
        },
      ),
      { numRuns: 200 },
    )
  })
})

/** What is answered, without the headers that differ from answer to answer. */
const bare = (text: string): string => text.slice(text.lastIndexOf('\n') + 1)
