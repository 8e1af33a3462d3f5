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
    holdRecorded: (day) => `Hold put on record on ${day}.`,
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
  nearSizeLimit: 'Full or almost full: above 50 GB a shared mailbox needs a licence.',
  clock: {
    accountDeleted: 'account deleted',
    licenceRemoved: 'licence removed',
    holdEnded: 'hold ended',
    agreedFromLastDay: 'agreement, from the last working day',
    agreedFromDeletion: 'agreement, from the account’s deletion',
    agreedFromLicence: 'agreement, from the licence’s removal',
  },
  certainty: { certain: 'certain', estimated: 'estimated', entered: 'entered', agreed: 'agreed' },
  mark: {
    conflict: 'agreement promises longer than Microsoft waits',
    undecided: 'waits for a decision',
    awaitingSecond: 'waits for a second person',
    hold: 'hold on record',
  },
}
