import type { CalendarDate } from '../../calendar/calendar.ts'

export type Language = 'nl' | 'en'

// A calendar date is written as midnight UTC in UTC: in any zone west of it the day would be one less.
const formatIn = (tag: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' })

const formats: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  nl: formatIn('nl-NL'),
  en: formatIn('en-GB'),
}

/** A calendar date as people write it: `21 december 2026`, `21 December 2026`. */
export const writtenDay = (date: CalendarDate, language: Language): string =>
  formats[language].format(Date.parse(`${date}T00:00:00Z`))
