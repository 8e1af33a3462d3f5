import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MailContext } from '../../../../src/domain/commitments/commitment.ts'
import { surelyEnough } from '../../../../src/domain/commitments/commitmentScore.ts'
import { findCommitments } from '../../../../src/domain/commitments/findCommitments.ts'
import { mostFound, searchedLength } from '../../../../src/domain/commitments/findPromises.ts'

const byUs: MailContext = {
  writtenOn: '2026-02-12',
  us: { ownAddress: 'eva@delinde.example' },
  from: 'j.kramer@delinde.example',
}
const byClient: MailContext = { ...byUs, from: 'kees@bakkerij.example' }

const letter = `Beste Kees,

Dank voor de schets. Je krijgt uiterlijk woensdag de offerte
zwart op wit. Kun je ons de tekeningen sturen?

- We zullen niet vóór 1 mei factureren.
- De leges betaal je aan de gemeente.

Met vriendelijke groet,
Judith Kramer
Wij bellen u altijd terug.

Van: Kees van Halteren
Verzonden: dinsdag 10 februari 2026 09:05
Aan: Judith Kramer

Ik stuur de tekeningen morgen.`

it('finds the promises of a mail, in order, each with who, what and when', () => {
  const found = findCommitments({ body: letter, subject: 'Offerte' }, byUs)
  expect(
    found.map(({ sentence, promisor, due, language }) => ({ sentence, promisor, due, language })),
  ).toEqual([
    {
      sentence: 'Je krijgt uiterlijk woensdag de offerte zwart op wit.',
      promisor: 'us',
      due: { expression: 'uiterlijk woensdag', date: '2026-02-18' },
      language: 'nl',
    },
    {
      sentence: 'We zullen niet vóór 1 mei factureren.',
      promisor: 'us',
      due: { expression: 'niet vóór 1 mei', date: '2026-05-01' },
      language: 'nl',
    },
  ])
})

it('takes two promises in one sentence apart, each with its own day', () => {
  const body = 'Beste Kees, maandag bellen we u en vrijdag krijgt u het stuk.'
  const found = findCommitments({ body }, byUs)
  expect(found.map(({ sentence, due }) => [sentence, due?.date])).toEqual([
    ['Beste Kees, maandag bellen we u', '2026-02-16'],
    ['vrijdag krijgt u het stuk.', '2026-02-13'],
  ])
  for (const { quote } of found) expect(body.slice(quote.start, quote.end)).toBe(quote.text)
})

it.each(['\n', '\r\n'])('takes them apart as well where the line was broken by %j', (end) => {
  const body = `Geachte heer Pot,${end}${end}Maandag bellen we u over de stand van het${end}werk,${end}vrijdag krijgt u het${end}stuk.`
  const found = findCommitments({ body }, byUs)
  expect(found.map(({ sentence, due }) => [sentence, due?.date])).toEqual([
    ['Maandag bellen we u over de stand van het werk', '2026-02-16'],
    ['vrijdag krijgt u het stuk.', '2026-02-13'],
  ])
  for (const { quote } of found) expect(body.slice(quote.start, quote.end)).toBe(quote.text)
})

it.each([
  'Ik stuur u vrijdag de offerte, zodat u maandag kunt beslissen.',
  'Wij starten vrijdag, mits u de sleutel woensdag brengt.',
  'Maandag en dinsdag bellen wij u.',
])('leaves a sentence whole that promises once: %s', (body) => {
  expect(findCommitments({ body }, byUs).map(({ sentence }) => sentence)).toEqual([body])
})

it('quotes to the letter, line breaks and all, with the place in the mail', () => {
  for (const { quote, sentence } of findCommitments({ body: letter }, byUs)) {
    expect(letter.slice(quote.start, quote.end)).toBe(quote.text)
    expect(quote.text.replace(/\s+/g, ' ')).toBe(sentence)
  }
})

it('reads each sentence in its own language', () => {
  const body = 'Ik bel je morgen. The report will be sent to you on Friday.'
  expect(findCommitments({ body }, byUs).map(({ language }) => language)).toEqual(['nl', 'en'])
})

describe('the promisor is', () => {
  const promisor = (body: string, context: MailContext) => findCommitments({ body }, context)[0]?.promisor

  it('whoever wrote, we by address or by one of our domains', () => {
    expect(promisor('Ik bel je morgen.', byUs)).toBe('us')
    expect(promisor('Ik bel je morgen.', { ...byUs, us: { ownAddress: 'J.Kramer@delinde.example' } })).toBe(
      'us',
    )
    const us = { ownAddress: 'eva@linde.example', ownDomains: ['delinde.example'] }
    expect(promisor('Ik bel je morgen.', { ...byUs, us })).toBe('us')
    expect(promisor('Ik bel je morgen.', { ...byUs, us: { ownAddress: us.ownAddress } })).toBe('client')
    expect(promisor('Ik bel je morgen.', byClient)).toBe('client')
    expect(promisor('Ik bel je morgen.', { ...byUs, from: null })).toBe('other')
  })

  it('not a firm whose domain only ends like ours', () => {
    expect(promisor('Ik bel je morgen.', { ...byUs, from: 'x@nietdelinde.example' })).toBe('client')
  })

  it('the client for whom his lawyer promises', () => {
    expect(promisor('Namens cliënt zeg ik toe dat het terrein maandag leeg is.', byUs)).toBe('client')
  })

  it('somebody else who is named as the one to act', () => {
    expect(promisor('Erik zorgt voor de uitnodigingen.', byUs)).toBe('other')
  })
})

describe('whatever the mail holds', () => {
  const pieces = [
    ...[
      'Ik stuur u morgen de akte. ',
      'I will call you on Friday. ',
      '> ',
      '\n',
      '\r\n',
      '-- \n',
      'Van: a\nAan: b\n',
    ],
    ...[
      'Op x schreef y:\n',
      'On x wrote:\n',
      '. ',
      'dhr. ',
      '- ',
      "'",
      '“',
      '\u0000',
      '\ud800',
      'é',
      'e-',
      'week ',
      '99 ',
    ],
    ...[
      '31 februari ',
      'elke ',
      'van de ',
      'binnen 999 jaar ',
      '__proto__ ',
      'constructor ',
      '1 mei 9999 ',
      'will ',
    ],
  ]
  const mails = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 120 }).map((parts) => parts.join('')),
  )

  it('quotes are exact slices, in order and apart, never more than the most', () => {
    fc.assert(
      fc.property(mails, (body) => {
        const found = findCommitments({ body, subject: body }, byUs)
        expect(found.length).toBeLessThanOrEqual(mostFound)
        let end = 0
        for (const { quote, confidence, due } of found) {
          expect(body.slice(quote.start, quote.end)).toBe(quote.text)
          expect(quote.start).toBeGreaterThanOrEqual(end)
          end = quote.end
          expect(confidence).toBeGreaterThanOrEqual(surelyEnough)
          expect(confidence).toBeLessThanOrEqual(1)
          if (due?.date != null) expect(due.date).toMatch(/^\d{4}-\d\d-\d\d$/)
          if (due !== null) expect(quote.text.replace(/\s+/g, ' ')).toContain(due.expression)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('a promise far beyond the searched length is not looked for, and the text before it is', () => {
    const far = `Ik bel je morgen.\n\n${'Niets.\n'.repeat(searchedLength / 5)}Ik bel je vrijdag.`
    expect(findCommitments({ body: far }, byUs).map(({ sentence }) => sentence)).toEqual([
      'Ik bel je morgen.',
    ])
  })
})

it('finds nothing in nothing', () => {
  expect(findCommitments({ body: '' }, byUs)).toEqual([])
  expect(findCommitments({ body: letter, isFromList: true }, byUs)).toEqual([])
  expect(findCommitments({ body: ' \n\n\t' }, byUs)).toEqual([])
})
