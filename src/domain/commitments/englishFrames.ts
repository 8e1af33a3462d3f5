import { actOf, type EnglishAct, isParticiple } from './englishVerbs.ts'
import { wordList } from './wordList.ts'
import type { Word } from './words.ts'

/**
 * Who the sentence says will act: the writer, the reader, a part of a firm, a person, a thing, a word that points
 * (`that will be sent`), he or they; `embedded` where the clause only describes (`the form that we will use`).
 */
export type EnglishSubject =
  | 'writer'
  | 'reader'
  | 'firm'
  | 'person'
  | 'thing'
  | 'pointer'
  | 'they'
  | 'embedded'

/** One `will` or its like, with the words it belongs to. */
export interface EnglishFrame {
  readonly subject: EnglishSubject
  readonly act: EnglishAct
  readonly verb: string
  /** `will be sent`. */
  readonly isPassive: boolean
  readonly isNegated: boolean
  /** `probably`, `try to`. */
  readonly isHedged: boolean
  /** The clause is no promise but its condition: `if it will be late`. */
  readonly isCondition: boolean
  /** `will need to`, `will be able to`. */
  readonly isNeed: boolean
  /** Of the verb among the words. */
  readonly at: number
}

/** Every frame of a sentence, in order. */
export const englishFrames = (words: readonly Word[]): readonly EnglishFrame[] => {
  const frames: EnglishFrame[] = []
  for (let at = 0; at < words.length; at++) {
    const start = futureAt(words, at)
    if (start !== null) frames.push(frameAt(words, at, start, frames[frames.length - 1] ?? null))
  }
  return frames
}

/** The index behind `will`, `shall` or `am going to`; null where no future begins. */
const futureAt = (words: readonly Word[], at: number): number | null => {
  const word = textAt(words, at)
  if (word === 'will' || word === 'shall') return at + 1
  const isGoing = beings.has(word) && textAt(words, at + 1) === 'going' && textAt(words, at + 2) === 'to'
  return isGoing ? at + 3 : null
}

const frameAt = (
  words: readonly Word[],
  modal: number,
  from: number,
  earlier: EnglishFrame | null,
): EnglishFrame => {
  const clause = clauseStart(words, modal)
  const subject = subjectOf(words, clause, modal, earlier)
  const isCondition =
    conditions.has(textAt(words, clause)) && !(pronouns.has(textAt(words, modal - 1)) && modal - clause > 3)
  const { at, isNegated, isHedged, isNeed, saysBe, goesOn } = verbAfter(words, from)
  const verb = textAt(words, at)
  const isPassive = saysBe && isParticiple(verb)
  const isState = saysBe && !isPassive && !verb.endsWith('ing')
  const act = isState ? stateAct(words, at) : goesOn && verb !== '' ? 'hold' : verbAct(words, at)
  const hedgedBefore = hedges.has(textAt(words, modal - 1))
  return {
    ...{ subject, act, verb, isPassive, isNegated, isCondition, isNeed, at },
    isHedged: isHedged || hedgedBefore,
  }
}

/** Steps over what may stand between `will` and its verb. */
const verbAfter = (words: readonly Word[], from: number) => {
  const found = { at: from, isNegated: false, isHedged: false, isNeed: false, saysBe: false, goesOn: false }
  for (; found.at < Math.min(words.length, from + 7); found.at++) {
    const word = textAt(words, found.at)
    const next = textAt(words, found.at + 1)
    if (found.at > from && endsClause(words[found.at])) break
    if (word === 'be') found.saysBe = !readies.has(next)
    else if (needs.has(word)) {
      if (next !== 'to') break
      found.isNeed = true
    } else if (negations.has(word)) found.isNegated = true
    else if (hedges.has(word) || tries.has(word)) found.isHedged = true
    else if (word === 'continue') found.goesOn = true
    else if (!readies.has(word) && !isAdverb(word)) break
  }
  return found
}

/** `will be in touch` promises; other ways of being do not. */
const stateAct = (words: readonly Word[], at: number): EnglishAct => {
  const touches = textAt(words, at) === 'in' && ['touch', 'contact'].includes(textAt(words, at + 1))
  return touches ? 'work' : 'state'
}

/** `get you the quote` and `have an answer by Thursday` hand something over; `get through it` and `have data` do not. */
const verbAct = (words: readonly Word[], at: number): EnglishAct => {
  const verb = textAt(words, at)
  const rest = words.slice(at + 1, at + 12).map(({ text }) => text)
  const next = rest[0] ?? ''
  switch (verb) {
    case 'get':
      if (objects.has(next) || rest.includes('you')) return 'deliver'
      return ends.has(next) ? 'state' : 'work'
    case 'have':
      if (rest.slice(0, 3).some((word) => talks.has(word))) return 'work'
      return rest.includes('by') || (rest.includes('to') && rest.includes('you')) ? 'deliver' : 'state'
    case 'see':
      return ['if', 'whether', 'what', 'about', 'to'].includes(next) ? 'work' : 'state'
    case 'let':
      return next === 'you' || next === 'everyone' ? 'deliver' : 'work'
    case 'keep':
      return rest.includes('fingers') ? 'state' : 'hold'
    case 'look':
      return next === 'forward' ? 'state' : 'work'
    case 'made':
      return next === 'available' || next === 'public' ? 'deliver' : 'work'
    case 'taken':
      return next === 'care' ? 'deliver' : 'work'
    case 'meet':
    case 'meeting':
    case 'talk':
    case 'talking':
    case 'discussing':
      return rest.slice(0, 3).includes('you') ? 'work' : 'state'
    case 'take':
      return next === 'effect' || next === 'place' ? 'state' : 'work'
    case 'follow':
      return 'deliver'
    default:
      return actOf(verb)
  }
}

/** Where the clause of a `will` begins; a subordinator or relative that opens it is its first word. */
const clauseStart = (words: readonly Word[], modal: number): number => {
  let at = modal
  while (at > 0 && modal - at < 25) {
    if (endsClause(words[at]) || coordinators.has(textAt(words, at - 1))) break
    at--
    const word = textAt(words, at)
    // `how to log in` opens no clause.
    if (textAt(words, at + 1) === 'to') continue
    if (conditions.has(word) || relatives.has(word) || (word === 'that' && at < modal - 1)) break
  }
  return at
}

const subjectOf = (
  words: readonly Word[],
  clause: number,
  modal: number,
  earlier: EnglishFrame | null,
): EnglishSubject => {
  let last = modal - 1
  while (last >= clause && isAdverb(textAt(words, last))) last--
  // `Will call you` and `I checked it and will call` name the writer elsewhere or nowhere.
  if (last < clause) return clause === 0 ? 'writer' : (earlier?.subject ?? namedBefore(words, clause))
  const first = textAt(words, clause)
  const head = textAt(words, last)
  if (relatives.has(first) || relatives.has(head)) return 'embedded'
  if (first === 'that' && clause > 0 && clause < last && !tellers.has(textAt(words, clause - 1)))
    return 'embedded'
  if (head === 'that' && clause < last && !endsClause(words[last])) return 'embedded'
  if (head === 'i' || head === 'we') return 'writer'
  if (head === 'you') return 'reader'
  if (head === 'he' || head === 'she' || head === 'they') return 'they'
  if (pointers.has(head)) return 'pointer'
  return nounSubject(words.slice(clause, last + 1))
}

const nounSubject = (phrase: readonly Word[]): EnglishSubject => {
  if (phrase.some(({ text }) => firmNouns.has(text)) || isAcronym(phrase[phrase.length - 1])) return 'firm'
  const named =
    phrase.length < 4 && phrase.every(({ isCapital, text }) => isCapital && !determiners.has(text))
  return named ? 'person' : 'thing'
}

const namedBefore = (words: readonly Word[], clause: number): EnglishSubject => {
  for (let at = clause - 1; at >= Math.max(0, clause - 25); at--) {
    const word = textAt(words, at)
    if (word === 'i' || word === 'we') return 'writer'
    if (word === 'he' || word === 'she' || word === 'they') return 'they'
  }
  return 'thing'
}

/** `the ISO`, `PGE`: firms and their parts go by capitals. */
const isAcronym = (word: Word | undefined): boolean =>
  word?.isAllCapitals === true && word.text.length > 1 && word.text.length <= 5

const textAt = (words: readonly Word[], at: number): string => words[at]?.text ?? ''
const endsClause = (word: Word | undefined): boolean => clauseMarks.test(word?.before ?? '')
const clauseMarks = /[,;:.()–—*"“”]/

const isAdverb = (word: string): boolean =>
  adverbs.has(word) || (word.length > 4 && word.endsWith('ly') && !notAdverbs.has(word))

const adverbs =
  wordList(`also then now only just soon still always again to of course sure further all both each
  either hereby once`)
const notAdverbs = wordList('reply supply apply comply rely multiply')
const beings = wordList('am are is')
const negations = wordList('not never no')
const needs = wordList('need have able required expected')
const tries = wordList('try attempt endeavor endeavour aim')
/** `will be sure to send`: the act comes behind. */
const readies = wordList('happy glad pleased sure certain')
const hedges = wordList('probably likely perhaps maybe possibly hopefully presumably most')
const conditions = wordList('if once when until unless before after while because since as')
const relatives = wordList('who which whom whose whether how what where why')
const coordinators = wordList('and but or so then')
const pronouns = wordList('i we you he she they it that this')
const pointers = wordList('it this that these those there here')
const objects = wordList('you back it them him her')
/** `get through`, `get better`; `get started` and `get the facts` are work. */
const ends = wordList('through together there out up on along used ready better worse any sick lost')
const talks = wordList('call discussion discussions meeting word chat look')
const determiners = wordList('the a an all your our any no each this these my their')
/** What a `that` follows which tells; behind a noun it describes: `the method that we will use`. */
const tellers =
  wordList(`say says said confirm confirmed agree agreed note know ensure sure you me him her them us
  assure promise promised guarantee hope think believe so understanding now provided fact told mean means is was
  understand aware committed commit accept see given`)
const firmNouns =
  wordList(`team group department dept committee office company firm staff desk board bureau management
  administration support service services assistant secretary admin colleague colleagues recruiters engineers helpdesk
  lawyers accounting accountant representative representatives`)
