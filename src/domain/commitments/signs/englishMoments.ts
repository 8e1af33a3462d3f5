import { wordList } from '../wordList.ts'

/** Whether a sentence names a moment still to come: beside one, a plain present tells what will be done. */
export const namesMoment = (texts: readonly string[]): boolean =>
  texts.some((_text, at) => isMoment(texts, at))

const isMoment = (texts: readonly string[], at: number): boolean => {
  const text = texts[at] ?? ''
  const next = texts[at + 1] ?? ''
  const third = texts[at + 2] ?? ''
  if (days.has(text)) return !gone.has(texts[at - 1] ?? '')
  switch (text) {
    case 'this':
    case 'next':
    case 'coming':
    case 'later':
      return periods.has(next) || days.has(next)
    case 'first':
      return next === 'thing'
    case 'end':
    case 'close':
      return next === 'of' && (ends.has(third) || ends.has(texts[at + 3] ?? ''))
    case 'in':
      return isSpan(texts, at + 1) || months.has(next) || (next === 'the' && parts.has(third))
    case 'within':
      return isSpan(texts, at + 1) || (next === 'the' && units.has(third))
    case 'on':
      return next === 'the' ? ordinal.test(third) : ordinal.test(next)
    case 'by':
    case 'before':
      return isDeadline(texts.slice(at + 1, at + 5))
    case 'at':
      return isHour(next, third)
    default:
      return months.has(text) && (isDay(next) || isDay(texts[at - 1] ?? ''))
  }
}

/** `by the end of June`, `before the hearing`, `by 5`; but `by the bank`. */
const isDeadline = (behind: readonly string[]): boolean =>
  behind.some(
    (text, at) =>
      marks.has(text) ||
      days.has(text) ||
      periods.has(text) ||
      months.has(text) ||
      (at < 2 && ordinal.test(text)),
  ) || isHour(behind[0] ?? '', behind[1] ?? '')

/** `in an hour`, `in two or three days`. */
const isSpan = (texts: readonly string[], from: number): boolean =>
  texts.slice(from, from + 5).some((text, at) => at > 0 && units.has(text))

/** `2.30` is two words; `4,200` is a price. */
const isHour = (text: string, next: string): boolean =>
  clock.test(text) || marks.has(text) || (hour.test(text) && (halves.test(next) || hourMarks.has(next)))

const isDay = (text: string): boolean => ordinal.test(text) || hour.test(text)

const days =
  wordList(`today tonight tomorrow tmrw tmr tomoz monday tuesday wednesday thursday friday saturday sunday tues thurs
  fri eod cob eow asap shortly lunchtime`)
const gone = wordList('last every each since until till all')
const periods = wordList('morning afternoon evening week month quarter year weekend term')
const ends = wordList('day business play week month quarter year today')
const parts = wordList('morning afternoon evening meantime')
const units = wordList('minute minutes hour hours day days week weeks month months moment fortnight')
const marks = wordList(
  'noon midday midnight lunch lunchtime dinner then end christmas easter summer hearing deadline weekend year',
)
const months =
  wordList(`january february march april june july august september october november december jan feb mar apr jun
  jul aug sep sept oct nov dec`)
const ordinal = /^\d{1,2}(?:st|nd|rd|th)$/
const clock = /^\d{1,2}(?:am|pm)$/
const hour = /^\d{1,2}$/
const halves = /^\d\d$/
const hourMarks = wordList('am pm oclock')
