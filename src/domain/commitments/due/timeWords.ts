import { wordList } from '../wordList.ts'

const englishMonths =
  wordList(`january february march april may june july august september october november december jan
  feb mar apr jun jul aug sep sept oct nov dec`)
const dutchMonths =
  wordList(`januari februari maart april mei juni juli augustus september oktober november december jan
  feb mrt apr jun jul aug sep sept okt nov dec`)
const plain =
  wordList(`today tonight tomorrow monday tuesday wednesday thursday friday saturday sunday asap soon shortly
  morning afternoon evening eod cob weekend days hours minutes january february april june july august september october
  november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari juni juli augustus oktober
  vandaag morgen overmorgen vanmiddag vanavond vanochtend vannacht straks morgenochtend morgenmiddag morgenavond uiterlijk
  binnen dagen weken werkdagen maand kwartier uur spoedig snel medio begin eind einde half halverwege kerst elke iedere
  twaalven enen tweeen drieen vieren vijven zessen zevenen achten negenen afloop
  maandagochtend maandagmiddag vrijdagochtend vrijdagmiddag`)
const periods = wordList('week month year quarter maand kwartaal jaar')
const beforePeriods = wordList(
  'this next coming a the each every deze dit volgende volgend komende komend een',
)

const dayNames = [...plain].filter((word) => word.length > 5 && word.endsWith('dag'))
/** With `donderdagochtend` and its like. */
const words: ReadonlySet<string> = new Set([
  ...plain,
  ...dayNames.flatMap((day) => ['ochtend', 'morgen', 'middag', 'avond', 'nacht'].map((part) => day + part)),
])
const named: ReadonlySet<string> = new Set([...words, ...periods])
const months: ReadonlySet<string> = new Set([...englishMonths, ...dutchMonths])

/** Whether a sentence names a time at all; which one, `dueIn` tells. */
export const hasTimeWord = (texts: readonly string[]): boolean =>
  texts.some(
    (text, at) =>
      (named.has(text) && (words.has(text) || isPeriod(texts, at))) || (isNumber(text) && isDate(texts, at)),
  )

/** `deze week`, `week 8`. */
const isPeriod = (texts: readonly string[], at: number): boolean =>
  beforePeriods.has(texts[at - 1] ?? '') || isNumber(texts[at + 1])

/** `1 mei`, `May 4`, and `05/04/01`, which the words part in three; `may` alone is no month, nor is `4 of these`. */
const isDate = (texts: readonly string[], at: number): boolean => {
  const next = texts[at + 1]
  return (
    months.has(next ?? '') ||
    englishMonths.has(texts[at - 1] ?? '') ||
    (isNumber(next) && isNumber(texts[at + 2]))
  )
}

const isNumber = (text: string | undefined): boolean => {
  const first = text?.charCodeAt(0) ?? 0
  return first >= 48 && first <= 57
}
