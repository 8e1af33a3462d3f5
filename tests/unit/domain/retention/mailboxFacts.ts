import type { MailboxFacts } from '../../../../src/domain/retention/mailbox.ts'

const inUse: MailboxFacts = {
  id: 'jan',
  name: 'Jan Smit',
  address: 'jan@example.test',
  kind: 'user',
  mailboxClass: null,
  customer: null,
  hasArchive: null,
  isLicensed: null,
  leavesOn: null,
  size: null,
  accountDeletedAt: null,
  licenceLastSeenAt: null,
  licenceMissingSince: null,
  holdReleasedAt: null,
  holdVerifiedAt: null,
  restoredAt: null,
  convertedToSharedAt: null,
  signInBlocked: false,
  startUnknown: false,
}

/** A mailbox in use, but for what a test says of it. */
export const mailboxFacts = (facts: Partial<MailboxFacts>): MailboxFacts => ({ ...inUse, ...facts })
