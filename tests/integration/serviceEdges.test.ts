import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import http from 'node:http'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openApiPath } from '../../src/contract/openApi.ts'
import type { Route } from '../../src/contract/route.ts'
import { routes } from '../../src/contract/routes.ts'
import { officeScript } from '../../src/service/http/officeScripts.ts'
import { mailboxFacts } from '../unit/domain/retention/mailboxFacts.ts'
import { keyOf, mailOf, sha256Of, startTestService, type TestService } from './testService.ts'

let service: TestService
beforeEach(async () => {
  service = await startTestService()
})
afterEach(() => service.close())

const codeOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { error: { code: string } }).error.code

/** fetch forbids the Host header, so this one goes by Node's own client. */
const statusWithHost = (host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    http
      .get(
        `${service.origin}/api/me`,
        { headers: { host, authorization: `Bearer ${keyOf('anouk')}` } },
        (response) => {
          response.resume()
          resolve(response.statusCode ?? 0)
        },
      )
      .on('error', reject)
  })

describe('sign-in', () => {
  it('asks for a key, and knows only those it was given', async () => {
    expect(await codeOf(await service.ask('/api/me', { as: null }))).toBe('noKey')
    expect(await codeOf(await service.ask('/api/me', { as: 'nobody' }))).toBe('unknownKey')
    expect(await (await service.ask('/api/me')).json()).toMatchObject({
      ...{ id: 'anouk', roles: ['employee'], ownDomains: ['delinde.example'] },
    })
  })

  it('takes no key from a cookie or a query', async () => {
    const key = keyOf('anouk')
    const response = await service.ask(`/api/me?key=${key}`, { as: null, headers: { cookie: `key=${key}` } })
    expect(response.status).toBe(401)
  })

  /** Who may do what else is held by rightsOfRoutes.test.ts. */
  const caseRoutes = Object.entries(routes).filter(([, { path }]) =>
    /^\/api\/(messages|cases|filings|suggestions|search)\b/.test(path),
  )

  it.each(caseRoutes)('gives a provider nothing of %s', async (_name, route: Route) => {
    const path = route.path.replace(':sha256', sha256Of('x')).replace(':id', '2026-0142')
    const response = await service.ask(`${path}?query=x`, {
      method: route.method.toUpperCase(),
      as: 'ict',
      ...(route.body === undefined ? {} : { body: 'x' }),
    })
    expect(response.status).toBe(403)
  })

  it('shows an employee the mailbox that is his, and a contact person all', async () => {
    const seen = async (as: string) =>
      ((await (await service.ask('/api/mailboxes', { as })).json()) as { mailboxes: { name: string }[] })
        .mailboxes
    await service.close()
    service = await startTestService({
      mailboxes: [
        mailboxFacts({
          name: 'Jan Smit',
          address: 'j.smit@delinde.example',
          accountDeletedAt: '2026-11-01T09:00:00Z',
        }),
        mailboxFacts({ id: 'anouk', name: 'Anouk de Boer', address: 'A.deBoer@delinde.example' }),
      ],
    })
    expect((await seen('anouk')).map(({ name }) => name)).toEqual(['Anouk de Boer'])
    expect(await seen('wim')).toMatchObject([
      {
        name: 'Jan Smit',
        own: false,
        countdown: { state: 'counting', daysLeft: 8, clock: { certainty: 'certain' } },
      },
      { name: 'Anouk de Boer', countdown: { state: 'noClock', because: 'inUse' } },
    ])
  })
})

describe('the border', () => {
  it('serves only those who call it by its own name', async () => {
    expect(await statusWithHost(new URL(service.origin).host)).toBe(200)
    expect(await statusWithHost('rebound.example:80')).toBe(403)
  })

  it('serves no page of another origin', async () => {
    const response = await service.ask('/api/me', { headers: { origin: 'https://elsewhere.example' } })
    expect(await codeOf(response)).toBe('badOrigin')
  })

  it('names the field and what was expected, and no value', async () => {
    const body = JSON.stringify({ request: 'x', reference: 'secret reference', title: '' })
    const response = await service.ask('/api/cases', { method: 'POST', body })
    const text = await response.text()
    expect(response.status).toBe(400)
    expect(text).toMatch(/title: /)
    expect(text).not.toMatch(/secret/)
  })

  it('names the part of an address that is not as expected', async () => {
    const text = await (await service.ask('/api/cases/No%20Case')).text()
    expect(text).toMatch(/id: expected lower-case/)
  })

  it('takes no name that reads another way than it is written', async () => {
    const named = { reference: 'A\u0000 1', title: 'Factuur\u202efdp.exe', client: 'Jan\r\nSmit' }
    const body = JSON.stringify({ request: randomUUID(), ...named })
    const opened: unknown = await (await service.ask('/api/cases', { method: 'POST', body })).json()
    expect(opened).toMatchObject({ reference: 'A 1', title: 'Factuur fdp.exe', client: 'Jan Smit' })
  })

  it('takes no promise that reads another way than it is written', async () => {
    const named = { reference: 'A 1', title: 'Factuur', client: 'Jan' }
    const opening = JSON.stringify({ request: randomUUID(), ...named })
    const { id } = (await (await service.ask('/api/cases', { method: 'POST', body: opening })).json()) as {
      readonly id: string
    }
    const promise = {
      ...{
        promisor: 'us',
        promisorName: 'Jan\u202etimS',
        promisee: 'Els\r\nBakker',
        due: null,
        dueWords: '',
      },
      ...{ what: 'Wij betalen\u2028niets', quote: '', origin: 'byHand', owner: null, filing: null },
    }
    const body = JSON.stringify({ request: randomUUID(), ...promise })
    const noted = await service.ask(`/api/cases/${id}/commitments`, { method: 'POST', body })
    expect(await noted.json()).toMatchObject({
      ...{ promisorName: 'Jan timS', promisee: 'Els Bakker', what: 'Wij betalen niets' },
    })
  })

  it.each(['', '{', '[]', 'null'])('refuses %j as a body', async (body) => {
    expect((await service.ask('/api/cases', { method: 'POST', body })).status).toBe(400)
  })

  it('refuses a body of more than a megabyte', async () => {
    const response = await service.ask('/api/cases', { method: 'POST', body: `"${'x'.repeat(1_100_000)}"` })
    expect(response.status).toBe(413)
  })

  it('answers an unknown route as it answers every error', async () => {
    expect(await codeOf(await service.ask('/api/nothing'))).toBe('routeNotFound')
  })
})

describe('the pane', () => {
  it('comes with a policy that lets in no script but its own and those of office.js', async () => {
    const response = await service.ask('/taskpane.html', { as: null })
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(
      /script-src 'self' https:\/\/appsforoffice\.microsoft\.com https:\/\/ajax\.aspnetcdn\.com;/,
    )
    expect(policy).not.toContain('unsafe')
    expect(policy).toContain("frame-ancestors 'self' https://outlook.office.com")
    expect(response.headers.get('x-frame-options')).toBeNull()
    expect(response.headers.get('set-cookie')).toBeNull()
  })

  it('has a page beside it that loads the send handler after office.js, and nothing else', async () => {
    const response = await service.ask('/commands.html', { as: null })
    expect(response.headers.get('cache-control')).toBe('no-store')
    const scripts = [...(await response.text()).matchAll(/<script[^>]*src="([^"]+)"/g)].map(([, src]) => src)
    expect(scripts).toEqual([officeScript, '/commands/onMessageSend.js'])
  })

  it('gets a new style nonce with every answer, the same in page and policy', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const response = await service.ask('/taskpane.html', { as: null })
        const nonce = /style-src 'self' 'nonce-([^']+)'/.exec(
          response.headers.get('content-security-policy') ?? '',
        )?.[1]
        expect(await response.text()).toContain(`nonce="${nonce}"`)
        return nonce
      }),
    )
    expect(nonces[0]).not.toBe(nonces[1])
  })
})

interface OpenApiDocument {
  readonly paths: Record<string, Record<string, { responses: Record<string, { description: string }> }>>
}

describe('the OpenAPI document', () => {
  it('names exactly the routes the service answers, with their methods', async () => {
    const document = (await (await service.ask('/api/openapi.json', { as: null })).json()) as OpenApiDocument
    const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    )
    const served = service.routes
      .filter(
        ({ method, path }) => method !== 'ALL' && path.startsWith('/api/') && path !== '/api/openapi.json',
      )
      .map(({ method, path }) => `${method.toLowerCase()} ${openApiPath(path)}`)
    expect(documented.sort()).toEqual([...new Set(served)].sort())
  })

  it.each([
    ['post /api/cases', 'bodyTooLarge', { body: `"${'x'.repeat(1_100_000)}"` }],
    ['post /api/cases', 'badRequest', { body: '{}' }],
    ['post /api/suggestions', 'notAllowed', { body: '{}', as: 'ict' }],
    ['get /api/cases/{id}', 'caseNotFound', {}],
    ['get /api/filings/{id}/message', 'filingNotFound', {}],
    ['get /api/me', 'unknownKey', { as: 'nobody' }],
  ] as const)('names the code with which %s refuses: %s', async (operation, code, options) => {
    const [method = '', route = ''] = operation.split(' ')
    const document = (await (await service.ask('/api/openapi.json')).json()) as OpenApiDocument
    const refused = await service.ask(route.replace('{id}', '2026-9999'), {
      method: method.toUpperCase(),
      ...options,
    })
    expect(document.paths[route]?.[method]?.responses[refused.status]?.description).toContain(code)
    expect(await codeOf(refused)).toBe(code)
  })

  it('describes the answers that come', async () => {
    const { id } = await service.openCase('2026-0142')
    const answer: unknown = await (await service.file(id, mailOf())).json()
    expect(() => routes.fileMessage.answers[201].parse(answer)).not.toThrow()
    const found: unknown = await (await service.ask('/api/search?query=akkoord')).json()
    expect(() => routes.search.answers[200].parse(found)).not.toThrow()
  })
})

describe('the log', () => {
  it('names the rows of the roster that could not be read, once', async () => {
    await service.close()
    const row = { line: 7, column: 'accountDeletedAt', expected: 'a date such as 2026-11-21' }
    service = await startTestService({ refused: [row] })
    for (const as of ['wim', 'anouk']) await service.ask('/api/mailboxes', { as })
    const named = service.log.filter(({ event }) => event === 'rosterRowRefused')
    expect(named).toEqual([{ event: 'rosterRowRefused', ...row }])
  })

  it('names the causes of a failure and where in our code it began, without what they say', async () => {
    const incoming = path.join(service.root, 'incoming')
    await rm(incoming, { recursive: true })
    await writeFile(incoming, 'a file where a folder should be')
    const body = JSON.stringify({ request: randomUUID(), reference: 'Vlietstraat', title: 'x', client: '' })
    expect((await service.ask('/api/cases', { method: 'POST', body })).status).toBe(500)
    const failure = service.log.find(({ event }) => event === 'failed')
    expect(failure).toMatchObject({ code: 'internal', causes: 'StoreError badPath, Error ENOTDIR' })
    expect(failure?.['where']).toMatch(/src\/storage\/\w+\.ts:\d+/)
    expect(JSON.stringify(failure)).not.toMatch(/vliet/i)
  })

  it('holds no subject, address, name, key, query or word of a mail', async () => {
    const { id } = await service.openCase('2026-0142', 'Renovatie Vlietstraat')
    await service.file(id, mailOf())
    await service.ask('/api/search?query=akkoord')
    await service.ask('/api/cases?query=vliet')
    await service.ask('/api/me', { as: 'nobody' })
    const log = JSON.stringify(service.log)
    expect(service.log.length).toBeGreaterThan(5)
    expect(log).not.toMatch(/akkoord|vliet|petra|schouten|delinde|anker|anouk|nobody|0142/i)
  })
})

describe('a service that stops', () => {
  it('finishes what is under way and refuses the new', async () => {
    const { id } = await service.openCase('2026-0142')
    const mail = mailOf()
    let send: (rest: string) => void = () => undefined
    const upload = new Promise<number>((resolve, reject) => {
      const request = http.request(
        `${service.origin}/api/messages/${sha256Of(mail)}`,
        {
          method: 'PUT',
          headers: { authorization: `Bearer ${keyOf('anouk')}`, 'content-length': Buffer.byteLength(mail) },
        },
        (response) => {
          response.resume()
          resolve(response.statusCode ?? 0)
        },
      )
      request.on('error', reject)
      request.write(mail.slice(0, 20))
      send = (rest) => request.end(rest)
    })
    await vi.waitUntil(
      async () => (await Array.fromAsync(service.organisation.folders.list('incoming'))).length > 0,
    )
    const finished = service.finish()
    expect(await codeOf(await service.ask(`/api/cases/${id}`))).toBe('stopping')
    send(mail.slice(20))
    expect(await upload).toBe(201)
    await finished
  })

  it('cuts off an upload that never ends', async () => {
    const stopping = await startTestService()
    const headers = { authorization: `Bearer ${keyOf('anouk')}` }
    const request = http.request(`${stopping.origin}/api/messages/${sha256Of('x')}`, {
      method: 'PUT',
      headers,
    })
    const end = new Promise((resolve) => request.on('error', resolve))
    request.write('begun')
    await vi.waitUntil(
      async () => (await Array.fromAsync(stopping.organisation.folders.list('incoming'))).length > 0,
    )
    await stopping.close(1)
    expect(await end).toMatchObject({ code: 'ECONNRESET' })
  })
})
