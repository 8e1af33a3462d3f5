import { Temporal } from 'temporal-polyfill'
import { dayLength, type EpochDay, type EpochMilliseconds } from './epochDays.ts'

/** A time in which a zone's clocks did not change: `from` is in it, `until` is not. */
interface Stretch {
  readonly from: EpochMilliseconds
  readonly until: EpochMilliseconds
  /** What its clocks show, less UTC. */
  readonly offset: number
}

/**
 * The years in which stretches are remembered. Finding one costs Temporal milliseconds, so that elsewhere, where only
 * a mistaken or hostile date lies, it is asked for the single instant; and a zone never has more than some hundreds.
 */
const firstKnown = Date.UTC(1990, 0)
const endKnown = Date.UTC(2060, 0)
const isKnown = (at: EpochMilliseconds): boolean => at >= firstKnown && at < endKnown

/** The calendar day on which an instant falls in a zone. A `RangeError` where this machine knows no such zone. */
export const dayAt = (at: EpochMilliseconds, zone: string): EpochDay => {
  const offset = isKnown(at) ? stretchAt(at, zone).offset : offsetAt(at, zone)
  return Math.floor((at + offset) / dayLength)
}

/** The first instant of a day: mostly midnight; where clocks skip midnight, or a whole day, the first one after. */
export const startOf = (day: EpochDay, zone: string): EpochMilliseconds => {
  const midnight = day * dayLength
  if (!isKnown(midnight - dayLength) || !isKnown(midnight + 2 * dayLength))
    return startByTemporal(midnight, zone)
  // No zone is a whole day from UTC, so that this is before the start whatever the zone.
  let stretch = stretchAt(midnight - dayLength, zone)
  while (midnight - stretch.offset >= stretch.until) stretch = stretchAt(stretch.until, zone)
  return Math.max(midnight - stretch.offset, stretch.from)
}

const startByTemporal = (midnight: EpochMilliseconds, zone: string): EpochMilliseconds =>
  Temporal.Instant.fromEpochMilliseconds(midnight)
    .toZonedDateTimeISO('UTC')
    .toPlainDate()
    .toZonedDateTime(zone).epochMilliseconds

/** What is remembered of a zone: its stretches, oldest first, and the one that was asked for last. */
interface KnownZone {
  readonly zone: string
  readonly stretches: Stretch[]
  latest: Stretch
}

/** More than there are names of zones; past it all are forgotten, since names in other case or as an offset count too. */
const maxZones = 1000
const knownZones = new Map<string, KnownZone>()
let latestZone: KnownZone | null = null

const stretchAt = (at: EpochMilliseconds, zone: string): Stretch => {
  const known = latestZone?.zone === zone ? latestZone : zoneFor(zone, at)
  latestZone = known
  if (!isIn(known.latest, at)) known.latest = remembered(known, at)
  return known.latest
}

const zoneFor = (zone: string, at: EpochMilliseconds): KnownZone => {
  const known = knownZones.get(zone)
  if (known) return known
  const first = findStretch(at, zone)
  if (knownZones.size >= maxZones) knownZones.clear()
  const fresh = { zone, stretches: [first], latest: first }
  knownZones.set(zone, fresh)
  return fresh
}

const isIn = ({ from, until }: Stretch, at: EpochMilliseconds): boolean => from <= at && at < until

const remembered = ({ zone, stretches }: KnownZone, at: EpochMilliseconds): Stretch => {
  let low = 0
  for (let high = stretches.length; low < high; ) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.until ?? 0) <= at) low = middle + 1
    else high = middle
  }
  const found = stretches[low]
  if (found && isIn(found, at)) return found
  const fresh = findStretch(at, zone)
  stretches.splice(low, 0, fresh)
  return fresh
}

const findStretch = (at: EpochMilliseconds, zone: string): Stretch => {
  const here = zonedAt(at, zone)
  // "Previous" is strictly before: asked a millisecond later, a change at this very instant counts.
  const previous = zonedAt(at + 1, zone).getTimeZoneTransition('previous')
  const next = here.getTimeZoneTransition('next')
  return {
    from: previous?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    until: next?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: here.offsetNanoseconds / 1e6,
  }
}

const offsetAt = (at: EpochMilliseconds, zone: string): number => zonedAt(at, zone).offsetNanoseconds / 1e6

const zonedAt = (at: EpochMilliseconds, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
