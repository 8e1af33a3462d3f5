import { expect, it } from 'vitest'
import { clientName } from '../../../src/taskpane/filing/choosing/clientName.ts'
import { metadataOf } from './mails.ts'

const own = 'sanne@dewit.example'
const person = (address: string, name = '') => ({ name, address })

it.each([
  ['jan@jansen-bouw.nl', '', 'Jansen Bouw'],
  ['info@mail.gemeente.nl', '', 'Gemeente'],
  ['ann@smith.co.uk', 'Ann Smith', 'Smith'],
  ['els.bakker@gmail.com', 'Els Bakker', 'Els Bakker'],
  ['els.bakker@gmail.com', '', 'els.bakker@gmail.com'],
  ['not an address', '', 'Not an address'],
])('of a mail from %s (%s) the client may be %s', (address, name, client) => {
  expect(clientName({ ...metadataOf('x'), from: person(address, name) }, own)).toBe(client)
})

it('of a mail from a colleague the client is whom he wrote to outside', () => {
  const metadata = {
    ...metadataOf('x'),
    from: person('tom@DeWit.example'),
    to: [person(own), person('piet@bakkerij.nl')],
  }
  expect(clientName(metadata, own)).toBe('Bakkerij')
})

it('of a mail among colleagues there is no client', () => {
  const metadata = { ...metadataOf('x'), from: person('tom@dewit.example'), to: [person(own)] }
  expect(clientName(metadata, own)).toBe('')
})

it('of a mail from a colleague at another domain of the firm there is no client', () => {
  const metadata = { ...metadataOf('x'), from: person('tom@wit.example'), to: [person(own)] }
  expect(clientName(metadata, own, ['dewit.example', 'Wit.example'])).toBe('')
  expect(clientName(metadata, own)).toBe('Wit')
})

it('takes nobody for a colleague for having a mailbox at the same provider', () => {
  const metadata = { ...metadataOf('x'), from: person('els@gmail.com', 'Els Bakker') }
  expect(clientName(metadata, 'sanne@gmail.com')).toBe('Els Bakker')
})
