import type { MailboxFacts } from './mailbox.ts'
import type { MailboxRecord } from './mailboxRecord.ts'

/**
 * What is known of a mailbox that has gone from the roster, while something recorded still runs: a clock, a hold, a
 * decision that was not carried out. Null when nothing does. An export leaves out what was wiped, and rows it cannot
 * read; neither ends a clock. Where nothing of it was kept, or it was purged, it may end any day.
 */
export const rememberedMailbox = (record: MailboxRecord): MailboxFacts | null => {
  const { id, clock, seen } = record
  if (!stillRuns(record)) return null
  if (seen !== null) return { ...seen, id }
  return clock.state === 'ended' ? null : { ...nothingKnown, id, name: id }
}

const stillRuns = ({ clock, hold, decision }: MailboxRecord): boolean =>
  (clock.state !== 'none' && clock.state !== 'stopped') ||
  hold !== null ||
  (decision !== null && decision.state !== 'verified')

const nothingKnown: Omit<MailboxFacts, 'id' | 'name'> = {
  address: '',
  kind: 'other',
  mailboxClass: null,
  customer: null,
  size: null,
  hasArchive: null,
  isLicensed: null,
  leavesOn: null,
  accountDeletedAt: null,
  licenceLastSeenAt: null,
  licenceMissingSince: null,
  holdReleasedAt: null,
  holdVerifiedAt: null,
  restoredAt: null,
  convertedToSharedAt: null,
  signInBlocked: false,
  startUnknown: true,
}
