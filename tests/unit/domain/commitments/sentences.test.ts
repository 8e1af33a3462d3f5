import { expect, it } from 'vitest'
import { ownLines } from '../../../../src/domain/commitments/ownLines.ts'
import { longestSentence, sentencesIn } from '../../../../src/domain/commitments/sentences.ts'

const sentences = (text: string): readonly string[] =>
  sentencesIn(text, ownLines(text)).map(({ start, end }) => text.slice(start, end))

it('a sentence ends at a full stop, a question mark or an exclamation mark', () => {
  expect(sentences('Mooi! Komt het morgen? Ik bel je. (Ook zondag.) Tot dan…')).toEqual([
    'Mooi!',
    'Komt het morgen?',
    'Ik bel je.',
    '(Ook zondag.)',
    'Tot dan…',
  ])
})

it('an informal writer’s small letters end no sentence early and join none', () => {
  expect(sentences('deal, voor 950 doen we het. vergunning stuur ik vanavond')).toEqual([
    'deal, voor 950 doen we het.',
    'vergunning stuur ik vanavond',
  ])
})

it.each([
  'De heer dhr. Jansen komt i.v.m. de planning bijv. dinsdag.',
  'Het kost ca. 40 euro incl. btw per st. en excl. reiskosten.',
  'Mr. Smith will call at 10 a.m. on Monday, e.g. from No. 5.',
  'Ik sprak J. de Vries over art. 4 van versie 1.2 op www.voorbeeld.nl.',
])('an abbreviation, an initial and a number go on: %s', (text) => {
  expect(sentences(text)).toEqual([text])
})

it('an abbreviation before a capital may end one', () => {
  expect(sentences('We leveren verf, kwasten enz. Morgen komt de rest.')).toHaveLength(2)
})

it('lines broken for width are one sentence, and its white space is kept in place', () => {
  const wrapped =
    'Wij leveren de kozijnen in de eerste week van de maand op,\ntenzij het weer dat verhindert.'
  expect(sentences(wrapped)).toEqual([wrapped])
  expect(sentences(wrapped.replaceAll('\n', '\r\n'))).toEqual([wrapped.replaceAll('\n', '\r\n')])
})

it('items of a list, and lines a writer ended himself, stand alone', () => {
  const list = 'Afspraken:\n- Ik bel de aannemer\n- Jij mailt de gemeente\n2) Wim tekent\nTot morgen'
  expect(sentences(list)).toEqual([
    'Afspraken:',
    'Ik bel de aannemer',
    'Jij mailt de gemeente',
    'Wim tekent',
    'Tot morgen',
  ])
})

it('what is longer than any sentence is left out', () => {
  expect(sentences(`Kort. ${'woord '.repeat(longestSentence)}. Ook kort.`)).toEqual(['Kort.', 'Ook kort.'])
})

it('a mark far behind lines without any ends a sentence of its own paragraph', () => {
  expect(sentences('Beste Jan\n\nDakgoot\n- lood\n- zink\n\nIk bel je. Tot dan!')).toEqual([
    ...['Beste Jan', 'Dakgoot', 'lood', 'zink', 'Ik bel je.', 'Tot dan!'],
  ])
})
