import { hasTimeWord } from '../due/timeWords.ts'
import { wordList } from '../wordList.ts'
import { textAt, type Word } from '../words.ts'
import { isPlainDeed } from './englishDeeds.ts'
import { namesMoment } from './englishMoments.ts'
import { doings } from './englishPresentOther.ts'

/** What binds by its first words, mostly an answer: `Agreed.`, `will do`, `Sure, I can`, `happy to send it`, `back to you by noon`. */
export const answers = (words: readonly Word[], texts: readonly string[]): boolean => {
  const [first = '', second = ''] = texts
  switch (first) {
    case 'on':
      return second === 'it' && endsAt(words, 2)
    case 'will':
      return second === 'do' && endsAt(words, 2)
    case 'count':
      return second === 'on' && own.has(texts[2] ?? '')
    case 'happy':
    case 'glad':
      return second === 'to' && isPlainDeed(texts[2] ?? '') && !tidings.has(texts[2] ?? '')
    case 'back':
      return texts[2] === 'you' && namesMoment(texts)
    case 'you':
      return texts.join(' ') === 'you have got it' || texts.join(' ') === 'you got it'
    case 'let':
      return second === 'me' && isPlainDeed(texts[2] ?? '') && namesMoment(texts)
    case 'expect':
      return isOfOurs(texts.slice(1, 14))
    case 'confirmed':
    case 'agreed':
    case 'booked':
      return endsAt(words, 1) || ((second === 'for' || second === 'on') && namesMoment(texts))
    default:
      return (
        (assents.has(first) && agreeing.has(second) && endsAt(words, 2)) ||
        isDoingNow(texts) ||
        (agreeing.has(first) && endsAt(words, 1) && !(first === 'done' && words.length === 1)) ||
        offersToDo(texts) ||
        texts.some((_text, at) => isSuited(texts, at))
      )
  }
}

const endsAt = (words: readonly Word[], at: number): boolean =>
  words[at] === undefined || words[at].before !== ''

/** `our advice`, `the drawings by Wednesday`, `a call from us`; rain and delays are nobody's. */
export const isOfOurs = (behind: readonly string[]): boolean =>
  behind[0] !== 'to' &&
  (own.has(behind[0] ?? '') ||
    behind.some(
      (text, at) =>
        (text === 'from' && own.has(behind[at + 1] ?? '')) ||
        ((text === 'by' || text === 'before') && namesMoment(behind.slice(at))),
    ))

/** `Yes, we can drop them off`, `we can hold it for you`, `I can come by if you like`; but `yes, I can see that`. */
const offersToDo = (texts: readonly string[]): boolean => {
  const can = texts.indexOf('can')
  const verb = texts[can + 1] ?? ''
  if (can < 1 || !writers.has(texts[can - 1] ?? '') || !(isPlainDeed(verb) || doing.has(verb))) return false
  const isAnswer = can > 1 && can < 6 && texts.slice(0, can - 1).every((text) => assents.has(text))
  return (
    isAnswer ||
    (can < 4 &&
      (forReader.test(texts.slice(can + 2).join(' ')) || (holds.has(verb) && texts.includes('until')))) ||
    (can === 1 && verb === 'do' && namesMoment(texts.slice(3, 4)))
  )
}
const forReader = /\b(?:for you|if you (?:like|want|wish|need|prefer|agree|would))\b/

/** `that will work`, `Tuesday works for me`: a date or an offer is taken. */
const isSuited = (texts: readonly string[], at: number): boolean => {
  const word = texts[at]
  if (word !== 'works' && word !== 'work') return false
  const follows = texts[at + 1]
  if (texts.slice(Math.max(0, at - 3), at).includes('if')) return false
  if (word === 'works') return follows === 'for' || (follows === undefined && at < 4)
  if (texts[at - 1] !== 'will') return false
  const before = texts[at - 2] ?? ''
  return suited.has(follows ?? 'fine') && (offers.has(before) || hasTimeWord([before]) || /^\d/.test(before))
}

/** `Sending it now`, `Sure thing, dropping it off tomorrow`. */
const isDoingNow = (texts: readonly string[]): boolean => {
  const at = texts.findIndex((text) => doings.has(text))
  return (
    at >= 0 &&
    at < 4 &&
    texts.slice(0, at).every((text) => assents.has(text)) &&
    (texts.includes('now') || namesMoment(texts))
  )
}

/** `There will be no call-out charge`. */
export const isForNothing = (words: readonly Word[]): boolean =>
  words.some(
    ({ text }, at) =>
      text === 'no' &&
      textAt(words, at - 1) === 'be' &&
      textAt(words, at - 2) === 'will' &&
      words.slice(at + 1, at + 4).some((one) => charges.has(one.text)),
  )

/** `Nothing is shared without your consent`, `nothing goes out before you have approved it`. */
export const holdsBack = (texts: readonly string[]): boolean => {
  const at = texts.findIndex((text) => text === 'without' || text === 'before' || text === 'until')
  const behind = texts.slice(at + 1, at + 5)
  return (
    at > 0 &&
    (behind.includes('you') || (behind.includes('your') && behind.some((text) => leaves.has(text)))) &&
    texts
      .slice(0, at)
      .some(
        (text, index) =>
          nobody.has(text) || (writers.has(text) && texts.slice(index, at).some((one) => noes.has(one))),
      )
  )
}

/** Said with `happy to` these tell or wait, and do nothing. */
export const tidings =
  wordList(`announce inform report say advise confirm present tell let answer respond keep
  help assist discuss chat talk meet come join hear wait`)
const own = wordList('me us our my')
const leaves = wordList(
  'consent permission approval agreement knowledge say ok okay instruction instructions',
)
const nobody = wordList('nothing nobody none')
const noes = wordList('not no never nothing nobody')
const writers = wordList('i we')
const holds = wordList('hold keep reserve guarantee')
const doing = wordList('do have get')
const agreeing = wordList('deal accepted approved done')
const assents =
  wordList(`yes yep yeah sure ok okay fine certainly absolutely no problem of course not a worries all
  right great that is thing absolutely understood`)
const suited = wordList('for with fine well great')
const offers = wordList('that this it which either')
const charges = wordList('charge charges cost costs fee fees invoice surcharge')
