import { describe, expect, it } from 'vitest'
import { dueIn } from '../../../../src/domain/commitments/due/due.ts'

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
  const hours: Cases = [
    ['Ik antwoord binnen 24 uur.', 'binnen 24 uur', '2026-02-05'],
    ['Ik antwoord binnen 48 uur.', 'binnen 48 uur', '2026-02-06'],
    ['Wij leveren binnen 36 uur.', 'binnen 36 uur', '2026-02-06'],
    ['We reply within 72 hours.', 'within 72 hours', '2026-02-07'],
    ['We reply within 24-48 hours.', 'within 24-48 hours', '2026-02-06'],
    ['Ik ben er over 2 uur.', 'over 2 uur', '2026-02-04'],
    ['I will call in half an hour.', 'in half an hour', '2026-02-04'],
  ]
  const weekdaysOfWeeks: Cases = [
    ['Ik stuur het volgende week maandag.', 'volgende week maandag', '2026-02-09'],
    ['Ik kom volgende week dinsdag om 10 uur.', 'volgende week dinsdag', '2026-02-10'],
    ['You will have it next week Monday.', 'next week Monday', '2026-02-09'],
    ['Ik stuur het vrijdag volgende week.', 'vrijdag volgende week', '2026-02-13'],
    ['We will send it Friday of next week.', 'Friday of next week', '2026-02-13'],
    ['Ik kom donderdag of vrijdag volgende week.', 'donderdag of vrijdag volgende week', '2026-02-13'],
    ['Ik kom vrijdagmiddag in week 8.', 'vrijdagmiddag in week 8', '2026-02-20'],
    ['Ik stuur het maandag over een week.', 'maandag over een week', '2026-02-16'],
    ['Vrijdag over twee weken heeft u het.', 'Vrijdag over twee weken', '2026-02-20'],
    ['I will call Friday week.', 'Friday week', '2026-02-13'],
    ['You will have it COB Thursday.', 'COB Thursday', '2026-02-05'],
    ['I will have it for you by EOD on Friday.', 'by EOD on Friday', '2026-02-06'],
    ['We pay by month end.', 'by month end', '2026-02-28'],
    ['We file it before year-end.', 'before year-end', '2026-12-31'],
    ['will send it tmrw', 'tmrw', '2026-02-05'],
    ['I will let you know immediately.', 'immediately', null],
    ['You will have it a week from Friday.', 'a week from Friday', '2026-02-13'],
    ['We pay in two weeks on Friday.', 'in two weeks on Friday', '2026-02-20'],
    ['Ik bel morgen over een week.', 'morgen over een week', '2026-02-12'],
    ['I will call a week from today.', 'a week from today', '2026-02-11'],
    ['Wij betalen binnen 14 dagen na 1 maart.', 'binnen 14 dagen na 1 maart', '2026-03-15'],
  ]
  const amountsAndParts: Cases = [
    ['Over een half jaar leveren wij.', 'Over een half jaar', '2026-08-04'],
    ['Binnen anderhalf jaar is het klaar.', 'Binnen anderhalf jaar', '2027-08-04'],
    ['Wij betalen binnen veertien dagen.', 'binnen veertien dagen', '2026-02-18'],
    ['Binnen twee à drie weken hoort u het.', 'Binnen twee à drie weken', '2026-02-25'],
    ['Binnen een week of twee hoort u het.', 'Binnen een week of twee', '2026-02-18'],
    ['Binnen een week of eerder sturen wij het.', 'Binnen een week', '2026-02-11'],
    ['Vandaag of morgen stuur ik het.', 'Vandaag of morgen', '2026-02-05'],
    ['Eind 2026 leveren wij op.', 'Eind 2026', '2026-12-31'],
    ['Medio 2027 leveren wij op.', 'Medio 2027', '2027-06-30'],
    ['In Q3 leveren wij.', 'In Q3', '2026-09-30'],
    ['We deliver by the end of Q1 2027.', 'by the end of Q1 2027', '2027-03-31'],
    ['Wij leveren in het derde kwartaal.', 'in het derde kwartaal', '2026-09-30'],
    ['Ik stuur het dit weekend.', 'dit weekend', '2026-02-08'],
    ['Ik stuur het voor het weekend.', 'voor het weekend', '2026-02-06'],
    ['Je hoort er voor het weekend van.', 'voor het weekend', '2026-02-06'],
    ['You get them by noon.', 'by noon', '2026-02-04'],
    ['I will send it by 5 pm.', 'by 5 pm', '2026-02-04'],
    ['Ik stuur het voor 17.00 uur.', 'voor 17.00 uur', '2026-02-04'],
    ['I will send it by 5pm on Friday.', 'on Friday', '2026-02-06'],
    ['Back to you within the hour.', 'within the hour', '2026-02-04'],
    ['Ik bel in de eerste week van juni.', 'in de eerste week van juni', '2026-06-05'],
    ['You have it in the last week of May.', 'in the last week of May', '2026-05-29'],
    ['Binnen tien werkdagen beoordelen wij het, daarna hoort u meer.', 'Binnen tien werkdagen', '2026-02-18'],
    ['Ik lever het de 15e op.', 'de 15e', '2026-02-15'],
    ['Ik betaal uiterlijk de 3e.', 'uiterlijk de 3e', '2026-03-03'],
    ['We will deliver by the 15th of March.', 'by the 15th of March', '2026-03-15'],
    ['Ik kom vrijdag de 20e.', 'vrijdag de 20e', '2026-02-20'],
  ]
  it.each([...dutch, ...english, ...hours, ...weekdaysOfWeeks, ...amountsAndParts])(
    '%s',
    (sentence, expression, date) => {
      expect(dueIn(sentence, writtenOn)).toEqual({ expression, date })
    },
  )
})

describe('words that are due and name no day', () => {
  const cases: Cases = [
    ['Wij betalen binnen 30 dagen na ontvangst.', 'binnen 30 dagen na ontvangst', null],
    ['Daarna maak ik het binnen een week af.', 'binnen een week', null],
    ['Iedere eerste maandag van de maand krijgt u bericht.', 'Iedere eerste maandag van de maand', null],
    ['De startmelding doe ik twee dagen van tevoren.', 'twee dagen van tevoren', null],
    ['I will send it as soon as possible.', 'as soon as possible', null],
    ['We pay half up front, within a week of your invoice.', 'within a week of your invoice', null],
    ['We ship within 14 days from your order.', 'within 14 days from your order', null],
    ['Zodra uw akkoord er is, leveren wij binnen een week.', 'binnen een week', null],
    ['Binnen anderhalve week stuur ik het.', 'Binnen anderhalve week', null],
    ['Over een paar weken stuur ik het.', 'Over een paar weken', null],
    ['Over twee weken op maandag kom ik.', 'Over twee weken op maandag', null],
    ['In drie maanden en twee weken is het klaar.', 'In drie maanden', null],
    ['Volgend weekend stuur ik het.', 'Volgend weekend', null],
    ['De 15e van elke maand betalen wij.', 'De 15e van elke maand', null],
    ['I will come Friday the 19th.', 'Friday the 19th', null],
    ['I will call Friday after next.', 'Friday after next', null],
    ['De eerste vrijdag van maart kom ik.', 'vrijdag', null],
    ['Ik stuur het na vrijdag.', 'na vrijdag', null],
    ['Vanaf maandag neem ik het over.', 'Vanaf maandag', null],
    ['I will send it after Friday.', 'after Friday', null],
    ['From Monday on we answer the phone.', 'From Monday', null],
    ['Starting Monday we will send it daily.', 'Monday', null],
    ['Beginning April 1, we will waive the fee.', 'April 1', null],
    ['We will ship on or after 16 March.', 'after 16 March', null],
    ['Wij bellen niet eerder dan maandag.', 'niet eerder dan maandag', null],
    ['Op zijn vroegst maandag stuur ik het.', 'maandag', null],
    ['Tot vrijdag ben ik weg, daarna stuur ik het.', 'Tot vrijdag', null],
    ['I will send the minutes after Thursday’s meeting.', 'after Thursday’s', null],
    ['Elke maand voor de 5e stuur ik het.', 'Elke maand', null],
    ['Wij leveren per 1 februari.', 'per 1 februari', null],
    ['In januari lever ik het.', 'In januari', null],
    ['Deze week maandag stuur ik het.', 'Deze week maandag', null],
  ]
  it.each(cases)('%s', (sentence, expression, date) => {
    expect(dueIn(sentence, writtenOn)).toEqual({ expression, date })
  })
})

it.each([
  ['Ik stuur het niet later dan vrijdag.', 'niet later dan vrijdag', '2026-02-06'],
  ['I will not send it after Friday.', 'after Friday', null],
  [
    'Wij leveren van maandag 9 tot en met vrijdag 13 februari.',
    'maandag 9 tot en met vrijdag 13 februari',
    '2026-02-13',
  ],
  ['From March 16 to March 20 we will build it.', 'From March 16 to March 20', '2026-03-20'],
  ['We deliver the boxes April 1-3.', 'April 1-3', '2026-04-03'],
  ['Tussen maandag 9 en vrijdag 13 maart plaatsen wij het.', 'maandag 9 en vrijdag 13 maart', '2026-03-13'],
  ['Wij leveren in mei.', 'in mei', '2026-05-31'],
  ['Op de 1e van de volgende maand betalen wij.', 'Op de 1e van de volgende maand', '2026-03-01'],
  ['In de loop van volgende week halen wij het op.', 'volgende week', '2026-02-13'],
  ['You will have it the day after tomorrow.', 'the day after tomorrow', '2026-02-06'],
])('a first day is no last one: %s', (sentence, expression, date) => {
  expect(dueIn(sentence, writtenOn)).toEqual({ expression, date })
})

it.each([
  ['Zoals op 2 februari besproken stuur ik u vrijdag het contract.', '2026-02-06'],
  ['As discussed on February 2, I will send it on Friday.', '2026-02-06'],
  ['De notulen van maandag stuur ik u woensdag.', '2026-02-11'],
  ["I will send Monday's minutes on Wednesday.", '2026-02-11'],
  ['Uw brief van 3 februari jl. beantwoord ik uiterlijk 20 februari.', '2026-02-20'],
  ['Op 20 februari lever ik wat op 2 februari klaar moest zijn.', '2026-02-20'],
])('what was, or which one it is, is not when it is due: %s', (sentence, date) => {
  expect(dueIn(sentence, writtenOn)?.date).toBe(date)
})

it('a date that only tells which letter is meant is not due', () => {
  expect(dueIn('Wij gaan akkoord met uw offerte van 9 september.', writtenOn)).toBeNull()
  expect(dueIn('We accept your letter of 3 May.', writtenOn)).toBeNull()
})

it('an ordinal number before a noun, a quarter that names a report and a day that is past are not due', () => {
  for (const sentence of [
    'Ik leg het op de 3e verdieping.',
    'Ik lever de 2e op.',
    'It hangs at the entries on the 30th and 31st floors.',
    'I will send you the Q3 report.',
    'Ik houd de prijs een half jaar vast.',
    'Ik stuur wat ik vorige week vrijdag beloofde.',
  ])
    expect(dueIn(sentence, writtenOn), sentence).toBeNull()
})

it.each([
  ['Good Friday and Easter Monday', 'binnen twee werkdagen', '2026-04-02', '2026-04-08'],
  ['the turn of the year', 'within five working days', '2026-12-24', '2027-01-04'],
  ['the weekend', 'volgende werkdag', '2026-02-06', '2026-02-09'],
])('working days skip %s', (_, expression, on, date) => {
  expect(dueIn(`Ik antwoord ${expression}.`, on)).toEqual({ expression, date })
})

it('a quarter or a day of the month that is past is the next one', () => {
  expect(dueIn('In Q1 leveren wij.', '2026-11-22')?.date).toBe('2027-03-31')
  expect(dueIn('Ik betaal op de 15e.', '2026-12-20')?.date).toBe('2027-01-15')
})

it('a day by which something else must be done is not when the promise is due', () => {
  expect(dueIn('If you sign by Friday, we will deliver by 1 March.', writtenOn)?.date).toBe('2026-03-01')
  expect(dueIn('Als u vrijdag tekent, leveren wij.', writtenOn)).toBeNull()
  expect(dueIn('Ik stuur het als bijlage vrijdag.', writtenOn)?.date).toBe('2026-02-06')
})

it('the deadline counts where a sentence names two times', () => {
  expect(dueIn('Ik kom maandag langs en lever het uiterlijk vrijdag.', writtenOn)?.date).toBe('2026-02-06')
})

describe('where a sentence names two times, that of the clause that hands something over counts', () => {
  it.each([
    ['Maandag bel ik u, vrijdag krijgt u het stuk.', '2026-02-06'],
    ['Morgen spreek ik de aannemer, vrijdag hoort u van ons.', '2026-02-06'],
    ['Ik werk het morgen uit en stuur het u vrijdag.', '2026-02-06'],
    ['Ik ga er morgen mee aan de slag, vrijdag is het klaar.', '2026-02-06'],
    ['Ik stuur u vrijdag de offerte, zodat u maandag kunt beslissen.', '2026-02-06'],
    ['Ik stuur het vrijdag, want maandag ben ik vrij.', '2026-02-06'],
    ['Morgen ben ik niet op kantoor, vrijdag stuur ik u de stukken.', '2026-02-06'],
    ['Omdat ik morgen weg ben, krijgt u het vrijdag.', '2026-02-06'],
    ['Vrijdag bel ik u, dan kunt u maandag beslissen.', '2026-02-06'],
    ["I'm out tomorrow but will send it on Friday.", '2026-02-06'],
  ])('%s', (sentence, date) => expect(dueIn(sentence, writtenOn)?.date).toBe(date))
})

describe('of several days the last counts, however they are written', () => {
  it.each([
    ['Donderdag t/m vrijdag werken wij bij u.', '2026-02-06'],
    ['Van 9 t/m 13 maart werken wij bij u.', '2026-03-13'],
    ['Op 9 of 11 maart plaatsen wij de kozijnen.', '2026-03-11'],
  ])('%s', (sentence, date) => expect(dueIn(sentence, writtenOn)?.date).toBe(date))
})

describe('a day as the Dutch write it', () => {
  it.each([
    ['Uiterlijk 8/12 krijgt u het.', '2026-12-08'],
    ['Offerte volgt voor 8-3.', '2026-03-08'],
    ['Uiterlijk de 15e krijgt u het.', '2026-02-15'],
    ['Voor de vijftiende komen we langs.', '2026-02-15'],
    ['Per ultimo maart ontvangt u de factuur.', '2026-03-31'],
    ['Vóór Kerstmis ligt het dak erop.', '2026-12-25'],
    ['Voor de jaarwisseling sturen wij de afrekening.', '2026-12-31'],
    ['Ik ben er om half drie.', '2026-02-04'],
    ['In de loop van de dag bel ik u.', '2026-02-04'],
    ['Eind februari krijgt u de factuur.', '2026-02-28'],
  ])('%s', (sentence, date) => expect(dueIn(sentence, writtenOn)?.date).toBe(date))

  it('and what only looks like one', () => {
    expect(dueIn('Wij rekenen op 8-12 personen.', writtenOn)).toBeNull()
    expect(dueIn('Ik stuur 1/2 van het bedrag.', writtenOn)).toBeNull()
    expect(dueIn('Op de tiende verdieping plaatsen wij een lift.', writtenOn)).toBeNull()
  })

  it('on the days when the clock is put forward or back', () => {
    expect(dueIn('Morgen zet ik de server om.', '2026-03-28')?.date).toBe('2026-03-29')
    expect(dueIn('Binnen een week hebt u antwoord.', '2026-10-22')?.date).toBe('2026-10-29')
  })
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
