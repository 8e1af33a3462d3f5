import { type CalendarDate, dateOf } from '../calendar/calendar.ts'
import type { AgreementVersion } from './agreementRecord.ts'

/**
 * Versions that may hold on a day, the one that does first; the others stand behind it where its text was purged. A
 * version replaces, from its first day on, whatever was published before it. A past day keeps what was published by
 * then: what is published later rewrites no history, unless there was nothing yet.
 */
export const versionsInForce = (
  versions: readonly AgreementVersion[],
  on: CalendarDate,
  zone: string,
): readonly AgreementVersion[] => {
  const begun = versions.filter(({ from }) => from <= on)
  const isPublishedBy = ({ publishedAt }: AgreementVersion): boolean => dateOf(publishedAt, zone) <= on
  const known = begun.filter(isPublishedBy)
  const later = begun.filter((version) => !isPublishedBy(version))
  return [...known.toReversed(), ...later]
}
