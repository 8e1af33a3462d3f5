import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NamedPerson } from '../../../src/domain/agreement/agreement.ts'
import { agreementText, type DecisionSite, people, startDecisionSite } from '../decisions/decisionSite.ts'
import { informedLink } from '../decisions/informedLink.ts'
import { type LoopbackSmtp, startLoopbackSmtp } from '../reminders/loopbackSmtp.ts'

let smtp: LoopbackSmtp
let site: DecisionSite
let id: string
beforeEach(async () => {
  smtp = await startLoopbackSmtp()
  site = await startDecisionSite({ smtp })
  id = (await site.parts.agreements.records())[0]?.id ?? ''
})
afterEach(async () => {
  await site.close()
  await smtp.close()
})

const inform = (person: NamedPerson = people.contact): Promise<string> => informedLink(site, smtp, person)

const republish = async (changes: Readonly<Record<string, unknown>>): Promise<void> => {
  await writeFile(path.join(site.root, 'agreements', `${id}.yaml`), agreementText(changes))
  expect(await site.parts.agreements.publish('2026-11-21T10:00:00.000Z')).toEqual([])
}

const entries = async (): Promise<readonly string[]> => {
  const folder = path.join(site.root, 'agreements', id, 'register')
  return Promise.all((await readdir(folder)).map((name) => readFile(path.join(folder, name), 'utf8')))
}

describe('the page of an agreement', () => {
  it('shows the version in plain words, with its number and day, and the clause to print', async () => {
    const { status, html, headers } = await site.get(await inform())
    expect(status).toBe(200)
    expect(html).toContain('Afspraken over de mailboxen van Adviesbureau De Linde')
    expect(html).toContain('Versie 1, vastgelegd op')
    expect(html).toContain('geldig vanaf 1 januari 2026')
    expect(html).toContain('Wim Janssen (w.janssen@delinde.example)')
    expect(html).toContain('Bepaling voor het beheercontract')
    expect(html).not.toContain('<script')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  })

  it('is there in the other language too', async () => {
    const { html } = await site.get(`${await inform()}?lang=en`)
    expect(html).toContain('<html lang="en">')
    expect(html).toContain('Agreement about the mailboxes of Adviesbureau De Linde')
    expect(html).toContain('in force from 1 January 2026')
  })

  it('changes nothing by being looked at', async () => {
    const url = await inform()
    const before = await entries()
    await site.get(url)
    await site.get(url)
    expect(await entries()).toEqual(before)
  })

  it('records once, for the person and the version of the link, that he has read it', async () => {
    const url = await inform()
    const before = (await entries()).length
    const first = await site.post(url, {})
    expect([first.status, first.headers.get('location')]).toEqual([303, `${new URL(url).pathname}?lang=nl`])
    await site.post(url, {})
    expect(await entries()).toHaveLength(before + 1)
    const { html } = await site.get(url)
    expect(html).toContain('Wim Janssen heeft deze versie op 21 november 2026 bevestigd.')
    expect(html).not.toContain('<form')
    expect((await site.parts.agreements.record(id))?.informed).toMatchObject([
      { version: 1, address: people.contact.address, acknowledgedAt: '2026-11-21T10:00:00.000Z' },
    ])
  })

  it('keeps showing the version he was told of, and says that there is a newer one', async () => {
    const url = await inform()
    await republish({ mailboxes: { leaver: { period: 'P6M', from: 'lastDay' } } })
    const { html } = await site.get(url)
    expect(html).toContain('Versie 1,')
    expect(html).toContain('Er is een nieuwere versie')
    expect(html).not.toContain('6 maanden')
    await site.post(url, {})
    expect((await site.parts.agreements.record(id))?.informed).toMatchObject([{ version: 1 }])
  })

  it('escapes what people wrote', async () => {
    const script = '<script>alert(1)</script>'
    await republish({ customer: script, mailboxOnly: `"'&${script}` })
    const { html } = await site.get(await inform({ name: script, address: "o'neil@delinde.example" }))
    expect(html).not.toContain('<script')
    expect(html).toContain('&lt;script&gt;')
  })

  it('opens nothing with a link that is not, and says what to do', async () => {
    const url = await inform()
    const wrong = [
      url.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
      url.replace(`/${id}/`, '/anker/'),
      url.slice(0, -1),
      `${url}x`,
      url.replace(`/${id}/`, '/..%2f..%2fcases/'),
    ]
    const before = await entries()
    for (const one of wrong) {
      const [seen, sent] = [await site.get(one), await site.post(one, {})]
      expect([seen.status, sent.status]).toEqual([404, 404])
      expect(seen.html).toContain('Deze link opent niets')
      expect(seen.html).not.toContain('Linde')
    }
    expect(await entries()).toEqual(before)
  })

  it('leaves neither token nor address in the log', async () => {
    const url = await inform()
    await site.get(url)
    await site.post(url, {})
    const log = JSON.stringify(site.log)
    expect(log).toContain('/agreement/:id/:token')
    expect(log).not.toContain(url.slice(-43))
    expect(log).not.toContain('janssen')
  })
})
