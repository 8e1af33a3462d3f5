import { expect, it } from 'vitest'
import { clientOf } from '../../../src/domain/cleanUp/mailPlaces.ts'
import { domainOf, isOurs } from '../../../src/domain/mailDomain.ts'

it.each([
  ['Kees@Bakkerij.EXAMPLE', 'bakkerij.example'],
  ['"a@b"@c.example', 'c.example'],
  ['none', 'none'],
])('the domain of %s is %s', (address, domain) => {
  expect(domainOf(address)).toBe(domain)
})

it.each([
  ['a firm', 'sanne@dewit.example', 'tom@DeWit.example', true],
  ['two firms', 'sanne@dewit.example', 'tom@jansen.example', false],
  ['a provider', 'sanne@ziggo.nl', 'els@ziggo.nl', false],
  ['a provider, and one person', 'sanne@ziggo.nl', 'Sanne@ziggo.nl', true],
])('people of %s: %s and %s are colleagues: %s', (_, one, other, are) => {
  expect(isOurs(one, { ownAddress: other })).toBe(are)
})

it('a firm of several domains is one: no client, and nobody outside, in a mailbox that is cleaned up', () => {
  const ours = { ownAddress: 'anouk@linde.example', ownDomains: ['lindeadvies.example'] }
  const tom = { name: 'Tom', address: 'tom@mail.LindeAdvies.example' }
  const mail = { from: tom, to: [{ name: 'Anouk', address: ours.ownAddress }], folder: 'Inbox' }
  expect(isOurs(tom.address, ours)).toBe(true)
  expect(clientOf(mail, ours)).toBeNull()
  expect(clientOf(mail, { ownAddress: ours.ownAddress })).toBe('mail.lindeadvies.example')
})
