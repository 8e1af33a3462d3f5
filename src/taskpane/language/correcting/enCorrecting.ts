import type { ErasureBar } from '../../../domain/cases/case.ts'
import type { CorrectingWords } from './correctingWords.ts'

const bars: Readonly<Record<ErasureBar, string>> = {
  othersWork: 'a colleague did something with it',
  signed: 'the leaving was signed',
  hold: 'a legal hold is on the mailbox',
  promise: 'it holds a commitment',
  longFiled: 'it was there for more than a day',
}

export const enCorrecting: CorrectingWords = {
  undo: 'Undo',
  offlineNext:
    'This does not wait for a connection: what you filled in stays here, so try again later. It is done at most once.',
  change: 'Change',
  changeNamed: (subject) => `Change: ${subject}`,
  withdraw: 'Withdraw from the case',
  move: 'Move to another case',
  correct: 'Kind and note',
  reason: 'Reason (optional)',
  withdrawNow: 'Withdraw',
  moveNow: (reference) => `Move to ${reference}`,
  saveNow: 'Save',
  cancel: 'Cancel',
  withdrawn: (reference) => `Withdrawn from ${reference}`,
  withdrawnNext: 'The message is in the bin and can be put back.',
  moved: (reference) => `Moved to ${reference}`,
  corrected: 'Kind and note are changed',
  restored: (reference) => `Filed in ${reference} again`,
  bin: 'Bin',
  binOf: (reference) => `Bin of ${reference}`,
  binExplanation: 'Messages that were taken out of a case. They are not erased.',
  binEmpty: 'Nothing was taken out of a case.',
  binMore: 'Show earlier ones',
  binLine: (reference, name, when, isMoved) =>
    `${isMoved ? `Moved from ${reference} to another case` : `Taken out of ${reference}`} by ${name}, on ${when}`,
  toErase: (because) =>
    `Private, says the owner of the mailbox, and asks to have it erased. That is for a case manager: ${because.map((bar) => bars[bar]).join(', ')}.`,
  restore: 'Put back',
  moveBack: (reference) => `Back to ${reference}`,
  erase: 'Erase…',
  eraseNamed: (subject) => `Erase for good: ${subject}`,
  eraseMeans:
    'For mail that should never have been filed, such as private mail. The message, its attachments and every word about it are erased. The register keeps who filed it when, and that you erased it. This cannot be undone.',
  eraseNow: 'Erase for good',
  erased: 'Erased for good',
}
