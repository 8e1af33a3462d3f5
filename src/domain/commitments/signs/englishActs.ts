import { hasTimeWord } from '../due/timeWords.ts'
import { wordList } from '../wordList.ts'
import { textAt, type Word } from '../words.ts'
import { actOf, type EnglishAct, isParticiple } from './englishVerbs.ts'

/** `will be in touch`, `will be with you` and `will be ready` promise; other ways of being do not. */
export const stateAct = (words: readonly Word[], at: number): EnglishAct => {
  const [word, next] = [textAt(words, at), textAt(words, at + 1)]
  if (word === 'in' && ['touch', 'contact', 'attendance'].includes(next)) return 'work'
  if (word === 'there' || (word === 'on' && next === 'site')) return 'work'
  if (word === 'responsible') return 'role'
  const arrives =
    (word === 'with' && next === 'you') || (next === 'your' && places.has(textAt(words, at + 2)))
  const isKept = textAt(words, at + 2) === 'for' || textAt(words, at + 3) === 'for'
  const waits = word === 'at' && isKept && words.slice(at, at + 5).some(({ text }) => text === 'you')
  return arrives || waits || done.has(word) ? 'deliver' : 'state'
}

/** `get you the quote` and `have an answer by Thursday` hand something over; `get through it` and `have data` do not. */
export const verbAct = (words: readonly Word[], at: number): EnglishAct => {
  const verb = textAt(words, at)
  const rest = words.slice(at + 1, at + 12).map(({ text }) => text)
  const next = rest[0] ?? ''
  switch (verb) {
    case 'get':
      if (objects.has(next) || rest.includes('you')) return 'deliver'
      return ends.has(next) ? 'state' : 'work'
    case 'have':
      if (
        agents.has(next) ||
        (pronouns.has(next) && isParticiple(rest[1] ?? '')) ||
        sets.has(rest[1] ?? '') ||
        rest.slice(0, 3).some((word) => talks.has(word))
      )
        return 'work'
      return rest.includes('by') ||
        rest.slice(0, 3).some((word) => answers.has(word)) ||
        rest.some((word) => readied.has(word)) ||
        /\b(?:to|for|with) you\b/.test(rest.join(' '))
        ? 'deliver'
        : 'state'
    case 'see':
      return looksInto(words, at) ? 'work' : 'state'
    case 'let':
      return next === 'you' || next === 'everyone' ? 'deliver' : 'work'
    case 'leave':
      return things.has(next) && rest.slice(1, 7).some((word) => places.has(word) || spots.has(word))
        ? 'work'
        : 'state'
    case 'wait':
      return rest.length === 0 ? 'state' : 'work'
    case 'assume':
      return next === 'the' || next.startsWith('responsib') ? 'role' : 'state'
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
      return next === 'available' || next === 'public' || isPayment(words, at) ? 'deliver' : 'work'
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
      if (next === 'through' || next === 'over') return 'work'
      return next === 'out' && (hasTimeWord(rest.slice(0, 4)) || ['with', 'to'].includes(rest[1] ?? ''))
        ? 'deliver'
        : 'state'
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

/** `on your desk`. */
const places = wordList('desk inbox mailbox hands office door possession')
const isPayment = (words: readonly Word[], at: number): boolean =>
  words.slice(Math.max(0, at - 4), at).some(({ text }) => payments.has(text))

const payments = wordList('payment payments refund deposit')
/** `have Tom call you`. */
const sets = wordList('call ring phone email mail send contact drop bring sort check confirm give')
const answers = wordList('answer reply response update')
/** `have someone call you`. */
const agents = wordList('someone somebody him her them my our')
/** `have the chairs set up`. */
const readied = wordList('ready done finished set fixed sorted delivered installed completed')
const pronouns = wordList('it them that this these')
/** `leave the keys with the caretaker`, `leave it as it is`. */
const things = wordList('it them that this these the your my our')
const spots = wordList('with at in under as out for')
const done = wordList('ready finished')
/** `working from home`, `working on Monday`. */
const idleWork = wordList('from out late remotely monday tuesday wednesday thursday friday')
const objects = wordList('you back it them him her')
/** `get through`, `get better`; `get started` and `get the facts` are work. */
const ends = wordList('through together there out up on along used ready better worse any sick lost')
const talks = wordList('call discussion discussions word chat look')
