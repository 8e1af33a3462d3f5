import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mailboxEntry } from '../../../src/domain/register/mailboxEntries.ts'
import { appendToMailbox } from '../../../src/service/mailboxes/mailboxRegister.ts'
import { linkOf, newToken } from '../../../src/service/public/personalLink.ts'
import { createPublicSite } from '../../../src/service/public/publicSite.ts'
import { type LoopbackSmtp, startLoopbackSmtp } from '../reminders/loopbackSmtp.ts'
import {
  agreementText,
  type DecisionSite,
  hiddenFields,
  leaver,
  newestText,
  people,
  startDecisionSite,
} from './decisionSite.ts'

let smtp: LoopbackSmtp
let site: DecisionSite
beforeEach(async () => {
  smtp = await startLoopbackSmtp()
  site = await startDecisionSite({ smtp })
})
afterEach(async () => {
  await site.close()
  await smtp.close()
})

const tokenOf = (link: string): string => new URL(link).pathname.split('/').at(-1) ?? ''

/** A request with headers that fetch would not send. */
const ask = (url: string, headers: Readonly<Record<string, string>>): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port, pathname } = new URL(url)
    request({ hostname, port, path: pathname, headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
      .on('error', reject)
      .end()
  })

describe('a link', () => {
  it('that is unknown, of no mailbox, revoked, replaced or ended opens one and the same page', async () => {
    const link = await site.linkFor('contact')
    const token = tokenOf(link)
    const unknown = await site.get(`${site.publicUrl}/decision/${leaver.id}/${newToken()}`)
    const noMailbox = await site.get(`${site.publicUrl}/decision/nobody/${token}`)
    const noToken = await site.get(`${site.publicUrl}/decision/${leaver.id}/x`)
    await site.publish(agreementText({ contact: { name: 'Eva Mol', address: 'e.mol@delinde.example' } }))
    const replaced = await site.get(link)
    await site.publish(agreementText())
    expect((await site.get(link)).status).toBe(200)
    site.at('2026-12-14T10:00:00.000Z')
    const ended = await site.get(link)
    site.at('2026-11-21T10:00:00.000Z')
    const act = { request: randomUUID(), by: 'ict', at: '2026-11-21T10:00:00.000Z' }
    await appendToMailbox(site.organisation, leaver.id, act, () => ({
      kind: 'write',
      draft: mailboxEntry('linkRevoked', { link: linkOf(token) }, null),
    }))
    const revoked = await site.get(link)
    const closed = [unknown, noMailbox, noToken, replaced, ended, revoked]
    expect(closed.map(({ status }) => status)).toEqual(closed.map(() => 404))
    expect(new Set(closed.map(({ html }) => html)).size).toBe(1)
    expect(unknown.html).toContain('bel dan je ICT-beheer')
    expect(unknown.html).not.toContain('Oosterling')
  })

  it('opens its own mailbox and no other', async () => {
    const other = { ...leaver, id: 'vink', name: 'Gerda Vink', address: 'g.vink@delinde.example' }
    await site.close()
    site = await startDecisionSite({ smtp, mailboxes: [leaver, other] })
    const link = await site.linkFor('contact')
    expect((await site.get(link.replace(leaver.id, other.id))).status).toBe(404)
  })

  it('is made of the setting, whatever Host was asked', async () => {
    const link = await site.linkFor('contact')
    expect(link.startsWith(`${site.publicUrl}/decision/${leaver.id}/`)).toBe(true)
    expect(Buffer.from(tokenOf(link), 'base64url')).toHaveLength(32)
  })

  it('is mailed to nobody the agreement does not name, and to nobody more than five an hour', async () => {
    expect(await site.askLink('somebody@delinde.example')).toEqual({ kind: 'notAllowed' })
    expect(await site.askLink(people.contact.address, 'nobody')).toEqual({ kind: 'unknownMailbox' })
    const asked = []
    for (let number = 0; number < 7; number++) asked.push(await site.askLink(people.contact.address))
    expect(asked.map(({ kind }) => kind)).toEqual([
      ...Array.from({ length: 5 }, () => 'mailed'),
      ...['tooMany', 'tooMany'],
    ])
    expect(await site.askLink(people.standIn.address)).toMatchObject({ kind: 'mailed' })
  })

  it('that could not be mailed opens nothing, and the same act again is told so', async () => {
    smtp.behave(() => 'deferContent')
    const act = randomUUID()
    expect(await site.askLink(people.contact.address, leaver.id, act)).toEqual({ kind: 'postFailed' })
    smtp.behave(() => 'accept')
    expect(await site.askLink(people.contact.address, leaver.id, act)).toEqual({ kind: 'postFailed' })
    expect(await site.entries()).toEqual(['linkIssued', 'linkRevoked'])
    expect(await site.askLink(people.contact.address)).toMatchObject({ kind: 'mailed' })
    expect(await newestText(smtp, people.contact.address)).toContain('De link is alleen voor jou')
  })
})

describe('the public listener', () => {
  it('reaches nothing but its pages', async () => {
    for (const path of [
      '/api/me',
      '/api/mailboxes',
      '/api/openapi.json',
      '/taskpane.html',
      '/',
      '/assets/x',
    ]) {
      expect((await site.get(`${site.publicUrl}${path}`)).status).toBe(404)
    }
  })

  it('lets nothing be loaded, framed, kept, indexed or told on', async () => {
    const { headers, html } = await site.get(await site.linkFor('contact'))
    const policy = headers.get('content-security-policy')
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; /)
    expect(policy).toContain("form-action 'self'; frame-ancestors 'none'; base-uri 'none'")
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow')
    expect(headers.get('strict-transport-security')).toBeNull()
    expect(headers.get('set-cookie')).toBeNull()
    expect(html).not.toMatch(/<script|style="|https?:/)
  })

  it('says so on closed and failed pages too, and asks for https where it is reached by it', async () => {
    const https = createPublicSite({ ...site.parts, publicUrl: 'https://besluit.delinde.example' })
    const found = await https.app.request('https://besluit.delinde.example/nothing', {
      headers: { host: 'besluit.delinde.example' },
    })
    expect(found.status).toBe(404)
    expect(found.headers.get('strict-transport-security')).toBe('max-age=31536000')
    expect(found.headers.get('cache-control')).toBe('no-store')
    expect(found.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('refuses another Host, and an Origin of elsewhere', async () => {
    const link = await site.linkFor('contact')
    const { host } = new URL(site.publicUrl)
    expect(await ask(link, { host })).toBe(200)
    expect(await ask(link, { host: 'elsewhere.example' })).toBe(403)
    expect(await ask(link, { host, origin: 'null' })).toBe(200)
    expect(await ask(link, { host, origin: 'https://elsewhere.example' })).toBe(403)
  })

  it('takes small forms of its own and nothing else', async () => {
    const link = await site.linkFor('contact')
    const fields = { ...hiddenFields((await site.get(link)).html), option: 'keepAsShared.kept.removed' }
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...fields, reason: 'Bewaren.' })) form.set(name, value)
    const posts: readonly (readonly [BodyInit, number])[] = [
      [form, 400],
      [JSON.stringify(fields), 400],
      [new URLSearchParams({ step: 'choose' }), 400],
      [new URLSearchParams({ ...fields, request: '../x' }), 400],
      [new URLSearchParams({ ...fields, reason: 'x'.repeat(70_000) }), 413],
      [new URLSearchParams({ ...fields, reason: 'x'.repeat(3000) }), 422],
      [new URLSearchParams({ ...fields, option: 'letLapse.kept.kept', reason: 'Niet zo aangeboden.' }), 422],
      [new URLSearchParams({ ...fields, option: '__proto__', reason: 'Geen keuze.' }), 422],
    ]
    for (const [body, status] of posts) {
      expect((await fetch(link, { method: 'POST', body })).status).toBe(status)
    }
    expect((await fetch(link, { method: 'PUT', body: 'x' })).status).toBe(404)
    expect(await site.entries()).toEqual(['linkIssued'])
  })

  it('logs routes by their pattern: no token, no id and no address', async () => {
    const link = await site.linkFor('contact')
    await site.get(link)
    await site.get(`${link}/more`)
    const told = JSON.stringify(site.log)
    expect(told).toContain('/decision/:mailbox/:token')
    expect(told).not.toContain(tokenOf(link))
    expect(told).not.toContain(leaver.id)
  })
})
