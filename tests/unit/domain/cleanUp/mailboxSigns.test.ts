import { expect, it } from 'vitest'
import { mailboxSigns } from '../../../../src/domain/cleanUp/mailboxSigns.ts'
import type { Participant } from '../../../../src/domain/message.ts'

const person = (text: string): Participant => {
  const [, name = '', address = ''] = /^(.*?) ?<(.*)>$/.exec(text) ?? []
  return { name, address }
}
const owner = person('Judith Kramer <j.kramer@linde.example>')
const colleague = person('Tom <t.verhoeven@linde.example>')

const kindsOf = (from: string, subject: string, cc: readonly Participant[] = []): readonly string[] =>
  mailboxSigns({
    metadata: {
      ...{ messageId: null, from: person(from), to: [owner], cc, sentAt: null, references: [], subject },
    },
    ...{ folder: 'Inbox', sensitivity: null, ownAddress: owner.address },
  }).map(({ kind }) => kind)

it.each([
  ['Basisschool De Horizon <bouwzaken@horizon.example>', 'Vragen over de nieuwbouw'],
  ['Ziekenhuis Oost <info@oost.example>', 'Aanbesteding adviesdiensten'],
  ['Rabobank Zakelijk <adviseur@rabobank.nl>', 'Kredietvoorstel'],
  ["St Mary's Primary School <office@stmarys.example>", 'Purchase order for the audit'],
])('a school, hospital or bank that writes to the firm is no private matter: %s', (from, subject) => {
  expect(kindsOf(from, subject)).toEqual([])
})

it('a folder of his own, his name or a mark outweighs a word of work', () => {
  expect(kindsOf('Mark Kramer <mark@thuis.example>', 'Aanbesteding')).toEqual(['family'])
  expect(kindsOf('Petra <p@anker.example>', 'Privé: aanbesteding')).toEqual(['subject'])
})

it.each([
  ['Ledenservice <noreply@krant.example>', 'Je bezorging', 'toYou'],
  ['Bookings <bookings@padel.example>', 'Your court on Tuesday', 'toYou'],
  ['Eefje <eef@live.nl>', 'ik mis je', 'toYou'],
  ['Bas <bas.timmer@gmail.com>', 'biertje vanavond?', 'leisure'],
  ['Amazon <no-reply@amazon.de>', 'Versandbestätigung', 'shop'],
  ['eBay <ebay@members.ebay.co.uk>', 'Outbid', 'shop'],
])(
  'what a friend, or the machine of a service, says to him alone looks private: %s',
  (from, subject, kind) => {
    expect(kindsOf(from, subject)).toContain(kind)
  },
)

it.each([
  ['with a word of work', 'Kees <kees@gmail.com>', 'Heb je de tekening al?', []],
  ['with a colleague on it', 'Kees <kees@gmail.com>', 'Ben je er morgen?', [colleague]],
  ['by somebody of another firm', 'Petra <p@anker.example>', 'Ben je er morgen?', []],
  ['by a machine, about work', 'Microsoft <noreply@microsoft.com>', 'Je wachtwoord verloopt', []],
])('what is said to him %s does not', (_what, from, subject, cc) => {
  expect(kindsOf(from, subject, cc)).toEqual([])
})

it('a customer of a provider is not the provider', () => {
  expect(kindsOf('Hans Kooij <hkooij@ziggo.nl>', 'Aanvulling op de offerte')).toEqual([])
  expect(kindsOf('Ziggo <noreply@ziggo.nl>', 'Factuur november')).toEqual(['home'])
})
