import { wordList } from './wordList.ts'

const englishMonths =
  wordList(`january february march april may june july august september october november december jan
  feb mar apr jun jul aug sep sept oct nov dec`)
const dutchMonths =
  wordList(`januari februari maart april mei juni juli augustus september oktober november december jan
  feb mrt apr jun jul aug sep sept okt nov dec`)
const words =
  wordList(`today tonight tomorrow monday tuesday wednesday thursday friday saturday sunday asap soon shortly
  morning afternoon evening eod cob weekend days hours minutes january february april june july august september october
  november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari juni juli augustus oktober
  vandaag morgen overmorgen vanmiddag vanavond vanochtend vannacht straks morgenochtend morgenmiddag morgenavond uiterlijk
  binnen dagen weken werkdagen maand kwartier uur spoedig snel medio begin eind einde half halverwege kerst elke iedere
  maandagochtend maandagmiddag vrijdagochtend vrijdagmiddag`)
const periods = wordList('week month year quarter maand kwartaal jaar')
const beforePeriods = wordList(
  'this next coming a the each every deze dit volgende volgend komende komend een',
)

/** Whether a sentence names a time at all; which one, `dueIn` tells. */
export const hasTimeWord = (texts: readonly string[]): boolean =>
  texts.some(
    (text, at) => words.has(text) || isPeriod(texts, at) || isDayOfMonth(texts, at) || isWritten(texts, at),
  )

/** `deze week`, `week 8`. */
const isPeriod = (texts: readonly string[], at: number): boolean =>
  periods.has(texts[at] ?? '') && (beforePeriods.has(texts[at - 1] ?? '') || isNumber(texts[at + 1]))

/** `1 mei`, `May 4`; `may` alone is no month. */
const isDayOfMonth = (texts: readonly string[], at: number): boolean => {
  const text = texts[at] ?? ''
  return (
    (dutchMonths.has(text) && isNumber(texts[at - 1])) ||
    (englishMonths.has(text) && (isNumber(texts[at - 1]) || isNumber(texts[at + 1])))
  )
}

/** `05/04/01`, which the words part in three. */
const isWritten = (texts: readonly string[], at: number): boolean =>
  [0, 1, 2].every((offset) => /^\d{1,4}$/.test(texts[at + offset] ?? ''))

const isNumber = (text: string | undefined): boolean => text !== undefined && text >= '0' && text < ':'
