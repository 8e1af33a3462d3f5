import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routes } from '../../src/contract/routes.ts'
import { may, type Subject } from '../../src/domain/permissions.ts'
import type { Person } from '../../src/domain/person.ts'
import { leaver } from './decisions/decisionSite.ts'
import { post, recordDecision, startMailboxService } from './mailboxes/mailboxService.ts'
import {
  askRoute,
  content,
  type Exercise,
  everybody,
  exercises,
  inBatches,
  mail,
  type RouteName,
  wordsIn,
} from './routeExercises.ts'
import { sha256Of, type TestService } from './testService.ts'

/** What people wrote about a mailbox: no such word may reach who sees it as provider alone. */
const reasons = { decision: 'Zegelbesluit', hold: 'Zegelbevriezing' }

const subject: Subject = { address: leaver.address, customer: 'delinde' }
/** What the table of rights says of a person who asks: whether he gets on, or is refused, or finds nothing there. */
const expected = (person: Person, { action, of, mailsTheAsker }: Exercise): 'in' | 403 | 404 => {
  if (action === null) return 'in'
  if (of === 'everything') return may(person, action) ? 'in' : 403
  const sees = may(person, of === 'agreement' ? 'viewAgreement' : 'viewMailboxes', subject)
  if (of === 'ownMailbox') return sees ? (may(person, action, subject) ? 'in' : 403) : 404
  if (action === 'cleanUp') return may(person, action, subject) ? 'in' : 404
  if (action === 'viewMailboxes') return sees ? 'in' : 404
  if (mailsTheAsker && !sees) return 404
  if (mailsTheAsker && person.address === null) return 403
  if (!may(person, action)) return 403
  if (!sees) return 404
  return may(person, action, subject) ? 'in' : 403
}

const readsReasons = (person: Person): boolean =>
  may({ ...person, roles: person.roles.filter((role) => role !== 'provider') }, 'viewMailboxes', subject)

describe('the rights of every route', () => {
  let service: TestService
  let caseId = ''
  const names = Object.keys(routes) as readonly RouteName[]

  beforeAll(async () => {
    service = await startMailboxService({ mailboxes: [leaver], others: ['vanveen'], persons: everybody })
    const opened = await post(service, '/api/cases', 'anouk', {
      reference: 'Z-1',
      title: content.title,
      client: content.client,
    })
    caseId = ((await opened.json()) as { readonly id: string }).id
    await service.upload(mail)
    const filing = { sha256: sha256Of(mail), source: 'outlook', kind: 'commitment', note: content.note }
    expect((await post(service, `/api/cases/${caseId}/filings`, 'anouk', filing)).status).toBe(201)
    await recordDecision(
      service,
      leaver.id,
      { choice: 'legalHold', account: 'kept', licence: 'kept' },
      { reason: reasons.decision },
    )
    await post(service, `/api/mailboxes/${leaver.id}/hold`, 'wim', { step: 'place', reason: reasons.hold })
  })
  afterAll(() => service.close())

  const send = (name: RouteName, as: string | null, body?: string) =>
    askRoute(service, name, as, { caseId, body })

  it('covers every route of the contract', () => {
    expect(Object.keys(exercises('x')).toSorted()).toEqual([...names].toSorted())
    for (const name of names) {
      const pattern = new RegExp(`^${routes[name].path.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}$`)
      expect(exercises('x')[name].ask.path.split('?')[0]).toMatch(pattern)
    }
  })

  it('finds its words where they may be read, or it would prove nothing', async () => {
    const found = await Promise.all(names.map((name) => send(name, 'anouk')))
    expect(wordsIn(found.map(({ text }) => text).join('\n'), content)).toEqual(Object.values(content))
    expect(wordsIn((await send('viewMailbox', 'wim')).text, reasons)).toEqual(Object.values(reasons))
  })

  const tellsNoSecret = (person: Person, text: string): void => {
    if (!may(person, 'viewCase')) expect(wordsIn(text, content)).toEqual([])
    if (!readsReasons(person)) expect(wordsIn(text, reasons)).toEqual([])
  }

  it.each(names)(
    '%s lets in whom the table of rights lets in and nobody else, and tells nobody what is not his to read',
    async (name) => {
      const answers = await inBatches(everybody, async (person) => ({
        person,
        ...(await send(name, person.id)),
      }))
      for (const { person, status, text } of answers) {
        const wanted = expected(person, exercises(caseId)[name])
        const got = status === 403 || (status === 404 && wanted !== 'in') ? status : 'in'
        expect([person.id, person.roles, got]).toEqual([person.id, person.roles, wanted])
        expect(status).toBeLessThan(500)
        tellsNoSecret(person, text)
      }
      expect((await send(name, null)).status).toBe(401)
    },
  )

  it('tells nobody what is not his to read, whatever is sent', async () => {
    const anything = fc.option(fc.oneof(fc.json(), fc.string(), fc.constant('{}')), { nil: undefined })
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.constantFrom(...everybody),
        anything,
        async (name, person, body) => tellsNoSecret(person, (await send(name, person.id, body)).text),
      ),
      { numRuns: 500 },
    )
  })
})
