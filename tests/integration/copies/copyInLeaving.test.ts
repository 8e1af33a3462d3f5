import { afterEach, describe, expect, it } from 'vitest'
import type { ReportAnswer } from '../../../src/contract/leavingReportSchemas.ts'
import type { LeavingAnswer } from '../../../src/contract/leavingSchemas.ts'
import type { Person } from '../../../src/domain/person.ts'
import { readEntry } from '../../../src/domain/register/entryText.ts'
import { mailboxEntry } from '../../../src/domain/register/mailboxEntries.ts'
import type { MailSource } from '../../../src/ports/mailSource.ts'
import type { OpenedBag } from '../../../src/ports/staticCopy.ts'
import { appendToMailbox } from '../../../src/service/mailboxes/mailboxRegister.ts'
import { sha256Hex } from '../../../src/service/register/hash.ts'
import { mailboxFacts } from '../../unit/domain/retention/mailboxFacts.ts'
import { post, startMailboxService } from '../mailboxes/mailboxService.ts'
import type { TestService } from '../testService.ts'
import { listedMail, listedSource } from './listedSource.ts'
import { copyOf, followed, openDownload } from './madeCopies.ts'

const facts = mailboxFacts({
  ...{ id: 'a-deboer', name: 'Anouk de Boer', address: 'a.deboer@delinde.example', leavesOn: '2026-12-03' },
})
const noor: Person = {
  ...{ id: 'noor', name: 'Noor Visser', address: 'n.visser@delinde.example' },
  ...{ roles: ['contact'], customers: null },
}
const secret = 'Uitslag bloedonderzoek van dinsdag'
const mails = [
  listedMail('Akkoord'),
  listedMail('Planning', 'Klanten'),
  { ...listedMail(secret), sensitivity: 'private' },
]

let service: TestService
afterEach(() => service.close())

const start = async (source: MailSource = listedSource(mails)) => {
  const sourceOf = async (address: string) => (address === facts.address ? source : null)
  service = await startMailboxService({
    mailboxes: [facts],
    persons: [noor],
    mailSources: { sourceOf, close: async () => undefined },
  })
  return copyOf(service, `/api/copies/mailboxes/${facts.id}`, 'anouk')
}

const leaving = async (): Promise<LeavingAnswer> =>
  (await (await service.ask(`/api/mailboxes/${facts.id}/leaving`)).json()) as LeavingAnswer
const stateOfCopy = async () => (await leaving()).checks.find(({ check }) => check === 'staticCopy')?.state

describe('the copy of a leaver’s mailbox', () => {
  it('counts at “are we done?” as soon as it is done, is signed with, and stays on record', async () => {
    const copy = await start()
    expect((await leaving()).may.copy).toBe(true)
    expect(await stateOfCopy()).toBeUndefined()
    const { copy: made } = await copy.make()
    const hash = made?.hash ?? ''
    expect(await stateOfCopy()).toBe('settled')
    expect((await leaving()).copy).toMatchObject({ sha256: hash, mails: 2, by: 'Anouk de Boer' })
    await post(service, `/api/mailboxes/${facts.id}/leaving/leaver-signature`, 'anouk', {
      remark: 'Zo is het.',
    })
    expect((await leaving()).signatures.leaver?.copy).toBe(hash)
    await copy.cancel()
    expect((await leaving()).copy).toMatchObject({ sha256: hash, mails: 2, by: 'Anouk de Boer' })
    const report = await service.ask(`/api/mailboxes/${facts.id}/leaving/report`, { as: 'wim' })
    expect(((await report.json()) as ReportAnswer).copy?.sha256).toBe(hash)
  })

  it('counts no more once it was taken away and nobody signed with it', async () => {
    const copy = await start()
    await copy.make()
    await copy.cancel()
    expect(await stateOfCopy()).toBeUndefined()
  })

  it('does not count where its numbers do not add up', async () => {
    const whole = listedSource(mails)
    let asked = 0
    // A mail that came in after the first count and was not copied.
    const folders = async () =>
      (await whole.folders()).map((one, at) => (at === 0 && asked++ > 0 ? { ...one, messages: 9 } : one))
    const copy = await start({ ...whole, folders })
    const { copy: made } = await copy.make()
    expect(made?.differences).toHaveLength(1)
    expect((await leaving()).copy).toBeNull()
  })

  it('does not count where it is of a part of the mailbox', async () => {
    const copy = await start()
    const { copy: made } = await copy.make({ what: 'folders', folders: ['Klanten'] })
    expect(made).toMatchObject({ copied: 1, differences: [] })
    expect((await leaving()).copy).toBeNull()
  })

  it('has the register of the mailbox with it, unbroken, without a word on single mails', async () => {
    const copy = await start()
    const reason = 'Kijk naar de uitslag van het bloedonderzoek'
    const draft = mailboxEntry(
      'mailShown',
      { mail: 'a'.repeat(32), size: 900, until: '2026-11-21T11:00:00Z' },
      { reason },
    )
    const act = (request: string) => ({ request, by: 'anouk', at: '2026-11-21T10:00:00Z' })
    await appendToMailbox(service.organisation, facts.id, act('show-mail-1'), () => ({
      kind: 'write',
      draft,
    }))
    const taken = mailboxEntry('privateMailTaken', { mails: 1 }, null)
    await appendToMailbox(service.organisation, facts.id, act('taken-1'), () => ({
      kind: 'write',
      draft: taken,
    }))
    await copy.make()
    const bag = await copy.open()
    const entries = await registerIn(bag)
    expect(entries.length).toBeGreaterThanOrEqual(2)
    let previous: string | null = null
    for (const text of entries) {
      const entry = readEntry(text, sha256Hex)
      if (typeof entry === 'string') throw new Error(entry)
      expect(entry.link.previous).toBe(previous)
      previous = entry.hash
    }
    expect(entries.filter((text) => text.includes('"mailShown"'))).toHaveLength(1)
    expect(entries.join('')).not.toContain('uitslag')
    expect(entries.join('')).not.toContain(secret)
    await bag.close()
  })
})

describe('the copy that both sides signed with', () => {
  const base = `/api/mailboxes/${facts.id}/leaving`
  const sign = (side: 'leaver' | 'firm', as: string) =>
    post(service, `${base}/${side}-signature`, as, { remark: 'Zo is het.' })
  const fetching = (as: string) => post(service, `${base}/signed-copy`, as, {})
  const signed = async () => (await leaving()).signedCopy

  it('is for whoever signed for the firm, and nobody else; the leaver sees who fetched it', async () => {
    const copy = await start()
    const { copy: made } = await copy.make()
    expect((await sign('leaver', 'anouk')).status).toBe(200)
    expect([await signed(), (await fetching('wim')).status]).toEqual([null, 403])
    await sign('firm', 'wim')
    for (const as of ['noor', 'anouk', 'tom', 'ict'])
      expect([as, [403, 404].includes((await fetching(as)).status)]).toEqual([as, true])
    const bag = await openDownload(await followed(service, await fetching('wim')))
    expect(bag.hash).toBe(made?.hash)
    await bag.close()
    expect(await signed()).toMatchObject({ sha256: made?.hash, state: 'here', mayFetch: false })
    expect((await leaving()).copiesFetched).toMatchObject([{ by: 'Wim Janssen' }])
    // Whoever signs for the firm anew takes it over.
    await sign('firm', 'noor')
    expect([(await fetching('wim')).status, (await fetching('noor')).status]).toEqual([403, 200])
  })

  it('is not another one: neither the one that was made in its place, nor one that was taken away', async () => {
    const copy = await start()
    await copy.make()
    await sign('leaver', 'anouk')
    await sign('firm', 'wim')
    const late = await fetching('wim')
    await post(service, '/api/clean-up/own/decisions', 'anouk', {
      ...{ decision: 'notNeeded', about: { what: 'rule', field: 'folder', value: 'Klanten' } },
    })
    const { copy: anew } = await copy.make()
    expect((await signed())?.sha256).not.toBe(anew?.hash)
    expect(await signed()).toMatchObject({ state: 'replaced', size: null })
    expect([(await followed(service, late)).status, (await fetching('wim')).status]).toEqual([404, 404])
    await copy.cancel()
    expect(await signed()).toMatchObject({ state: 'gone' })
    expect((await leaving()).copiesFetched).toHaveLength(1)
  })

  it('is named and never handed out where it was made elsewhere', async () => {
    await start()
    await post(service, `${base}/copy`, 'wim', { sha256: 'a'.repeat(64), mails: 12, note: '' })
    await sign('leaver', 'anouk')
    await sign('firm', 'wim')
    expect(await signed()).toMatchObject({ sha256: 'a'.repeat(64), state: 'gone' })
    expect((await fetching('wim')).status).toBe(404)
  })
})

const registerIn = async (bag: OpenedBag): Promise<readonly string[]> =>
  Promise.all(
    bag.list('register').map(async (name) => {
      const bytes = await Array.fromAsync(bag.find(`register/${name}`)?.bytes() ?? [])
      return Buffer.concat(bytes).toString()
    }),
  )
