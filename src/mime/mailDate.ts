const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

// RFC 5322 section 3.3 with the obsolete forms of 4.3, and what mailers make of it: `2-Jan-04`, `10.15`.
const mailDatePattern =
  /^(?:[a-z]{2,9}\.?,? ?)?(\d{1,2})[ -]([a-z]{3})[a-z]{0,6}\.?,?[ -](\d{2,4}),? (\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\.\d{1,9})? ?([+-]\d{4}|[a-z]{1,5})?/i

// C's asctime, as Unix mailers write it: `Thu Mar  4 10:15:00 2026`.
const asctimePattern =
  /^[a-z]{3},? ([a-z]{3}) (\d{1,2}) (\d{1,2}):(\d{2})(?::(\d{2}))? ([+-]\d{4}|[a-z]{1,5})? ?(\d{4})(?: ([+-]\d{4}))?$/i

const isoPattern =
  /^(\d{4})-(\d{2})-(\d{2})[ t](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,9})? ?(z|[+-]\d{2}:?\d{2})?$/i

/** RFC 5322 section 4.3. A name not in it says nothing certain, and counts as UTC there too. */
const namedZones: Readonly<Record<string, string>> = {
  EDT: '-0400',
  EST: '-0500',
  CDT: '-0500',
  CST: '-0600',
  MDT: '-0600',
  MST: '-0700',
  PDT: '-0700',
  PST: '-0800',
}

/**
 * The instant a Date field names, as ISO 8601 in UTC, or null where it names none. Not `Date.parse`: that reads
 * a date without a zone in the zone of the machine, and each engine reads other odd forms.
 */
export const mailDate = (value: string): string | null => {
  const text = withoutComments(value.slice(0, 200)).replace(/\s+/g, ' ').trim()
  return fromMailDate(text) ?? fromAsctime(text) ?? fromIso(text)
}

const fromMailDate = (text: string): string | null => {
  const [, day, month, year, hour, minute, second, zone] = mailDatePattern.exec(text) ?? []
  return instant({ year: fullYear(year), month: monthNumber(month), day, hour, minute, second, zone })
}

const fromAsctime = (text: string): string | null => {
  const [, month, day, hour, minute, second, zone, year, offset] = asctimePattern.exec(text) ?? []
  return instant({
    year: Number(year),
    month: monthNumber(month),
    day,
    hour,
    minute,
    second,
    zone: offset ?? zone,
  })
}

const fromIso = (text: string): string | null => {
  const [, year, month, day, hour, minute, second, zone] = isoPattern.exec(text) ?? []
  return instant({ year: Number(year), month: Number(month), day, hour, minute, second, zone })
}

interface DateParts {
  readonly year: number
  /** From 1. */
  readonly month: number
  readonly day: string | undefined
  readonly hour: string | undefined
  readonly minute: string | undefined
  readonly second: string | undefined
  readonly zone: string | undefined
}

const instant = ({
  year,
  month,
  day,
  hour,
  minute,
  second = '0',
  zone = '+0000',
}: DateParts): string | null => {
  const clock = [Number(hour), Number(minute), Math.min(Number(second), 59)] as const
  const date = new Date(Date.UTC(year, month - 1, Number(day), ...clock))
  // Date.UTC rolls 31 February over into March; such a date names no instant.
  const named = date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day)
  if (!named || clock[0] > 23 || clock[1] > 59 || year < 1900 || year > 9998) return null
  return new Date(date.getTime() - zoneMinutes(zone) * 60_000).toISOString()
}

const zoneMinutes = (zone: string): number => {
  const [, sign, hours, minutes] =
    /^([+-])(\d{2}):?(\d{2})$/.exec(namedZones[zone.toUpperCase()] ?? zone) ?? []
  const offset = Number(hours ?? 0) * 60 + Number(minutes ?? 0)
  return sign === '-' ? -offset : offset
}

const monthNumber = (name: string | undefined): number => months.indexOf((name ?? '').toLowerCase()) + 1

/** RFC 5322 section 4.3: two digits below 50 are this century, other short years count from 1900. */
const fullYear = (digits = ''): number => {
  if (digits.length === 2 && Number(digits) < 50) return 2000 + Number(digits)
  return digits.length < 4 ? 1900 + Number(digits) : Number(digits)
}

const withoutComments = (value: string): string => {
  let depth = 0
  let text = ''
  for (const char of value) {
    if (char === '(') depth += 1
    else if (char === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0) text += char
  }
  return text
}
