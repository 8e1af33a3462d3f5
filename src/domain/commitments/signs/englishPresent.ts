import { hasAny, wordList } from '../wordList.ts'
import { textAt, type Word } from '../words.ts'
import { isOfOurs } from './englishAnswers.ts'
import { clauseStart, conditions, endsClause, overAdverbs, relatives } from './englishClause.ts'
import { isOwnSideDoing } from './englishOwnSide.ts'
import { deadlines, isToReader, otherSign, places } from './englishPresentOther.ts'
import { type Said, saidBy } from './englishSaid.ts'
import { writerSign } from './englishWriterPresent.ts'

/**
 * Promises without `will`: `we deliver on Friday`, `I'm booking you in`, `the plumber is calling you tomorrow`, `the box
 * goes out tonight`, `you get it back`. A present tells of habits and of now as well, so that a listed verb needs a time,
 * the reader or a condition beside it, and any other verb a moment to come and an object.
 */
export const presentSignNames = [
  'writerDoes',
  'writerIsDoing',
  'otherDoes',
  'thingGoes',
  'readerGetsNow',
] as const
export type PresentSign = (typeof presentSignNames)[number]

export const presentSigns = (words: readonly Word[], texts: readonly string[]): ReadonlySet<PresentSign> => {
  const found = new Set<PresentSign>()
  if (isHabit(texts)) return found
  const whole = saidBy(texts)
  words.forEach((_word, at) => {
    const sign = signAt(words, texts, at, whole)
    if (sign !== null) found.add(sign)
  })
  return found
}

const signAt = (
  words: readonly Word[],
  texts: readonly string[],
  at: number,
  said: Said,
): PresentSign | null => {
  const text = texts[at] ?? ''
  if (text === 'i' || text === 'we')
    return isHeadOfClause(words, at) ? writerSign(words, texts, at, said) : null
  if (text === 'you') return isHeadOfClause(words, at) ? readerSign(words, at, said) : null
  if (said.isScheduled && isOwnSideDoing(words, at)) return 'otherDoes'
  const sign = otherSign(words, texts, at)
  return said.isTimed || (sign !== null && isToReader(texts, at)) ? sign : null
}

/** Nothing before it but what joins clauses: no `do you`, `when we`, `the form that we`. */
const isHeadOfClause = (words: readonly Word[], at: number): boolean => {
  const start = clauseStart(words, at)
  const first = textAt(words, start)
  // `Until we have agreed we take no steps`: no comma parts the two.
  const isCondition = conditions.has(first) && !(first === 'as' && roles.has(textAt(words, start + 1)))
  if (relatives.has(first) || (isCondition && at - start < 4)) return false
  const before = textAt(words, at - 1)
  return at === 0 || endsClause(words[at]) || !notBefore.has(before)
}

/** `a letter from the tax office`. */
const isFromAnother = (rest: readonly string[]): boolean => {
  const from = rest.slice(0, 6).indexOf('from')
  return from >= 0 && !hasAny(rest.slice(from + 1, from + 3), ours)
}

/** `you get them by noon`, `you hear from us on Monday`, `you have it in your inbox tonight`. */
const readerSign = (words: readonly Word[], at: number, { isTimed }: Said): PresentSign | null => {
  const verbAt = overAdverbs(words, at + 1)
  const [next = '', ...rest] = words.slice(verbAt + 1, verbAt + 12).map(({ text }) => text)
  if (textAt(words, at + 1) === 'do' && textAt(words, at + 2) === 'not')
    return pays.has(textAt(words, at + 3)) ? 'readerGetsNow' : null
  if (textAt(words, at + 1) === 'can' && textAt(words, at + 2) === 'expect')
    return isOfOurs(words.slice(at + 3, at + 14).map(({ text }) => text)) ? 'readerGetsNow' : null
  if (!isTimed && !hasAny(rest.slice(0, 6), returns)) return null
  switch (textAt(words, verbAt)) {
    case 'hear':
      return (next === 'from' && (rest[0] === 'me' || rest[0] === 'us')) || byThen.has(next)
        ? 'readerGetsNow'
        : null
    case 'get':
    case 'receive':
      return handed.has(next) && !isFromAnother(rest) ? 'readerGetsNow' : null
    case 'have':
      return handed.has(next) &&
        rest.some(
          (word, index) => deadlines.has(word) || (word === 'your' && places.has(rest[index + 1] ?? '')),
        )
        ? 'readerGetsNow'
        : null
    default:
      return null
  }
}

const isHabit = (texts: readonly string[]): boolean =>
  texts.some(
    (text, at) =>
      habits.has(text) || (text === 'a' && rates.has(texts[at + 1] ?? '') && counts.has(texts[at - 1] ?? '')),
  )

const roles = wordList('your a an the')
const pays = wordList('pay owe')
const byThen = wordList('by before tomorrow today tonight')
const handed = wordList('it them this the a an your my our its')
const notBefore =
  wordList(`do does did can could should if when have would as that what how where why until once
  before after will shall may might must are is am were was`)
const habits =
  wordList(`usually normally always often sometimes generally typically never currently yesterday ago rarely
  weekdays every ever says said`)
const counts = wordList('days times once twice hours')
const rates = wordList('day week month year')
const returns = wordList('back refund discount replacement')
const ours = wordList('us me our my')
