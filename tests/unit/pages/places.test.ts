import { expect, it } from 'vitest'
import type { Role } from '../../../src/domain/person.ts'
import { addressOf, linkIn, placesFor } from '../../../src/pages/places.ts'

const me = (...roles: Role[]) => ({
  ...{ id: 'p', name: 'Piet', address: null, organisation: 'De Linde', ownDomains: [], roles },
})

it.each([
  ['a provider', me('provider'), 'mailboxes'],
  ['a contact', me('contact'), 'mailboxes'],
  ['an employee', me('employee'), 'cases'],
  ['whoever may do nothing here but be handed something over', me('secondPerson'), 'leaving'],
])('the wide page begins for %s with what is his work', (_, person, place) => {
  expect(placesFor(person, false)[0]).toBe(place)
})

it.each([
  ['2026-0142.7', { caseId: '2026-0142', seq: 7 }],
  ['2026-0142', { caseId: '2026-0142', seq: null }],
  ['../../etc', null],
  ['2026-0142.0', null],
  ['', null],
])('a link to %j leads to a case, to a mail in one, or nowhere', (open, link) => {
  expect(linkIn(`https://firm.example/overview.html?place=cases&open=${open}`)).toEqual(link)
})

it('what a link opened is asked for no longer once somebody goes to another place', () => {
  const linked = 'https://firm.example/overview.html?place=cases&open=2026-0142.7'
  expect(linkIn(addressOf('commitments', linked))).toBeNull()
})
