import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recordExecution } from '../../../src/service/mailboxes/recordExecution.ts'
import { filed, opened } from '../caseIndex/indexedEntries.ts'
import { type LoopbackSmtp, startLoopbackSmtp } from '../reminders/loopbackSmtp.ts'
import {
  agreementText,
  type DecisionSite,
  type DecisionSiteOptions,
  hiddenFields,
  leaver,
  newestCode,
  newestText,
  people,
  registerFiles,
  type Shown,
  startDecisionSite,
} from './decisionSite.ts'

let smtp: LoopbackSmtp
const started: DecisionSite[] = []
beforeEach(async () => {
  smtp = await startLoopbackSmtp()
})
afterEach(async () => {
  for (const site of started.splice(0).reverse()) await site.close()
  await smtp.close()
})

const start = async (options: Partial<DecisionSiteOptions> = {}): Promise<DecisionSite> => {
  const site = await startDecisionSite({ smtp, ...options })
  started.push(site)
  return site
}

const keep = { option: 'keepAsShared.kept.removed', reason: 'Klanten mailen hier nog naartoe.' }
const lapse = { option: 'letLapse.deleted.removed', reason: 'Alles wat telt is opgeborgen.' }

/** Fills the first form of a page in, as far as the code. */
const choose = async (
  site: DecisionSite,
  link: string,
  fields: Readonly<Record<string, string>>,
): Promise<Shown> => site.post(link, { ...hiddenFields((await site.get(link)).html), ...fields })

/** The whole way: form, code from the mail, confirmation. */
const decide = async (
  site: DecisionSite,
  link: string,
  fields: Readonly<Record<string, string>>,
  role: keyof typeof people = 'contact',
): Promise<Shown> => {
  const asked = await choose(site, link, fields)
  expect(asked.status).toBe(200)
  const code = await newestCode(smtp, people[role].address)
  return site.post(link, { ...hiddenFields(asked.html), code })
}

describe('opening the page', () => {
  it('changes nothing, by GET nor by HEAD', async () => {
    const site = await start()
    const link = await site.linkFor('contact')
    const before = await registerFiles(site.root, leaver.id)
    const { status } = await site.get(link)
    const head = await fetch(link, { method: 'HEAD' })
    expect([status, head.status]).toEqual([200, 200])
    expect(await registerFiles(site.root, leaver.id)).toEqual(before)
    expect(smtp.accepted).toHaveLength(1)
  })

  it('shows whose mailbox it is, the days left, the size and what is filed of it, in numbers', async () => {
    const site = await start()
    const bas = { name: 'Bas Oosterling', address: leaver.address }
    await site.organisation.index.apply([
      opened('a', { title: 'Renovatie Vlietstraat' }),
      filed('a', 2, { from: bas, subject: 'Akkoord offerte', sha256: '01'.repeat(32) }),
      filed('a', 3, { to: [bas], subject: 'Uw vraag', sha256: '02'.repeat(32), kind: 'advice' }),
    ])
    const { html } = await site.get(await site.linkFor('contact'))
    expect(html).toContain('<html lang="nl">')
    expect(html).toContain('<strong>21</strong>')
    expect(html).toContain('veilig tot en met 12 december 2026')
    expect(html).toContain('Zeker: de begindatum staat in de mailboxlijst.')
    expect(html).toContain('12,7 GB')
    expect(html).toMatch(/Opgeborgen in dossiers<\/dt><dd>2</)
    expect(html).toMatch(/als toezegging<\/dt><dd>1</)
    expect(html).not.toMatch(/Akkoord|Uw vraag|Vlietstraat/)
  })

  it('speaks English where the agreement does', async () => {
    const site = await start({ agreement: agreementText({ language: 'en' }) })
    const { html } = await site.get(await site.linkFor('contact'))
    expect(html).toContain('<html lang="en">')
    expect(html).toContain('What should become of the mailbox of Bas Oosterling?')
  })

  it('shows what may not be chosen, with the reason', async () => {
    const big = { ...leaver, id: 'vink', size: 61 * 1024 ** 3 }
    const decisions = { keepAsShared: ['contact'], letLapse: ['standIn'] }
    const site = await start({ mailboxes: [big], agreement: agreementText({ decisions }) })
    const { html } = await site.get(await site.linkFor('contact', 'vink'))
    expect(html).toContain('value="keepAsShared.kept.kept"')
    expect(html).toContain('de mailbox is groter dan 50 GB')
    expect(html).not.toContain('value="letLapse')
    expect(html).toContain('volgens de afspraken mag jij dit niet besluiten')
    expect(html).toContain('dit staat niet in de afspraken met ICT-beheer')
  })

  it('writes what others wrote as text, never as markup', async () => {
    const name = '<script>alert(1)</script> "Bas" & \u2028zoon'
    const site = await start({ mailboxes: [{ ...leaver, name }] })
    const link = await site.linkFor('contact')
    await decide(site, link, { ...keep, reason: '</blockquote><img src=x onerror=alert(2)>' })
    const { html } = await site.get(link)
    expect(html).not.toMatch(/<script|<img/)
    expect(html).toContain('&lt;script&gt;')
    expect(html).toContain('&lt;/blockquote&gt;&lt;img src=x')
  })
})

describe('deciding', () => {
  it('records nothing before the code, and the decision with it', async () => {
    const site = await start()
    const link = await site.linkFor('contact')
    const asked = await choose(site, link, keep)
    expect(asked.html).toContain('Bevestig met je code')
    expect(await site.entries()).toEqual(['linkIssued', 'codeMailed'])
    expect(await newestText(smtp, people.contact.address)).toContain('Bewaren als gedeelde mailbox')
    const code = await newestCode(smtp, people.contact.address)
    const done = await site.post(link, { ...hiddenFields(asked.html), code })
    expect([done.status, done.headers.get('location')]).toEqual([303, new URL(link).pathname])
    expect(await site.entries()).toEqual(['linkIssued', 'codeMailed', 'decisionRecorded'])
    const { html } = await site.get(link)
    expect(html).toContain('door Wim Janssen, op 21 november 2026')
    expect(html).toContain(keep.reason)
    expect(html).toContain('ICT Partner krijgt bericht en voert het uit')
    expect(html).toContain('Dit besluit wijzigen')
  })

  it('gives the same answer to the same form sent twice, with one mail and one entry', async () => {
    const site = await start()
    const link = await site.linkFor('contact')
    const form = { ...hiddenFields((await site.get(link)).html), ...keep }
    const twice = await Promise.all([site.post(link, form), site.post(link, form)])
    expect(twice.map(({ status }) => status)).toEqual([200, 200])
    expect(smtp.accepted).toHaveLength(2)
    const confirm = {
      ...hiddenFields(twice[0].html),
      code: await newestCode(smtp, people.contact.address),
    }
    const done = await Promise.all([site.post(link, confirm), site.post(link, confirm)])
    const again = await site.post(link, confirm)
    expect([...done, again].map(({ status }) => status)).toEqual([303, 303, 303])
    expect(await site.entries()).toEqual(['linkIssued', 'codeMailed', 'decisionRecorded'])
  })

  it('asks for what is missing, and keeps what was filled in', async () => {
    const site = await start()
    const link = await site.linkFor('contact')
    const missing = await choose(site, link, { option: 'handOver.deleted.removed', reason: 'x' })
    expect(missing.status).toBe(422)
    expect(missing.html).toContain('<title>Nog niet goed: ')
    expect(missing.html).toContain('href="#recipient"')
    expect(missing.html).toContain('aria-describedby="reason-hint reason-fault" aria-invalid="true"')
    expect(missing.html).toMatch(/value="handOver.deleted.removed"[^>]* checked/)
    const nothing = await choose(site, link, { reason: 'Geen keuze gemaakt.' })
    expect(nothing.html).toContain('href="#options"')
    expect(nothing.html).toContain('Geen keuze gemaakt.</textarea>')
    expect(await site.entries()).toEqual(['linkIssued'])
  })

  it('can be changed until it is carried out; both stay in the register', async () => {
    const site = await start()
    const link = await site.linkFor('contact')
    await decide(site, link, keep)
    const asked = await choose(site, link, { ...keep, recipient: 'Niemand Gevraagd' })
    expect(asked.html).not.toContain('(aan Niemand Gevraagd)')
    const changed = await decide(site, link, {
      option: 'handOver.deleted.removed',
      recipient: 'Anouk de Boer',
      reason: 'Anouk neemt het werk over.',
    })
    expect(changed.status).toBe(303)
    expect((await site.get(link)).html).toContain('Aan: Anouk de Boer')
    expect((await site.entries()).filter((kind) => kind === 'decisionRecorded')).toHaveLength(2)
  })

  it('can be withdrawn until it is carried out, with the reason, and is then asked again', async () => {
    const site = await start()
    const link = await site.linkFor('contact')
    expect((await site.get(link)).html).not.toContain('value="withdraw"')
    await decide(site, link, keep)
    const wish = { option: 'withdraw', reason: 'Te snel besloten.' }
    const asked = await choose(site, link, wish)
    expect(asked.html).toContain('<strong>Besluit intrekken</strong>')
    expect(await newestText(smtp, people.contact.address)).toContain('Besluit intrekken')
    expect((await decide(site, link, wish)).status).toBe(303)
    expect((await site.entries()).at(-1)).toBe('decisionWithdrawn')
    const { html } = await site.get(link)
    expect(html).toContain('Het besluit is op 21 november 2026 ingetrokken.')
    expect(html).toContain('Te snel besloten.')
    expect(html).toContain('Wat moet er met de mailbox van Bas Oosterling gebeuren?')
    const again = await choose(site, link, wish)
    expect([again.status, again.html.includes('Er is geen besluit om in te trekken')]).toEqual([422, true])
  })

  it('can be followed by another once it was carried out, while the mailbox lives on', async () => {
    const shared = { ...leaver, kind: 'shared', accountDeletedAt: null } as const
    const site = await start({ mailboxes: [shared] })
    const link = await site.linkFor('contact')
    await decide(site, link, keep)
    site.at('2026-11-23T10:00:00Z')
    const act = { request: 'seen-by-provider', by: 'ict', at: '2026-11-23T10:00:00Z' }
    const step = { step: 'verified', decision: 3, proof: 'sharedSeen', seenAt: act.at, note: '' } as const
    expect(await recordExecution(site.parts, act, leaver.id, step)).toBe('recorded')
    const { html } = await site.get(link)
    expect(html).toContain('Het is uitgevoerd en nagekeken.')
    expect(html).toContain('<summary>Opnieuw besluiten</summary>')
    expect(html).not.toContain('value="withdraw"')
    expect((await decide(site, link, lapse)).status).toBe(303)
    expect((await site.get(link)).html).toContain('Petra Vos krijgt een mail om dit goed te keuren')
  })

  it('does not override what somebody else decided meanwhile', async () => {
    const site = await start()
    const [one, other] = [await site.linkFor('contact'), await site.linkFor('standIn')]
    const asked = await choose(site, other, keep)
    await decide(site, one, lapse)
    const late = await site.post(other, {
      ...hiddenFields(asked.html),
      code: await newestCode(smtp, people.standIn.address),
    })
    expect(late.status).toBe(422)
    expect(late.html).toContain('Er is intussen iets veranderd')
    expect((await site.entries()).filter((kind) => kind === 'decisionRecorded')).toHaveLength(1)
  })

  it('says what to do where no mail can be sent, and takes nothing', async () => {
    const site = await start({ withoutPost: true })
    const link = await site.linkFor('contact')
    const { html } = await site.get(link)
    expect(html).toContain('er is geen mailserver ingesteld')
    expect(html).toContain('ICT Partner (beheer@ictpartner.example)')
    expect(html).not.toContain('<button')
    const { status } = await choose(site, link, keep)
    expect(status).toBe(422)
    expect(await site.entries()).toEqual(['linkIssued'])
  })

  it.each([
    ['refuseAddress', 'De mailserver kent dit adres niet'],
    ['deferContent', 'De mailserver nam de code niet aan'],
  ] as const)('says so when the mail server answers %s, and mails another on request', async (what, said) => {
    const site = await start()
    const link = await site.linkFor('contact')
    smtp.behave(() => what)
    const failed = await choose(site, link, keep)
    expect(failed.status).toBe(503)
    expect(failed.html).toContain(said)
    expect(failed.html).not.toContain('We mailden een code')
    smtp.behave(() => 'accept')
    const forms = failed.html.split('<form').slice(1)
    const again = await site.post(link, hiddenFields(`<form${forms[1]}`))
    expect(again.status).toBe(200)
    expect(await newestCode(smtp, people.contact.address)).toMatch(/^\d{6}$/)
  })
})

describe('letting lapse', () => {
  it('holds once a second person with another address approves', async () => {
    const site = await start()
    const link = await site.linkFor('contact')
    await decide(site, link, lapse)
    expect((await site.get(link)).html).toContain('Petra Vos krijgt een mail om dit goed te keuren')
    const second = await site.linkFor('secondPerson')
    const { html } = await site.get(second)
    expect(html).toContain('Mag de mailbox van Bas Oosterling vervallen?')
    expect(html).toContain('Wim Janssen koos op 21 november 2026')
    expect(html).toContain(lapse.reason)
    const done = await decide(site, second, { act: 'approve', reason: 'Nagekeken, klopt.' }, 'secondPerson')
    expect(done.status).toBe(303)
    expect((await site.get(link)).html).toContain('door Petra Vos, op 21 november 2026')
    expect((await site.entries()).at(-1)).toBe('decisionApproved')
  })

  it('is no decision once the second person declines', async () => {
    const site = await start()
    const link = await site.linkFor('contact')
    await decide(site, link, lapse)
    const second = await site.linkFor('secondPerson')
    await decide(site, second, { act: 'decline', reason: 'Er loopt nog een zaak.' }, 'secondPerson')
    expect((await site.get(link)).html).toContain('is op 21 november 2026 afgekeurd')
    expect((await site.get(link)).html).toContain('Er loopt nog een zaak.')
  })

  it('is not approved by whoever decided it, by another than the second person, nor by the provider', async () => {
    const site = await start()
    const link = await site.linkFor('contact')
    const standIn = await site.linkFor('standIn')
    await decide(site, link, lapse)
    for (const other of [link, standIn]) {
      const refused = await choose(site, other, { act: 'approve', reason: 'Goed zo.' })
      expect(refused.status).toBe(422)
    }
    expect(await site.askLink(people.provider.address)).toEqual({ kind: 'notAllowed' })
    await expect(site.publish(agreementText({ secondPerson: { ...people.provider } }))).rejects.toThrow(
      'provider.address',
    )
    expect(await site.askLink(people.provider.address)).toEqual({ kind: 'notAllowed' })
    expect((await site.entries()).filter((kind) => kind.startsWith('decision'))).toEqual(['decisionRecorded'])
  })

  it('is not approved by whoever decided it when the agreement gave him another role meanwhile', async () => {
    const site = await start()
    const link = await site.linkFor('contact')
    await decide(site, link, lapse)
    const swapped = { contact: people.standIn, standIn: people.contact, secondPerson: undefined }
    await site.publish(agreementText(swapped))
    expect((await site.get(link)).status).toBe(404)
    await site.askLink(people.contact.address)
    const own = /http:\S+/.exec(await newestText(smtp, people.contact.address))?.[0] ?? ''
    const refused = await choose(site, own, { act: 'approve', reason: 'Goed zo.' })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('dat moet een ander zijn dan jij')
  })

  it('is refused when the agreement no longer knows it by the time the code comes', async () => {
    const site = await start()
    const link = await site.linkFor('contact')
    const asked = await choose(site, link, lapse)
    await site.publish(agreementText({ decisions: { keepAsShared: ['contact'] } }))
    const code = await newestCode(smtp, people.contact.address)
    const refused = await site.post(link, { ...hiddenFields(asked.html), code })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('dit staat niet in de afspraken')
    expect(await site.entries()).toEqual(['linkIssued', 'codeMailed'])
  })

  it('is closed to a contact who was replaced by the time the code comes', async () => {
    const site = await start()
    const link = await site.linkFor('contact')
    const asked = await choose(site, link, lapse)
    const contact = { name: 'Eva Mol', address: 'e.mol@delinde.example' }
    await site.publish(agreementText({ contact }))
    const code = await newestCode(smtp, people.contact.address)
    const closed = await site.post(link, { ...hiddenFields(asked.html), code })
    expect(closed.status).toBe(404)
    expect(await site.entries()).toEqual(['linkIssued', 'codeMailed'])
  })
})
