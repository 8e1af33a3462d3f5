import { groupsIn, wordGroups, wordList } from '../wordList.ts'
import type { Word } from '../words.ts'
import {
  absences,
  clauseMarks,
  coordinators,
  endsInParticle,
  idlePhrases,
  isAskedFor,
  isGoingOn,
  isLeftUndone,
  isNews,
  isOffered,
  isUnwilled,
  subordinators,
} from './dutchClause.ts'
import { dutchReaders } from './dutchPeople.ts'
import { readerSign } from './dutchReaderFrame.ts'
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
  ...['writerOffers', 'writerAsks', 'writerPast', 'writerIs', 'readerActs'],
] as const
export type DutchFrameSign = (typeof dutchFrameSigns)[number]

/** Of every clause with `ik`, `wij` or a word for the reader. `isTimed`: the sentence names a time. */
export const dutchFrames = (
  words: readonly Word[],
  isTimed: boolean,
  isQuestion: boolean,
): ReadonlySet<DutchFrameSign> => {
  const found = new Set<DutchFrameSign>()
  words.forEach(({ text }, at) => {
    if (!people.has(text)) return
    const sign = writers.has(text)
      ? (resumed(words, at) ?? writerSign(words, at, isTimed))
      : readerSign(words, at, isTimed, isQuestion)
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
  const end = behind.findIndex(({ before }) => clauseMarks.test(before))
  const near = (end < 0 ? behind : behind.slice(0, end)).map(({ text }) => text)
  const any = (list: ReadonlySet<string>): boolean => near.some((word) => list.has(word))
  if (performers.has(verb) || performerParts.get(verb)?.some(has) === true)
    return near.slice(0, 2).some((word) => denials.has(word)) ? 'writerIs' : 'performs'
  if (isNews(verb, near) || isGoingOn(near) || isLeftUndone(near)) return 'writerIs'
  if (idlePhrases.some(([verbs, phrases]) => verbs.has(verb) && groupsIn(near, phrases).size > 0))
    return 'writerIs'
  if (!isTimed && writes.has(verb) && (near[0] === 'over' || groupsIn(near, about).size > 0))
    return 'writerIs'
  if (!isTimed && answers.has(verb) && near[0] === 'op' && at === 0) return 'writerIs'
  // `Wij leveren sinds 1985`.
  if (near.includes('sinds')) return 'writerIs'
  // What is tried by a time is as good as promised; `wij streven` is not.
  if (isTimed && (tries.has(verb) || (willing.has(verb) && near.includes('proberen'))) && near.includes('te'))
    return 'writerOffers'
  if (willing.has(verb)) return isUnwilled(near) ? 'writerIs' : 'writerWill'
  if (isPast(verb, words[at]?.text === 'ik')) return 'writerPast'
  if (canSay.has(verb) && any(toSay) && !any(denials)) return 'performs'
  const isExpected = expects.has(verb) && isTimed && near.includes('te')
  if ((cans.has(verb) || isExpected) && isOffered(near)) return 'writerOffers'
  if (askVerbs.has(verb)) return any(asksOn) || isAskedFor(near) ? 'writerActs' : 'writerAsks'
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
  // `Wij zien erop toe`.
  if (sees.has(verb) && near.includes('toe')) return 'writerActs'
  if (beings.has(verb)) return isTimed && !any(absences) ? 'writerIsTimed' : 'writerIs'
  if (searches.has(verb)) return endsInParticle(near) ? 'writerActs' : 'writerIs'
  return stateVerbs.has(verb) || functionWords.has(verb) ? 'writerIs' : 'writerActs'
}

/** `Ik slaap er een nacht over en laat het u weten`: the second verb has the same subject. */
const resumed = (words: readonly Word[], at: number): DutchFrameSign | null => {
  const verbs = words[at]?.text === 'ik' ? resumingAlone : resumingTogether
  const end = Math.min(words.length - 1, at + 15)
  for (let place = at + 2; place < end; place++) {
    if (words[place]?.before !== '') return null
    if (subordinators.has(words[place]?.text ?? '')) return null
    if (words[place]?.text !== 'en' || !verbs.has(words[place + 1]?.text ?? '')) continue
    return words.slice(place + 2, place + 6).some(({ text }) => resumedFor.has(text)) ? 'writerActs' : null
  }
  return null
}
const resumingAlone = wordList('laat bel mail stuur meld koppel kom zorg neem geef zet app zoek regel')
const resumingTogether = wordList(
  'laten bellen mailen sturen melden koppelen komen zorgen nemen geven zetten zoeken regelen',
)
const resumedFor = wordList('u je jullie het dat dan daarna ervoor terug')

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

const writers = wordList('ik wij we k')
const people: ReadonlySet<string> = new Set([...writers, ...dutchReaders])
const willing = wordList('zal zullen ga gaan')
const readies = wordList('klaar gereed voor af rond')
const denials = wordList('niet niets niks geen helaas')
/** With a participle these tell of what was, or is. */
const perfectly = wordList('ben zijn')
const cans = wordList('kan kunnen')
const answers = wordList('reageer reageren')
const tries = wordList('probeer proberen')
const expects = wordList('verwacht verwachten')
const writes = wordList('schrijf schrijven bel bellen mail mailen')
/** `Ik mail u over de offerte`: with this mail. */
const about = wordGroups({ about: 'u_over je_over jullie_over' })
const canSay = wordList('kan kunnen wil willen')
const toSay = wordList('toezeggen bevestigen garanderen beloven verzekeren')
const beings = wordList('ben zijn sta staan')
const sees = wordList('zie zien')
const waits = wordList('wacht wachten')
const toldTo = wordList('weten horen u je jullie')
const searches = wordList('zoek zoeken werk werken kijk kijken loop lopen')
/** `vraag het na`, `stel een brief op`: with these an asking verb is an act. */
const asksOn = wordList('na op samen beschikbaar beschikking gelegenheid hoogte kennis staat')
const interposed = wordList('zelf hierbij ook')
