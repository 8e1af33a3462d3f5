import type { ExplainWords } from './explainWords.ts'

export const en: ExplainWords = {
  daysLeft: (days) => (days <= 0 ? 'today is the last day' : days === 1 ? '1 day left' : `${days} days left`),
  headline: {
    ended: { platform: 'period over', agreed: 'agreed period over' },
    stopped: 'period stopped',
    noClock: 'no period',
    unknown: 'may end any day',
  },
  period: {
    years: (count) => (count === 1 ? '1 year' : `${count} years`),
    months: (count) => (count === 1 ? '1 month' : `${count} months`),
    weeks: (count) => (count === 1 ? '1 week' : `${count} weeks`),
    days: (count) => (count === 1 ? '1 day' : `${count} days`),
  },
  and: 'and',
  started: {
    accountDeleted: ({ on }) => `the account was deleted on ${on}`,
    licenceRemoved: ({ on, before }) =>
      before === null
        ? `the licence was last seen on ${on}`
        : `the licence was removed between ${on} and ${before}`,
    holdEnded: ({ on }) => `the hold was released on ${on}`,
    agreedFromLastDay: ({ on }) => `the last working day is ${on}`,
    agreedFromDeletion: ({ on }) => `the account was deleted on ${on}`,
    agreedFromLicence: ({ on, before }) =>
      before === null
        ? `the licence was last seen on ${on}`
        : `the licence was removed between ${on} and ${before}`,
  },
  follows: {
    platform: (period) => `Microsoft wipes the mailbox ${period} later`,
    agreed: (period) => `by agreement the mailbox may go ${period} later`,
  },
  counting: ({ daysLeft, started, follows, lastDay }) =>
    `${daysLeft}: ${started} and ${follows}, so it is safe up to and including ${lastDay}.`,
  ended: {
    platform: (started, follows, lastDay) =>
      `The period is over: ${started} and ${follows}. It was safe up to and including ${lastDay}; it may have been wiped already.`,
    agreed: (started, follows, lastDay) =>
      `The agreed period is over: ${started} and ${follows}. It ran up to and including ${lastDay}; the mailbox may be wiped any day, if it was not already.`,
  },
  certainty: {
    certain: 'Certain: the start stands in the list of mailboxes.',
    estimated: 'Estimated: counted from the earliest possible start.',
    entered: 'The start was entered by hand.',
    agreed: 'This is an agreement, not a period of Microsoft.',
  },
  conflict: (day) =>
    `Note: the agreement promises up to and including ${day}, longer than Microsoft keeps the mailbox.`,
  stopped: {
    holdVerified: (day) => `The period stands still: on ${day} the mailbox was seen to be on hold.`,
    restored: (day) => `The period stands still: on ${day} the mailbox was seen to be restored.`,
    holdRecorded: (day) =>
      `The agreed period stands still: a hold was recorded on ${day}. It was not yet seen at Microsoft.`,
  },
  noClock: {
    inUse: 'No period runs: account and licence are in order.',
    convertedToShared: 'No period runs: this is a shared mailbox, which stays up to 50 GB.',
    signInBlocked: 'No period runs: sign-in is blocked, but account and licence are still there.',
  },
  nearSizeLimit:
    'Note: it is full or almost full; above 50 GB a shared mailbox without a licence can no longer send.',
  unknown: 'The mailbox may be wiped any day: a period runs, but nobody knows since when.',
  message: {
    retentionTag: (end, latest) =>
      `the retention tag of this message expires on ${end}, and Microsoft clears it by ${latest} at the latest`,
    mailRule: {
      counting: (lastDay, unless) => `By agreement this message goes after ${lastDay}${unless}.`,
      ended: (lastDay, unless) =>
        `By agreement this message may go any day${unless}: the period ran up to and including ${lastDay}.`,
    },
    unlessFiled: ', unless you file it',
    counting: (daysLeft, why, lastDay) => `${daysLeft}: ${why}. It is safe up to and including ${lastDay}.`,
    ended: (why, lastDay) => `The period is over: ${why}. It was safe up to and including ${lastDay}.`,
    certainty: {
      certain: 'Certain: the date stands in the message.',
      estimated: 'Estimated: start and period were added up.',
    },
    noClock: {
      filed: 'This message is filed: the agreement about old mail does not apply to it.',
      notOpened: 'This message was not opened yet: the agreed period starts after that.',
      none: 'No period runs for this message.',
    },
  },
}
