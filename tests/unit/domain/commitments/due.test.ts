import { describe, expect, it } from 'vitest'
import { dueIn } from '../../../../src/domain/commitments/due.ts'

/** A Wednesday. */
const writtenOn = '2026-02-04'

type Cases = readonly (readonly [sentence: string, expression: string, date: string | null])[]

describe('the words and the last day they mean, for whoever writes on Wednesday 4 February 2026', () => {
  const dutch: Cases = [
    ['Ik stuur het uiterlijk vrijdag toe.', 'uiterlijk vrijdag', '2026-02-06'],
    ['U heeft het woensdag.', 'woensdag', '2026-02-11'],
    ['Eind volgende week heb je het rapport.', 'Eind volgende week', '2026-02-13'],
    ['Het conceptrapport heb je eind deze week.', 'eind deze week', '2026-02-06'],
    ['Wij betalen binnen 14 dagen.', 'binnen 14 dagen', '2026-02-18'],
    ['Ik antwoord binnen twee werkdagen.', 'binnen twee werkdagen', '2026-02-06'],
    ['Wij leveren voor 1 juli.', 'voor 1 juli', '2026-07-01'],
    ['We leveren het vóór 1 januari.', 'vóór 1 januari', '2027-01-01'],
    ['Ik stuur u vandaag nog het rapport.', 'vandaag', '2026-02-04'],
    ['Ik zet het overmorgen klaar.', 'overmorgen', '2026-02-06'],
    ['Het plan lever ik op in week 48.', 'in week 48', '2026-11-27'],
    ['We starten half december.', 'half december', '2026-12-15'],
    ['We zijn begin maart klaar.', 'begin maart', '2026-03-10'],
    ['Een collega komt in de week van 8 juni.', 'in de week van 8 juni', '2026-06-12'],
    ['Het aanbod blijft tot en met 5 december staan.', 'tot en met 5 december', '2026-12-05'],
    ['We factureren niet vóór 1 mei.', 'niet vóór 1 mei', '2026-05-01'],
    ['Voor eind van de maand leveren wij op.', 'Voor eind van de maand', '2026-02-28'],
    ['Onze tarieven verhogen we dit jaar niet.', 'dit jaar', '2026-12-31'],
    ['Ik ben over een kwartier bij je.', 'over een kwartier', '2026-02-04'],
    ['Donderdag 18 juni 2026 leg ik het voor.', 'Donderdag 18 juni 2026', '2026-06-18'],
    ['Ik dien het op 30-06-2026 in.', 'op 30-06-2026', '2026-06-30'],
    ['Voor de kerst staat het er.', 'Voor de kerst', '2026-12-25'],
  ]
  const english: Cases = [
    ["I'll call you tomorrow afternoon.", 'tomorrow afternoon', '2026-02-05'],
    ['You will have it by Thursday noon.', 'by Thursday noon', '2026-02-05'],
    ['We will send it by the end of next week.', 'by the end of next week', '2026-02-13'],
    ['It will be sent in the next day or two.', 'in the next day or two', '2026-02-06'],
    ['It will be listed on June 25, 2026.', 'on June 25, 2026', '2026-06-25'],
    ['It will be out the week of April 30, 2026.', 'the week of April 30, 2026', '2026-05-01'],
    ['We deliver within ten working days.', 'within ten working days', '2026-02-18'],
    ['I will be there in a few minutes.', 'in a few minutes', '2026-02-04'],
    ['You will get it early next week.', 'early next week', '2026-02-10'],
  ]
  it.each([...dutch, ...english])('%s', (sentence, expression, date) => {
    expect(dueIn(sentence, writtenOn)).toEqual({ expression, date })
  })
})

describe('words that are due and name no day', () => {
  const cases: Cases = [
    ['Wij betalen binnen 30 dagen na ontvangst.', 'binnen 30 dagen na ontvangst', null],
    ['Daarna maak ik het binnen een week af.', 'binnen een week', null],
    ['Iedere eerste maandag van de maand krijgt u bericht.', 'Iedere eerste maandag van de maand', null],
    ['De startmelding doe ik twee dagen van tevoren.', 'twee dagen van tevoren', null],
    ['I will send it as soon as possible.', 'as soon as possible', null],
  ]
  it.each(cases)('%s', (sentence, expression, date) => {
    expect(dueIn(sentence, writtenOn)).toEqual({ expression, date })
  })
})

it('a date that only tells which letter is meant is not due', () => {
  expect(dueIn('Wij gaan akkoord met uw offerte van 9 september.', writtenOn)).toBeNull()
  expect(dueIn('We accept your letter of 3 May.', writtenOn)).toBeNull()
})

it('the deadline counts where a sentence names two times', () => {
  expect(dueIn('Ik kom maandag langs en lever het uiterlijk vrijdag.', writtenOn)?.date).toBe('2026-02-06')
})

it('without a time there is nothing due, and a day that does not exist is no date', () => {
  expect(dueIn('Ik stuur het u toe.', writtenOn)).toBeNull()
  expect(dueIn('I may send it.', writtenOn)).toBeNull()
  expect(dueIn('I will write as soon as it is over.', writtenOn)).toBeNull()
  expect(dueIn('Ik stuur het op 31 februari.', writtenOn)).toEqual({
    expression: 'op 31 februari',
    date: null,
  })
})

it('a week counted from the end of the year is in the year to come', () => {
  expect(dueIn('Het komt in week 2.', '2026-12-20')?.date).toBe('2027-01-15')
  expect(dueIn('Dat lukt begin januari.', '2026-12-20')?.date).toBe('2027-01-10')
})
