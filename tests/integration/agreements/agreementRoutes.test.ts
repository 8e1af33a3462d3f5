import { randomUUID } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { simpleParser } from 'mailparser'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AgreementAnswer } from '../../../src/contract/agreementSchemas.ts'
import { agreements as agreementsSchema } from '../../../src/contract/agreementSchemas.ts'
import { mailboxEntry } from '../../../src/domain/register/mailboxEntries.ts'
import type { Postman } from '../../../src/ports/postman.ts'
import { smtpPostman } from '../../../src/post/smtpPostman.ts'
import { appendToMailbox } from '../../../src/service/mailboxes/mailboxRegister.ts'
import { linkOf } from '../../../src/service/public/personalLink.ts'
import { exampleWith } from '../../unit/domain/agreement/agreementExample.ts'
import { mailboxFacts } from '../../unit/domain/retention/mailboxFacts.ts'
import { type LoopbackSmtp, startLoopbackSmtp } from '../reminders/loopbackSmtp.ts'
import { startTestService, type TestService } from '../testService.ts'

const yaml = exampleWith(['from: 2026-01-01', 'from: 2026-11-01'])
const now = '2026-11-21T10:00:00.000Z'
const publicUrl = 'https://besluit.delinde.example'

const sander = mailboxFacts({
  id: 'sander',
  name: 'Sander Bos',
  address: 's.bos@delinde.example',
  hasArchive: false,
  accountDeletedAt: '2026-11-14T09:00:00Z',
})
const els = mailboxFacts({ id: 'els', name: 'Els Vos', address: 'e.vos@delinde.example' })
const stranger = mailboxFacts({ id: 'pim', name: 'Pim', address: 'pim@elders.example' })

let smtp: LoopbackSmtp
let postman: Postman
let service: TestService
beforeEach(async () => {
  smtp = await startLoopbackSmtp()
  postman = smtpPostman({
    host: 'localhost',
    port: smtp.port,
    security: 'none',
    user: null,
    password: null,
    ca: null,
    sender: { name: 'Dossier', address: 'dossier@delinde.example' },
    bounces: null,
  })
  service = await startTestService({ mailboxes: [sander, els, stranger], postman, publicUrl })
  await publish(yaml)
})
afterEach(async () => {
  await service.close()
  postman.close()
  await smtp.close()
})

const publish = async (text: string): Promise<void> => {
  await mkdir(path.join(service.root, 'agreements'), { recursive: true })
  await writeFile(path.join(service.root, 'agreements', 'linde.yaml'), text)
  expect(await service.agreements.publish(now)).toEqual([])
}

const post = (route: string, body: object, as = 'ict'): Promise<Response> =>
  service.ask(`/api/agreements/linde/${route}`, {
    method: 'POST',
    as,
    body: JSON.stringify({ request: randomUUID(), ...body }),
  })

const posted = async (route: string, body: object, as = 'ict'): Promise<AgreementAnswer> => {
  const response = await post(route, body, as)
  expect(response.status).toBe(200)
  return (await response.json()) as AgreementAnswer
}

const refused = async (route: string, body: object, as = 'ict'): Promise<unknown> => {
  const answered = (await (await post(route, body, as)).json()) as {
    readonly error: { readonly code: string }
  }
  return answered.error.code
}

const agreementsOf = async (as: string, query = ''): Promise<readonly AgreementAnswer[]> => {
  const response = await service.ask(`/api/agreements${query}`, { as })
  expect(response.status).toBe(200)
  return agreementsSchema.parse(await response.json()).agreements
}

const roleOf = (answered: AgreementAnswer, role: string) => answered.people.find((one) => one.role === role)

const registerText = async (): Promise<string> => {
  const folder = path.join(service.root, 'agreements', 'linde', 'register')
  const numbers = Array.from({ length: 9 }, (_, index) => `0000000${index + 1}.jsonl`)
  const texts = numbers.map((name) => readFile(path.join(folder, name), 'utf8').catch(() => ''))
  return (await Promise.all(texts)).join('')
}

const wim = { name: 'Wim Janssen', address: 'w.janssen@delinde.example' }

describe('what was agreed', () => {
  it('is shown in plain words, with who should know it and who does not yet', async () => {
    const [linde] = await agreementsOf('ict')
    expect(linde).toMatchObject({
      id: 'linde',
      customer: 'Adviesbureau De Linde',
      version: 1,
      versions: [{ version: 1, from: '2026-11-01', isInForce: true }],
    })
    expect(linde?.text.nl.join(' ')).toContain('blijft 3 maanden, geteld vanaf de laatste werkdag')
    expect(linde?.text.en.join(' ')).toContain('is kept for 3 months')
    expect(linde?.people.map(({ role, informedAt }) => [role, informedAt])).toEqual([
      ['contact', null],
      ['standIn', null],
      ['provider', null],
    ])
  })

  it('is shown as it was on a past day, and as it will be', async () => {
    await publish(yaml.replace('P3M', 'P6M').replace('from: 2026-11-01', 'from: 2027-01-01'))
    const [today] = await agreementsOf('wim')
    expect(today).toMatchObject({ version: 1, versions: [{ isInForce: false }, { isInForce: true }] })
    const [later] = await agreementsOf('wim', '?on=2027-01-01')
    expect(later).toMatchObject({ version: 2, versions: [{ isInForce: true }, { isInForce: false }] })
    expect(later?.text.nl.join(' ')).toContain('6 maanden')
  })
})

describe('informing', () => {
  it('mails a link of one’s own, of which only the hash is kept and nothing is logged', async () => {
    const after = await posted('informed', { ...wim, how: 'mail' })
    expect(roleOf(after, 'contact')).toMatchObject({ informedAt: now, acknowledgedAt: null })
    const read = await simpleParser(smtp.accepted[0]?.source ?? '')
    expect(read.subject).toBe('Afspraken over de mailboxen van Adviesbureau De Linde: lees en bevestig')
    const token = /besluit\.delinde\.example\/agreement\/linde\/([\w-]{43})/.exec(read.text ?? '')?.[1] ?? ''
    expect(token).not.toBe('')
    expect(read.html).toContain(`${publicUrl}/agreement/linde/${token}`)
    expect(await registerText()).toContain(linkOf(token))
    expect(await registerText()).not.toContain(token)
    expect(JSON.stringify(service.log)).not.toContain(token)
    expect(JSON.stringify(service.log)).not.toContain('janssen')
  })

  it('is done once, however often the same request comes', async () => {
    const request = randomUUID()
    for (const _ of [1, 2, 3]) await posted('informed', { ...wim, how: 'mail', request })
    expect(smtp.accepted).toHaveLength(1)
    expect((await service.agreements.record('linde'))?.informed).toHaveLength(1)
  })

  it('does not count as long as the mail server has not taken the letter', async () => {
    smtp.behave(() => 'refuseAddress')
    expect(await refused('informed', { ...wim, how: 'mail' })).toBe('postFailed')
    smtp.behave(() => 'deferContent')
    expect(await refused('informed', { ...wim, how: 'mail' })).toBe('postFailed')
    expect((await service.agreements.record('linde'))?.informed).toEqual([])
  })

  it('may be entered, for whoever was told in another way', async () => {
    const after = await posted('informed', { ...wim, how: 'entered' }, 'wim')
    expect(roleOf(after, 'contact')?.informedAt).toBe(now)
    expect(smtp.accepted).toHaveLength(0)
  })

  it('is about a version: a newer one has been told to nobody', async () => {
    await posted('informed', { ...wim, how: 'entered' })
    await publish(yaml.replace('P3M', 'P6M'))
    const [linde] = await agreementsOf('ict')
    expect(linde).toMatchObject({ version: 3 })
    expect(linde && roleOf(linde, 'contact')?.informedAt).toBeNull()
    const after = await posted('informed', { ...wim, how: 'entered', version: 1 })
    expect(roleOf(after, 'contact')?.informedAt).toBeNull()
  })

  it('is for whoever may, of agreements that are', async () => {
    expect(await refused('informed', { ...wim, how: 'entered' }, 'anouk')).toBe('notAllowed')
    expect(await refused('informed', { ...wim, how: 'entered', version: 7 })).toBe('agreementNotFound')
    const nowhere = await service.ask('/api/agreements/anker/informed', {
      method: 'POST',
      as: 'ict',
      body: JSON.stringify({ request: randomUUID(), ...wim, how: 'entered' }),
    })
    expect(nowhere.status).toBe(404)
  })
})

describe('acknowledging', () => {
  it('is on record once, for the person who is signed in', async () => {
    await posted('informed', { ...wim, how: 'entered' })
    const first = await posted('acknowledgements', {}, 'wim')
    const again = await posted('acknowledgements', {}, 'wim')
    expect(roleOf(first, 'contact')).toMatchObject({ informedAt: now, acknowledgedAt: now })
    expect(again.people).toEqual(first.people)
    expect((await registerText()).split('agreementAcknowledged')).toHaveLength(2)
  })

  it('by a provider’s staff is for the provider that the agreement names', async () => {
    const after = await posted('acknowledgements', {})
    expect(roleOf(after, 'provider')).toMatchObject({ informedAt: null, acknowledgedAt: now })
  })

  it('by an employee is shown to him and to whoever informs, and to no colleague', async () => {
    await posted('acknowledgements', {}, 'tom')
    const others = async (as: string) =>
      (await agreementsOf(as)).flatMap(({ people }) => people.filter(({ role }) => role === null))
    expect(await others('tom')).toMatchObject([{ name: 'Tom Verhoeven', acknowledgedAt: now }])
    expect(await others('ict')).toHaveLength(1)
    expect(await others('anouk')).toEqual([])
  })
})

describe('a cancellation', () => {
  const customer = {
    scope: { of: 'customer' },
    closesOn: '2027-01-01',
    instructedBy: 'Wim Janssen',
    note: '',
  }
  const account = { ...customer, scope: { of: 'mailbox', mailbox: 'sander' } }

  const letLapse = async (id: string): Promise<void> => {
    const person = { name: 'Wim Janssen', address: 'w.janssen@delinde.example' }
    const second = { name: 'Anouk de Boer', address: 'a.deboer@delinde.example' }
    const { organisation } = service
    const facts = { choice: 'letLapse', account: 'deleted', licence: 'removed', role: 'contact' } as const
    const decided = mailboxEntry(
      'decisionRecorded',
      { ...facts, needsSecond: true, code: null },
      { ...person, reason: 'Leeg', recipient: '' },
    )
    const act = { by: 'contact', at: now }
    const { state } = await appendToMailbox(organisation, id, { request: randomUUID(), ...act }, () => ({
      kind: 'write',
      draft: decided,
    }))
    const approved = mailboxEntry(
      'decisionApproved',
      { decision: state.decision?.seq ?? 0, role: 'standIn', code: null },
      { ...second, reason: 'Akkoord' },
    )
    await appendToMailbox(organisation, id, { request: randomUUID(), ...act }, () => ({
      kind: 'write',
      draft: approved,
    }))
  }

  it('is not to be carried out until each mailbox in it has a decision', async () => {
    const { cancellations } = await posted('cancellations', account)
    const [entered] = cancellations
    expect(entered).toMatchObject({
      state: 'notToBeCarriedOut',
      undecided: ['sander'],
      enteredBy: 'ICT Partner',
      instructedBy: 'Wim Janssen',
    })
    const step = { step: 'carriedOut', instructedBy: 'Wim Janssen', note: '' }
    expect(await refused(`cancellations/${entered?.seq}`, step)).toBe('undecided')
    await letLapse('sander')
    const [linde] = await agreementsOf('ict')
    expect(linde?.cancellations).toMatchObject([{ state: 'mayBeCarriedOut', undecided: [] }])
    const after = await posted(`cancellations/${entered?.seq}`, step)
    expect(after.cancellations).toMatchObject([{ state: 'carriedOut' }])
    expect((await posted(`cancellations/${entered?.seq}`, step)).cancellations).toEqual(after.cancellations)
  })

  it('of a whole customer holds the mailboxes under its agreement, and no others', async () => {
    const { cancellations } = await posted('cancellations', customer)
    expect(cancellations[0]?.undecided.toSorted()).toEqual(['els', 'sander'])
  })

  it('may be withdrawn, and then neither carried out nor withdrawn by another word', async () => {
    const { cancellations } = await posted('cancellations', account)
    const route = `cancellations/${cancellations[0]?.seq}`
    const by = { instructedBy: 'Wim Janssen', note: 'Vergissing' }
    expect(await posted(route, { step: 'withdrawn', ...by })).toMatchObject({
      cancellations: [{ state: 'withdrawn' }],
    })
    expect(await refused(route, { step: 'carriedOut', ...by })).toBe('cancellationNotFound')
    expect(await refused('cancellations/99', { step: 'withdrawn', ...by })).toBe('cancellationNotFound')
  })

  it('names an account of this customer, and says who instructed', async () => {
    const elsewhere = { ...customer, scope: { of: 'mailbox', mailbox: 'pim' } }
    expect(await refused('cancellations', elsewhere)).toBe('mailboxNotFound')
    expect(await refused('cancellations', { ...account, instructedBy: ' ' })).toBe('badRequest')
  })

  it('is entered by the provider alone, and hidden from employees', async () => {
    await posted('cancellations', account)
    expect(await refused('cancellations', account, 'wim')).toBe('notAllowed')
    expect((await agreementsOf('wim')).flatMap((one) => one.cancellations)).toHaveLength(1)
    expect((await agreementsOf('anouk')).flatMap((one) => one.cancellations)).toEqual([])
  })
})

describe('without a mail server', () => {
  it('says so instead of counting anybody as informed', async () => {
    const without = await startTestService({ root: service.root })
    const response = await without.ask('/api/agreements/linde/informed', {
      method: 'POST',
      as: 'ict',
      body: JSON.stringify({ request: randomUUID(), ...wim, how: 'mail' }),
    })
    expect(await response.json()).toMatchObject({ error: { code: 'postNotSet' } })
    await without.close()
  })
})
