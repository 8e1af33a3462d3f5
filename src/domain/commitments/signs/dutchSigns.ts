import { hasTimeWord } from '../due/timeWords.ts'
import type { SentenceInMail } from '../sentenceInMail.ts'
import { groupsIn, wordGroups, wordList } from '../wordList.ts'
import type { Word } from '../words.ts'
import { openers } from './dutchClause.ts'
import { dutchFrameSigns, dutchFrames } from './dutchFrames.ts'
import { isByAnother, passiveOf } from './dutchPassive.ts'
import { authorities, dutchOutsiders, dutchReaders, isOwnSide } from './dutchPeople.ts'
import { actingTogether, isActing } from './dutchVerbs.ts'

const phraseSigns = [
  'outsider',
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

const telling: ReadonlySet<string> = new Set(dutchFrameSigns.slice(0, 8))

/** What speaks for or against a promise in a Dutch sentence; each weighs once. */
export type DutchSign = (typeof dutchFrameSigns)[number] | (typeof phraseSigns)[number]

export const dutchSigns = (words: readonly Word[], sentence: SentenceInMail): ReadonlySet<DutchSign> => {
  const texts = words.map(({ text }) => text)
  const said = groupsIn(texts, groups)
  const timed = hasTimeWord(texts)
  const isQuestion = sentence.text.trimEnd().endsWith('?')
  const frames = dutchFrames(words, timed, isQuestion)
  const strongest = dutchFrameSigns.find((sign) => frames.has(sign))
  const isBound = strongest === 'writerActs' || strongest === 'writerWill' || strongest === 'writerHasTimed'
  const readerGets = frames.has('readerGets') || frames.has('readerGetsTimed')
  const third = isBound || readerGets ? null : thirdAct(words, texts)
  const passive = isBound ? null : passiveOf(texts, timed, said.has('ours'))
  const arrives =
    (timed || texts.includes('zodra')) &&
    !isBound &&
    said.has('arrival') &&
    (said.has('ours') || !isByAnother(texts))
  const first = texts[0] ?? ''
  const speaking = {
    thingArrives: arrives && said.has('atReader'),
    thingTimed: arrives && third === null && !said.has('atReader'),
    thingHolds:
      (said.has('stay') && said.has('held')) ||
      (said.has('offer') && said.has('stands')) ||
      (said.has('offer') && said.has('alters') && said.has('nothing')) ||
      (timed && said.has('noted')) ||
      (said.has('stay') && texts.includes('staan') && (timed || said.has('offer'))),
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
        (said.has('oneOfUs') || (timed && said.has('agreed')) || texts.slice(0, 4).some(isOwnSide))) ||
        isOwnSideTogether(texts) ||
        (timed && said.has('ownThere') && (said.has('oneOfUs') || texts.slice(0, 4).some(isOwnSide)))),
    accepts:
      isPrepared(texts) ||
      isClientBound(texts) ||
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
    outsider:
      isHearsay(texts) ||
      (third !== null && !timed && texts.slice(0, 4).some((text) => dutchOutsiders.has(text))),
    thirdWill: !isBound && said.has('will'),
    enclosed:
      (enclosures.has(first) ||
        (strongest === 'writerActs' && texts.some((text) => enclosures.has(text))) ||
        isAnnex(texts) ||
        said.has('thisMail') ||
        said.has('annex')) &&
      !frames.has('performs'),
    timed,
    toReader: said.has('reader'),
    private: said.has('family') && !said.has('reader'),
    conditional: said.has('condition'),
    hypothetical: said.has('hypothesis'),
    habitual: said.has('habit') || isPerDay(texts),
    quoted: isQuoted(words, sentence.text),
    hedged: said.has('hedge') || isPossible(texts),
    vague: (said.has('vague') && strongest !== 'writerOffers') || said.has('vaguePhrase'),
    reported: said.has('report'),
    question: isQuestion,
    request:
      said.has('plea') ||
      (!said.has('assurance') && !(isBound && isAnswered(sentence.text)) && isRequest(texts, sentence.text)),
    past: said.has('past'),
    can:
      strongest !== 'writerOffers' &&
      texts.some(
        (text, at) => cans.has(text) && !((isBound || readerGets || third !== null) && isInvited(texts, at)),
      ),
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
  // `Onze offerte gaat uit van twee mensen`, `gaat over de huur`.
  if (texts[at] === 'gaat' && (texts[at + 1] === 'over' || texts[at + 2] === 'van')) return null
  // `De keuze maakt u zelf`, `met deze app regelt u`.
  if (
    dutchReaders.has(texts[at + 1] ?? '') &&
    (texts.slice(at + 2, at + 5).includes('zelf') || openers.has(texts[0] ?? '') || texts[0] === 'in')
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

/** A lawyer's `cliënt zal`, `mijn cliënte betaalt`; but `uw cliënt` is the other's. */
const isClientBound = (texts: readonly string[]): boolean =>
  texts.some(
    (text, at) =>
      clients.has(text) &&
      clientActs.has(texts[at + 1] ?? '') &&
      ![texts[at - 1], texts[at - 2]].includes('uw') &&
      !texts.slice(at).some((word) => word === 'niet' || word === 'moeten'),
  )
const clients = wordList('client cliente clienten ondergetekende')
const clientActs = wordList(
  'zal zullen verbindt betaalt betalen voldoet ontruimt aanvaardt accepteert erkent stemt verleent draagt vergoedt staakt ondertekent',
)

/** `Het logo komt er ook nog aan`. */
const isOnItsWay = (texts: readonly string[]): boolean =>
  texts.some((text, at) => {
    const end = Math.min(texts.length, at + 6) - 1
    return (
      (text === 'komt' || text === 'komen') && texts[at + 1] === 'er' && end > at + 1 && texts[end] === 'aan'
    )
  })

/** `Stuur het maar door, dan zoek ik het uit`. */
const isAnswered = (text: string): boolean => text.includes(', dan ') || text.includes(' en dan ')

/** `Wilt u`, `stuur je`; but `krijg je een boete, dan` is a condition. */
const isRequest = (texts: readonly string[], text: string): boolean => {
  const [first = '', second = ''] = texts
  return (
    (requests.has(first) && !writers.has(second)) ||
    (dutchReaders.has(second) && !receiving.has(first) && !openers.has(first) && !text.includes(', dan '))
  )
}

/** `"Wij betalen alles terug", stond er`: who is `wij` there is another. */
const isQuoted = (words: readonly Word[], text: string): boolean => {
  const writer = words.find(({ text }) => writers.has(text))
  return writer !== undefined && text.slice(0, writer.start).split(/["“”„]/).length % 2 === 0
}

/** `Driehonderd zendingen per dag`; but `50 euro per dag` is a price. */
const isPerDay = (texts: readonly string[]): boolean =>
  texts.some((text, at) => text === 'dag' && texts[at - 1] === 'per' && texts[at - 2] !== 'euro')

/** `Volgens de vervoerder`; but `volgens afspraak` and `volgens onze planning` speak for the writer. */
const isHearsay = (texts: readonly string[]): boolean =>
  texts[0] === 'volgens' && !ourWord.has(texts[1] ?? '')
const ourWord = wordList('afspraak onze mijn planning mij ons')

/** `Mogelijk wordt het later`; but `zo snel mogelijk`. */
const isPossible = (texts: readonly string[]): boolean =>
  texts.some((text, at) => text === 'mogelijk' && texts[at - 2] !== 'zo')

/** `volgt nog`, `volgen per post`; but `volgt de cursus`. */
const isFollowing = (text: string, next: string | undefined): boolean =>
  (text === 'volgt' || text === 'volgen') && (next === undefined || followed.has(next) || hasTimeWord([next]))

/** `In de bijlage stuur ik`, `in deze mail leg ik uit`. */
const isAnnex = (texts: readonly string[]): boolean =>
  texts[0] === 'in' &&
  (texts.slice(1, 3).some((text) => text === 'bijlage' || text === 'bijlagen') ||
    (texts[1] === 'deze' && letters.has(texts[2] ?? '')))

/** `Onze monteurs komen`: a verb soon behind the people, in a sentence that has none of another. */
const isOwnSideTogether = (texts: readonly string[]): boolean =>
  (texts[0] === 'onze' || texts[0] === 'ons' || texts[0] === 'mijn') &&
  texts.slice(2, 8).some((text) => actingTogether.has(text) || text === 'zal' || text === 'zullen')

const groups = wordGroups({
  arrival: 'zit zitten ligt liggen staat staan is zijn volgt volgen komt komen gaat wordt worden',
  atReader: `je u jullie jou mail mailbox klaar toe toegestuurd geleverd bezorgd verzonden verstuurd gemaild
    opgeleverd gereed geregeld opgelost verholpen live in_de_lucht erin op_uw_rekening op_je_rekening post brievenbus mee weg de_deur_uit ligt_er liggen_er staat_er volgt volgen`,
  stay: 'blijft blijven houden houd hou blijf',
  held: `geldig vast gereserveerd gelijk bereikbaar ongewijzigd geheim vertrouwelijk beschikbaar aanspreekpunt
    vaste onveranderd gehandhaafd gelden`,
  ourCost: `bij_de_prijs_in bij_de_prijs_inbegrepen hoeft_u_niets hoeft_u_niks hoef_je_niets hoef_je_niks
    voor_onze_rekening voor_mijn_rekening op_onze_kosten niet_in_rekening geen_extra zonder_extra_kosten
    zonder_meerkosten geen_kosten rekening_van_ons rekening_van_mij kosteloos vast_bedrag vaste_prijs geen_cent
    kost_u_niets kost_je_niets kost_jullie_niets kost_u_niks kost_je_niks u_betaalt_niets betaalt_u_niets u_betaalt_niks betaalt_u_niks je_betaalt_niets betaal_je_niets je_betaalt_niks betaal_je_niks u_betaalt_pas betaalt_u_pas
    je_betaalt_pas betaal_je_pas`,
  assurance: `komt_goed komt_in_orde komt_voor_elkaar gaat_lukken gaat_goed_komen wordt_verwerkt wordt_geregeld
    wordt_aangepast komt_eraan komt_er_aan uw_kant_op je_kant_op jouw_kant_op jullie_kant_op geen_omkijken aan_mij_over aan_ons_over
    op_ons_rekenen op_mij_rekenen ons_daaraan_houden mij_daaraan_houden me_daaraan_houden van_mij_tegoed van_me_tegoed van_ons_tegoed
    ons_eraan_houden mij_eraan_houden me_eraan_houden
    mij_vasthouden_aan ons_vasthouden_aan kun_je_rekenen kunt_u_rekenen is_akkoord doen_we doe_ik aan_houden
    op_rekenen erop_rekenen van_op_aan mijn_woord reken_maar_op reken_op_ons reken_op_mij wij_staan_in_voor we_staan_in_voor
    ik_sta_in_voor sta_ik_voor_in staan_we_voor_in staan_wij_voor_in draaien_wij_voor_op draaien_we_voor_op staan_wij_in_voor staan_we_in_voor kunt_erop_vertrouwen u_erop_vertrouwen je_erop_vertrouwen van_mij_aannemen
    van_ons_aannemen daar_blijf_ik_bij daar_blijven_we_bij daar_blijven_wij_bij`,
  ours: "ons onze mij collega collega's",
  agreed: 'zoals_afgesproken zoals_beloofd zoals_toegezegd conform_afspraak volgens_afspraak',
  oneOfUs: 'iemand_van_ons iemand_van_onze een_van_ons een_van_onze',
  offer:
    'offerte aanbod aanbieding bod prijs prijzen tarief tarieven voorstel korting bedrag afspraak afspraken',
  stands: `is_geldig zijn_geldig staat_vast staan_vast ligt_vast liggen_vast geldt_tot gelden_tot geldt_nog blijft_geldig
    is_vast zijn_vast staat_nog staat_tot staan_nog blijft_staan`,
  alters: 'verandert wijzigt veranderen wijzigen',
  nothing: 'niets niks niet',
  noted:
    'staat_genoteerd staat_ingepland staat_vastgelegd is_geboekt is_gereserveerd staat_in_de_agenda staat_geboekt',
  ownThere: 'is_er zijn_er staat_er staan_er is_bij zijn_bij staat_bij staan_bij',
  fromUs: 'van_ons van_mij',
  getting: 'krijgt krijgen ontvangt ontvangen',
  annex: 'als_bijlage in_de_bijlage in_bijlage in_de_cc in_cc',
  thisMail: 'deze_mail deze_e-mail dit_mailtje dit_bericht',
  family: `mijn_moeder mijn_vader mijn_zoon mijn_dochter mijn_man mijn_vrouw mijn_ouders mijn_broer mijn_zus mijn_vriend
    mijn_vriendin mijn_kinderen mijn_hond mijn_verjaardag verjaardag onze_eigen mijn_eigen de_buren naar_bed op_vakantie met_vakantie z'n_allen
    met_vrienden met_vriendinnen van_school zwemles met_pensioen de_tandarts de_kapper uitwaaien`,
  machine:
    'automatisch automatische systeem systemen programma applicatie software wet regeling website melding code',
  deadline: 'uiterlijk voor binnen tegen',
  will: 'zal zult zullen',
  reader: 'u je jij jullie ge gij uw jou jouw',
  condition: 'als indien zodra mits tenzij zolang wanneer mocht mochten',
  hypothesis: 'zou zouden stel',
  habit:
    'normaal normaal_gesproken regelmatig doen_we_altijd doen_wij_altijd doe_ik_altijd al_jaren al_jarenlang al_eeuwen al_tijden meestal doorgaans gewoonlijk normaliter vaak soms',
  hedge: `vast_ook vast_wel vast_nog misschien vermoedelijk waarschijnlijk wellicht hopelijk ongeveer schatting verwachting eventueel
    denk denken vermoed vermoeden geloof`,
  vague: 'streeft streven streef proberen probeer hopen hoop',
  vaguePhrase: 'goed_uit best_doen ons_best mijn_best wat_we_kunnen wat_ik_kan',
  report: `zei zegt zeggen vertelde vertelt volgens meldde toegezegd denkt verwacht vindt vinden vraagt gezegd verteld beloofd
    gehoord hoorde oordeelde laten_weten laat_weten`,
  plea: 'graag gelieve alsjeblieft alstublieft',
  past: 'afgelopen gisteren gistermiddag gisteravond geleden vorige vanochtend was waren werd werden had hadden',
  must: 'moet moeten dient dienen',
})

const cans = wordList('kan kun kunt kunnen')
const writers = wordList('ik wij we')
const prepared = wordList('client cliente clienten ik wij we')
const letters = wordList('mail brief bericht')
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
