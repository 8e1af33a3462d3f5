import { groupsIn, wordGroups, wordList } from '../wordList.ts'
import type { Word } from '../words.ts'
import {
  askVerbs,
  functionWords,
  isDutchParticiple,
  isPast,
  performerParts,
  performers,
  stateVerbs,
} from './dutchVerbs.ts'

/**
 * What a clause about the writer or the reader does, the most binding first. Dutch promises in the present tense
 * (`foto's stuur ik morgen`), so that the verb beside `ik` or `wij` decides, not a word such as `zal`.
 */
export const dutchFrameSigns = [
  ...[
    'performs',
    'writerActs',
    'writerWill',
    'writerHasTimed',
    'readerGetsTimed',
    'writerIsTimed',
    'readerGets',
  ],
  ...['writerAsks', 'writerPast', 'writerIs', 'readerActs'],
] as const
export type DutchFrameSign = (typeof dutchFrameSigns)[number]

/** Of every clause with `ik`, `wij` or a word for the reader. `isTimed`: the sentence names a time. */
export const dutchFrames = (words: readonly Word[], isTimed: boolean): ReadonlySet<DutchFrameSign> => {
  const found = new Set<DutchFrameSign>()
  words.forEach(({ text }, at) => {
    if (!people.has(text)) return
    const sign = writers.has(text) ? writerSign(words, at, isTimed) : readerSign(words, at, isTimed)
    if (sign !== null) found.add(sign)
  })
  return found
}

const writerSign = (words: readonly Word[], at: number, isTimed: boolean): DutchFrameSign | null => {
  const verbAt = finiteVerb(words, at)
  if (verbAt === null) return null
  const verb = words[verbAt]?.text ?? ''
  const behind = words.slice(Math.max(at, verbAt) + 1)
  const has = (word: string): boolean => behind.some(({ text }) => text === word)
  if (performers.has(verb) || performerParts.get(verb)?.some(has) === true) return 'performs'
  const end = behind.findIndex(({ before }) => clauseMarks.test(before))
  const near = (end < 0 ? behind : behind.slice(0, end)).map(({ text }) => text)
  const any = (list: ReadonlySet<string>): boolean => near.some((word) => list.has(word))
  if (isNews(verb, near)) return 'writerIs'
  if (idlePhrases.some(([verbs, phrases]) => verbs.has(verb) && groupsIn(near, phrases).size > 0))
    return 'writerIs'
  // `Wij leveren sinds 1985`.
  if (near.includes('sinds')) return 'writerIs'
  if (willing.has(verb)) return any(unwilled) ? 'writerIs' : 'writerWill'
  if (isPast(verb, words[at]?.text === 'ik')) return 'writerPast'
  if (canSay.has(verb) && any(toSay) && !near.includes('niet')) return 'performs'
  if (askVerbs.has(verb)) return any(asksOn) || near[near.length - 1] === 'aan' ? 'writerActs' : 'writerAsks'
  if (verb === 'heb' || verb === 'hebben') {
    if (near.some(isDutchParticiple) || words.slice(0, verbAt).some(({ text }) => isDutchParticiple(text)))
      return 'writerPast'
    return isTimed && any(readies) ? 'writerHasTimed' : 'writerIs'
  }
  if (waits.has(verb)) return near[0] === 'met' || words[0]?.text === 'met' ? 'writerActs' : 'writerIs'
  // `laten we dat doen` proposes; `laten we u weten` promises.
  const opensClause = verbAt === 0 || words[verbAt]?.before !== ''
  if (verb === 'laten' && verbAt < at && opensClause && !any(toldTo)) return 'writerIs'
  if (beings.has(verb) && near.includes('erbij') && !any(absences)) return 'writerActs'
  if (perfectly.has(verb) && near.some(isDutchParticiple)) return any(absences) ? 'writerIs' : 'writerPast'
  if (beings.has(verb)) return isTimed && !any(absences) ? 'writerIsTimed' : 'writerIs'
  if (searches.has(verb)) return endsInParticle(near) ? 'writerActs' : 'writerIs'
  return stateVerbs.has(verb) || functionWords.has(verb) ? 'writerIs' : 'writerActs'
}

/** `Wij openen een tweede vestiging`, `we starten met een reeks lezingen`: told to everybody, unless it names the reader. */
const isNews = (verb: string, near: readonly string[]): boolean =>
  !near.some((word) => dutchReaders.has(word) || yours.has(word)) &&
  (newsVerbs.has(verb) || (starts.has(verb) && groupsIn(near, withSomeNew).size > 0))

/** `werk het plan uit`, `zoek de brieven op die`; but `werk op maandag`. */
const endsInParticle = (near: readonly string[]): boolean =>
  near.some(
    (word, at) => particles.has(word) && (at === near.length - 1 || afterParticle.has(near[at + 1] ?? '')),
  )

/**
 * The verb of `ik` or `wij`: behind it, or before it where something else opens the clause; null in a subordinate
 * clause, which tells but does not promise.
 */
const finiteVerb = (words: readonly Word[], at: number): number | null => {
  const previous = words[at - 1]
  const opens =
    previous === undefined || clauseMarks.test(words[at]?.before ?? '') || coordinators.has(previous.text)
  if (!opens) return subordinators.has(previous.text) ? null : at - 1
  let verb = at + 1
  while (interposed.has(words[verb]?.text ?? '')) verb++
  return words[verb] === undefined ? null : verb
}

/** `u krijgt`, `heb je`: what the reader gets. */
const readerSign = (words: readonly Word[], at: number, isTimed: boolean): DutchFrameSign | null => {
  const before = words[at - 1]?.text ?? ''
  if (subordinators.has(before)) return null
  const around = [before, words[at + 1]?.text ?? '']
  const verb = around.find((word) => gets.has(word))
  if (verb === undefined) return around.some((word) => readerVerbs.has(word)) ? 'readerActs' : null
  if (at === 1 && verb === before) return null
  const had = words.some(({ text }) => isDutchParticiple(text) || text === 'nodig')
  if (haves.has(verb) && (!isTimed || had)) return null
  // `Vanaf mei vindt u ons aan de haven`.
  if (finds.has(verb) && words.slice(at, at + 3).some(({ text }) => text === 'ons')) return null
  // `U ontvangt deze mail omdat`: he has it.
  if (thisMail.has(words[at + 2]?.text ?? '') && verb !== before) return null
  return isTimed ? 'readerGetsTimed' : 'readerGets'
}

export const dutchReaders = wordList('u je jij jullie ge gij')
const writers = wordList('ik wij we')
const people: ReadonlySet<string> = new Set([...writers, ...dutchReaders])
const clauseMarks = /[,;:.()–—"“”!]/
const willing = wordList('zal zullen ga gaan')
const unwilled = wordList(
  'moeten proberen eten douchen slapen sporten wandelen lunchen kunnen zijn hebben zien willen lachen missen merken best genoodzaakt',
)
const readies = wordList('klaar gereed voor af rond')
/** Verbs of acting that in these phrases are thinking, or going on. */
const idlePhrases = [
  [wordList('ga gaan'), wordGroups({ assume: 'ervan_uit uit_van van_uit ervan' })],
  [wordList('neem nemen'), wordGroups({ assume: 'aan_dat' })],
  [wordList('maak maken'), wordGroups({ object: 'bezwaar zorgen' })],
  [wordList('spreek spreken'), wordGroups({ meet: 'je u jullie elkaar' })],
  [wordList('schrijf schrijven bel bellen mail mailen'), wordGroups({ why: 'naar_aanleiding namens omdat' })],
  [wordList('besteed besteden'), wordGroups({ attend: 'aandacht' })],
  [wordList('kom komen'), wordGroups({ fail: 'niet_uit' })],
  [wordList('blijf blijven'), wordGroups({ suffer: 'last' })],
  [wordList('kijk kijken'), wordGroups({ forward: 'naar_uit uit_naar ernaar_uit' })],
  [wordList('hou houd houden'), wordGroups({ delay: 'niet_langer_op' })],
] as const
/** With a participle these tell of what was, or is. */
const perfectly = wordList('ben zijn')
const canSay = wordList('kan kunnen wil willen')
const toSay = wordList('toezeggen bevestigen garanderen beloven verzekeren')
const newsVerbs = wordList(
  'open openen organiseer organiseren vier vieren lanceer lanceren kondig kondigen introduceer introduceren verhuis verhuizen',
)
const starts = wordList('start starten begin beginnen')
const withSomeNew = wordGroups({ some: 'met_een met_nieuwe' })
const yours = wordList('uw jouw jou')
const beings = wordList('ben zijn sta staan')
const waits = wordList('wacht wachten')
const toldTo = wordList('weten horen u je jullie')
const absences = wordList(
  'niet afwezig vrij vakantie bespreking vergadering overleg kantoor ziek weg verlof gesloten dicht benieuwd blij bang slecht',
)
const searches = wordList('zoek zoeken werk werken kijk kijken loop lopen')
const particles = wordList('op uit na af mee door naar langs binnen')
const afterParticle = wordList('waar wat wie hoe of waarom en die dat voor met om zodat zodra wanneer als')
/** `vraag het na`, `stel een brief op`: with these an asking verb is an act. */
const asksOn = wordList('na op samen beschikbaar')
const coordinators = wordList('en maar want dus ofwel')
const subordinators =
  wordList(`dat die wat als zodat omdat of wanneer zodra zolang voordat nadat terwijl waar waarop
  waarmee waarin waarover waarvan hoe tot mits indien doordat sinds totdat naarmate waarom wie hetgeen opdat zoals`)
const interposed = wordList('zelf hierbij ook')
const gets = wordList(
  'krijgt krijg krijgen ontvangt ontvang ontvangen hebt heb heeft hebben vindt vind hoort hoor',
)
const finds = wordList('vindt vind')
const thisMail = wordList('deze dit')
const haves = wordList('hebt heb heeft hebben')
const readerVerbs =
  wordList(`kunt kun kan kunnen dient moet moeten mag mogen betaalt betaal bouwt wilt wil willen zou
  zult`)
