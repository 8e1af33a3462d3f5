import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FiledAnswer } from '../../../src/contract/schemas.ts'
import type { Filing } from '../../../src/domain/cases/case.ts'
import type { CaseState } from '../../../src/domain/cases/caseState.ts'
import { withdrawFiling } from '../../../src/domain/cases/filingSteps.ts'
import { caseChangeEntry } from '../../../src/domain/register/caseChanges.ts'
import { actOnCase, type CaseAct } from '../../../src/service/cases/actOnCase.ts'
import { caseRegister } from '../../../src/service/cases/caseRegister.ts'
import { moveFiling } from '../../../src/service/cases/moveFiling.ts'
import { saveAttachment } from '../../../src/service/cases/saveAttachment.ts'
import type { Organisation } from '../../../src/service/organisation.ts'
import { isDamage } from '../../../src/service/upkeep/finding.ts'
import { verify } from '../../../src/service/upkeep/verify.ts'
import { besideWith, failingAfter } from '../folders/failingDisk.ts'
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

const actOf = (request: string = randomUUID()): CaseAct => ({
  act: { request, by: 'anouk', at: '2026-11-21T10:00:00.000Z' },
  person: null,
  action: 'changeFiling',
})
const statesOf = ({ registers }: Organisation): Promise<readonly CaseState[]> =>
  Promise.all(cases.map((id) => registers.state(caseRegister(id))))
const standing = (states: readonly CaseState[]) =>
  states.flatMap(({ bySeq }) =>
    [...bySeq.values()].map(({ filing }) => filing).filter(({ withdrawn }) => withdrawn === null),
  )
const findings = async () => {
  const { folders, index } = service.organisation
  await service.organisation.follower.settled()
  return (await verify(folders, await index.heads(), () => undefined)).findings
}
/** Files a mail with two promises and two attachments, of which the second is saved apart. */
const fileWhole = async (caseId: string) => {
  const mail = mailWithAttachments(['een', `twee ${randomUUID()}`])
  await service.upload(mail)
  const filing = { sha256: sha256Of(mail), source: 'outlook', kind: 'other', note: '' }
  const commitments = [promiseOf('bellen'), promiseOf('mailen')]
  const path = `/api/cases/${caseId}/filings`
  const { filing: filed } = await answerTo<FiledAnswer>(does(service, path, { ...filing, commitments }))
  await answerTo(does(service, `/api/filings/${filed.id}/attachments`, { index: 1 }))
}
const mailWithAttachments = (texts: readonly string[]): string => {
  const [head = '', body = ''] = mailOf({ messageId: `<${randomUUID()}@x.example>` }).split('\r\n\r\n')
  const parts = texts.map(
    (text) => `--b\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\n${text}\r\n`,
  )
  const type = 'Content-Type: multipart/mixed; boundary=b'
  return `${head}\r\n${type}\r\n\r\n--b\r\n\r\n${body}\r\n${parts.join('')}--b--\r\n`
}
/** Numbers of the attachments that were saved apart from a filing, of all that stand there. */
const savedApart = (states: readonly CaseState[], { caseId, seq }: Filing): readonly number[] => {
  const state = states[cases.indexOf(caseId)]
  return [...(state?.attachments.values() ?? [])].flatMap(({ filing, index }) =>
    filing === seq ? [index] : [],
  )
}

/** Another process beside the service's, in which something is done just before the first entry in a case is written. */
const meetingAt = (caseId: string, act: () => Promise<unknown>): Organisation => {
  let isMetBefore = false
  return besideWith(service.organisation, (write) => async (...put) => {
    const isMet = !isMetBefore && put[0].startsWith(`${caseRegister(caseId).folder}/`)
    if (isMet) isMetBefore = true
    if (isMet) await act()
    return write(...put)
  })
}

describe('a move', () => {
  it('that is stopped after any entry leaves the mail, and asked again it is whole', async () => {
    const [from = '', to = ''] = cases
    for (let entries = 0; entries < 5; entries++) {
      await fileWhole(from)
      const [filing] = standing(await statesOf(service.organisation)).filter((one) => one.caseId === from)
      const [request, seq] = [randomUUID(), filing?.seq ?? 0]
      const stopped = moveFiling(failingAfter(service.organisation, entries), actOf(request), {
        caseId: from,
        seq,
        to,
      })
      await expect(stopped).rejects.toThrow('pulled')
      const found = await findings()
      expect(found.filter((finding) => isDamage(finding, false))).toEqual([])
      expect(found.map(({ kind }) => kind)).toEqual(entries === 0 ? [] : ['moveUnfinished'])
      const restarted = failingAfter(service.organisation, Number.POSITIVE_INFINITY)
      const moved = await moveFiling(restarted, actOf(request), { caseId: from, seq, to })
      expect(moved).toMatchObject({ kind: 'moved', filed: { filing: { movedFrom: filing?.id } } })
      const [source, target] = await statesOf(restarted)
      expect([source?.filings, target?.filings]).toEqual([0, entries + 1])
      expect([target?.commitments.size, target?.attachments.size]).toEqual([2 * (entries + 1), entries + 1])
      await restarted.follower.settled()
      expect(await findings()).toEqual([])
    }
  })

  it('that meets a withdrawal on its way says there where the mail went, and asked again it answers the same', async () => {
    const [from = '', to = ''] = cases
    await fileWhole(from)
    const [filing] = standing(await statesOf(service.organisation))
    const [seq, request] = [filing?.seq ?? 0, randomUUID()]
    const move = { caseId: from, seq, to }
    const withdraw = (): Promise<unknown> =>
      actOnCase(service.organisation, from, actOf(), {
        decide: (state) => withdrawFiling(state, seq, { reason: 'Dubbel', movedTo: null, toErase: [] }),
        writes: () => true,
      })
    const moved = await moveFiling(meetingAt(from, withdraw), actOf(request), move)
    const there = moved.kind === 'moved' ? moved.filed.filing.id : null
    const [source] = await statesOf(service.organisation)
    expect(source?.bySeq.get(seq)?.filing.withdrawn).toMatchObject({ movedTo: there, reason: 'Dubbel' })
    const again = await moveFiling(service.organisation, actOf(request), move)
    expect(again).toMatchObject({ kind: 'moved', filed: { filing: { id: there } } })
  })

  it('that meets an attachment being saved on its way takes that along too', async () => {
    const [from = '', to = ''] = cases
    await fileWhole(from)
    const [filing] = standing(await statesOf(service.organisation))
    const seq = filing?.seq ?? 0
    const saving = (): Promise<unknown> =>
      saveAttachment(service.organisation, actOf(), { caseId: from, filing: seq, index: 0, atMost: 10_000 })
    await moveFiling(meetingAt(from, saving), actOf(), { caseId: from, seq, to })
    const states = await statesOf(service.organisation)
    const [there] = standing(states)
    expect(there?.caseId).toBe(to)
    expect(there && savedApart(states, there).toSorted()).toEqual([0, 1])
    expect(await findings()).toEqual([])
  })

  it('loses no mail and doubles none, and takes its commitments and what was saved apart along, in any order of moves', async () => {
    const step = fc.record({ mail: fc.nat(1), to: fc.nat(2), again: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
        const before = standing(await statesOf(service.organisation)).map(({ sha256 }) => sha256)
        for (const id of cases.slice(0, 2)) await fileWhole(id)
        const mails = standing(await statesOf(service.organisation))
          .map(({ sha256 }) => sha256)
          .filter((sha256) => !before.includes(sha256))
        for (const { mail, to, again } of steps) {
          const all = standing(await statesOf(service.organisation))
          const filing = all.find(({ sha256 }) => sha256 === mails[mail])
          const [act, target] = [actOf(), cases[to] ?? '']
          const move = { caseId: filing?.caseId ?? '', seq: filing?.seq ?? 0, to: target }
          await moveFiling(service.organisation, act, move)
          if (again) await moveFiling(service.organisation, act, move)
        }
        const states = await statesOf(service.organisation)
        const now = standing(states)
        expect(now.map(({ sha256 }) => sha256).toSorted()).toEqual([...before, ...mails].toSorted())
        for (const { id, sha256 } of now.filter((filing) => mails.includes(filing.sha256))) {
          const commitments = states.flatMap((state) => [...state.commitments.values()])
          const own = commitments.filter(({ filing }) => filing === id).map(({ what }) => what)
          expect([sha256, own.toSorted()]).toEqual([sha256, ['bellen', 'mailen']])
          const [filing] = now.filter((one) => one.id === id)
          expect(filing && savedApart(states, filing)).toEqual([1])
        }
      }),
      { numRuns: 12 },
    )
    expect(await findings()).toEqual([])
  })
})

describe('verify', () => {
  it('names an entry about a filing that the register does not have, and a mail moved to where it is not', async () => {
    const [id = ''] = cases
    await service.filed(id, mailOf())
    const { registers } = service.organisation
    const write = (filing: number, movedTo: string | null) =>
      registers.append(caseRegister(id), actOf().act, () => ({
        kind: 'write',
        draft: caseChangeEntry('filingWithdrawn', { filing, movedTo }, { reason: '', toErase: [] }),
      }))
    await write(1, null)
    await write(2, '2026-0002.9')
    expect(await findings()).toEqual([
      { kind: 'namesNothing', place: `cases/${id}/register`, seq: 3 },
      { kind: 'movedNowhere', place: `cases/${id}/register`, seq: 4 },
    ])
  })

  it('takes no case that lies here alone for damaged because mails were moved from and to others', async () => {
    const { organisation } = service
    const [from = '', by = '', to = ''] = cases
    await service.filed(from, mailOf())
    expect(await moveFiling(organisation, actOf(), { caseId: from, seq: 2, to: by })).toMatchObject({
      kind: 'moved',
    })
    expect(await moveFiling(organisation, actOf(), { caseId: by, seq: 2, to })).toMatchObject({
      kind: 'moved',
    })
    for (const id of [from, to]) await rm(path.join(service.root, 'cases', id), { recursive: true })
    const { findings: found } = await verify(organisation.folders, [], () => undefined)
    const place = `cases/${by}/register`
    expect(found).toEqual([2, 3].map((seq) => ({ kind: 'movedElsewhere', place, seq })))
    expect(found.filter((finding) => isDamage(finding, false))).toEqual([])
  })
})
