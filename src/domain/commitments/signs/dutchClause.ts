import { groupsIn, wordGroups, wordList } from '../wordList.ts'
import { dutchReaders } from './dutchPeople.ts'

/** `Wij openen een tweede vestiging`, `we starten met een reeks lezingen`: told to everybody, unless it names the reader. */
export const isNews = (verb: string, near: readonly string[]): boolean =>
  !near.some((word) => dutchReaders.has(word) || yours.has(word)) &&
  (newsVerbs.has(verb) || (starts.has(verb) && groupsIn(near, withSomeNew).size > 0))

/** What `zal` or `ga` goes with in its own clause; `zal er om acht uur zijn` is an act, and so is `zal het laten weten`. */
export const isUnwilled = (near: readonly string[]): boolean => {
  const end = near.findIndex((word) => subordinators.has(word))
  const own = end < 0 ? near : near.slice(0, end)
  if (own[own.length - 1] === 'zijn' && own.includes('er') && !own.some((word) => absences.has(word)))
    return false
  if (own.includes('weten') && !own.includes('laten')) return true
  const toldToReader = own.some((word) => dutchReaders.has(word))
  return own.some((word) => unwilled.has(word) || (!toldToReader && newsVerbs.has(word)))
}

/** `Ik kan u maandag een pomp brengen`: what one can do for the reader is offered, unless it is denied. */
export const isOffered = (near: readonly string[]): boolean =>
  (near.some((word) => dutchReaders.has(word) || word === 'jou') || near.includes('voor')) &&
  !near.some((word) => unoffered.has(word)) &&
  near[near.length - 1]?.endsWith('en') === true

/** `Dat doen we niet`, and no more: nothing is said of it to the reader. */
export const isLeftUndone = (near: readonly string[]): boolean => near.length === 1 && near[0] === 'niet'

/** `Ik zoek al dagen`, `ik bel u al de hele dag`: begun long ago. */
export const isGoingOn = (near: readonly string[]): boolean =>
  near.some((word, at) => word === 'al' && near.slice(at + 1, at + 4).some((next) => lasting.has(next)))

/** `Wij vragen uitstel aan bij de rechtbank`, `stellen de termijnen bij`. */
export const isAskedFor = (near: readonly string[]): boolean =>
  near.some(
    (word, at) =>
      (word === 'aan' || word === 'bij') && (at === near.length - 1 || afterAsked.has(near[at + 1] ?? '')),
  )

/** `werk het plan uit`, `zoek de brieven op die`; but `werk op maandag`. */
export const endsInParticle = (near: readonly string[]): boolean =>
  near.some(
    (word, at) => particles.has(word) && (at === near.length - 1 || afterParticle.has(near[at + 1] ?? '')),
  )

/** Verbs of acting that in these phrases are thinking, or going on. */
export const idlePhrases = [
  [wordList('ga gaan'), wordGroups({ assume: 'ervan_uit uit_van van_uit ervan naar_huis' })],
  [wordList('neem nemen'), wordGroups({ assume: 'aan_dat kwalijk' })],
  [wordList('maak maken'), wordGroups({ object: 'bezwaar zorgen gebruik_van deel_uit' })],
  [wordList('spreek spreken'), wordGroups({ meet: 'je u jullie elkaar' })],
  [wordList('schrijf schrijven bel bellen mail mailen'), wordGroups({ why: 'naar_aanleiding namens omdat' })],
  [wordList('besteed besteden'), wordGroups({ attend: 'aandacht' })],
  [wordList('kom komen'), wordGroups({ fail: 'niet_uit er_niet net terug_van' })],
  [wordList('blijf blijven'), wordGroups({ suffer: 'last' })],
  [
    wordList('geef geven'),
    wordGroups({ other: 'toe_dat aan_dat de_voorkeur les college gelijk een_voorbeeld' }),
  ],
  [wordList('sluit sluiten'), wordGroups({ agree: 'aan_bij' })],
  [wordList('begin beginnen'), wordGroups({ wonder: 'me mij te_vrezen te_denken' })],
  [wordList('reken rekenen'), wordGroups({ trust: 'op_u op_je op_jullie op_uw op_jouw' })],
  [wordList('deel delen'), wordGroups({ agree: 'mening zorg zorgen standpunt gevoel' })],
  [wordList('volg volgen'), wordGroups({ watch: 'met_belangstelling met_interesse' })],
  [wordList('kijk kijken'), wordGroups({ forward: 'naar_uit uit_naar ernaar_uit' })],
  [wordList('hou houd houden'), wordGroups({ delay: 'niet_langer_op aansprakelijk van_mening' })],
] as const
const unwilled = wordList(
  'moeten proberen eten douchen slapen sporten wandelen lunchen kunnen zijn hebben zien willen lachen missen merken best genoodzaakt nooit',
)
const unoffered = wordList(
  'niet niets geen nooit helaas alleen slechts nauwelijks me mij ons zien vinden openen zeggen zijn adviseren aanraden vertellen melden begrijpen',
)
const lasting = wordList(
  'de een dagen weken maanden jaren uren tijden dag week maand jaar jarenlang lang heel enige een twee drie',
)
const afterAsked = wordList('bij volgens conform per zodat zodra')
const newsVerbs = wordList(
  'open openen organiseer organiseren vier vieren lanceer lanceren kondig kondigen introduceer introduceren verhuis verhuizen',
)
const starts = wordList('start starten begin beginnen')

const withSomeNew = wordGroups({ some: 'met_een met_nieuwe' })
const yours = wordList('uw jouw jou')
export const absences = wordList(
  'niet afwezig vrij vakantie bespreking vergadering overleg kantoor ziek weg verlof gesloten dicht benieuwd blij bang slecht',
)
const particles = wordList('op uit na af mee door naar langs binnen')
const afterParticle = wordList('waar wat wie hoe of waarom en die dat voor met om zodat zodra wanneer als')
export const coordinators = wordList('en maar want dus ofwel')

export const subordinators =
  wordList(`dat die wat als zodat omdat of wanneer zodra zolang voordat nadat terwijl waar waarop
  waarmee waarin waarover waarvan hoe tot mits indien doordat sinds totdat naarmate waarom wie hetgeen opdat zoals`)

export const clauseMarks = /[,;:.()–—"“”!]/

/** These open a clause that asks nothing: `Als u tekent`. */
export const openers =
  wordList(`als indien zodra wanneer zolang tenzij omdat dat wat of zoals voordat nadat sinds terwijl hoe waar wie tot zonder
  voor met bij naast namens van en maar want dan daar hier nu ook dus zo`)
