import type { Words } from './words.ts'

export const enProblems: Words['problem'] = {
  badRequest: {
    what: 'Dossier did not understand the question.',
    next: 'Reload the pane. If it stays like this, tell your administrator.',
  },
  hashDiffers: { what: 'The message did not arrive whole.', next: 'Try again.' },
  noKey: { what: 'Dossier does not know who you are.', next: 'Enter your key.' },
  unknownKey: { what: 'Your key is not known.', next: 'Enter your key again.' },
  notAllowed: { what: 'You may not do this.', next: 'Ask whoever manages the case or the mailbox.' },
  badOrigin: {
    what: 'Dossier refuses this window.',
    next: 'Open Dossier with its button in Outlook.',
  },
  caseNotFound: { what: 'This case is no longer there.', next: 'Choose another case.' },
  filingNotFound: { what: 'This message was not found.', next: 'Open the case again.' },
  agreementNotFound: { what: 'This agreement is no longer there.', next: 'Reload the page.' },
  cancellationNotFound: { what: 'This cancellation is no longer there.', next: 'Reload the page.' },
  commitmentNotFound: { what: 'The commitment is not there (any more).', next: 'Look at the case again.' },
  noteNotFound: { what: 'The note is not there (any more).', next: 'Look at the case again.' },
  attachmentNotFound: { what: 'The attachment is not there (any more).', next: 'Look at the case again.' },
  attachmentUnreadable: {
    what: 'This attachment cannot be taken out of its mail.',
    next: 'Download the mail and open it there.',
  },
  personUnknown: {
    what: 'This person is not known in the firm, or may not see this case.',
    next: 'Choose somebody else.',
  },
  messageNotFound: {
    what: 'This message is not in the mailbox any more.',
    next: 'Go back and open another.',
  },
  decisionNotFound: {
    what: 'This decision is not there any more.',
    next: 'Look at what was decided: it may have been undone already.',
  },
  copyNotFound: {
    what: 'There is no finished copy.',
    next: 'Make a new copy, and wait until it is done.',
  },
  mailNotAtHand: {
    what: 'The mail of this mailbox is not at hand.',
    next: 'Ask the ICT provider to make it available in Dossier.',
  },
  filingUnderWay: {
    what: 'Messages of this mailbox are still being filed.',
    next: 'Wait until the filing is done, or pause it.',
  },
  mailboxNotFound: {
    what: 'There is no such mailbox, or you may not see it.',
    next: 'Go back to the list.',
  },
  holdAlready: { what: 'There is a hold on record already.', next: 'You need not do anything.' },
  holdNone: { what: 'There is no hold left to release.', next: 'You need not do anything.' },
  decisionChanged: {
    what: 'The decision has changed meanwhile.',
    next: 'Read the new decision and begin again with that.',
  },
  proofDiffers: {
    what: 'What you saw does not belong to this decision.',
    next: 'Look at Microsoft for what the decision asks, and enter that.',
  },
  undecided: {
    what: 'Not every mailbox in it has a decision.',
    next: 'Ask the contact person to decide first.',
  },
  postNotSet: {
    what: 'Dossier cannot send mail: no mail server is set.',
    next: 'Ask your administrator to set one.',
  },
  tooManyLinks: {
    what: 'You asked for five links to this mailbox in the past hour.',
    next: 'Open the newest link in your mail, or wait an hour.',
  },
  postFailed: {
    what: 'The mail server did not take the message.',
    next: 'Try again in a minute. If it stays like this, tell your administrator.',
  },
  routeNotFound: {
    what: 'This version of Dossier cannot do that.',
    next: 'Reload the pane.',
  },
  referenceTaken: {
    what: 'There is a case with this reference already.',
    next: 'Choose another reference, or leave it empty for the next number.',
  },
  messageNotReceived: { what: 'The message did not arrive.', next: 'Try again.' },
  bodyTooLarge: {
    what: 'That request was too large.',
    next: 'Make the note shorter and try again.',
  },
  messageTooLarge: {
    what: 'This message is larger than Dossier takes.',
    next: 'Keep the attachments elsewhere, or ask your administrator for a higher limit.',
  },
  registerDamaged: {
    what: 'This register is damaged.',
    next: 'Warn your administrator. Until that is sorted out, Dossier adds nothing here.',
  },
  storageFull: {
    what: 'The disk that holds the cases is full.',
    next: 'Warn your administrator. Nothing was lost.',
  },
  storageUnavailable: {
    what: 'The case folder cannot be reached at the moment.',
    next: 'Try again in a minute.',
  },
  stopping: { what: 'Dossier is being restarted.', next: 'Try again in a moment.' },
  internal: {
    what: 'Something went wrong in Dossier.',
    next: 'Try again. If it stays like this, tell your administrator.',
  },
  offline: {
    what: 'Dossier cannot be reached.',
    next: 'Check your connection and try again.',
  },
  unsupported: {
    what: 'This version of Outlook cannot do that.',
    next: 'Save the message as a file and drop it here.',
  },
  itemChanged: {
    what: 'Another message was selected before this one was read.',
    next: 'Select the message again, then file it.',
  },
  noItem: {
    what: 'Outlook no longer finds this message.',
    next: 'It may have been moved or deleted. Select it again.',
  },
  tryAgain: {
    what: 'Outlook did not hand over the message.',
    next: 'Try again, or drag the message onto this pane.',
  },
  tooLarge: {
    what: 'Outlook does not hand over a message this large.',
    next: 'Save it as a file and drop it here.',
  },
  failed: {
    what: 'Outlook could not read the message.',
    next: 'Select it again, or drop it here as a file.',
  },
  notInOutlook: {
    what: 'This page belongs in Outlook.',
    next: 'Open Dossier with its button in Outlook.',
  },
  notAMail: {
    what: 'This file is no message that Dossier can read.',
    next: 'Save the message in Outlook as .eml or .msg and choose that file.',
  },
  unexpected: {
    what: 'Something went wrong in the pane.',
    next: 'Reload the pane and try again.',
  },
  changedMeanwhile: { what: 'This has changed meanwhile.', next: 'Look at it as it is now.' },
  needsAnother: { what: 'This takes another person than you.', next: 'Ask a colleague who may.' },
  ownerIsThere: {
    what: 'The leaver is still there and can do it.',
    next: 'The mailbox can be entrusted after the last working day, or once the account is closed. Can the leaver suddenly not do it any more? Say so, with the reason.',
  },
  successorMayNotSee: {
    what: 'The successor may not see one of these cases: it is restricted.',
    next: 'Leave out what is of that case, choose somebody else, or make the successor a member of the case.',
  },
  stillReading: {
    what: 'The mailbox is still being read.',
    next: 'Sign as soon as that is done.',
  },
  leaverSigned: {
    what: 'The leaver signed in person.',
    next: 'A trusted person cannot sign over that. What is still to be said can stand in a remark of the firm.',
  },
}
