import type { CleanUpWords } from './cleanUpWords.ts'

const number = new Intl.NumberFormat('en-GB')
const mails = (count: number): string => (count === 1 ? '1 message' : `${number.format(count)} messages`)
const those = (count: number, one: string, more: string): string => (count === 1 ? one : more)

const listed = (parts: readonly (string | false)[]): string => parts.filter(Boolean).join(' and ')

const standing: CleanUpWords['standing'] = {
  filed: 'filed',
  toFile: 'still to file',
  forCase: 'for a case',
  private: 'private',
  looksPrivate: 'looks private',
  notNeeded: 'not needed',
  undecided: 'undecided',
}

const decided: CleanUpWords['mark']['decided'] = (decision, reference) => {
  switch (decision) {
    case 'file':
      return `Goes to ${reference}`
    case 'private':
      return 'Private: stays yours'
    case 'notNeeded':
      return 'Not needed'
    case 'later':
      return 'Later'
  }
}

export const enCleanUp: CleanUpWords = {
  heading: 'Clean up',
  headingOf: (name) => `Clean up: ${name}`,
  hidden: (count) =>
    `${mails(count)} more ${those(count, 'is', 'are')} private, as the owner said. You do not see ${those(count, 'it', 'them')}.`,
  looking: {
    hidden: (count) =>
      `${mails(count)} more ${those(count, 'looks', 'look')} private and ${those(count, 'is', 'are')} hidden`,
    why: 'Signs may be wrong. Say why you have to see these: the owner sees that you did, and why. They are listed for as long as the mailbox is entrusted to you.',
    reason: 'Reason for seeing them',
    show: 'Show them',
    shown: 'Recorded. What looks private is listed now.',
  },
  mailbox: 'Mailbox',
  count: (count) => number.format(count),
  mails,
  clock: {
    daysLeft: (days) => (days === 1 ? '1 day left' : `${number.format(days)} days left`),
    lastDay: (day) => `last day: ${day}`,
    none: 'No last day is known.',
    over: 'Today is the last day.',
  },
  today: (done, of) =>
    `Decided today: ${number.format(done)} of the ${number.format(of)} it takes to be done in time`,
  todayDone: (of) => (of === 0 ? 'You are done for today.' : `You are done for today: ${mails(of)} decided.`),
  picture: 'How the mailbox stands. Choose one to see only those.',
  standing,
  stands: (one, count) => (count === 1 ? standing[one] : `${number.format(count)} ${standing[one]}`),
  everything: 'everything',
  damage: (places) =>
    `In ${number.format(places)} ${those(places, 'place', 'places')} the mailbox could not be read in full. What is there may be missing here.`,
  reading: (done, of) =>
    of === 0 ? 'The mailbox is being read…' : `${number.format(done)} of ${mails(of)} read…`,
  readingHint: 'This happens once. You can begin already; more messages will come.',
  isEmpty: { what: 'This mailbox is empty.', next: 'There is nothing to clean up.' },
  isUnreadable: {
    what: 'No message in this mailbox can be read.',
    next: 'Ask whoever delivered the mailbox to check it and to deliver it again.',
  },
  allDecided: {
    what: 'You have decided about everything.',
    next: 'See whether all is filed, and take your private messages along.',
  },
  filing: {
    running: (done, of) => `Filing: ${number.format(done)} of ${mails(of)}`,
    paused: (done, of) => `Filing paused at ${number.format(done)} of ${mails(of)}`,
    pausedBecause: { trustOver: '(the mailbox was no longer entrusted to you)' },
    done: (done) => `${mails(done)} filed`,
    failed: (count) => `${mails(count)} ${those(count, 'was', 'were')} not filed.`,
    stuck: (count) =>
      `${mails(count)} could not be taken back: the case is not open to you any more. Ask somebody who may see it.`,
    asked: (count) =>
      `${mails(count)} that you called private ${those(count, 'is', 'are')} still in the bin of a case. A case manager was asked to erase ${those(count, 'it', 'them')} for good.`,
    trouble: {
      notFiled: (count) => (count === null ? 'Could not be filed' : `${mails(count)} could not be filed`),
      notTakenBack: (count) =>
        count === null
          ? 'Still in the case: not taken back'
          : `${mails(count)} still in the case: not taken back`,
    },
    show: 'Show them',
    trying: 'Being tried again.',
    waits: (count) => `${mails(count)} ${those(count, 'waits', 'wait')} to be filed`,
    start: 'File now',
    pause: 'Pause',
    resume: 'Go on',
    retry: 'Try again',
  },
  arrange: 'View by',
  arrangement: {
    client: 'client',
    case: 'case',
    conversation: 'conversation',
    sender: 'sender',
    folder: 'folder',
    mails: 'message',
  },
  search: 'Search',
  searchHint: 'subject, name',
  list: {
    client: 'Clients',
    case: 'Cases',
    conversation: 'Conversations',
    sender: 'Senders',
    folder: 'Folders',
    mails: 'Messages',
  },
  rows: (count, arrangement) => {
    const one = { client: 'client', case: 'case', conversation: 'conversation', sender: 'sender' }
    const named = { ...one, folder: 'folder', mails: 'message' }[arrangement]
    return `${number.format(count)} ${named}${count === 1 ? '' : 's'}`
  },
  nothing: 'Nothing fits.',
  showAll: 'Show everything',
  notRead: 'Loading…',
  back: 'Back to the list above',
  without: {
    client: 'No client',
    case: 'No case',
    conversation: '(no subject)',
    sender: '(no sender)',
    folder: '(no folder)',
    mails: '(no subject)',
  },
  noTitle: '(no name)',
  noSender: '(no sender)',
  open: (open, all) =>
    open === 0
      ? `${mails(all)}, all decided`
      : open === all
        ? mails(all)
        : `${number.format(open)} of ${mails(all)} left`,
  commitments: (count) => (count === 1 ? '1 commitment' : `${number.format(count)} commitments`),
  span: (first, last) => (first === last ? first : `${first} – ${last}`),
  suggest: {
    file: (reference, title) => `Belongs to ${reference} ${title}`,
    private: 'Looks private',
    notNeeded: 'Newsletter or mailing',
    none: 'No suggestion',
  },
  because: (signs) => `Looks private, because ${signs.join(' and ')}.`,
  sign: {
    folder: (folder) => `it lies in the folder ‘${folder}’`,
    ownAddress: (address) => `it is from or to your own address ${address}`,
    career: (word) => `‘${word}’ points to applying for a job or your career`,
    home: (word) => `‘${word}’ points to your home`,
    leisure: (word) => `‘${word}’ points to spare time`,
    toYou: (word) => `‘${word}’ speaks to you as a person, and nobody else of the firm is on it`,
  },
  newsletterWhy: 'This comes from a mailing list or newsletter.',
  isFiledAlready:
    'This message is in a case. Before you call it private you are told what becomes of it there.',
  callPrivate: {
    erased: () =>
      'Called private, this message is taken out of its case and erased there for good: nobody but you did anything with it.',
    asked: (because) =>
      `Called private, this message goes to the bin of its case. Dossier asks a case manager to erase it for good, because ${because.join(' and ')}.`,
    takenOut: () => 'Called private, this message goes to the bin of its case.',
    stays: () =>
      'Called private, this message stays in its case: it was not filed from here. Ask a case manager to take it out and erase it.',
    many: ({ erased, asked, takenOut, stays }, because) =>
      `Called private, ${listed([
        erased > 0 && `${mails(erased)} that you filed ${those(erased, 'is', 'are')} erased for good`,
        takenOut > 0 &&
          `${mails(takenOut)} ${those(takenOut, 'goes', 'go')} to the bin of ${those(takenOut, 'its', 'their')} case`,
        stays > 0 &&
          `${mails(stays)} ${those(stays, 'stays in its', 'stay in their')} case, not filed from here`,
        asked > 0 &&
          `a case manager is asked to erase ${mails(asked)} that you filed, because ${because.join(' or ')}`,
      ])}.`,
    none: 'None of this lies in a case or its bin any more.',
    because: {
      othersWork: (count) => `a colleague did something with ${those(count, 'it', 'them')}`,
      signed: () => 'the leaving was signed already',
      hold: () => 'a legal hold is on the mailbox',
      promise: (count) => those(count, 'it holds a commitment', 'they hold commitments'),
      longFiled: (count) =>
        those(
          count,
          'it has been there for more than a day and does not look private',
          'they have been there for more than a day and do not look private',
        ),
    },
  },
  elsewhere: (count) =>
    `${mails(count)} ${those(count, 'seems', 'seem')} to belong in another case. Open the group to decide apart.`,
  staysBehind: (count) =>
    `${mails(count)} of these ${those(count, 'looks', 'look')} private and ${those(count, 'does', 'do')} not go to a case.`,
  mark: {
    decided,
    failed: (what) => `Not recorded. ${what}`,
    notRecorded: (count, why) =>
      `${count === 1 ? 'A decision was' : `${number.format(count)} decisions were`} not recorded. ${why}`,
    retry: 'Try again',
  },
  panel: 'Decision',
  keys: { file: 'F', otherCase: 'C', private: 'P', notNeeded: 'N', later: 'L', rule: 'R', text: 'T' },
  undoKey: 'Ctrl+Z',
  act: {
    otherCase: 'Another case',
    private: 'Private',
    notNeeded: 'Not needed',
    later: 'Later',
    rule: 'Rule',
    text: 'Show text',
  },
  fileIn: (reference) => `File in ${reference}`,
  file: 'File in a case',
  split: 'Open',
  keysHint:
    'Arrow up and down: another row. Enter: open. Backspace: back. The letter on a button does what the button does.',
  cancel: 'Cancel',
  close: 'Close',
  chosen: {
    count: (count) => (count === 0 ? 'No messages chosen' : `${mails(count)} chosen`),
    fits: (count, of) =>
      count === of
        ? those(of, 'It seems to belong in this case.', 'All of them seem to belong in this case.')
        : `${number.format(count)} of the ${mails(of)} ${those(count, 'seems', 'seem')} to belong in this case.`,
    private: (count) =>
      `${mails(count)} of these ${those(count, 'looks', 'look')} private. What you choose by hand does go to the case.`,
    clear: 'Choose none',
    hint: 'Space: choose a message; Shift with an arrow: several at once.',
  },
  end: {
    begin: 'End the clean-up',
    heading: 'End the clean-up',
    filing: (count) =>
      count === 0
        ? 'Messages are still being filed. Wait until that is done.'
        : `${mails(count)} ${those(count, 'is', 'are')} still to be filed. Wait until that is done.`,
    failed: (count) =>
      `${mails(count)} ${those(count, 'was', 'were')} not filed. Close this and try again, or choose ‘still to file’ and decide otherwise.`,
    paused: (count) =>
      `${mails(count)} ${those(count, 'is', 'are')} still to be filed, and that is paused. Close this and choose ‘Go on’.`,
    private: (count) =>
      `Take your private messages along first (${number.format(count)}): choose ‘private’ in the picture of the mailbox.`,
    open: (count) =>
      `${mails(count)} ${those(count, 'is', 'are')} not decided. ${those(count, 'It stays', 'They stay')} in the mailbox and ${those(count, 'goes', 'go')} to no case.`,
    forgets:
      'Dossier forgets what you decided. You cannot undo it from then on. Are you leaving? Sign off first.',
    stays:
      'What was filed stays in its case. What you called private stays hidden from whoever gets the mailbox. Nothing is deleted from the mailbox.',
    confirm: 'End it',
    done: {
      what: 'The clean-up is ended.',
      next: 'What was filed is in its cases. What you called private stays hidden from others. Dossier has forgotten the rest of what you decided.',
    },
    beginAgain: 'Begin again',
  },
  made: (decision, count, reference) => {
    switch (decision) {
      case 'file':
        return `${mails(count)} to ${reference}.`
      case 'private':
        return `${mails(count)} private.`
      case 'notNeeded':
        return `${mails(count)} not needed.`
      case 'later':
        return `${mails(count)} for later.`
    }
  },
  left: (open) => (open === 0 ? 'All is decided.' : `${mails(open)} left to decide.`),
  undo: 'Undo',
  undone: (count) => `Undone: ${mails(count)} to decide again.`,
  copy: 'Static copy',
  copyThese: 'Copy',
  decisions: {
    heading: 'What you decided',
    none: 'You have not decided anything yet.',
    about: (what, title, count) => {
      if (what === 'rule') return `Rule: ${title}`
      return what === 'mails' && count > 1 ? `${title} and ${number.format(count - 1)} more` : title
    },
    undo: (title) => `Undo: ${title}`,
    isUndone: 'undone',
  },
  rule: {
    heading: 'One decision for all like this',
    which: 'Everything',
    rules: {
      sender: (value) => `from ${value}`,
      domain: (value) => `from anyone @${value}`,
      folder: (value) => `in the folder ${value}`,
      list: (value) => `of the newsletter or mailing ${value}`,
    },
    decision: 'Decision',
    choice: {
      file: 'File in a case',
      private: 'Private',
      notNeeded: 'Not needed',
      later: 'Later',
    },
    preview: (open) => `This decides about ${mails(open)}.`,
    leaves: (count) =>
      `${mails(count)} ${those(count, 'was', 'were')} decided or filed before and ${those(count, 'stays', 'stay')} so.`,
    private: (count, decision) =>
      decision === 'file'
        ? `${mails(count)} ${those(count, 'looks', 'look')} private and ${those(count, 'is', 'are')} not filed.`
        : `${mails(count)} of these ${those(count, 'looks', 'look')} private.`,
    samples: 'For example',
    act: (decision, count, reference) => {
      switch (decision) {
        case 'file':
          return `File ${mails(count)} in ${reference}`
        case 'private':
          return `${mails(count)}: private`
        case 'notNeeded':
          return `${mails(count)}: not needed`
        case 'later':
          return `${mails(count)}: later`
      }
    },
    noMails: 'There is nothing left to decide.',
    chooseCase: 'Choose a case first.',
  },
  text: {
    heading: 'Text of the message',
    none: 'This message has no text.',
    hint: 'Only you see this text. Nothing of it is kept.',
    folder: (path) => `Folder: ${path}`,
    opening: {
      why: 'Decide by what its headers say where you can. Open it only when you must: that you did, and why, is recorded and shown to the owner of the mailbox.',
      reason: 'Reason for opening it',
      needed: 'Say why.',
      open: 'Open the message',
      recorded: 'Recorded: the owner sees that you opened this message, and why.',
      attachments: (names) => `Attachments: ${names}`,
    },
  },
  private: {
    heading: 'Private stays yours',
    why: 'Nobody else sees which messages these are. Take them along as a zip. Dossier does not keep the zip, nor anything of it.',
    form: 'Form',
    forms: { eml: 'single messages (.eml)', mbox: 'one file per folder (.mbox)' },
    take: (count) => `Take ${mails(count)} along`,
    taking: 'The zip is being made…',
    taken: 'The zip is in your downloads. See whether it opens before you leave.',
    fileName: 'private messages',
  },
  looksPrivate: {
    heading: 'Looks private',
    why: 'Dossier saw something private in these. Only you see this, and none of them goes to a case unless you choose so for that message.',
  },
  notNeeded: {
    heading: 'Not needed: these may go',
    why: 'Dossier deletes nothing. To be rid of these messages, delete them in Outlook yourself.',
  },
}
