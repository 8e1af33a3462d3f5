import type { Instant } from '../../domain/calendar/calendar.ts'
import type { AgreementBook, AgreementFault } from '../agreements/agreementBook.ts'

/** Milliseconds for which what is wrong in the agreement files is told from memory. */
const freshFor = 60_000

/**
 * What is wrong in the agreement files. Looking publishes what was changed in them, so it happens once a minute at most,
 * however many look, and whoever corrects a file sees it within that minute.
 */
export const agreementFaults = (
  agreements: Pick<AgreementBook, 'publish'>,
): ((now: Instant) => Promise<readonly AgreementFault[]>) => {
  let seen: { readonly at: number; readonly faults: Promise<readonly AgreementFault[]> } | null = null
  return (now) => {
    const at = Date.parse(now)
    if (seen === null || Math.abs(at - seen.at) >= freshFor) {
      const faults = agreements.publish(now)
      const looked = { at, faults }
      seen = looked
      faults.catch(() => {
        if (seen === looked) seen = null
      })
    }
    return seen.faults
  }
}
