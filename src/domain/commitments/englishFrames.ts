import { actOf, type EnglishAct, isParticiple } from './englishVerbs.ts'
import { hasTimeWord } from './timeWords.ts'
import { wordList } from './wordList.ts'
import { textAt, type Word } from './words.ts'

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
  /** `will be working`: an announcement as often as a promise. */
  readonly isProgressive: boolean
  /** Of `will` among the words, and of the verb. */
  readonly modal: number
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

/** The index behind `will`, `shall`, `gonna`, `am going to` or `am about to`; null where no future begins. */
const futureAt = (words: readonly Word[], at: number): number | null => {
  const word = textAt(words, at)
  if (word === 'will' || word === 'shall' || word === 'gonna') return at + 1
  if (bringers.has(word)) return bringsToReader(words, at) ? at + 1 : null
  if (!beings.has(word) || textAt(words, at + 2) !== 'to') return null
  return ['going', 'about'].includes(textAt(words, at + 1)) ? at + 3 : null
}

/** `should have them to you by noon`, `can get it to you`: said of the writer these are as good as `will`. */
const bringsToReader = (words: readonly Word[], at: number): boolean => {
  const behind = words.slice(at + 1, at + 12).map(({ text }) => text)
  if (!['have', 'get'].includes(behind[0] ?? '') || readersOwn.has(textAt(words, at - 1))) return false
  return behind.some((text, index) => text === 'to' && behind[index + 1] === 'you')
}

const frameAt = (
  words: readonly Word[],
  modal: number,
  from: number,
  earlier: EnglishFrame | null,
): EnglishFrame => {
  const clause = clauseStart(words, modal)
  const isGonna = textAt(words, modal) === 'gonna' && beings.has(textAt(words, modal - 1))
  const subject = subjectOf(words, clause, isGonna ? modal - 1 : modal, earlier)
  const isCondition = conditions.has(textAt(words, clause)) && !isBehindCondition(words, clause, modal)
  const { at, isNegated, isHedged, isNeed, saysBe, goesOn } = verbAfter(words, from)
  const verb = textAt(words, at)
  // `will also posted` left its `be` out.
  const isPassive = isParticiple(verb) && (saysBe || verb.endsWith('ed'))
  const isProgressive = saysBe && verb.endsWith('ing')
  const isState = saysBe && !isPassive && !isProgressive
  const act = isState ? stateAct(words, at) : goesOn && verb !== '' ? 'hold' : verbAct(words, at)
  const hedgedBefore = hedges.has(textAt(words, modal - 1))
  return {
    ...{ subject, act, verb, isPassive, isProgressive, isCondition, isNeed, modal, at },
    // `No reply will be given`.
    isNegated: isNegated || negations.has(textAt(words, clause)),
    isHedged: isHedged || hedgedBefore,
  }
}

/** `If you agree we will pay`, `if variances exist the settlements group will dispute them`: no comma parts the two. */
const isBehindCondition = (words: readonly Word[], clause: number, modal: number): boolean => {
  const length = modal - clause
  return pronouns.has(textAt(words, modal - 1)) ? length > 3 : length > 5 && events.has(textAt(words, clause))
}

/** Steps over what may stand between `will` and its verb. */
const verbAfter = (words: readonly Word[], from: number) => {
  const found = { at: from, isNegated: false, isHedged: false, isNeed: false, saysBe: false, goesOn: false }
  for (; found.at < Math.min(words.length, from + 7); found.at++) {
    const word = textAt(words, found.at)
    const next = textAt(words, found.at + 1)
    if (found.at > from && endsClause(words[found.at])) break
    if (word === 'be') {
      if (next === 'more' && textAt(words, found.at + 2) === 'than') found.at += 2
      found.saysBe = !(readies.has(textAt(words, found.at + 1)) && leadsOn.has(textAt(words, found.at + 2)))
    } else if (needs.has(word)) {
      if (next !== 'to') break
      found.isNeed = true
    } else if (word === 'go' && next === 'ahead') found.at += textAt(words, found.at + 2) === 'and' ? 2 : 1
    else if (negations.has(word)) found.isNegated = true
    else if (hedges.has(word) || tries.has(word)) found.isHedged = true
    else if (word === 'continue') found.goesOn = true
    else if (!(readies.has(word) && leadsOn.has(next)) && !isAdverb(word)) break
  }
  return found
}

/** `will be in touch`, `will be with you` and `will be ready` promise; other ways of being do not. */
const stateAct = (words: readonly Word[], at: number): EnglishAct => {
  const [word, next] = [textAt(words, at), textAt(words, at + 1)]
  if (word === 'in' && ['touch', 'contact', 'attendance'].includes(next)) return 'work'
  if (word === 'responsible') return 'role'
  const arrives =
    (word === 'with' && next === 'you') || (next === 'your' && places.has(textAt(words, at + 2)))
  return arrives || done.has(word) ? 'deliver' : 'state'
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
      if (agents.has(next) || rest.slice(0, 3).some((word) => talks.has(word))) return 'work'
      return rest.includes('by') || rest.join(' ').includes('to you') ? 'deliver' : 'state'
    case 'see':
      return looksInto(words, at) ? 'work' : 'state'
    case 'let':
      return next === 'you' || next === 'everyone' ? 'deliver' : 'work'
    case 'keep':
      return rest.includes('fingers') ? 'state' : 'hold'
    case 'look':
      return next === 'forward' || (next === 'for' && rest.includes('your')) ? 'state' : 'work'
    case 'report':
    case 'reporting':
      return next === 'to' && rest[1] !== 'you' ? 'state' : 'deliver'
    case 'working':
      return idleWork.has(next) ? 'state' : 'work'
    case 'moving':
    case 'traveling':
    case 'travelling':
    case 'relocating':
    case 'flying':
      return 'state'
    case 'taking':
      return rest.slice(0, 8).includes('off') ? 'state' : 'work'
    case 'made':
      return next === 'available' || next === 'public' ? 'deliver' : 'work'
    case 'taken':
      return next === 'care' ? 'deliver' : 'work'
    case 'meet':
    case 'meeting':
    case 'talk':
    case 'talking':
    case 'discussing':
    case 'catch':
      return rest.slice(0, 3).includes('you') ? 'work' : 'state'
    case 'take':
      return next === 'effect' || next === 'place' ? 'state' : 'work'
    case 'go':
    case 'going':
      return next === 'out' && hasTimeWord(rest.slice(0, 4)) ? 'deliver' : 'state'
    case 'follow':
      return 'deliver'
    default:
      return actOf(verb)
  }
}

/** `I will see what he says` and `see that it is sent` are work; `we will see what he says` waits. */
const looksInto = (words: readonly Word[], at: number): boolean => {
  const rest = words.slice(at + 1, at + 4).map(({ text }) => text)
  const next = rest[0] ?? ''
  const waits = textAt(words, at - 2) === 'we' && !rest.includes('we') && !rest.includes('i')
  return ['about', 'to', 'that'].includes(next) || (['if', 'whether', 'what'].includes(next) && !waits)
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
  // `Will Only Buy From Us` is a heading.
  if (last < clause && clause === 0) return words[modal + 1]?.isCapital === true ? 'thing' : 'writer'
  if (last < clause) return earlier?.subject ?? namedBefore(words, clause)
  const first = textAt(words, clause)
  const head = textAt(words, last)
  if (relatives.has(head) || (relatives.has(first) && !hasFinite(words, clause, last))) return 'embedded'
  if (first === 'that' && textAt(words, clause - 1) === 'so') return 'embedded'
  if (first === 'that' && clause > 0 && clause < last && !isTold(words, clause)) return 'embedded'
  if (head === 'that' && clause < last && !endsClause(words[last])) return 'embedded'
  if (head === 'i' || head === 'we') return 'writer'
  if (head === 'you') return 'reader'
  if (head === 'he' || head === 'she' || head === 'they') return 'they'
  if (pointers.has(head)) return 'pointer'
  return nounSubject(words.slice(clause, last + 1))
}

/** `confirm that we will`, `inform all members that we will`; but `the method that we will use`. */
const isTold = (words: readonly Word[], at: number): boolean =>
  tellers.has(textAt(words, at - 1)) ||
  words.slice(Math.max(0, at - 6), at).some(({ text }) => informers.has(text))

const nounSubject = (phrase: readonly Word[]): EnglishSubject => {
  // `The management conference` is no part of a firm, `the staff of our Houston office` is.
  const hasFirm = phrase.some(({ text }, at) => firmNouns.has(text) && isHead(phrase, at))
  const named =
    phrase.length < 4 && phrase.every(({ isCapital, text }) => isCapital && !determiners.has(text))
  // `the ISO` is the writer's as often as not; a bare `PGE` is somebody else's, like a person.
  if (hasFirm || (!named && isAcronym(phrase[phrase.length - 1]))) return 'firm'
  return named ? 'person' : 'thing'
}

const isHead = (phrase: readonly Word[], at: number): boolean => {
  const next = phrase[at + 1]
  return next === undefined || next.before !== '' || linking.has(next.text) || firmNouns.has(next.text)
}

const namedBefore = (words: readonly Word[], clause: number): EnglishSubject => {
  for (let at = clause - 1; at >= Math.max(0, clause - 25); at--) {
    const word = textAt(words, at)
    if (word === 'i' || word === 'we') return 'writer'
    if (word === 'he' || word === 'she' || word === 'they') return 'they'
  }
  // `The ISO wired the funds and will send`.
  const opens = determiners.has(textAt(words, 0)) ? 1 : 0
  let end = opens
  while (end < opens + 3 && words[end]?.isCapital === true && (end === opens || words[end]?.before === ''))
    end++
  // `The clerk's office, Linde Support, will send`.
  return nounSubject(words.slice(0, end > opens ? end : Math.min(clause, 4)))
}

/** `which hours are mitigation hours will`: the relative has a verb of its own, so that `will` is not in it. */
const hasFinite = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from + 2, to).some(({ text }) => finites.has(text))

/** `the ISO`, `PGE`: firms and their parts go by capitals. */
const isAcronym = (word: Word | undefined): boolean =>
  word?.isAllCapitals === true && word.text.length > 1 && word.text.length <= 5

const endsClause = (word: Word | undefined): boolean => clauseMarks.test(word?.before ?? '')
const clauseMarks = /[,;:.()–—*"“”]/

const isAdverb = (word: string): boolean =>
  adverbs.has(word) || (word.length > 4 && word.endsWith('ly') && !notAdverbs.has(word))

const adverbs =
  wordList(`longer also then now only just soon still always again to of course sure further all both each
  either hereby once`)
const notAdverbs = wordList('reply supply apply comply rely multiply')
const beings = wordList('am are is')
const negations = wordList('not never no')
const needs = wordList('need have able required expected')
const tries = wordList('try attempt endeavor endeavour aim')
/** `will be sure to send`: the act comes behind. */
const readies = wordList('happy glad pleased sure certain prepared willing')
const leadsOn = wordList('to and that')
const bringers = wordList('should can could')
const readersOwn = wordList('you he she they it that who')
/** `on your desk`. */
const places = wordList('desk inbox mailbox hands office door possession')
/** `have someone call you`. */
const agents = wordList('someone somebody him her them my our')
const finites = wordList('is are was were has')
const done = wordList('ready finished')
const informers = wordList(
  'inform informs informing notify advise assure confirm confirming remind tell announce',
)
/** `working from home`, `working on Monday`. */
const idleWork = wordList('from out late remotely monday tuesday wednesday thursday friday')
const hedges = wordList('probably likely perhaps maybe possibly hopefully presumably most')
const conditions = wordList('if once when until unless before after while because since as')
/** Conditions of which the act itself hardly ever has a `will`. */
const events = wordList('if once when unless')
const relatives = wordList('who which whom whose whether how what where why')
const coordinators = wordList('and but or so then')
const pronouns = wordList('i we you he she they it that this')
const pointers = wordList('it this that these those there here')
const objects = wordList('you back it them him her')
/** `get through`, `get better`; `get started` and `get the facts` are work. */
const ends = wordList('through together there out up on along used ready better worse any sick lost')
const talks = wordList('call discussion discussions word chat look')
const linking = wordList('of in at for from and or on here there both all member members')
const determiners = wordList('the a an all your our any no each this these my their')
/** What a `that` follows which tells; behind a noun it describes: `the method that we will use`. */
const tellers =
  wordList(`say says said confirm confirmed agree agreed note know ensure sure you me him her them us
  assure promise promised guarantee hope think believe so understanding now provided fact told mean means is was
  understand aware committed commit accept see given confirmation assurance notice promise guarantee`)
const firmNouns =
  wordList(`team group department dept committee office company firm staff desk board bureau management
  administration support service services assistant secretary admin colleague colleagues recruiters engineers helpdesk
  lawyers accounting accountant representative representatives`)
