import type { ManyWords } from './manyWords.ts'

const messages = (count: number): string => (count === 1 ? '1 message' : `${count} messages`)
const are = (count: number): string => (count === 1 ? 'is' : 'are')
const were = (count: number): string => (count === 1 ? 'was' : 'were')
const cases = (names: readonly string[]): string =>
  names.length > 3 ? `${names.length} cases` : names.join(', ')

export const enMany: ManyWords = {
  heading: (count) => `${messages(count)} selected`,
  headingOfOthers: (count) => `${messages(count)} to file`,
  update: 'Update the selection',
  tooMany: (most) => `Only the first ${most} are shown. Select the others afterwards.`,
  reading: (read, all) => `Reading message ${read} of ${all}…`,
  list: 'Selected messages',
  oneCase: 'One case for all that are not filed yet',
  alsoFiled: 'Also for those filed elsewhere',
  include: (subject) => `File ‘${subject}’`,
  alreadyFiled: (reference, by, when) => `Filed in ${reference} by ${by} on ${when}`,
  twin: 'The same message as one above. It counts once.',
  noMessageId: 'No message ID: whether it is filed already is seen when it is filed.',
  isPrivate: 'Perhaps private: left out. Nothing was asked or sent about it.',
  agree: (subject) => `It is business: ‘${subject}’`,
  agreeShort: 'It is business',
  noCase: 'No case yet',
  newCase: (title) => `New case ‘${title}’`,
  chooseCase: 'Choose',
  choose: 'Choose one.',
  chooseCaseFor: (subject) => `Choose case for ‘${subject}’`,
  done: 'Done',
  follows: (isByItself) =>
    isByItself
      ? 'You follow this conversation. Selected with others a message does not file itself: you file it here.'
      : 'You follow this conversation.',
  readAgain: 'Read it again',
  file: (count) => `File ${messages(count)}`,
  nothingToFile: 'Nothing to file',
  filing: (done, all) => `Filing ${done} of ${messages(all)}…`,
  cancel: 'Stop',
  rowWaits: 'Waits its turn',
  rowRuns: 'Is being filed…',
  rowKept: 'Waiting to be sent',
  rowFiled: (reference) => `Filed in ${reference}`,
  rowWasThere: (reference) => `Was in ${reference} already`,
  rowFailed: 'Not filed.',
  rowUndone: 'Taken out again',
  summary: ({ filed, wasThere, kept, failed, noted, cases: names }) =>
    [
      filed > 0 ? `${messages(filed)} ${are(filed)} filed in ${cases(names)}.` : 'No message was filed.',
      wasThere > 0 ? `${messages(wasThere)} ${were(wasThere)} there already.` : '',
      kept > 0 ? `${messages(kept)} ${are(kept)} waiting to be sent.` : '',
      failed > 0 ? `${messages(failed)} could not be filed.` : '',
      noted > 0
        ? `${noted === 1 ? '1 commitment' : `${noted} commitments`} noted: look ${noted === 1 ? 'it' : 'them'} over under Commitments.`
        : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  retry: (count) => `Try ${messages(count)} again`,
  undo: 'Undo all',
  undoing: 'Taking them out again…',
  undone: (count) =>
    `${messages(count)} ${were(count)} taken out again. ${count === 1 ? 'It is' : 'They are'} in the bin.`,
  close: 'Close',
  show: 'Show',
  runsElsewhere: (done, all) => `Filing ${done} of ${messages(all)}…`,
  interrupted: (count) => `${messages(count)} of an earlier selection ${are(count)} not filed yet.`,
  goOn: 'Go on',
  forget: 'Forget them',
  cannotLoad: {
    what: 'This Outlook cannot hand over several messages at once.',
    next: 'Open them one by one, or drag them from the list onto this pane.',
  },
  cannotTell: {
    what: 'Outlook does not say which messages are selected.',
    next: 'This happens when messages are shown as conversations. Open them one by one, drag them onto this pane, or turn that view off.',
  },
  untold: 'Several selected? Update the selection',
  conversation: {
    file: 'File the whole conversation',
    heading: (count) => `Conversation of ${messages(count)}`,
    select:
      'Select the conversation in the list of messages: its messages appear here, with one case for all.',
    drop: 'Drag the messages of the conversation from the list onto this pane: they appear here, with one case for all.',
    otherwise: 'Do they not appear? Drag them from the list onto this pane.',
    look: 'I have selected it',
    known: (count, reference) => `${messages(count)} of it ${are(count)} in ${reference}.`,
  },
  leftOut: {
    heading: (count) => (count === 1 ? '1 file was left out' : `${count} files were left out`),
    why: {
      notAMail:
        'No message. Dossier files .eml and .msg; another file is filed with the message it is attached to:',
      unreadable: 'Could not be read. Save it on this computer and drop it again:',
      tooMany: 'More than 100 at once. Drop these when the others are done:',
    },
    names: (names, others) => `${names.join(', ')}${others > 0 ? `, and ${others} more` : ''}.`,
  },
  notKept: (count) =>
    `${messages(count)} cannot be kept on this computer: leave this pane open until all are filed.`,
}
