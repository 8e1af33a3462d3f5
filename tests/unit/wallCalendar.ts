const hour = 3_600_000

const formats = new Map<string, Intl.DateTimeFormat>()

const formatOf = (zone: string): Intl.DateTimeFormat => {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' })
  formats.set(zone, format)
  return format
}

/** The date on the wall in a zone, by the platform's own calendar and not by the code under test. */
export const wallDate = (at: number, zone: string): string => formatOf(zone).format(at)

/** The days a zone lived that were over before an instant (epoch milliseconds), oldest first: at least three. */
export const daysWhollyBefore = (end: number, zone: string): readonly string[] => {
  const before = new Set<string>()
  for (let at = end - 120 * hour; at < end; at += hour / 4) before.add(wallDate(at, zone))
  for (let at = end; at <= end + 30 * hour; at += hour / 4) before.delete(wallDate(at, zone))
  return [...before].sort()
}

/** Zones whose clocks do what clocks are not expected to do. */
export const oddZones = [
  'Europe/Amsterdam',
  'America/St_Johns',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'America/Asuncion',
  'Australia/Lord_Howe',
  'Antarctica/Troll',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'UTC',
] as const
