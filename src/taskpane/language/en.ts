import { enProblems } from './enProblems.ts'
import { enMailboxes } from './mailboxes/enMailboxes.ts'
import type { FiledWords, FilingWords, Words } from './words.ts'

const messages = (count: number): string =>
  count === 1 ? '1 message' : `${count.toLocaleString('en-GB')} messages`

const filing: FilingWords = {
  case: 'Case',
  casePlaceholder: 'Search by reference, client or title',
  caseMissing: 'Choose a case first.',
  showCases: 'Show cases',
  searching: 'Searching…',
  newCase: 'New case',
  newCaseNamed: (title) => `New case ‘${title}’`,
  kind: 'Kind',
  kinds: {
    commitment: 'Commitment',
    agreement: 'Agreement',
    advice: 'Advice',
    complaint: 'Complaint',
    other: 'Other',
  },
  note: 'Note (optional)',
  notePlaceholder: 'For example what was promised',
  file: 'File',
  fileIn: (reference) => `File in ${reference}`,
  fileInNew: 'Open case and file',
  cancel: 'Cancel',
  reason: {
    conversation: (filings) =>
      filings === 1
        ? 'An earlier message of this conversation is in this case.'
        : `${filings} earlier messages of this conversation are in this case.`,
    reference: (_filings, shared) => `Its reference ${shared} is in the subject.`,
    subject: (filings) => `Holds ${messages(filings)} with this subject.`,
    sender: (filings, shared) => `Holds ${messages(filings)} from ${shared}.`,
    person: (filings, shared) => `Holds ${messages(filings)} from or to ${shared}.`,
    domain: (filings, shared) => `Holds ${messages(filings)} from or to ${shared}.`,
    word: (_filings, shared) => `“${shared}” occurs more here than in other cases.`,
    colleague: (filings, shared) => `Holds ${messages(filings)} from or to ${shared}.`,
    filer: () => 'You often file here.',
    text: (_filings, shared) => `“${shared}” occurs in the text of messages here.`,
    recent: () => 'A case in use.',
  },
  recalled: 'You chose this case when you wrote this message.',
  followed: 'You follow this conversation.',
  closed: 'This case is closed.',
  aboutAsLikely: (reference) => `${reference} is about as likely.`,
  reading: 'Reading the message…',
  sending: (percent) => `Sending the message… ${percent}%`,
  recording: 'Putting it in the case…',
  elsewhere: (subject) => `Filing ‘${subject}’.`,
  failedElsewhere: (subject) => `‘${subject}’ was not filed.`,
  failed: 'Not filed',
}

const filed: FiledWords = {
  heading: (reference) => `Filed in ${reference}`,
  elsewhere: (subject, reference) => `‘${subject}’ is filed in ${reference}.`,
  byYou: (when) => `By you, on ${when}`,
  by: (name, when) => `By ${name}, on ${when}`,
  wasThere: 'This message was in the case already. Nothing is kept twice.',
  already: (reference) => `Filed in ${reference} already`,
  sameMessageId: 'The case also holds another message with the same Message-ID. Both are kept.',
  notMarked: 'Outlook does not show this on the message. It is filed all the same.',
  openCase: 'View case',
  another: 'File elsewhere too',
  mark: (reference, day) => `Filed in ${reference} on ${day}`,
  category: 'Filed',
}

export const en: Words = {
  places: {
    navigation: 'Dossier',
    mail: 'Message',
    commitments: 'Commitments',
    mailboxes: 'Mailboxes',
    search: 'Search',
    cleanUp: 'Clean up',
    back: 'Back',
  },
  mail: {
    noSubject: '(no subject)',
    noSender: '(no sender)',
    from: 'From',
    to: 'To',
    andOthers: (first, others) => (others === 1 ? `${first} and 1 other` : `${first} and ${others} others`),
    fromFile: (name) => `From file: ${name}`,
    putAway: 'Back to the message in Outlook',
  },
  filing,
  newCase: {
    heading: 'New case',
    title: 'Title',
    client: 'Client',
    reference: 'Reference',
    referenceHint: 'Empty: the next number of this year.',
    chooseExisting: 'Choose an existing case',
    titleMissing: 'Give the case a title.',
  },
  filed,
  private: {
    heading: 'This may be a private message',
    explanation: 'Nothing about this message was asked or sent yet.',
    because: 'Dossier asks because:',
    agree: 'It is business, go on',
    sign: {
      sensitivity: () => 'it is marked private or personal in Outlook',
      notTold: () => 'Outlook did not say whether this message is private',
      subject: (word) => `its subject says ‘${word}’`,
      family: (name) => `your family name ‘${name}’ is in it too`,
      health: (word) => `‘${word}’ points to health`,
      school: (word) => `‘${word}’ points to school or child care`,
      bank: (word) => `‘${word}’ points to your own money matters`,
      shop: (word) => `‘${word}’ points to an order of your own`,
      sport: (word) => `‘${word}’ points to sport or a club`,
      travel: (word) => `‘${word}’ points to a journey of your own`,
    },
  },
  drop: {
    heading: 'Drop the message here',
    why: 'This version of Outlook cannot hand the message to Dossier itself.',
    how: 'Drag it here from the message list, or choose a saved .eml or .msg file.',
    choose: 'Choose a file',
    release: 'Let go to file this message',
  },
  noMail: {
    heading: 'No message selected',
    hint: 'Select a message to file it, or drag .eml or .msg files here.',
    recent: 'Recent cases',
    urgent: 'Mailboxes that end first',
  },
  cases: {
    none: 'There are no cases yet.',
    filings: (count) => (count === 0 ? 'empty' : messages(count)),
    download: (subject) => `Download message: ${subject}`,
    purged: 'The details of this message were erased on request.',
    partlyRead: 'Not everything in this message could be read. It is kept in full.',
  },
  mailboxes: enMailboxes,
  key: {
    heading: 'Your key',
    explanation:
      'Dossier does not know yet who you are. Paste your key here: the part after “#key=” in the link that Dossier showed when it was started.',
    label: 'Key',
    enter: 'Continue',
    refused: 'This key is not known. Check that you copied all of it.',
  },
  waiting: 'One moment…',
  tryAgain: 'Try again',
  dismiss: 'Close',
  problem: enProblems,
}
