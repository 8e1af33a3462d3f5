import type { CommitmentWords } from './commitmentWords.ts'

const commitments = (count: number): string =>
  count === 1 ? '1 commitment' : `${count.toLocaleString('en-GB')} commitments`
const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`)

const whose = { us: 'us', client: 'client', other: 'other' } as const
const bound = { us: 'We', client: 'Client', other: 'Somebody else' } as const

export const enCommitments: CommitmentWords = {
  inMail: {
    heading: 'Commitments in this message',
    filedHeading: 'Commitments with this message',
    maybe: 'Perhaps a commitment',
    take: (what) => `Keep: ${what}`,
    owner: (name) => `Seen to by ${name}`,
    correct: 'Correct',
    correctThis: (what) => `Correct: ${what}`,
    dismiss: 'Not a commitment',
    dismissThis: (what) => `Not a commitment: ${what}`,
    dismissed: (what) => `Not a commitment: “${what}”`,
    undo: 'Undo',
    remove: 'Remove',
    removeThis: (what) => `Remove: ${what}`,
    add: 'Add a commitment',
    found: (count) => `${commitments(count)} found in this message`,
    notRead: 'Outlook did not give the text of this message. You can add commitments yourself.',
    note: 'Note',
    noteThis: (what) => `Note: ${what}`,
    noted: (what) => `Noted: ${what}`,
    alsoFound: 'Also found in this message, not noted yet',
    noneFiled: 'No commitment was noted with this message.',
  },
  fields: {
    heading: 'Commitment',
    what: 'What was promised',
    whatMissing: 'Write down what was promised.',
    promisor: 'Who is bound',
    promisorName: 'Name',
    promisee: 'To whom',
    due: 'Due on',
    dueHint: (words) => `In the message: “${words}”`,
    noDue: 'May stay empty.',
    owner: 'Who sees to it',
    myself: (name) => `${name} (you)`,
    save: 'Done',
    cancel: 'Cancel',
  },
  promisors: { us: 'We', client: 'The client', other: 'Somebody else' },
  parties: (promisor, promisorName, promisee) => {
    const who = promisorName === '' ? bound[promisor] : `${promisorName} (${whose[promisor]})`
    return promisee === '' ? who : `${who} to ${promisee}`
  },
  due: {
    on: (day) => `by ${day}`,
    none: 'no date',
    wordsOnly: (words) => `“${words}”, no date`,
    left: (count) => {
      if (count < 0) return `${days(-count)} overdue`
      if (count === 0) return 'today'
      return count === 1 ? 'tomorrow' : `in ${days(count)}`
    },
  },
  standing: { overdue: 'Overdue', due: 'Due soon', open: 'Open', kept: 'Kept', withdrawn: 'Withdrawn' },
  act: {
    kept: 'Kept',
    withdraw: 'Withdraw',
    reopen: 'Reopen',
    undone: 'Put back as it was.',
    undo: 'Undo',
    correct: 'Correct',
    handOver: 'Hand over',
    calendar: 'To calendar',
    openMail: 'View message',
    more: 'More',
    on: (act, what) => `${act}: ${what}`,
    done: {
      kept: 'Marked as kept.',
      withdrawn: 'Withdrawn.',
      open: 'Open again.',
      corrected: 'Corrected.',
    },
    handedOver: (name) => `Handed over to ${name}.`,
    to: 'Hand over to',
    note: 'Note (optional)',
    confirmHandOver: 'Hand over',
    settledBy: (name, day) => `by ${name}, on ${day}`,
    seenToBy: (name) => `Seen to by ${name}`,
    nobodyElse: 'Nobody else works with cases.',
  },
  register: {
    heading: 'Commitments',
    standing: 'Standing',
    tab: {
      unsettled: 'All open',
      overdue: 'Overdue',
      due: 'Due soon',
      open: 'Later',
      kept: 'Kept',
      withdrawn: 'Withdrawn',
    },
    owner: 'Seen to by',
    mine: 'Me',
    everyone: 'Everyone',
    promisor: 'Who is bound',
    anyPromisor: 'All',
    query: 'Find by what, to whom or case',
    from: 'Due from',
    until: 'Due until',
    filters: 'More filters',
    clear: 'Clear filters',
    calendar: 'Calendar file',
    fileName: 'commitments',
    shown: (shown, total) =>
      shown === total ? commitments(total) : `${shown.toLocaleString('en-GB')} of ${commitments(total)}`,
    more: 'Show more',
    none: 'You have no commitments yet.',
    noneHint: 'Open a message in which something is promised and file it: the commitment then stands here.',
    nothing: 'No commitment matches.',
  },
  own: {
    heading: 'Your commitments: overdue or due soon',
    all: 'All commitments',
  },
}
