import { hasTimeWord } from '../due/timeWords.ts'
import type { SentenceInMail } from '../sentenceInMail.ts'
import { groupsIn, wordGroups, wordList } from '../wordList.ts'
import type { Word } from '../words.ts'
import { dutchFrameSigns, dutchFrames, dutchReaders } from './dutchFrames.ts'
import { actingTogether, isActing, isDutchParticiple } from './dutchVerbs.ts'

const phraseSigns = [
  ...['thingArrives', 'thingTimed', 'thingHolds', 'atOurCost', 'getsFromUs', 'thirdActs', 'thirdActsTimed'],
  ...['thirdForReader', 'thirdEnsures'],
  ...[
    'passiveTimed',
    'passiveOurs',
    'follows',
    'ownSideActs',
    'machine',
    'thirdWill',
    'accepts',
    'assures',
    'enclosed',
    'timed',
    'toReader',
    'conditional',
    'hypothetical',
    'habitual',
    'quoted',
  ],
  ...['private', 'hedged', 'vague', 'reported', 'question', 'request', 'past', 'can', 'must', 'newsy'],
] as const

const telling: ReadonlySet<string> = new Set(dutchFrameSigns.slice(0, 7))

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
  const passive = isBound ? null : passiveOf(texts, timed, said.has('ours'))
  const arrives = timed && !isBound && said.has('arrival') && (said.has('ours') || !isByAnother(texts))
  const first = texts[0] ?? ''
  const isQuestion = sentence.text.trimEnd().endsWith('?')
  const speaking = {
    thingArrives: arrives && said.has('atReader'),
    thingTimed: arrives && third === null && !said.has('atReader'),
    thingHolds:
      (said.has('stay') && said.has('held')) ||
      (said.has('offer') && said.has('stands')) ||
      (said.has('offer') && said.has('alters') && said.has('nothing')) ||
      (said.has('noted') && timed),
    atOurCost: said.has('ourCost'),
    getsFromUs: said.has('getting') && said.has('fromUs') && !isQuestion,
    thirdActs: third === 'acts' && !timed,
    thirdActsTimed: third === 'acts' && timed && !said.has('deadline'),
    thirdForReader: third === 'forReader' || (third === 'acts' && timed && said.has('deadline')),
    thirdEnsures: third === 'ensures',
    passiveTimed: passive === 'timed',
    passiveOurs: passive === 'ours',
    follows: texts.some((text, at) => isFollowing(text, texts[at + 1])),
    ownSideActs:
      !texts.includes('niet') &&
      ((third !== null &&
        third !== 'ensures' &&
        (said.has('oneOfUs') || texts.slice(0, 4).some(isOwnSide))) ||
        isOwnSideTogether(texts) ||
        (timed && said.has('ownThere') && texts.slice(0, 4).some(isOwnSide))),
    accepts:
      isPrepared(texts) ||
      (first === 'mee' && texts[1] === 'eens' && words[2]?.before !== '') ||
      (acceptances.has(first) && (words[1]?.before !== '' || agreedBy.has(texts[1] ?? ''))),
    assures:
      (said.has('assurance') || isOnItsWay(texts)) &&
      !said.has('vaguePhrase') &&
      !said.has('habit') &&
      !isQuestion,
  }
  // Nothing else could lift it to a promise, and most sentences of a mail end here.
  if (!(strongest !== undefined && telling.has(strongest)) && !Object.values(speaking).includes(true))
    return new Set(strongest === undefined ? [] : [strongest])
  const checks: Readonly<Record<(typeof phraseSigns)[number], boolean>> = {
    ...speaking,
    machine: !isBound && said.has('machine'),
    thirdWill: !isBound && said.has('will'),
    enclosed: (enclosures.has(first) || isAnnex(texts) || said.has('thisMail')) && !frames.has('performs'),
    timed,
    toReader: said.has('reader'),
    private: said.has('family') && !said.has('reader'),
    conditional: said.has('condition'),
    hypothetical: said.has('hypothesis'),
    habitual: said.has('habit'),
    quoted: isQuoted(words, sentence.text),
    hedged: said.has('hedge'),
    vague: said.has('vague') || said.has('vaguePhrase'),
    reported: said.has('report'),
    question: isQuestion,
    request: said.has('plea') || (!said.has('assurance') && isRequest(texts, sentence.text)),
    past: said.has('past'),
    can: texts.some((text, at) => cans.has(text) && !((isBound || third !== null) && isInvited(texts, at))),
    must: !isBound && said.has('must'),
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
  const at = texts.slice(1, 7).findIndex(isActing) + 1
  if (at === 0) return null
  if (texts.slice(0, at).some((text) => authorities.has(text))) return null
  if (texts[at] === 'zorgt') return 'ensures'
  // `Voor ons maakt het niet uit`.
  if (texts[at] === 'maakt' && texts.includes('uit')) return null
  // `De keuze maakt u zelf`, `met deze app regelt u`.
  if (
    dutchReaders.has(texts[at + 1] ?? '') &&
    (texts.slice(at + 2, at + 5).includes('zelf') || openers.has(texts[0] ?? ''))
  )
    return null
  if (words[0]?.isCapital !== true && !articles.has(texts[0] ?? '')) return null
  const end = words.findIndex(({ before }, place) => place > at && before.includes(','))
  const clause = texts.slice(at + 1, end < 0 ? at + 12 : end)
  return clause.some((text) => dutchReaders.has(text)) ? 'forReader' : 'acts'
}

/** `U kunt het ophalen`, `kun je op rekenen`: what the reader can, not the writer. */
const isInvited = (texts: readonly string[], at: number): boolean =>
  dutchReaders.has(texts[at - 1] ?? '') || dutchReaders.has(texts[at + 1] ?? '')

/** `Cliënt is bereid te betalen`. */
const isPrepared = (texts: readonly string[]): boolean => {
  const at = texts.indexOf('bereid')
  return (
    at > 0 &&
    texts.slice(Math.max(0, at - 4), at).some((text) => prepared.has(text)) &&
    !texts.includes('niet')
  )
}

/** `Het logo komt er ook nog aan`. */
const isOnItsWay = (texts: readonly string[]): boolean =>
  texts.some((text, at) => {
    const end = Math.min(texts.length, at + 6) - 1
    return (
      (text === 'komt' || text === 'komen') && texts[at + 1] === 'er' && end > at + 1 && texts[end] === 'aan'
    )
  })

/** `Wilt u`, `stuur je`; but `krijg je een boete, dan` is a condition. */
const isRequest = (texts: readonly string[], text: string): boolean => {
  const [first = '', second = ''] = texts
  return (
    (requests.has(first) && !writers.has(second)) ||
    (dutchReaders.has(second) && !receiving.has(first) && !openers.has(first) && !text.includes(', dan '))
  )
}

/** `wordt vrijdag opgehaald`, `wordt door ons betaald`; null where nothing is being done. */
const passiveOf = (texts: readonly string[], timed: boolean, isOurs: boolean): 'timed' | 'ours' | null => {
  const at = texts.findIndex((text) => text === 'wordt' || text === 'worden')
  if (at < 0 || openers.has(texts[0] ?? '') || texts.some((text) => authorities.has(text))) return null
  if (!texts.slice(at + 1).some(isDutchParticiple)) return null
  if (isOurs) return 'ours'
  if (isByAnother(texts)) return null
  return timed && !texts.some((text) => recurring.has(text)) ? 'timed' : null
}

/** `"Wij betalen alles terug", stond er`: who is `wij` there is another. */
const isQuoted = (words: readonly Word[], text: string): boolean => {
  const writer = words.find(({ text }) => writers.has(text))
  return writer !== undefined && text.slice(0, writer.start).split(/["“”„]/).length % 2 === 0
}

/** `wordt bezorgd door de koerier`: none of ours does it. */
const isByAnother = (texts: readonly string[]): boolean => {
  const at = texts.findIndex((text) => text === 'wordt' || text === 'worden')
  return at >= 0 && texts.indexOf('door', at) > 0 && !texts.some(isOwnSide)
}

/** `volgt nog`, `volgen per post`; but `volgt de cursus`. */
const isFollowing = (text: string, next: string | undefined): boolean =>
  (text === 'volgt' || text === 'volgen') && (next === undefined || followed.has(next) || hasTimeWord([next]))

/** `In de bijlage stuur ik`, `in deze mail leg ik uit`. */
const isAnnex = (texts: readonly string[]): boolean =>
  texts[0] === 'in' &&
  (texts.slice(1, 3).some((text) => text === 'bijlage' || text === 'bijlagen') ||
    (texts[1] === 'deze' && letters.has(texts[2] ?? '')))

/** `onze monteur`, `de loonadministratie`. */
const isOwnSide = (text: string): boolean => ownSide.has(text) || text.endsWith('administratie')

/** `Onze monteurs komen`: a verb soon behind the people, in a sentence that has none of another. */
const isOwnSideTogether = (texts: readonly string[]): boolean =>
  (texts[0] === 'onze' || texts[0] === 'mijn') && texts.slice(2, 8).some((text) => actingTogether.has(text))

const groups = wordGroups({
  arrival: 'zit zitten ligt liggen staat staan is zijn volgt volgen komt komen gaat wordt worden',
  atReader: `je u jullie jou mail mailbox klaar toe toegestuurd geleverd bezorgd verzonden verstuurd gemaild
    opgeleverd gereed geregeld opgelost verholpen post mee weg ligt_er liggen_er staat_er volgt volgen`,
  stay: 'blijft blijven houden houd hou blijf',
  held: `geldig staan vast gereserveerd gelijk bereikbaar ongewijzigd geheim vertrouwelijk beschikbaar aanspreekpunt
    vaste onveranderd gehandhaafd gelden`,
  ourCost: `bij_de_prijs_in bij_de_prijs_inbegrepen hoeft_u_niets hoeft_u_niks hoef_je_niets hoef_je_niks
    voor_onze_rekening voor_mijn_rekening op_onze_kosten niet_in_rekening geen_extra zonder_extra_kosten
    zonder_meerkosten geen_kosten rekening_van_ons rekening_van_mij kosteloos vast_bedrag vaste_prijs geen_cent`,
  assurance: `komt_goed komt_in_orde komt_voor_elkaar gaat_lukken gaat_goed_komen wordt_verwerkt wordt_geregeld
    wordt_aangepast komt_eraan komt_er_aan uw_kant_op je_kant_op jouw_kant_op jullie_kant_op geen_omkijken aan_mij_over
    mij_vasthouden_aan ons_vasthouden_aan kun_je_rekenen kunt_u_rekenen is_akkoord doen_we doe_ik aan_houden
    op_rekenen erop_rekenen van_op_aan mijn_woord reken_maar_op reken_op_ons reken_op_mij wij_staan_in_voor we_staan_in_voor
    ik_sta_in_voor staan_wij_in_voor staan_we_in_voor kunt_erop_vertrouwen u_erop_vertrouwen je_erop_vertrouwen van_mij_aannemen
    van_ons_aannemen daar_blijf_ik_bij daar_blijven_we_bij daar_blijven_wij_bij`,
  ours: "ons onze mij collega collega's",
  oneOfUs: 'iemand_van_ons iemand_van_onze een_van_ons een_van_onze',
  offer: 'offerte aanbod aanbieding bod prijs prijzen tarief tarieven voorstel korting bedrag',
  stands: `is_geldig zijn_geldig staat_vast staan_vast ligt_vast liggen_vast geldt_tot gelden_tot geldt_nog blijft_geldig
    is_vast zijn_vast`,
  alters: 'verandert wijzigt veranderen wijzigen',
  nothing: 'niets niks niet',
  noted:
    'staat_genoteerd staat_ingepland staat_vastgelegd is_geboekt is_gereserveerd staat_in_de_agenda staat_geboekt',
  ownThere: 'is_er zijn_er staat_er staan_er is_bij zijn_bij staat_bij staan_bij',
  fromUs: 'van_ons van_mij',
  getting: 'krijgt krijgen ontvangt ontvangen',
  thisMail: 'deze_mail deze_e-mail dit_mailtje dit_bericht',
  family: `mijn_moeder mijn_vader mijn_zoon mijn_dochter mijn_man mijn_vrouw mijn_ouders mijn_broer mijn_zus mijn_vriend
    mijn_vriendin mijn_kinderen mijn_hond mijn_verjaardag verjaardag onze_eigen mijn_eigen de_buren naar_bed op_vakantie z'n_allen
    met_vrienden met_vriendinnen van_school zwemles met_pensioen de_tandarts de_kapper uitwaaien`,
  machine: 'automatisch systeem systemen programma applicatie software wet regeling website melding code',
  deadline: 'uiterlijk voor binnen tegen',
  will: 'zal zult zullen',
  reader: 'u je jij jullie ge gij uw jou jouw',
  condition: 'als indien zodra mits tenzij zolang wanneer mocht mochten',
  hypothesis: 'zou zouden stel',
  habit:
    'normaal normaal_gesproken regelmatig per_dag al_jaren al_jarenlang al_eeuwen al_tijden meestal doorgaans gewoonlijk normaliter vaak soms',
  hedge: `vast_ook vast_wel vast_nog misschien vermoedelijk waarschijnlijk wellicht hopelijk ongeveer schatting verwachting mogelijk eventueel
    denk denken vermoed vermoeden geloof`,
  vague: 'streeft streven streef proberen probeer hopen hoop',
  vaguePhrase: 'best_doen ons_best mijn_best wat_we_kunnen wat_ik_kan',
  report: `zei zegt zeggen vertelde vertelt volgens meldde toegezegd denkt verwacht vindt vinden vraagt gezegd verteld beloofd
    gehoord hoorde oordeelde laten_weten laat_weten`,
  plea: 'graag gelieve alsjeblieft alstublieft',
  past: 'afgelopen gisteren gistermiddag gisteravond geleden vorige vanochtend was waren werd werden had hadden',
  must: 'moet moeten dient dienen',
})

/** These open a clause that asks nothing: `Als u tekent`. */
const openers =
  wordList(`als indien zodra wanneer zolang tenzij omdat dat wat of zoals voordat nadat sinds terwijl hoe waar wie tot zonder
  voor met bij naast namens van en maar want dan daar hier nu ook dus zo`)
const cans = wordList('kan kun kunt kunnen')
const writers = wordList('ik wij we')
const ownSide = wordList('onze ons mijn collega afdeling helpdesk planning boekhouding secretariaat receptie')
const prepared = wordList('client ik wij we')
const letters = wordList('mail brief bericht')
const recurring = wordList('elke iedere')
const followed = wordList('zodra na per nog later spoedig apart separaat zo in binnen via deze volgende snel')
const agreedBy = wordList('met wat hoor')
const acceptances = wordList('akkoord deal afgesproken')
/** `Hierbij zenden wij u`: that was done with this mail. */
const enclosures = wordList('hierbij bijgaand bijgesloten bijgevoegd hieronder')
const requests =
  wordList(`laat kijk bel meld schrijf geef reken leg let mail wilt willen kunt kun kunnen mag wil zou
  zouden neem vul vergeet stuur houd denk zet lees klik vullen`)
const receiving = wordList('krijg krijgt ontvang ontvangt')
const articles = wordList('de het een')
/** They decide and deal with things; they promise nothing by mail. */
const authorities = wordList(`raad rechtbank rechter college minister ministerie commissie kamer overheid hof
  bestuursrechter belastingdienst`)
