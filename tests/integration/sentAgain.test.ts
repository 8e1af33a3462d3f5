import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CommitmentAnswer } from '../../src/contract/commitmentSchemas.ts'
import type { FiledAnswer } from '../../src/contract/schemas.ts'
import type { Filing } from '../../src/domain/case.ts'
import type { CaseAct } from '../../src/service/cases/actOnCase.ts'
import { caseRegister } from '../../src/service/cases/caseRegister.ts'
import { fileInstead, type SentBefore } from '../../src/service/cases/fileInstead.ts'
import type { Organisation } from '../../src/service/organisation.ts'
import { verify } from '../../src/service/upkeep/verify.ts'
import { answerTo, does, promiseOf } from './caseActs.ts'
import { failingAfter } from './failingDisk.ts'
import { mailOf, sha256Of, startTestService, type TestService } from './testService.ts'

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

it('stands in one case, however often it is sent to whichever, and wherever each of them stops', async () => {
  const sending = fc.record({ to: fc.nat(2), entries: fc.nat(3), isAnew: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(fc.array(sending, { minLength: 1, maxLength: 6 }), async (sends) => {
      const mail = mailOf({ messageId: `<${randomUUID()}@x.example>` })
      const sha256 = sha256Of(mail)
      const before: SentBefore[] = []
      let last: SentBefore = { case: cases[0] ?? '', request: randomUUID() }
      const sendTo = async (organisation: Organisation, { case: caseId, request }: SentBefore) => {
        await service.upload(mail)
        const caseAct: CaseAct = {
          ...{ act: { request, by: 'anouk', at: '2026-11-21T10:00:00.000Z' }, person: null },
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
    }),
    { numRuns: 25 },
  )
  expect(await findings()).toEqual([])
})
