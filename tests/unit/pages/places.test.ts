import { expect, it } from 'vitest'
import type { Role } from '../../../src/domain/person.ts'
import { placesFor } from '../../../src/pages/places.ts'

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
