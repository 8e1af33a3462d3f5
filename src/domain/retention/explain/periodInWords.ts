import { type Period, periodOf } from '../../calendar/period.ts'
import { wordsIn } from './wordsIn.ts'
import type { Language } from './writtenDay.ts'

const units = ['years', 'months', 'weeks', 'days'] as const satisfies readonly (keyof Period)[]

/** An ISO 8601 duration as people say it: `P1Y6M` is `1 jaar en 6 maanden`. */
export const periodInWords = (text: string, language: Language): string => {
  const words = wordsIn[language]
  const period = periodOf(text)
  const parts = units.filter((unit) => period[unit] > 0).map((unit) => words.period[unit](period[unit]))
  const last = parts.pop() ?? words.period.days(0)
  return parts.length === 0 ? last : `${parts.join(', ')} ${words.and} ${last}`
}
