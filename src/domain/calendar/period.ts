/** An ISO 8601 duration of calendar units; a part it does not name is 0. */
export interface Period {
  readonly years: number
  readonly months: number
  readonly weeks: number
  readonly days: number
}

const shape = /^P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/

/** The parts of `P30D` or `P1Y6M`; a `RangeError` on a text that is no duration of days, weeks, months or years. */
export const periodOf = (text: string): Period => {
  const parts = shape.exec(text)
  if (parts === null) throw new RangeError('expected an ISO 8601 duration such as P30D or P3M')
  const [, years, months, weeks, days] = parts
  return { years: number(years), months: number(months), weeks: number(weeks), days: number(days) }
}

const number = (digits: string | undefined): number => Number(digits ?? 0)
