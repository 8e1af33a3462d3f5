import type { ReportWords } from './leavingWords.ts'

const number = new Intl.NumberFormat('en-GB')
const many = (count: number, one: string, more: string): string =>
  `${number.format(count)} ${count === 1 ? one : more}`

export const enReport: ReportWords = {
  heading: 'Report of leaving',
  of: (name, organisation) => `${name}, ${organisation}`,
  made: (day) => `As it stands on ${day}`,
  lastDay: (day) => `Last working day: ${day}`,
  print: 'Print or save as PDF',
  close: 'Close the report',
  numbers: 'In numbers',
  asSigned: (moment) => `As both sides signed it, ${moment}. What is another number by now stands with it.`,
  now: (count) => `now ${count}`,
  number: {
    filed: 'Messages in cases that the leaver filed, or a trusted person from this mailbox',
    cases: 'Cases they are in',
    mails: 'Messages in the mailbox',
    inCases: 'Of those: in a case, by whoever filed them',
    undecided: 'Of those: nobody decided',
    private: 'Private messages',
    privateTaken: 'Private messages handed to the leaver, kept by nobody else',
    notNeeded: 'Messages that are not needed',
    promisesLetGo: 'Of those: client mail with a promise, in no case',
    damaged: 'Places that could not be read',
    commitmentsHandedOver: 'Commitments handed over',
    commitmentsLeft: 'Open commitments without a new owner',
    followsHandedOver: 'Cases with conversations handed over',
  },
  unknown: 'not counted',
  cases: 'What was filed where',
  caseLine: (reference, title) => `${reference} ${title}`,
  mails: (count) => many(count, 'message', 'messages'),
  otherCases: (cases, mails) =>
    `${many(cases, 'case', 'cases')} not named here: ${many(mails, 'message', 'messages')}`,
  commitments: 'Commitments and their new owners',
  commitmentLine: (what, reference, owner) => `${what} (${reference}): ${owner}`,
  copy: 'Static copy',
  copyLine: (hash, mails, day) =>
    `SHA-256 ${hash}${mails === null ? '' : `, ${many(mails, 'message', 'messages')}`}, recorded ${day}`,
  noCopy: 'None was recorded.',
  letGo: 'Let go',
  letGoLine: (mails) =>
    mails === null
      ? 'What was not filed goes with the mailbox; it was not counted.'
      : mails === 0
        ? 'No message was called not needed.'
        : `${many(mails, 'message that is not needed goes', 'messages that are not needed go')} with the mailbox.`,
  letGoUndecided: (mails) =>
    `${many(mails, 'message about which nobody decided goes', 'messages about which nobody decided go')} with the mailbox.`,
  opened: (count) =>
    `Others opened messages ${many(count, 'time', 'times')}, each time with a reason on record.`,
  openedMail: (day, size) =>
    day === null ? `Message without a date, ${size}` : `Message of ${day}, ${size}`,
  openedMore: (count) =>
    `And ${many(count, 'time', 'times')} before that. The mailbox’s register names them all.`,
  entrusted: {
    heading: 'What trusted persons did',
    did: {
      mailsOpened: (count) => `opened messages ${many(count, 'time', 'times')}`,
      mailsFiled: (count) => `${many(count, 'message', 'messages')} filed`,
      mailsDecided: (count) => `${many(count, 'message', 'messages')} decided to be not needed or private`,
      promisesReleased: (count) => `${many(count, 'message', 'messages')} with promises asked to go`,
      privateLookingShown: () => 'saw the messages that look private',
      copyStarted: (count) => many(count, 'static copy made', 'static copies made'),
      handOverOffered: (count) => `${many(count, 'part', 'parts')} offered to a successor`,
      leavingSigned: () => 'signed for the leaver',
    },
  },
  signatures: 'Signed',
}
