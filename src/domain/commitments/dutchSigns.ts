import { dutchFrameSigns, dutchFrames, dutchReaders } from './dutchFrames.ts'
import { isActing } from './dutchVerbs.ts'
import type { SentenceInMail } from './sentenceInMail.ts'
import { hasTimeWord } from './timeWords.ts'
import { includesPhrase, wordList } from './wordList.ts'
import type { Word } from './words.ts'

const phraseSigns = [
  ...['thingArrives', 'thingTimed', 'thingHolds', 'atOurCost', 'thirdActs', 'thirdActsTimed', 'thirdEnsures'],
  ...[
    'thirdWill',
    'accepts',
    'assures',
    'enclosed',
    'timed',
    'toReader',
    'conditional',
    'hypothetical',
    'hedged',
  ],
  ...['vague', 'reported', 'question', 'request', 'past', 'can', 'must', 'newsy'],
] as const

/** What speaks for or against a promise in a Dutch sentence; each weighs once. */
export type DutchSign = (typeof dutchFrameSigns)[number] | (typeof phraseSigns)[number]

export const dutchSigns = (words: readonly Word[], sentence: SentenceInMail): ReadonlySet<DutchSign> => {
  const texts = words.map(({ text }) => text)
  const has = (list: ReadonlySet<string>): boolean => texts.some((text) => list.has(text))
  const says = (phrases: readonly string[]): boolean =>
    phrases.some((phrase) => includesPhrase(texts, phrase))
  const timed = hasTimeWord(texts)
  const frames = dutchFrames(words, timed)
  const strongest = dutchFrameSigns.find((sign) => frames.has(sign))
  const isBound = strongest === 'writerActs' || strongest === 'writerWill' || strongest === 'writerHasTimed'
  const arrives = timed && !isBound && has(arrivals)
  const isNear = has(nearReader) || has(follows) || says(lies)
  const third =
    isBound || frames.has('readerGets') || frames.has('readerGetsTimed') ? null : thirdAct(words, texts)
  const checks: Readonly<Record<(typeof phraseSigns)[number], boolean>> = {
    thingArrives: arrives && isNear,
    thingTimed: arrives && !isNear,
    thingHolds: has(stays) && has(held),
    atOurCost: says(ourCosts),
    thirdActs: third === 'acts' && !timed,
    thirdActsTimed: third === 'acts' && timed,
    thirdEnsures: third === 'ensures',
    thirdWill: !isBound && has(wills),
    accepts:
      acceptances.has(texts[0] ?? '') &&
      (words[1] === undefined || words[1].before !== '' || texts[1] === 'met'),
    assures: says(assurances) && !says(vaguePhrases),
    enclosed: enclosures.has(texts[0] ?? '') && !frames.has('performs'),
    timed,
    toReader: has(dutchReaders) || has(yours),
    conditional: has(conditions),
    hypothetical: has(hypotheses),
    hedged: has(hedges),
    vague: has(vagueWords) || says(vaguePhrases),
    reported: has(reporters) || says(reports),
    question: sentence.text.trimEnd().endsWith('?'),
    request: isRequest(texts, sentence.text),
    past: has(pasts),
    can: has(cans),
    must: has(musts),
    newsy: (sentence.subject ?? '').toLowerCase().includes('nieuwsbrief'),
  }
  return new Set([
    ...(strongest === undefined ? [] : [strongest]),
    ...phraseSigns.filter((sign) => checks[sign]),
  ])
}

/** `Sander gaat`, `de gemeente reserveert`: near the start of a sentence, where a Dutch main clause has its verb. */
const thirdAct = (words: readonly Word[], texts: readonly string[]): 'acts' | 'ensures' | null => {
  const at = texts.findIndex((text, index) => index > 0 && isActing(text))
  if (at < 1 || at > 6) return null
  if (texts.slice(0, at).some((text) => authorities.has(text))) return null
  if (texts[at] === 'zorgt') return 'ensures'
  return words[0]?.isCapital === true || articles.has(texts[0] ?? '') ? 'acts' : null
}

/** `Wilt u`, `stuur je`, `graag`; but `krijg je een boete, dan` is a condition. */
const isRequest = (texts: readonly string[], text: string): boolean => {
  const asks = dutchReaders.has(texts[1] ?? '') && !text.includes(', dan ') && !receiving.has(texts[0] ?? '')
  return requests.has(texts[0] ?? '') || asks || texts.some((word) => pleas.has(word))
}

/** They decide and deal with things; they promise nothing by mail. */
const authorities =
  wordList(`raad rechtbank rechter college minister ministerie commissie kamer overheid hof bestuursrechter
  belastingdienst`)
const articles = wordList('de het een')
const wills = wordList('zal zult zullen')
const arrivals = wordList(
  'zit zitten ligt liggen staat staan is zijn volgt volgen komt komen gaat wordt worden',
)
const lies = ['ligt er', 'liggen er', 'staat er']
const follows = wordList('volgt volgen')
const nearReader =
  wordList(`je u jullie jou mail mailbox klaar bij toe toegestuurd geleverd bezorgd verzonden verstuurd
  gemaild opgeleverd gereed`)
const stays = wordList('blijft blijven houden houd hou blijf')
const held =
  wordList(`geldig staan vast gereserveerd gelijk bereikbaar ongewijzigd geheim vertrouwelijk beschikbaar
  aanspreekpunt vaste onveranderd op aan gehandhaafd gelden`)
const ourCosts = [
  ...['voor onze rekening', 'voor mijn rekening', 'op onze kosten', 'niet in rekening', 'geen extra'],
  ...[
    'zonder extra kosten',
    'zonder meerkosten',
    'geen kosten',
    'kosteloos',
    'vast bedrag',
    'vaste prijs',
    'geen cent',
  ],
]
const acceptances = wordList('akkoord deal afgesproken')
const assurances = [
  ...['komt goed', 'komt in orde', 'komt voor elkaar', 'gaat lukken', 'gaat goed komen', 'wordt verwerkt'],
  ...[
    'wordt geregeld',
    'wordt aangepast',
    'doen we',
    'doe ik',
    'aan houden',
    'op rekenen',
    'van op aan',
    'mijn woord',
  ],
]
/** `Hierbij zenden wij u`: that was done with this mail. */
const enclosures = wordList('hierbij bijgaand bijgesloten bijgevoegd')
const yours = wordList('uw jou jouw')
const conditions = wordList('als indien zodra mits tenzij zolang wanneer')
const hypotheses = wordList('zou zouden stel mocht mochten')
const hedges =
  wordList(`misschien vermoedelijk waarschijnlijk wellicht hopelijk ongeveer schatting verwachting mogelijk
  eventueel denk denken vermoed vermoeden geloof`)
const vagueWords = wordList('streeft streven streef proberen probeer hopen hoop')
const vaguePhrases = ['best doen', 'ons best', 'mijn best', 'wat we kunnen', 'wat ik kan']
const reporters =
  wordList(`zei zegt zeggen vertelde vertelt volgens meldde toegezegd denkt verwacht vindt vinden vraagt
  gezegd beloofd gehoord hoorde oordeelde`)
const reports = ['laten weten', 'laat weten']
const requests =
  wordList(`laat kijk bel meld schrijf geef reken leg let mail wilt willen kunt kun kunnen mag gelieve graag
  wil zou zouden neem vul vergeet stuur houd denk zet lees klik vullen`)
const receiving = wordList('krijg krijgt ontvang ontvangt')
const pleas = wordList('graag gelieve alsjeblieft alstublieft')
const pasts = wordList(
  `gisteren gistermiddag gisteravond geleden vorige vanochtend was waren werd werden had hadden`,
)
const cans = wordList('kan kun kunt kunnen')
const musts = wordList('moet moeten dient dienen')
