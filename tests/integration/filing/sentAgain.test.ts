import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { BinAnswer } from '../../../src/contract/caseWorkSchemas.ts'
import type { CommitmentAnswer } from '../../../src/contract/commitmentSchemas.ts'
import type { FiledAnswer, RecalledAnswer } from '../../../src/contract/schemas.ts'
import type { Filing } from '../../../src/domain/cases/case.ts'
import type { CaseAct } from '../../../src/service/cases/actOnCase.ts'
import { caseRegister } from '../../../src/service/cases/caseRegister.ts'
import { fileInstead, type SentBefore } from '../../../src/service/cases/fileInstead.ts'
import { recallFiling } from '../../../src/service/cases/recallFiling.ts'
import type { Organisation } from '../../../src/service/organisation.ts'
import { verify } from '../../../src/service/upkeep/verify.ts'
import { failingAfter } from '../folders/failingDisk.ts'
import { mailOf, sha256Of, startTestService, type TestService } from '../testService.ts'
import { answerTo, does, promiseOf } from './caseActs.ts'

let service: TestService
let cases: readonly string[]
beforeEach(async () => {
  service = await startTestService()
  cases = [
    (await service.openCase('2026-0001')).id,
    (await service.openCase('2026-0002')).id,
    (await service.openCase('2026-0003')).id,
  ]
})
afterEach(() => service.close())

const standing = async (sha256: string): Promise<readonly Filing[]> => {
  const { registers } = service.organisation
  const states = await Promise.all(cases.map((id) => registers.state(caseRegister(id))))
  return states.flatMap(({ bySeq }) =>
    [...bySeq.values()]
      .map(({ filing }) => filing)
      .filter((filing) => filing.withdrawn === null && filing.sha256 === sha256),
  )
}
const findings = async () => {
  const { folders, index, follower } = service.organisation
  await follower.settled()
  return (await verify(folders, await index.heads(), () => undefined)).findings
}
const send = async (caseId: string, mail: string, more: object = {}): Promise<FiledAnswer> => {
  await service.upload(mail)
  const filing = { sha256: sha256Of(mail), source: 'outlook', kind: 'other', note: '' }
  const commitments = [promiseOf('bellen')]
  return answerTo(does(service, `/api/cases/${caseId}/filings`, { ...filing, commitments, ...more }))
}

it('a filing that is sent to another case, because its answer was lost, stands there alone, with its promise once', async () => {
  const [here = '', there = ''] = cases
  const request = randomUUID()
  await send(here, mailOf(), { request })
  const again = { request, insteadOf: [{ case: here, request }] }
  const filed = await send(there, mailOf(), again)
  expect(filed).toMatchObject({ alreadyFiled: false, case: { id: there }, commitments: [{ what: 'bellen' }] })
  expect(await send(there, mailOf(), again)).toEqual(filed)
  expect((await standing(sha256Of(mailOf()))).map(({ caseId }) => caseId)).toEqual([there])
  const path = '/api/commitments?standing=any'
  const found = await answerTo<{ commitments: readonly CommitmentAnswer[] }>(service.ask(path))
  expect(found.commitments.map((one) => one.case.id)).toEqual([there])
  expect(await findings()).toEqual([])
})

it('takes nothing out of a case that was there before, that somebody else filed, or that was moved on since', async () => {
  const [here = '', there = '', third = ''] = cases
  const request = randomUUID()
  const { filing } = await service.filed(here, mailOf(), 'tom')
  await send(here, mailOf(), { request })
  await send(there, mailOf(), { request: randomUUID(), insteadOf: [{ case: here, request }] })
  const places = async () => (await standing(sha256Of(mailOf()))).map(({ caseId }) => caseId)
  expect(await places()).toEqual([here, there])
  await answerTo(does(service, `/api/filings/${filing.id}/changes`, { step: 'withdraw', reason: '' }))
  const unknown = [
    { case: here, request: randomUUID() },
    { case: 'nergens', request: randomUUID() },
  ]
  await send(third, mailOf(), { request: randomUUID(), insteadOf: unknown })
  expect(await places()).toEqual([there, third])
})

const recall = (sends: readonly SentBefore[]) =>
  answerTo<RecalledAnswer>(service.ask('/api/recalls', { method: 'POST', body: JSON.stringify({ sends }) }))

it('takes back what was recorded without an answer, once, with its promise, and leaves it in the bin', async () => {
  const [here = '', there = ''] = cases
  const request = randomUUID()
  const { filing } = await send(here, mailOf(), { request })
  expect(await recall([{ case: here, request }])).toEqual({ filing: filing.id, stands: false })
  expect(await recall([{ case: here, request }])).toEqual({ filing: filing.id, stands: false })
  expect(await standing(sha256Of(mailOf()))).toEqual([])
  const promised = await answerTo<{ total: number }>(service.ask('/api/commitments?standing=any'))
  expect(promised.total).toBe(0)
  await send(there, mailOf(), { request: randomUUID() })
  expect((await standing(sha256Of(mailOf()))).map(({ caseId }) => caseId)).toEqual([there])
  const { filings } = await answerTo<BinAnswer>(service.ask('/api/bin'))
  expect(filings).toMatchObject([{ filing: { id: filing.id } }])
  expect(await findings()).toEqual([])
})

it('records nothing any more of what was taken back before it arrived', async () => {
  const [here = '', there = ''] = cases
  const request = randomUUID()
  expect(await recall([{ case: here, request }])).toEqual({ filing: null, stands: false })
  await service.upload(mailOf())
  const filing = { request, sha256: sha256Of(mailOf()), source: 'outlook', kind: 'other', note: '' }
  const late = await service.ask(`/api/cases/${here}/filings`, {
    method: 'POST',
    body: JSON.stringify(filing),
  })
  expect(late.status).toBe(400)
  expect(await standing(sha256Of(mailOf()))).toEqual([])
  await send(there, mailOf(), { request: randomUUID() })
  expect((await standing(sha256Of(mailOf()))).map(({ caseId }) => caseId)).toEqual([there])
})

it('takes back nothing that somebody else filed or asked for, or that stood before', async () => {
  const [here = ''] = cases
  const [before, request] = [randomUUID(), randomUUID()]
  await send(here, mailOf(), { request: before })
  expect((await send(here, mailOf(), { request })).alreadyFiled).toBe(true)
  expect(await recall([{ case: here, request }])).toEqual({ filing: null, stands: false })
  const body = JSON.stringify({ sends: [{ case: here, request: before }] })
  const another = await service.ask('/api/recalls', { method: 'POST', as: 'tom', body })
  expect(await another.json()).toEqual({ filing: null, stands: false })
  expect((await standing(sha256Of(mailOf()))).map(({ caseId }) => caseId)).toEqual([here])
})

it('says that what was taken back stands, where its case was closed to him since, and leaves it there', async () => {
  const [here = '', there = ''] = cases
  const request = randomUUID()
  const sends = [
    { case: here, request },
    { case: there, request: randomUUID() },
  ]
  const file = { request, sha256: sha256Of(mailOf()), source: 'outlook', kind: 'other', note: '' }
  await service.upload(mailOf())
  await answerTo(does(service, `/api/cases/${here}/filings`, file, 'tom'))
  const access = { step: 'access', restricted: true, members: ['anouk'] }
  await answerTo(does(service, `/api/cases/${here}/changes`, access))
  const recalls = async () => {
    const body = JSON.stringify({ sends })
    return answerTo<RecalledAnswer>(service.ask('/api/recalls', { method: 'POST', as: 'tom', body }))
  }
  expect(await recalls()).toEqual({ filing: null, stands: true })
  const [stands] = await standing(sha256Of(mailOf()))
  expect(stands?.caseId).toBe(here)
  // Somebody who may takes it out.
  await answerTo(does(service, `/api/filings/${stands?.id}/changes`, { step: 'withdraw', reason: '' }))
  expect(await recalls()).toEqual({ filing: null, stands: false })
})

const changing = (request: string): CaseAct => ({
  ...{ act: { request, by: 'anouk', at: '2026-11-21T10:00:00.000Z' }, person: null },
  action: 'changeFiling',
})

it('stands in one case, however often it is sent to whichever, and wherever each of them stops; taken back, in none', async () => {
  const sending = fc.record({ to: fc.nat(2), entries: fc.nat(3), isAnew: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(fc.array(sending, { minLength: 1, maxLength: 6 }), fc.nat(3), async (sends, stopped) => {
      const mail = mailOf({ messageId: `<${randomUUID()}@x.example>` })
      const sha256 = sha256Of(mail)
      const before: SentBefore[] = []
      let last: SentBefore = { case: cases[0] ?? '', request: randomUUID() }
      const sendTo = async (organisation: Organisation, { case: caseId, request }: SentBefore) => {
        await service.upload(mail)
        const caseAct: CaseAct = {
          ...changing(request),
          action: 'fileMessage',
        }
        const message = { caseId, sha256, source: 'outlook', kind: 'other', note: '', way: 'byHand' } as const
        const wanted = { ...message, movedFrom: null, sameBy: 'message' } as const
        const filed = await fileInstead(organisation, caseAct, wanted, before)
        await organisation.follower.settled()
        return filed
      }
      for (const { to, entries, isAnew } of sends) {
        const next = { case: cases[to] ?? '', request: isAnew ? randomUUID() : last.request }
        if (next.case !== last.case || next.request !== last.request) before.push(last)
        last = next
        await sendTo(failingAfter(service.organisation, entries), next).catch((error: unknown) => {
          expect(String(error)).toContain('pulled')
        })
      }
      const filed = await sendTo(failingAfter(service.organisation, Number.POSITIVE_INFINITY), last)
      expect(filed).toMatchObject({ filed: { filing: { caseId: last.case, withdrawn: null } } })
      expect((await standing(sha256)).map(({ caseId }) => caseId)).toEqual([last.case])
      const recallBy = (organisation: Organisation) =>
        recallFiling(organisation, changing(last.request), [...before, last])
      await recallBy(failingAfter(service.organisation, stopped)).catch((error: unknown) => {
        expect(String(error)).toContain('pulled')
      })
      await recallBy(failingAfter(service.organisation, Number.POSITIVE_INFINITY))
      expect(await standing(sha256)).toEqual([])
    }),
    { numRuns: 25 },
  )
  expect(await findings()).toEqual([])
})
