import { randomUUID } from 'node:crypto'
import { chmod, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type {
  BinAnswer,
  CaseEventAnswer,
  RegisterStateAnswer,
  TimelineAnswer,
} from '../../../src/contract/caseWorkSchemas.ts'
import type { CommitmentAnswer, CommitmentsAnswer } from '../../../src/contract/commitmentSchemas.ts'
import type { CaseSummaryAnswer } from '../../../src/contract/schemas.ts'
import { RegisterChecks } from '../../../src/service/cases/registerChecks.ts'
import { mailOf, startTestService, type TestService } from '../testService.ts'
import { answerTo, does, promiseOf } from './caseActs.ts'

let service: TestService
let id: string
beforeEach(async () => {
  service = await startTestService()
  id = (await service.openCase('2026-0142')).id
})
afterEach(() => service.close())

const get = <Answer>(route: string, as = 'anouk'): Promise<Answer> => answerTo(service.ask(route, { as }))
const timeline = (as?: string): Promise<TimelineAnswer> => get(`/api/cases/${id}/timeline`, as)
const changeCase = (body: object, as?: string): Promise<CaseSummaryAnswer> =>
  answerTo(does(service, `/api/cases/${id}/changes`, body, as))
const addNote = (text: string, request: string = randomUUID()): Promise<CaseEventAnswer> =>
  answerTo(does(service, `/api/cases/${id}/notes`, { text, request }))

describe('a case', () => {
  it('shows what happened in it, newest first, without what was withdrawn', async () => {
    const { filing } = await service.filed(id, mailOf())
    const commitment = await answerTo<CommitmentAnswer>(
      does(service, `/api/cases/${id}/commitments`, { ...promiseOf('bellen'), filing: filing.id }),
    )
    const note = await addNote('Petra belt terug')
    await changeCase({ step: 'close', reason: 'Klaar' })
    await changeCase({ step: 'reopen' })
    const { events, more, access } = await timeline('tom')
    const anouk = { id: 'anouk', name: 'Anouk de Boer' }
    expect(events).toMatchObject([
      { kind: 'reopened', by: anouk },
      { kind: 'closed', reason: 'Klaar' },
      note,
      { kind: 'commitment', commitment: { ...commitment } },
      { kind: 'filing', filing: { id: filing.id } },
    ])
    expect([more, access]).toEqual([false, { restricted: false, members: [] }])
    await answerTo(does(service, `/api/cases/${id}/notes/${note.seq}/withdrawal`, {}))
    await answerTo(does(service, `/api/filings/${filing.id}/changes`, { step: 'withdraw', reason: 'Dubbel' }))
    expect((await timeline()).events.map(({ kind }) => kind)).toEqual(['reopened', 'closed'])
    const restoration = `/api/cases/${id}/notes/${note.seq}/restoration`
    await answerTo(does(service, restoration, {}, 'tom'))
    await answerTo(does(service, restoration, {}))
    // As it was written, by whom it was written, and once.
    expect((await timeline()).events.filter(({ kind }) => kind === 'note')).toEqual([note])
    await answerTo(does(service, `/api/cases/${id}/notes/${note.seq}/withdrawal`, {}))
  })

  it('takes a note once for one request, and refuses to withdraw one that is not there', async () => {
    const request = randomUUID()
    expect(await addNote('Een', request)).toEqual(await addNote('Een', request))
    expect((await timeline()).events).toHaveLength(1)
    expect(await addNote('Twee', request)).toMatchObject({ text: 'Een' })
    await expect(answerTo(does(service, `/api/cases/${id}/notes/99/withdrawal`, {}))).rejects.toThrow(
      'noteNotFound',
    )
    await expect(answerTo(does(service, `/api/cases/${id}/notes/99/restoration`, {}))).rejects.toThrow(
      'noteNotFound',
    )
  })

  it('takes no step for the request of another', async () => {
    const request = randomUUID()
    await changeCase({ step: 'close', reason: 'Klaar', request })
    expect((await changeCase({ step: 'close', reason: 'Anders', request })).closedAt).not.toBeNull()
    await expect(changeCase({ step: 'reopen', request })).rejects.toThrow('badRequest')
    expect((await timeline()).events).toMatchObject([{ kind: 'closed', reason: 'Klaar' }])
  })

  it('is restricted to members who are known, and whoever restricts it is one of them', async () => {
    await expect(changeCase({ step: 'access', restricted: true, members: ['ict'] })).rejects.toThrow(
      'personUnknown',
    )
    const after = await changeCase({ step: 'access', restricted: true, members: [] })
    expect(after.isRestricted).toBe(true)
    expect((await timeline()).access).toEqual({
      restricted: true,
      members: [{ id: 'anouk', name: 'Anouk de Boer' }],
    })
    await expect(timeline('tom')).rejects.toThrow('caseNotFound')
    await changeCase({ step: 'access', restricted: true, members: ['tom'] })
    expect((await timeline('tom')).access.members.map((member) => member.id)).toEqual(['anouk', 'tom'])
  })

  it('keeps what was withdrawn in the bin, for whoever may know of the case', async () => {
    const { filing } = await service.filed(id, mailOf())
    await answerTo(does(service, `/api/filings/${filing.id}/changes`, { step: 'withdraw', reason: 'Dubbel' }))
    expect(await get<BinAnswer>(`/api/bin?case=${id}`)).toMatchObject({
      filings: [{ filing: { id: filing.id, withdrawn: { reason: 'Dubbel' } }, case: { id } }],
      more: false,
    })
    await changeCase({ step: 'access', restricted: true, members: [] })
    expect((await get<BinAnswer>('/api/bin', 'tom')).filings).toEqual([])
  })
})

describe('the commitments of the firm', () => {
  it('are counted by how near their day is, today in the zone of the firm', async () => {
    const note = (what: string, due: string | null, owner: string) =>
      answerTo(
        does(service, `/api/cases/${id}/commitments`, { ...promiseOf(what, { due, owner }), filing: null }),
      )
    await note('leveren', '2026-11-20', 'anouk')
    await note('bellen', '2026-11-23', 'tom')
    await note('mailen', null, 'tom')
    const all = await get<CommitmentsAnswer>('/api/commitments')
    expect(all.commitments.map(({ what, standing }) => [what, standing])).toEqual([
      ['leveren', 'overdue'],
      ['bellen', 'due'],
      ['mailen', 'open'],
    ])
    expect(all).toMatchObject({
      ...{ counts: { overdue: 1, due: 1, open: 1, kept: 0, withdrawn: 0 }, total: 3, today: '2026-11-21' },
    })
    const toms = await get<CommitmentsAnswer>(`/api/commitments?owner=tom&case=${id}&standing=due`)
    expect(toms.commitments.map(({ what }) => what)).toEqual(['bellen'])
  })

  it('can be owned by whoever works with cases', async () => {
    expect(await get('/api/colleagues')).toEqual({
      colleagues: [
        { id: 'anouk', name: 'Anouk de Boer' },
        { id: 'tom', name: 'Tom Verhoeven' },
      ],
    })
  })
})

describe('the register of a case', () => {
  const state = (again = false): Promise<RegisterStateAnswer> =>
    get(`/api/cases/${id}/register?again=${again}`)

  it('is checked with the mails it names, once an hour unless somebody asks again', async () => {
    await service.filed(id, mailOf())
    await service.organisation.follower.settled()
    const unbroken = await state()
    expect(unbroken).toEqual({
      ...{ state: 'unbroken', entries: 2, mails: 1, findings: 0, checkedAt: '2026-11-21T10:00:00.000Z' },
    })
    const folder = path.join(service.root, 'cases', id, 'mail')
    const mail = path.join(folder, (await readdir(folder))[0] ?? '')
    await chmod(mail, 0o600)
    await writeFile(mail, 'altered')
    expect(await state()).toEqual(unbroken)
    expect(await state(true)).toMatchObject({ state: 'damaged', findings: 1 })
  })

  it('is checked once for all who ask while a check is under way, and one case after another', async () => {
    const other = (await service.openCase('2026-0143')).id
    await service.organisation.follower.settled()
    let [reading, most, reads] = [0, 0, 0]
    const { folders, index } = service.organisation
    const watched = new Proxy(index, {
      get: (target, verb: keyof typeof index) =>
        verb === 'newestKnown'
          ? async (register: string) => {
              reads += 1
              most = Math.max(most, ++reading)
              await setImmediate()
              reading -= 1
              return target.newestKnown(register)
            }
          : target[verb],
    })
    const checks = new RegisterChecks({ folders, index: watched })
    const now = '2026-11-21T10:00:00.000Z'
    const asked = [id, id, other, id].map((one) => checks.state(one, now, true))
    await Promise.all(asked)
    expect([reads, most]).toEqual([2, 1])
  })
})
