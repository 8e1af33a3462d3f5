import type { CalendarDate } from './calendar.ts'

/** The day of a moment where its reader or writer sits. Not by `padStart`, which classic Outlook's script runtime has not. */
export const localDay = (moment: Date): CalendarDate => {
  const digits = (part: number, count: number) => `000${part}`.slice(-count)
  const [year, month, day] = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`
}
