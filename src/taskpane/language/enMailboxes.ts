import type { MailboxWords } from './mailboxWords.ts'

export const enMailboxes: MailboxWords = {
  heading: 'Mailboxes',
  none: 'There are no mailboxes that you may see.',
  refusedRows: (rows) =>
    rows === 1
      ? 'One row of the mailbox list could not be read. Tell your administrator.'
      : `${rows} rows of the mailbox list could not be read. Tell your administrator.`,
  own: (headline) => `This mailbox: ${headline}`,
  daysLeft: (days) => (days <= 0 ? 'today is the last day' : days === 1 ? '1 day left' : `${days} days left`),
  lastDay: (day) => `safe until the end of ${day}`,
  ended: 'period is over',
  endedOn: (day) => `Safe until the end of ${day}. The mailbox may be wiped already.`,
  unknown: 'may end any day',
  unknownWhy: 'It is not known when the period began.',
  stopped: 'period stopped',
  stoppedBecause: {
    holdVerified: (day) => `Hold seen on ${day}.`,
    restored: (day) => `Restored, seen on ${day}.`,
  },
  noClock: {
    inUse: 'no period, in use',
    convertedToShared: 'no period, shared',
    signInBlocked: 'no period, sign-in blocked',
  },
  noClockWhy: {
    inUse: 'Account and licence are in order.',
    convertedToShared: 'Converted to a shared mailbox, which stays up to 50 GB.',
    signInBlocked: 'As long as account and licence stay, no period runs.',
  },
  nearSizeLimit: 'Almost full: above 50 GB a shared mailbox needs a licence.',
  clock: {
    accountDeleted: 'account deleted',
    licenceRemoved: 'licence removed',
    holdEnded: 'hold ended',
  },
  clockRule: {
    accountDeleted: (days) => `Microsoft wipes the mailbox ${days} days after the account is deleted.`,
    licenceRemoved: (days) => `Microsoft wipes the mailbox ${days} days after the licence is removed.`,
    holdEnded: (days) => `Microsoft wipes the mailbox ${days} days after the hold ends.`,
  },
  certainty: { certain: 'certain', estimated: 'estimated', entered: 'entered' },
  certaintyWhy: {
    certain: 'The start date comes from Microsoft.',
    estimated: 'The start date is estimated at the earliest possible moment.',
    entered: 'The start date was entered by hand.',
  },
  kind: { user: 'Personal mailbox', shared: 'Shared mailbox', other: 'Mailbox' },
  size: (amount) => `${amount} GB`,
  others: 'Also running',
  timeline: 'Timeline',
  event: {
    accountDeleted: 'Account deleted',
    licenceLastSeen: 'Licence last seen',
    licenceMissing: 'Licence missing',
    holdReleased: 'Hold released',
    holdVerified: 'Hold seen',
    restored: 'Restored',
    convertedToShared: 'Converted to a shared mailbox',
    lastSafeDay: 'Last safe day',
  },
  today: 'Today',
}
