import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import type { RunbookAnswer } from '../../../src/contract/executionSchemas.ts'
import type { MailboxAnswer, MailboxesAnswer } from '../../../src/contract/mailboxSchemas.ts'
import { mailboxEntry } from '../../../src/domain/register/mailboxEntries.ts'
import { appendToMailbox } from '../../../src/service/mailboxes/mailboxRegister.ts'
import { mailboxFacts } from '../../unit/domain/retention/mailboxFacts.ts'
import { leaver } from '../decisions/decisionSite.ts'
import type { TestService } from '../testService.ts'
import { decidedAt, errorOf, post, recordDecision, startMailboxService } from './mailboxService.ts'

const tom = mailboxFacts({ id: 'tom', name: 'Tom Verhoeven', address: 't.verhoeven@delinde.example' })
const elsewhere = mailboxFacts({ id: 'elders', name: 'Ellen Elders', address: 'ellen@vanveen.example' })

type Told = { readonly mailbox: MailboxAnswer; readonly status: number }

describe('the routes of mailboxes', () => {
  let service: TestService
  afterEach(() => service.close())
  const start = async (options: Partial<Parameters<typeof startMailboxService>[0]> = {}): Promise<void> => {
    service = await startMailboxService({
      mailboxes: [leaver, tom, elsewhere],
      others: ['vanveen'],
      ...options,
    })
  }
  const told = async (response: Response): Promise<Told> => ({
    status: response.status,
    mailbox: (await response.json()) as MailboxAnswer,
  })
  const seen = async (id: string, as: string) => told(await service.ask(`/api/mailboxes/${id}`, { as }))
  const holdOn = '/api/mailboxes/b-oosterling/hold'
  const carryOut = '/api/mailboxes/b-oosterling/execution'

  it('show a colleague his own mailbox and nobody else’s', async () => {
    await start()
    expect((await seen('tom', 'tom')).mailbox).toMatchObject({
      own: true,
      may: { hold: false, decide: false },
    })
    const other = await service.ask('/api/mailboxes/b-oosterling', { as: 'tom' })
    expect(other.status).toBe(404)
    const list = (await (await service.ask('/api/mailboxes', { as: 'tom' })).json()) as MailboxesAnswer
    expect(list.mailboxes.map(({ id }) => id)).toEqual(['tom'])
  })

  it('show the contact all of them, and that he may hold and decide', async () => {
    await start()
    const { mailbox } = await seen('b-oosterling', 'wim')
    expect(mailbox).toMatchObject({
      customer: 'Adviesbureau De Linde',
      mailboxClass: 'leaver',
      countdown: { state: 'counting', daysLeft: 21 },
      may: { hold: true, decide: true },
    })
  })

  it('say when mail goes by agreement and in which zone its days are counted', async () => {
    await start({
      agreed: { zone: 'America/New_York', mail: { after: 'P90D', since: 'received' } },
    })
    expect((await seen('tom', 'tom')).mailbox).toMatchObject({
      zone: 'America/New_York',
      mailRule: { after: 'P90D', since: 'received', unlessFiled: true },
    })
  })

  it('say that nothing was agreed about mail', async () => {
    await start()
    expect((await seen('tom', 'tom')).mailbox).toMatchObject({ zone: 'Europe/Amsterdam', mailRule: null })
  })

  it('say nothing of a mailbox nobody knows', async () => {
    await start()
    for (const route of ['', '/hold', '/facts', '/execution', '/revoke-links', '/runbook']) {
      const path = `/api/mailboxes/niemand${route}`
      const get = route === '' || route === '/runbook'
      for (const as of ['wim', 'ict']) {
        const answer = get ? await service.ask(path, { as }) : await post(service, path, as)
        expect([403, 404]).toContain(answer.status)
      }
    }
  })

  it('place a hold with a reason, once, and release it', async () => {
    await start()
    const request = randomUUID()
    const placed = await told(
      await post(service, holdOn, 'wim', { request, step: 'place', reason: 'Geschil Het Anker' }),
    )
    expect(placed.mailbox.hold).toMatchObject({ by: 'Wim Janssen', reason: 'Geschil Het Anker' })
    // The platform's clock runs on: a hold on record wipes nothing less.
    expect(placed.mailbox.countdown).toMatchObject({ state: 'counting', daysLeft: 21 })
    const again = await told(
      await post(service, holdOn, 'wim', { request, step: 'place', reason: 'Geschil Het Anker' }),
    )
    expect(again).toEqual(placed)
    const second = await post(service, holdOn, 'wim', { step: 'place', reason: 'Nog een keer' })
    expect([second.status, (await errorOf(second)).code]).toEqual([409, 'holdAlready'])
    const released = await told(await post(service, holdOn, 'wim', { step: 'release', reason: 'Geschikt' }))
    expect(released.mailbox.hold).toBeNull()
    expect(
      (await errorOf(await post(service, holdOn, 'wim', { step: 'release', reason: 'Geschikt' }))).code,
    ).toBe('holdNone')
    expect(released.mailbox.timeline.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['holdPlaced', 'holdReleased']),
    )
  })

  it('refuse a hold without a reason, and a hold by the provider', async () => {
    await start()
    expect((await post(service, holdOn, 'wim', { step: 'place', reason: ' ' })).status).toBe(400)
    expect((await post(service, holdOn, 'ict', { step: 'place', reason: 'Zomaar' })).status).toBe(403)
  })

  it('record one hold of ten placed at once', async () => {
    await start()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => post(service, holdOn, 'wim', { step: 'place', reason: 'Geschil' })),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([
      200,
      ...Array.from({ length: 9 }, () => 409),
    ])
  })

  it('keep what people wrote from the provider', async () => {
    await start()
    await post(service, holdOn, 'wim', { step: 'place', reason: 'Geheim geschil' })
    await recordDecision(
      service,
      'b-oosterling',
      { choice: 'legalHold', account: 'kept', licence: 'kept' },
      { reason: 'Geheime reden' },
    )
    const forContact = (await seen('b-oosterling', 'wim')).mailbox
    expect([forContact.hold?.reason, forContact.decision?.reason]).toEqual([
      'Geheim geschil',
      'Geheime reden',
    ])
    const forProvider = (await seen('b-oosterling', 'ict')).mailbox
    expect([forProvider.hold?.reason, forProvider.decision?.reason]).toEqual([null, null])
    expect(forContact.timeline.map(({ reason }) => reason)).toContain('Geheim geschil')
    expect(JSON.stringify(forProvider)).not.toContain('Geheim')
    expect(forProvider.decision?.choice).toBe('legalHold')
  })

  it('enter what was seen, with who instructed; the countdown follows', async () => {
    await start()
    const facts = '/api/mailboxes/tom/facts'
    const entered = await told(
      await post(service, facts, 'ict', {
        ...{ fact: 'accountDeletedAt', value: '2026-11-20T09:00:00Z' },
        ...{ instructedBy: 'Wim Janssen, per telefoon', note: '' },
      }),
    )
    expect(entered).toMatchObject({
      status: 200,
      mailbox: { countdown: { state: 'counting', clock: { name: 'accountDeleted' } } },
    })
    const refusals = [
      { fact: 'accountDeletedAt', value: '2026-12-20T09:00:00Z' },
      { fact: 'accountDeletedAt', value: '2026-11-20' },
      { fact: 'leavesOn', value: '2026-11-20T09:00:00Z' },
      { fact: 'size', value: '2026-11-20T09:00:00Z' },
    ]
    for (const fact of refusals)
      expect((await post(service, facts, 'ict', { ...fact, instructedBy: 'Wim', note: '' })).status).toBe(400)
  })

  it('count an execution only when it was seen, for the decision in force and by its own proof', async () => {
    await start()
    const decision = await recordDecision(service, 'b-oosterling', {
      choice: 'keepAsShared',
      account: 'kept',
      licence: 'removed',
    })
    const verified = {
      decision,
      step: 'verified',
      proof: 'sharedSeen',
      seenAt: '2026-11-21T09:30:00Z',
      note: '',
    }
    const refusals = [
      [{ ...verified, decision: decision + 1 }, 'decisionChanged'],
      [{ ...verified, proof: 'holdSeen' }, 'proofDiffers'],
      [{ ...verified, seenAt: '2026-11-19T09:30:00Z' }, 'proofDiffers'],
      [{ ...verified, seenAt: '2026-11-22T09:30:00Z' }, 'badRequest'],
      [{ decision, step: 'failed', note: '' }, 'decisionChanged'],
    ] as const
    for (const [body, code] of refusals)
      expect((await errorOf(await post(service, carryOut, 'ict', body))).code).toBe(code)
    const request = randomUUID()
    const reported = await told(
      await post(service, carryOut, 'ict', { request, decision, step: 'reported', note: 'Gedaan.' }),
    )
    expect(reported.mailbox).toMatchObject({
      decision: { state: 'reported' },
      countdown: { state: 'counting' },
    })
    expect(
      await told(
        await post(service, carryOut, 'ict', { request, decision, step: 'reported', note: 'Gedaan.' }),
      ),
    ).toEqual(reported)
    // That the mailbox is shared is itself the sighting that the account stands behind it again.
    const { mailbox } = await told(await post(service, carryOut, 'ict', verified))
    expect(mailbox).toMatchObject({ decision: { state: 'verified' }, countdown: { state: 'stopped' } })
    expect(mailbox.timeline.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['restored', 'executionReported', 'executionVerified']),
    )
  })

  it('let nobody but the provider say what was carried out', async () => {
    await start()
    const decision = await recordDecision(service, 'b-oosterling', {
      choice: 'keepAsShared',
      account: 'kept',
      licence: 'removed',
    })
    for (const as of ['wim', 'tom'])
      expect((await post(service, carryOut, as, { decision, step: 'reported', note: '' })).status).toBe(403)
  })

  it('revoke every link, and only those there are', async () => {
    await start()
    const links = ['a', 'b'].map((letter) => letter.repeat(64))
    for (const link of links)
      await appendToMailbox(
        service.organisation,
        'b-oosterling',
        { request: randomUUID(), by: 'dossier', at: decidedAt },
        () => ({
          kind: 'write',
          draft: mailboxEntry(
            'linkIssued',
            { link, role: 'contact' },
            { name: 'Wim', address: 'w@x.example' },
          ),
        }),
      )
    const request = randomUUID()
    for (const _ of [1, 2])
      expect(
        (await post(service, '/api/mailboxes/b-oosterling/revoke-links', 'ict', { request })).status,
      ).toBe(200)
    const record = await service.organisation.index.mailboxRecord('b-oosterling')
    expect(record?.links.map(({ isRevoked }) => isRevoked)).toEqual([true, true])
  })

  it('give the provider the runbook of the decision, in the language of the agreement', async () => {
    await start()
    await recordDecision(
      service,
      'b-oosterling',
      { choice: 'handOver', account: 'kept', licence: 'removed' },
      { recipient: 'anouk@delinde.example', reason: 'Geheim' },
    )
    const response = await service.ask('/api/mailboxes/b-oosterling/runbook', { as: 'ict' })
    const text = await response.text()
    expect(text).not.toContain('Geheim')
    const { decision, steps, script } = JSON.parse(text) as RunbookAnswer
    expect(decision?.recipient).toBe('anouk@delinde.example')
    expect(new Set(steps.map(({ part }) => part))).toEqual(new Set(['check', 'carryOut', 'verify']))
    expect(script).toContain('# 1. Meld je aan')
    expect((await service.ask('/api/mailboxes/b-oosterling/runbook', { as: 'wim' })).status).toBe(403)
  })

  it('keep a technician to the customers that are his', async () => {
    await start({
      persons: [{ id: 'tech', name: 'Tech', address: null, roles: ['provider'], customers: ['vanveen'] }],
    })
    const list = (await (await service.ask('/api/mailboxes', { as: 'tech' })).json()) as MailboxesAnswer
    expect(list.mailboxes.map(({ id }) => id)).toEqual(['elders'])
    expect((await service.ask('/api/mailboxes/b-oosterling', { as: 'tech' })).status).toBe(404)
    expect((await post(service, '/api/mailboxes/b-oosterling/revoke-links', 'tech')).status).toBe(404)
    expect((await post(service, '/api/mailboxes/elders/revoke-links', 'tech')).status).toBe(200)
  })
})
