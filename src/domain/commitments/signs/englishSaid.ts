import { hasTimeWord } from '../due/timeWords.ts'
import { hasAny, wordList } from '../wordList.ts'
import { namesMoment } from './englishMoments.ts'

/** What a sentence as a whole says, asked once: at every verb it would cost a square of the sentence's length. */
export interface Said {
  /** It names any time. */
  readonly isTimed: boolean
  /** It names one that is still to come. */
  readonly isScheduled: boolean
  readonly hasReader: boolean
  readonly hasProviso: boolean
  readonly isSpared: boolean
  /** Where the first event stands that something waits for; none: behind the last word. */
  readonly firstEvent: number
}

export const saidBy = (texts: readonly string[]): Said => {
  const isScheduled = namesMoment(texts) || isFree.test(texts.join(' '))
  const event = texts.findIndex((text) => events.has(text))
  return {
    isScheduled,
    isTimed: isScheduled || hasTimeWord(texts) || hasAny(texts, hours),
    hasReader: hasAny(texts, readers),
    hasProviso: hasAny(texts, provisos),
    isSpared: isSpared(texts),
    firstEvent: event < 0 ? texts.length : event,
  }
}

/** What is done for nothing is done for the reader. */
const isFree = /\b(?:free of charge|at no (?:extra |additional )?(?:cost|charge)|on the house)\b/

/** `You need not come`, `don't worry about the ladder`. */
const isSpared = (texts: readonly string[]): boolean => {
  const not = texts.indexOf('not')
  if (not < 1) return false
  if (texts[not - 1] === 'do' && spares.has(texts[not + 1] ?? '')) return true
  return texts[not - 2] === 'you' && (musts.has(texts[not - 1] ?? '') || musts.has(texts[not + 1] ?? ''))
}

const readers = wordList('you your')
const hours = wordList('noon hour lunchtime midnight moment')
const provisos = wordList('if should unless until once while')
const events = wordList('once soon if unless')
const spares = wordList('worry bother')
const musts = wordList('have need')
