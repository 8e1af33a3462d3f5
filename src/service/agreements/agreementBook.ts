import type { Agreement, PublishedAgreement } from '../../domain/agreement/agreement.ts'
import type { AgreementRecord, AgreementVersion } from '../../domain/agreement/agreementRecord.ts'
import type { CalendarDate, Instant } from '../../domain/calendar/calendar.ts'

/** The agreements of an organisation: its YAML files, published into their registers when they change. */
export interface AgreementBook {
  /** Those in force on a day, one per customer. */
  inForce(on: CalendarDate): Promise<readonly PublishedAgreement[]>
  record(id: string): Promise<AgreementRecord | null>
  records(): Promise<readonly AgreementRecord[]>
  /** What a version says; null where its text was purged, or is no agreement to this program. */
  read(version: AgreementVersion): Agreement | null
  /** Publishes files that changed since; a wrong one is a fault, and the last good version stays in force. */
  publish(now: Instant): Promise<readonly AgreementFault[]>
}

export interface AgreementFault {
  /** The file's name. */
  readonly file: string
  readonly line: number
  /** Dotted, as `mailboxes.leaver.period`; empty for the file as a whole. */
  readonly path: string
  readonly expected: string
}
