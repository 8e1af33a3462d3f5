import { describe, expect, it } from 'vitest'
import type { MessageMetadata, Participant } from '../../../src/domain/message.ts'
import { type PrivateSign, privateSigns } from '../../../src/domain/privateSigns.ts'

const person = (text: string): Participant => {
  const [, name = '', address = ''] = /^(.*?) ?<(.*)>$/.exec(text) ?? []
  return { name, address }
}

const judith = person('Judith Kramer <j.kramer@linde.example>')
const client = person('Petra Schouten <p.schouten@hetanker.example>')

const mail = (difference: Partial<MessageMetadata>): MessageMetadata => ({
  messageId: '<1@x>',
  subject: 'Offerte 2026-0142',
  from: client,
  to: [judith],
  cc: [],
  sentAt: null,
  references: [],
  ...difference,
})

const signsOf = (
  difference: Partial<MessageMetadata>,
  sensitivity: string | null = null,
): readonly PrivateSign[] =>
  privateSigns({
    metadata: mail(difference),
    sensitivity: { kind: 'told', value: sensitivity },
    ownAddress: judith.address,
  })

describe('a mail at work has no private signs', () => {
  it.each([
    'Offerte 2026-0142',
    'Private equity in de zorg',
    'Private     equity',
    'GDPR: personal data agreement',
    'Persoonlijke beschermingsmiddelen op de bouw',
    'Privatisering van het park',
    'Uitbreiding basisschool: bestek',
    'Besluit college van B&W',
    'Factuur F2026-0311',
    'Nieuwsbrief januari',
    'RE: Ziekteverzuim tweede kwartaal',
  ])('with the subject %s', (subject) => {
    expect(signsOf({ subject })).toEqual([])
  })

  it.each([
    'Kees van Halteren <kees@bakkerijvanhalteren.example>',
    'Joost Pals <j.pals@zorggroepeemdal.example>',
    'Team Vergunningen Gemeente <vergunningen@oosterveen.example>',
    'Jan <jan@symbol.com>',
    'Els Kra <e.kra@klant.example>',
  ])('from %s', (from) => {
    expect(signsOf({ from: person(from) })).toEqual([])
  })

  it('among colleagues, whatever they plan or order, or are called', () => {
    const from = person('Tom Kramer <t.kramer@linde.example>')
    expect(signsOf({ from, subject: 'Bestelling papier en tennis op vrijdag' })).toEqual([])
  })

  it('when the firm keeps it to itself', () => {
    expect(signsOf({}, 'company-confidential')).toEqual([])
  })

  it('without a sender or recipients', () => {
    expect(signsOf({ from: null, to: [] })).toEqual([])
  })
})

describe('a mail has a sign that it is private', () => {
  it.each(['Personal', 'private'])('in the sensitivity %s', (sensitivity) => {
    expect(signsOf({}, sensitivity)).toEqual([{ kind: 'sensitivity', evidence: sensitivity.toLowerCase() }])
  })

  it.each([
    ['Privé: vrijdag', 'Privé'],
    ['Re: prive', 'prive'],
    ['RE: [Private] dinner', 'Private'],
    ['strictly personal', 'personal'],
    ['Persoonlijk - salaris', 'Persoonlijk'],
    ['vraag (PRIVE\u0301)', 'PRIVÉ'],
  ])('in the subject %j', (subject, evidence) => {
    expect(signsOf({ subject })).toEqual([{ kind: 'subject', evidence }])
  })

  it.each([
    ['health', 'Tandartspraktijk Zuid <balie@zuid.example>', 'Tandartspraktijk'],
    ['health', 'Afspraken <afspraken@ggz-midden.example>', 'ggz'],
    ['health', 'Sint Jansziekenhuis <info@sintjan.example>', 'Jansziekenhuis'],
    ['school', 'Basisschool De Wegwijzer <administratie@bsdewegwijzer.example>', 'Basisschool'],
    ['bank', 'Eembank <hypotheken@eembank.example>', 'hypotheken'],
    ['shop', 'bol <noreply@mail.bol.com>', 'mail.bol.com'],
    ['shop', 'Zalando <info@zalando.example>', 'Zalando'],
    ['sport', 'MHC <secretaris@hockeyclub-eemdal.example>', 'hockeyclub'],
    ['travel', 'Vakantiehuis La Colline <reserveren@lacolline.example>', 'Vakantiehuis'],
  ])('of %s in the sender %s', (kind, from, evidence) => {
    expect(signsOf({ from: person(from) })).toEqual([{ kind, evidence }])
  })

  it.each([
    ['shop', 'Bedankt voor je bestelling #884120', 'bestelling'],
    ['shop', 'Your order confirmation', 'order confirmation'],
    ['bank', 'Uw hypotheekaanvraag', 'hypotheekaanvraag'],
    ['school', 'Schoolkamp groep 7', 'Schoolkamp'],
  ])('of %s in the subject %s', (kind, subject, evidence) => {
    expect(signsOf({ subject })).toEqual([{ kind, evidence }])
  })

  it('when it goes out to such a correspondent', () => {
    const to = [person('Huisartsenpraktijk <balie@praktijk.example>')]
    expect(signsOf({ from: judith, to })).toEqual([{ kind: 'health', evidence: 'Huisartsenpraktijk' }])
  })

  it.each([
    'Mark Kramer <mark.kramer@thuis.example>',
    'Kramer, Mark <mk@thuis.example>',
    'Opa <kees_kramer@thuis.example>',
  ])('when %s shares the family name of the owner', (from) => {
    expect(signsOf({ from: person(from) })).toEqual([{ kind: 'family', evidence: 'kramer' }])
  })

  it('when the family name has parts, and stands in the address alone', () => {
    const signs = privateSigns({
      metadata: mail({ from: person('Marijke van der Linden <marijke@thuis.example>'), to: [] }),
      sensitivity: { kind: 'told', value: null },
      ownAddress: 'm.vanderlinden@linde.example',
    })
    expect(signs).toEqual([{ kind: 'family', evidence: 'vanderlinden' }])
  })
})

it('who has a mailbox at the same provider is no colleague', () => {
  const signs = privateSigns({
    metadata: mail({ from: person('Els <els@ziggo.nl>'), subject: 'Tennis op vrijdag' }),
    sensitivity: { kind: 'told', value: null },
    ownAddress: 'sanne@ziggo.nl',
  })
  expect(signs).toMatchObject([{ kind: 'sport' }])
})

it('who writes from another domain of the firm is a colleague', () => {
  const asked = {
    metadata: mail({ from: person('Els <els@lindeadvies.example>'), subject: 'Tennis op vrijdag' }),
    sensitivity: { kind: 'told', value: null } as const,
    ownAddress: judith.address,
  }
  expect(privateSigns(asked)).toMatchObject([{ kind: 'sport' }])
  expect(privateSigns({ ...asked, ownDomains: ['lindeadvies.example'] })).toEqual([])
})

it('a mail of which the mail program did not say whether it is private is asked about', () => {
  const signs = privateSigns({
    metadata: mail({}),
    sensitivity: { kind: 'notTold' },
    ownAddress: judith.address,
  })
  expect(signs).toEqual([{ kind: 'notTold', evidence: '' }])
})

it('a subject of ten thousand words is read in one go', () => {
  expect(signsOf({ subject: 'persoonlijk '.repeat(10_000).concat('onderhoud') })).toEqual([])
})
