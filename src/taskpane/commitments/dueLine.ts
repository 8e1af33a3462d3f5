import type { CalendarDate } from '../../domain/calendar/calendar.ts'
import { dayOfText } from '../../domain/calendar/epochDays.ts'
import type { CommitmentWords } from '../language/commitments/commitmentWords.ts'
import type { Dates } from '../language/dates.ts'

interface DueLineParts {
  readonly due: CalendarDate | null
  readonly dueWords: string
  /** Null where the days left are nobody's concern, as of what is settled. */
  readonly today: CalendarDate | null
}

/** When a commitment falls due, as people say it: `uiterlijk 26 november 2026 (over 4 dagen)`. */
export const dueLine = (
  { due, dueWords, today }: DueLineParts,
  words: CommitmentWords['due'],
  dates: Pick<Dates, 'day'>,
): string => {
  if (due === null) return dueWords === '' ? words.none : words.wordsOnly(dueWords)
  const on = words.on(dates.day(due))
  return today === null ? on : `${on} (${words.left(dayOfText(due) - dayOfText(today))})`
}
