import type { Agreement } from '../../domain/agreement/agreement.ts'
import { versionsInForce } from '../../domain/agreement/agreementInForce.ts'
import type { AgreementRecord, AgreementVersion } from '../../domain/agreement/agreementRecord.ts'
import type { CalendarDate } from '../../domain/calendar/calendar.ts'
import type { AgreementBook } from './agreementBook.ts'

/** One version of an agreement, as it is shown, told and acknowledged. */
export interface ShownAgreement {
  readonly version: AgreementVersion
  readonly agreement: Agreement
}

/** The version that a person means: the one with this number; without a number the one in force, or that is to be. */
export const shownAgreement = (
  book: Pick<AgreementBook, 'read'>,
  { versions }: AgreementRecord,
  which: { readonly number?: number | undefined; readonly on: CalendarDate; readonly zone: string },
): ShownAgreement | null => {
  const candidates =
    which.number === undefined
      ? [...versionsInForce(versions, which.on, which.zone), ...versions.toReversed()]
      : versions.filter(({ version }) => version === which.number)
  for (const version of candidates) {
    const agreement = book.read(version)
    if (agreement !== null) return { version, agreement }
  }
  return null
}

/** The number of the version in force on a day; null while none is. */
export const inForceOn = (
  book: Pick<AgreementBook, 'read'>,
  { versions }: AgreementRecord,
  on: CalendarDate,
  zone: string,
): number | null =>
  versionsInForce(versions, on, zone).find((version) => book.read(version) !== null)?.version ?? null
