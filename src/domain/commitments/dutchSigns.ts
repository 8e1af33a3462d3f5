import { dutchFrameSigns, dutchFrames, dutchReaders } from './dutchFrames.ts'
import { isActing } from './dutchVerbs.ts'
import type { SentenceInMail } from './sentenceInMail.ts'
import { hasTimeWord } from './timeWords.ts'
import { groupsIn, wordGroups, wordList } from './wordList.ts'
import type { Word } from './words.ts'

const phraseSigns = [
  ...['thingArrives', 'thingTimed', 'thingHolds', 'atOurCost', 'thirdActs', 'thirdActsTimed', 'thirdEnsures'],
  ...['thirdWill', 'accepts', 'assures', 'enclosed', 'timed', 'toReader', 'conditional', 'hypothetical'],
  ...['hedged', 'vague', 'reported', 'question', 'request', 'past', 'can', 'must', 'newsy'],
] as const

/** What speaks for or against a promise in a Dutch sentence; each weighs once. */
export type DutchSign = (typeof dutchFrameSigns)[number] | (typeof phraseSigns)[number]

export const dutchSigns = (words: readonly Word[], sentence: SentenceInMail): ReadonlySet<DutchSign> => {
  const texts = words.map(({ text }) => text)
  const said = groupsIn(texts, groups)
  const timed = hasTimeWord(texts)
  const frames = dutchFrames(words, timed)
  const strongest = dutchFrameSigns.find((sign) => frames.has(sign))
  const isBound = strongest === 'writerActs' || strongest === 'writerWill' || strongest === 'writerHasTimed'
  const readerGets = frames.has('readerGets') || frames.has('readerGetsTimed')
  const third = isBound || readerGets ? null : thirdAct(words, texts)
  const arrives = timed && !isBound && said.has('arrival')
  const first = texts[0] ?? ''
  const checks: Readonly<Record<(typeof phraseSigns)[number], boolean>> = {
    thingArrives: arrives && said.has('atReader'),
    thingTimed: arrives && !said.has('atReader'),
    thingHolds: said.has('stay') && said.has('held'),
    atOurCost: said.has('ourCost'),
    thirdActs: third === 'acts' && !timed,
    thirdActsTimed: third === 'forReader' || (third === 'acts' && timed),
    thirdEnsures: third === 'ensures',
    thirdWill: !isBound && said.has('will'),
    accepts: acceptances.has(first) && (words[1]?.before !== '' || texts[1] === 'met'),
    assures: said.has('assurance') && !said.has('vaguePhrase'),
    enclosed: enclosures.has(first) && !frames.has('performs'),
    timed,
    toReader: said.has('reader'),
    conditional: said.has('condition'),
    hypothetical: said.has('hypothesis'),
    hedged: said.has('hedge'),
    vague: said.has('vague') || said.has('vaguePhrase'),
    reported: said.has('report'),
    question: sentence.text.trimEnd().endsWith('?'),
    request: said.has('plea') || isRequest(texts, sentence.text),
    past: said.has('past'),
    can: said.has('can'),
    must: said.has('must'),
    newsy: (sentence.subject ?? '').toLowerCase().includes('nieuwsbrief'),
  }
  return new Set([
    ...(strongest === undefined ? [] : [strongest]),
    ...phraseSigns.filter((sign) => checks[sign]),
  ])
}

/** `Sander gaat`, `de gemeente reserveert`: near the start of a sentence, where a Dutch main clause has its verb. */
const thirdAct = (
  words: readonly Word[],
  texts: readonly string[],
): 'acts' | 'forReader' | 'ensures' | null => {
  const at = texts.findIndex((text, index) => index > 0 && isActing(text))
  if (at < 1 || at > 6) return null
  if (texts.slice(0, at).some((text) => authorities.has(text))) return null
  if (texts[at] === 'zorgt') return 'ensures'
  if (words[0]?.isCapital !== true && !articles.has(texts[0] ?? '')) return null
  return dutchReaders.has(texts[at + 1] ?? '') ? 'forReader' : 'acts'
}

/** `Wilt u`, `stuur je`; but `krijg je een boete, dan` is a condition. */
const isRequest = (texts: readonly string[], text: string): boolean => {
  const [first = '', second = ''] = texts
  return (
    requests.has(first) || (dutchReaders.has(second) && !receiving.has(first) && !text.includes(', dan '))
  )
}

const groups = wordGroups({
  arrival: 'zit zitten ligt liggen staat staan is zijn volgt volgen komt komen gaat wordt worden',
  atReader: `je u jullie jou mail mailbox klaar toe toegestuurd geleverd bezorgd verzonden verstuurd gemaild
    opgeleverd gereed post ligt_er liggen_er staat_er volgt volgen`,
  stay: 'blijft blijven houden houd hou blijf',
  held: `geldig staan vast gereserveerd gelijk bereikbaar ongewijzigd geheim vertrouwelijk beschikbaar aanspreekpunt
    vaste onveranderd op aan gehandhaafd gelden`,
  ourCost: `voor_onze_rekening voor_mijn_rekening op_onze_kosten niet_in_rekening geen_extra zonder_extra_kosten
    zonder_meerkosten geen_kosten kosteloos vast_bedrag vaste_prijs geen_cent`,
  assurance: `komt_goed komt_in_orde komt_voor_elkaar gaat_lukken gaat_goed_komen wordt_verwerkt wordt_geregeld
    wordt_aangepast doen_we doe_ik aan_houden op_rekenen erop_rekenen van_op_aan mijn_woord`,
  will: 'zal zult zullen',
  reader: 'u je jij jullie ge gij uw jou jouw',
  condition: 'als indien zodra mits tenzij zolang wanneer mocht mochten',
  hypothesis: 'zou zouden stel',
  hedge: `misschien vermoedelijk waarschijnlijk wellicht hopelijk ongeveer schatting verwachting mogelijk eventueel
    denk denken vermoed vermoeden geloof`,
  vague: 'streeft streven streef proberen probeer hopen hoop',
  vaguePhrase: 'best_doen ons_best mijn_best wat_we_kunnen wat_ik_kan',
  report: `zei zegt zeggen vertelde vertelt volgens meldde toegezegd denkt verwacht vindt vinden vraagt gezegd beloofd
    gehoord hoorde oordeelde laten_weten laat_weten`,
  plea: 'graag gelieve alsjeblieft alstublieft',
  past: 'gisteren gistermiddag gisteravond geleden vorige vanochtend was waren werd werden had hadden',
  can: 'kan kun kunt kunnen',
  must: 'moet moeten dient dienen',
})

const acceptances = wordList('akkoord deal afgesproken')
/** `Hierbij zenden wij u`: that was done with this mail. */
const enclosures = wordList('hierbij bijgaand bijgesloten bijgevoegd')
const requests =
  wordList(`laat kijk bel meld schrijf geef reken leg let mail wilt willen kunt kun kunnen mag wil zou
  zouden neem vul vergeet stuur houd denk zet lees klik vullen`)
const receiving = wordList('krijg krijgt ontvang ontvangt')
const articles = wordList('de het een')
/** They decide and deal with things; they promise nothing by mail. */
const authorities = wordList(`raad rechtbank rechter college minister ministerie commissie kamer overheid hof
  bestuursrechter belastingdienst`)
