import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ChangedFilingAnswer, MovedFilingAnswer } from '../../../src/contract/caseWorkSchemas.ts'
import type { CommitmentAnswer } from '../../../src/contract/commitmentSchemas.ts'
import type { FiledAnswer, SuggestionsAnswer } from '../../../src/contract/schemas.ts'
import { caseRegister } from '../../../src/service/cases/caseRegister.ts'
import { verify } from '../../../src/service/upkeep/verify.ts'
import { mailOf, sha256Of, startTestService, type TestService } from '../testService.ts'
import { answerTo, does, promiseOf } from './caseActs.ts'

let service: TestService
let one: string
let other: string
beforeEach(async () => {
  service = await startTestService()
  one = (await service.openCase('2026-0001')).id
  other = (await service.openCase('2026-0002')).id
})
afterEach(async () => {
  const { folders, index, follower } = service.organisation
  await follower.settled()
  expect((await verify(folders, await index.heads(), () => undefined)).findings).toEqual([])
  await service.close()
})

const change = (id: string, body: object, as?: string): Promise<ChangedFilingAnswer> =>
  answerTo(does(service, `/api/filings/${id}/changes`, body, as))
const move = (id: string, to: string, request: string = randomUUID()): Promise<MovedFilingAnswer> =>
  answerTo(does(service, `/api/filings/${id}/move`, { to, request }))
const stateOf = (id: string) => service.organisation.registers.state(caseRegister(id))
const entriesIn = async (id: string): Promise<number> =>
  (await readdir(path.join(service.root, 'cases', id, 'register'))).length
const mailsIn = (id: string): Promise<string[]> => readdir(path.join(service.root, 'cases', id, 'mail'))
const bytesOf = async (id: string): Promise<string> =>
  (await service.ask(`/api/filings/${id}/message`)).text()

const fileWith = (
  caseId: string,
  commitments: readonly object[],
  request: string = randomUUID(),
  as?: string,
): Promise<FiledAnswer> =>
  service.upload(mailOf()).then(() =>
    answerTo(
      does(
        service,
        `/api/cases/${caseId}/filings`,
        {
          ...{ request, sha256: sha256Of(mailOf()), source: 'outlook', kind: 'commitment', note: '' },
          ...{ way: 'followed', commitments },
        },
        as,
      ),
    ),
  )

describe('a filing', () => {
  it('is withdrawn with its reason and restored, and its mail stays where it is', async () => {
    const { filing } = await service.filed(one, mailOf())
    const withdrawn = await change(filing.id, { step: 'withdraw', reason: 'Verkeerd dossier' }, 'tom')
    expect(withdrawn).toMatchObject({
      case: { id: one, filings: 0 },
      filing: { id: filing.id, withdrawn: { by: { name: 'Tom Verhoeven' }, reason: 'Verkeerd dossier' } },
    })
    expect(await mailsIn(one)).toHaveLength(1)
    expect(await bytesOf(filing.id)).toBe(mailOf())
    const restored = await change(filing.id, { step: 'restore' })
    expect(restored).toEqual({ filing, case: withdrawn.case && { ...restored.case, filings: 1 } })
  })

  it('that was withdrawn is known so to everybody who opens its mail, until it is restored: it files itself for nobody', async () => {
    const { filing } = await service.filed(one, mailOf())
    if (filing.message === null) throw new Error('expected a message')
    const { attachments: _, problems: _none, file: _file, ...metadata } = filing.message
    const asked = (as: string, messageId = metadata.messageId) =>
      answerTo<SuggestionsAnswer>(
        service.ask('/api/suggestions', {
          ...{ method: 'POST', as, body: JSON.stringify({ ...metadata, messageId }) },
        }),
      )
    const stands = (as: string) => asked(as).then(({ filed, wasWithdrawn }) => [filed.length, wasWithdrawn])
    await service.organisation.follower.settled()
    expect(await stands('tom')).toEqual([1, false])
    await change(filing.id, { step: 'withdraw', reason: '' }, 'tom')
    await service.organisation.follower.settled()
    for (const person of ['anouk', 'tom']) expect(await stands(person)).toEqual([0, true])
    expect(await asked('anouk', '<other@x.example>')).toMatchObject({ wasWithdrawn: false })
    await change(filing.id, { step: 'restore' })
    await service.organisation.follower.settled()
    expect(await stands('tom')).toEqual([1, false])
    await move(filing.id, other)
    await service.organisation.follower.settled()
    expect(await stands('tom')).toEqual([1, true])
  })

  it('is corrected in kind and note, and back', async () => {
    const { filing } = await service.filed(one, mailOf())
    const corrected = await change(filing.id, { step: 'correct', kind: 'complaint', note: 'Zie bijlage' })
    expect(corrected.filing).toEqual({ ...filing, kind: 'complaint', note: 'Zie bijlage' })
    expect((await change(filing.id, { step: 'correct', kind: filing.kind, note: '' })).filing).toEqual(filing)
  })

  it('keeps a colleague’s correction from whoever corrects, or undoes, what he saw before it', async () => {
    const { filing } = await service.filed(one, mailOf())
    const request = randomUUID()
    const was = { kind: filing.kind, note: '' }
    const mine = { request, step: 'correct', kind: 'complaint', note: 'Zie bijlage', was }
    await change(filing.id, mine)
    await change(filing.id, { step: 'correct', kind: 'advice', note: 'Van Tom' }, 'tom')
    const undo = { step: 'correct', ...was, was: { kind: 'complaint', note: 'Zie bijlage' } }
    await expect(change(filing.id, undo)).rejects.toThrow('changedMeanwhile')
    await expect(change(filing.id, { ...mine, request: randomUUID() })).rejects.toThrow('changedMeanwhile')
    // Sent again because its answer was lost, it is the act that was done.
    expect((await change(filing.id, mine)).filing).toMatchObject({ kind: 'advice', note: 'Van Tom' })
    expect(await entriesIn(one)).toBe(4)
  })

  it('is withdrawn, put back, corrected and moved in a case that was closed since, and back, time and again', async () => {
    const { filing } = await service.filed(one, mailOf())
    for (const id of [one, other])
      await answerTo(does(service, `/api/cases/${id}/changes`, { step: 'close', reason: '' }, 'tom'))
    for (let time = 0; time < 2; time++) {
      await change(filing.id, { step: 'withdraw', reason: 'x' })
      expect((await change(filing.id, { step: 'restore' }, 'tom')).filing.withdrawn).toBe(null)
      await change(filing.id, { step: 'correct', kind: 'complaint', note: '' }, 'tom')
      await change(filing.id, { step: 'correct', kind: filing.kind, note: '' })
      const there = await move(filing.id, other)
      expect((await move(there.filing.id, one)).filing).toEqual(filing)
    }
    expect((await stateOf(one)).filings).toBe(1)
    expect((await stateOf(other)).filings).toBe(0)
  })

  it('is a new one when its mail is filed again after it was withdrawn, and is not restored beside that', async () => {
    const first = await service.filed(one, mailOf())
    await change(first.filing.id, { step: 'withdraw', reason: '' })
    const again = await service.filed(one, mailOf())
    expect(again.alreadyFiled).toBe(false)
    expect(again.filing.id).not.toBe(first.filing.id)
    expect((await change(first.filing.id, { step: 'restore' })).filing.id).toBe(again.filing.id)
    expect((await stateOf(one)).filings).toBe(1)
    expect(await mailsIn(one)).toHaveLength(1)
  })

  it('changes once for one request, however often that comes', async () => {
    const { filing } = await service.filed(one, mailOf())
    const request = randomUUID()
    const [first] = await Promise.all(
      [1, 2, 3].map(() => change(filing.id, { request, step: 'withdraw', reason: 'x' })),
    )
    expect(await change(filing.id, { request, step: 'withdraw', reason: 'x' })).toEqual(first)
    expect(await entriesIn(one)).toBe(3)
    await expect(change(filing.id, { request, step: 'restore' })).rejects.toThrow('badRequest')
  })

  it('that is not there is not found', async () => {
    for (const id of ['nonsense', `${one}.99`, `${one}.1`, '2026-9999.2']) {
      await expect(change(id, { step: 'restore' })).rejects.toThrow('filingNotFound')
      await expect(move(id, other)).rejects.toThrow('filingNotFound')
    }
    const { filing } = await service.filed(one, mailOf())
    await expect(move(filing.id, '2026-9999')).rejects.toThrow('caseNotFound')
  })
})

describe('moving a filing', () => {
  it('has it stand in the other case with bytes of its own, and the two name each other', async () => {
    const { filing } = await service.filed(one, mailOf())
    await change(filing.id, { step: 'correct', kind: 'complaint', note: 'Let op' })
    const moved = await move(filing.id, other)
    expect(moved).toMatchObject({
      case: { id: other, filings: 1 },
      filing: { caseId: other, kind: 'complaint', note: 'Let op', movedFrom: filing.id, withdrawn: null },
    })
    expect((await stateOf(one)).bySeq.get(2)?.filing.withdrawn).toMatchObject({ movedTo: moved.filing.id })
    expect(await bytesOf(moved.filing.id)).toBe(mailOf())
    expect([await mailsIn(one), await mailsIn(other)].flat()).toHaveLength(2)
  })

  it('back to where it came from restores it there, time and again', async () => {
    const { filing } = await service.filed(one, mailOf())
    const there = await move(filing.id, other)
    const back = await move(there.filing.id, one)
    expect([there.stoodThere, back.stoodThere]).toEqual([false, false])
    expect(back.filing).toEqual(filing)
    expect((await move(filing.id, other)).filing).toEqual(there.filing)
    expect([(await stateOf(one)).filings, (await stateOf(other)).filings]).toEqual([0, 1])
  })

  it('to a case where a colleague filed the same mail before leaves it there once', async () => {
    const [mine, his] = [await service.filed(one, mailOf()), await service.filed(other, mailOf(), 'tom')]
    expect(await move(mine.filing.id, other)).toMatchObject({ filing: his.filing, stoodThere: true })
    expect([(await stateOf(one)).filings, (await stateOf(other)).filings]).toEqual([0, 1])
    // That it stood there is said for the way back, which must leave the colleague's where it is.
    expect((await change(mine.filing.id, { step: 'restore' })).filing).toEqual(mine.filing)
    expect([(await stateOf(one)).filings, (await stateOf(other)).filings]).toEqual([1, 1])
  })

  it('undone where a colleague filed the same mail before brings its commitments back as they became, and leaves his', async () => {
    const mine = await fileWith(one, [promiseOf('leveren'), promiseOf('betalen')])
    const his = await fileWith(other, [promiseOf('bellen')], randomUUID(), 'tom')
    expect(await move(mine.filing.id, other)).toMatchObject({ filing: his.filing, stoodThere: true })
    const promises = async (id: string) =>
      [...(await stateOf(id)).commitments.values()].map(({ what, state }) => `${what} ${state}`)
    const settle = { step: 'settle', state: 'kept', note: '' }
    const carried = [...(await stateOf(other)).commitments.values()].find(({ what }) => what === 'leveren')
    await answerTo(does(service, `/api/commitments/${carried?.id}/changes`, settle))
    expect(await promises(other)).toEqual(['bellen open', 'leveren kept', 'betalen open'])
    const request = randomUUID()
    await change(mine.filing.id, { request, step: 'restore' })
    await change(mine.filing.id, { request, step: 'restore' })
    expect(await promises(one)).toEqual(['leveren kept', 'betalen open'])
    expect(await promises(other)).toEqual(['bellen open', 'leveren withdrawn', 'betalen withdrawn'])
    await move(mine.filing.id, other)
    expect(await promises(other)).toEqual(['bellen open', 'leveren kept', 'betalen open'])
  })

  it('to the case in which it is does nothing', async () => {
    const { filing } = await service.filed(one, mailOf())
    expect((await move(filing.id, one)).filing).toEqual(filing)
    expect(await entriesIn(one)).toBe(2)
  })

  it('is done once for one request, also when it was moved on since', async () => {
    const { filing } = await service.filed(one, mailOf())
    const request = randomUUID()
    const there = await move(filing.id, other, request)
    expect(await move(filing.id, other, request)).toEqual(there)
    await move(there.filing.id, one)
    expect((await move(filing.id, other, request)).filing).toMatchObject({
      id: there.filing.id,
      withdrawn: { movedTo: filing.id },
    })
    expect([(await stateOf(one)).filings, (await stateOf(other)).filings]).toEqual([1, 0])
  })

  it('takes its commitments along as they are, and brings them back as they became', async () => {
    const { filing, commitments } = await fileWith(one, [promiseOf('leveren'), promiseOf('betalen')])
    expect(commitments).toHaveLength(2)
    const [first] = commitments
    await does(service, `/api/commitments/${first?.id}/changes`, { step: 'settle', state: 'kept', note: '' })
    const there = await move(filing.id, other)
    const carried = [...(await stateOf(other)).commitments.values()]
    expect(carried).toMatchObject([
      { what: 'leveren', state: 'kept', filing: there.filing.id, owner: 'anouk' },
      { what: 'betalen', state: 'open', filing: there.filing.id, owner: 'anouk' },
    ])
    const settle = { step: 'settle', state: 'kept', note: '' }
    await answerTo(does(service, `/api/commitments/${carried[1]?.id}/changes`, settle))
    await expect(
      answerTo(does(service, `/api/commitments/${first?.id}/changes`, { ...settle, state: 'open' })),
    ).rejects.toThrow('commitmentNotFound')
    await move(there.filing.id, one)
    expect([...(await stateOf(one)).commitments.values()]).toMatchObject([
      { id: first?.id, state: 'kept' },
      { id: commitments[1]?.id, state: 'kept' },
    ])
  })
})

describe('commitments filed with a mail', () => {
  it('are things of their own in the case, and the way of filing is kept', async () => {
    const { filing, commitments } = await fileWith(one, [promiseOf('leveren')])
    expect(filing.way).toBe('followed')
    expect(commitments).toMatchObject([
      {
        ...{ filing: filing.id, case: { id: one, reference: '2026-0001' }, what: 'leveren', state: 'open' },
        ...{ owner: { name: 'Anouk de Boer' }, standing: 'open', due: '2026-12-01' },
      },
    ])
  })

  it('are noted once, whether the request or only the mail comes again', async () => {
    const request = randomUUID()
    const first = await fileWith(one, [promiseOf('leveren'), promiseOf('betalen')], request)
    expect(await fileWith(one, [promiseOf('leveren'), promiseOf('betalen')], request)).toEqual(first)
    const again = await fileWith(one, [promiseOf('betalen'), promiseOf('bellen')])
    expect(again.alreadyFiled).toBe(true)
    expect(again.commitments).toMatchObject([first.commitments[1], { what: 'bellen' }])
    expect((await stateOf(one)).commitments.size).toBe(3)
  })

  it('are owned by somebody who works with cases, or are refused', async () => {
    await expect(fileWith(one, [promiseOf('leveren', { owner: 'ict' })])).rejects.toThrow('personUnknown')
    await answerTo(
      does(service, `/api/cases/${other}/changes`, { step: 'access', restricted: true, members: ['anouk'] }),
    )
    const shared = [promiseOf('bellen'), promiseOf('leveren', { owner: 'tom' })]
    await expect(fileWith(other, shared)).rejects.toThrow('personUnknown')
    // Refused means that nothing was filed.
    expect([(await stateOf(one)).filings, (await stateOf(other)).filings]).toEqual([0, 0])
    const { commitments } = await fileWith(one, [promiseOf('leveren', { owner: 'tom' })])
    expect(commitments).toMatchObject([{ owner: { id: 'tom' } }])
  })
})

describe('a commitment', () => {
  const note = (body: object, as?: string): Promise<CommitmentAnswer> =>
    answerTo(does(service, `/api/cases/${one}/commitments`, body, as))
  const step = (id: string, body: object, as?: string): Promise<CommitmentAnswer> =>
    answerTo(does(service, `/api/commitments/${id}/changes`, body, as))

  it('is noted without a mail, corrected, handed over, settled and reopened', async () => {
    const noted = await note({ ...promiseOf('bellen', { origin: 'byHand', quote: '' }), filing: null })
    expect(noted).toMatchObject({ filing: null, what: 'bellen', standing: 'open' })
    const { owner: _, ...promise } = promiseOf('mailen', { due: '2026-11-22' })
    expect(await step(noted.id, { step: 'change', ...promise })).toMatchObject({
      what: 'mailen',
      standing: 'due',
    })
    expect(await step(noted.id, { step: 'handOver', owner: 'tom', note: '' })).toMatchObject({
      owner: { id: 'tom' },
    })
    expect(await step(noted.id, { step: 'settle', state: 'kept', note: '' }, 'tom')).toMatchObject({
      standing: 'kept',
      settledBy: { id: 'tom' },
    })
    expect(await step(noted.id, { step: 'settle', state: 'open', note: '' })).toMatchObject({
      standing: 'due',
      settledBy: null,
    })
  })

  it('keeps what a colleague made of it from whoever changes, hands over or undoes what he saw before it', async () => {
    const { owner: _, quote: _quote, origin: _origin, ...was } = promiseOf('bellen')
    const noted = await note({ ...promiseOf('bellen'), filing: null })
    await step(noted.id, { step: 'change', ...was, what: 'mailen', was })
    await step(noted.id, { step: 'change', ...was, what: 'mailen', due: '2026-12-24' }, 'tom')
    await expect(step(noted.id, { step: 'change', ...was, was: { ...was, what: 'mailen' } })).rejects.toThrow(
      'changedMeanwhile',
    )
    await step(noted.id, { step: 'handOver', owner: 'tom', note: '', from: 'anouk' })
    await step(noted.id, { step: 'handOver', owner: 'anouk', note: '', from: 'tom' }, 'tom')
    const again = { step: 'handOver', owner: 'tom', note: 'toch', from: 'els' }
    await expect(step(noted.id, again)).rejects.toThrow('changedMeanwhile')
  })

  it('goes to nobody who does not work with cases', async () => {
    const noted = await note({ ...promiseOf('bellen'), filing: null })
    for (const owner of ['ict', 'wim', 'nobody']) {
      await expect(step(noted.id, { step: 'handOver', owner, note: '' })).rejects.toThrow('personUnknown')
    }
  })

  it('stands in a mail of its own case, and lies in the bin with it', async () => {
    const { filing } = await service.filed(one, mailOf())
    const elsewhere = await service.filed(other, mailOf())
    await expect(note({ ...promiseOf('bellen'), filing: elsewhere.filing.id })).rejects.toThrow(
      'filingNotFound',
    )
    const noted = await note({ ...promiseOf('bellen'), filing: filing.id })
    await change(filing.id, { step: 'withdraw', reason: '' })
    await expect(step(noted.id, { step: 'settle', state: 'kept', note: '' })).rejects.toThrow(
      'commitmentNotFound',
    )
    await expect(note({ ...promiseOf('mailen'), filing: filing.id })).rejects.toThrow('filingNotFound')
  })
})
