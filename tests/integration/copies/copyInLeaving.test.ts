import { afterEach, describe, expect, it } from 'vitest'
import type { ReportAnswer } from '../../../src/contract/leavingReportSchemas.ts'
import type { LeavingAnswer } from '../../../src/contract/leavingSchemas.ts'
import { readEntry } from '../../../src/domain/register/entryText.ts'
import { mailboxEntry } from '../../../src/domain/register/mailboxEntries.ts'
import type { MailSource } from '../../../src/ports/mailSource.ts'
import type { OpenedBag } from '../../../src/ports/staticCopy.ts'
import { appendToMailbox } from '../../../src/service/mailboxes/mailboxRegister.ts'
import { sha256Hex } from '../../../src/service/register/hash.ts'
import { mailboxFacts } from '../../unit/domain/retention/mailboxFacts.ts'
import { post, startMailboxService } from '../mailboxService.ts'
import type { TestService } from '../testService.ts'
import { listedMail, listedSource } from './listedSource.ts'
import { copyOf } from './madeCopies.ts'

const facts = mailboxFacts({
  ...{ id: 'a-deboer', name: 'Anouk de Boer', address: 'a.deboer@delinde.example', leavesOn: '2026-12-03' },
})
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

const registerIn = async (bag: OpenedBag): Promise<readonly string[]> =>
  Promise.all(
    bag.list('register').map(async (name) => {
      const bytes = await Array.fromAsync(bag.find(`register/${name}`)?.bytes() ?? [])
      return Buffer.concat(bytes).toString()
    }),
  )
