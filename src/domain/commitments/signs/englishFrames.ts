import { wordList } from '../wordList.ts'
import { textAt, type Word } from '../words.ts'
import { stateAct, verbAct } from './englishActs.ts'
import { clauseStart, conditions, endsClause, isAdverb } from './englishClause.ts'
import { type EnglishSubject, subjectOf } from './englishSubject.ts'
import { type EnglishAct, isParticiple } from './englishVerbs.ts'

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
    if (start !== null) frames.push(frameAt(words, at, start, frames[frames.length - 1]?.subject ?? null))
  }
  return frames
}

/** The index behind `will`, `shall`, `gonna`, `am going to` or `am about to`; null where no future begins. */
const futureAt = (words: readonly Word[], at: number): number | null => {
  const word = textAt(words, at)
  if (word === 'will' || word === 'shall' || word === 'gonna') return at + 1
  if (bringers.has(word)) return bringsToReader(words, at) ? at + 1 : null
  if (!beings.has(word) || textAt(words, at + 2) !== 'to') return null
  // `We are going to Lisbon`, `to a conference`.
  if (words[at + 3]?.isCapital === true && words[at]?.isAllCapitals !== true) return null
  if (articles.has(textAt(words, at + 3))) return null
  return ['going', 'about'].includes(textAt(words, at + 1)) ? at + 3 : null
}

/** `should have them to you by noon`, `can get it to you`: said of the writer these are as good as `will`. */
const bringsToReader = (words: readonly Word[], at: number): boolean => {
  const behind = words.slice(at + 1, at + 12).map(({ text }) => text)
  if (!['have', 'get'].includes(behind[0] ?? '') || readersOwn.has(textAt(words, at - 1))) return false
  return behind.some((text, index) => (text === 'to' || text === 'with') && behind[index + 1] === 'you')
}

const frameAt = (
  words: readonly Word[],
  modal: number,
  from: number,
  earlier: EnglishSubject | null,
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
  if (textAt(words, clause) === 'as' && settled.has(textAt(words, clause + 1))) return true
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

const articles = wordList('a an the my our your this')
const beings = wordList('am are is')
const negations = wordList('not never no')
const needs = wordList('need have able required expected')
const tries = wordList('try attempt endeavor endeavour aim')
/** `will be sure to send`: the act comes behind. */
const readies = wordList('happy glad pleased sure certain prepared willing')
const leadsOn = wordList('to and that')
const bringers = wordList('should can could')
const readersOwn = wordList('you he she they it that who')
const hedges = wordList('probably likely perhaps maybe possibly hopefully presumably most')
/** Conditions of which the act itself hardly ever has a `will`. */
const events = wordList('if once when unless')
/** `As agreed we will`. */
const settled = wordList('agreed discussed promised requested usual per ever always said')
const pronouns = wordList('i we you he she they it that this')
