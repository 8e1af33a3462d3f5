import type { DecisionWords } from './decisionWords.ts'

export const en: DecisionWords = {
  titleUndecided: (mailbox) => `What should become of the mailbox of ${mailbox}?`,
  titleApprove: (mailbox) => `May the mailbox of ${mailbox} lapse?`,
  titleStanding: (mailbox) => `The mailbox of ${mailbox}`,
  faulty: 'Not right yet',
  stake: {
    heading: 'What is at stake',
    days: (days) => (days === 1 ? 'day' : 'days'),
    until: (day) => `safe up to and including ${day}`,
    anyDay: 'May end any day',
    mailbox: 'Mailbox',
    size: 'Size',
    sizeUnknown: 'not known',
    gigabytes: (amount) => `${amount} GB`,
    mails: 'Filed in cases',
    commitments: 'Of these, filed as a commitment',
    hold: 'Legal hold',
    holdSince: (day) => `recorded on ${day}`,
    counted:
      'Counted are mails from and to this address that are filed in cases already; they stay, whatever you choose. Nobody looked into the mailbox for this page.',
    mayBeNone:
      'Nothing from or to this address has been filed yet. What is in the mailbox only goes with the mailbox.',
  },
  choices: {
    keepAsShared: {
      title: 'Keep as a shared mailbox',
      what: 'The mailbox stays, and colleagues who get access can search it. New mail still arrives.',
    },
    handOver: {
      title: 'Hand over to a colleague',
      what: 'A colleague gets access to the mailbox and takes over what is needed.',
    },
    staticCopy: {
      title: 'Make a static copy',
      what: 'A copy is made that no longer changes, to be kept outside the mailbox.',
    },
    letLapse: {
      title: 'Let it lapse',
      what: 'Nothing more happens. After the last safe day Microsoft wipes the mailbox. What was not filed is gone then and does not come back.',
    },
    legalHold: {
      title: 'Legal hold',
      what: 'Nobody can delete anything any more, until you release the hold. Choose this in a dispute, or when one threatens.',
    },
  },
  account: {
    keepAsShared: {
      kept: 'The account behind it stays, without sign-in. Whoever deletes it later deletes the mailbox.',
      deleted: 'The account is deleted.',
    },
    handOver: {
      kept: 'The account stays.',
      deleted: 'Once the colleague has what is needed, the account is deleted and the mailbox ends.',
    },
    staticCopy: {
      kept: 'The account stays.',
      deleted: 'Only when the copy has been checked is the account deleted and does the mailbox end.',
    },
    letLapse: { kept: 'The account stays.', deleted: 'The account is deleted.' },
    legalHold: { kept: 'The account stays.', deleted: 'The account is deleted.' },
  },
  costs: 'Costs:',
  cost: {
    keepAsShared: {
      kept: 'the licence stays necessary.',
      removed: 'no licence, as long as the mailbox stays under 50 GB.',
    },
    handOver: {
      kept: 'the licence stays necessary, and work for the ICT provider and the colleague.',
      removed: 'the licence until the handover is done, and work for the ICT provider and the colleague.',
    },
    staticCopy: {
      kept: 'the licence stays necessary; besides, work for the ICT provider and storage for the copy.',
      removed: 'work for the ICT provider and storage for the copy; after that no licence.',
    },
    letLapse: { kept: 'the licence stays necessary.', removed: 'no licence and no work.' },
    legalHold: {
      kept: 'the licence stays necessary, and it must allow a hold (such as Exchange Online Plan 2).',
      removed: 'no licence.',
    },
  },
  needsSecond: (name) => `${name} must approve this too.`,
  cannot: 'Not possible:',
  instead: 'Account and licence stay, because',
  refused: {
    notAllowed: 'by the agreement this is not yours to decide.',
    notAgreed: 'this is not in the agreement with the ICT provider.',
    ended: 'the period is over; the mailbox may have been wiped already.',
    carriedOut: 'the decision before was carried out, or reported as carried out.',
    accountBehindShared: 'a shared mailbox disappears when the account behind it is deleted.',
    overSizeLimit: 'the mailbox is larger than 50 GB, and then needs a licence.',
    archiveWouldBeLost: 'there is an archive mailbox, which is lost without licence or account.',
    holdActive: 'there is a legal hold. Release it first.',
    holdNeedsMailbox: 'only a mailbox that is still there can be held, with its account and licence.',
    recipientMissing: 'it does not say to whom.',
    sameSecondPerson:
      'a second person must approve this, and there is none: it must be somebody else than you, and not the ICT provider.',
    providerCannotDecide: 'the ICT provider carries decisions out and does not take them.',
    nothingToApprove: 'there is nothing left to approve.',
    nothingToWithdraw: 'there is no decision to withdraw.',
    changedMeanwhile:
      'something changed meanwhile: perhaps somebody else has decided. See below how things stand now and choose again.',
  },
  form: {
    heading: 'Your decision',
    options: 'Choose what should happen',
    recipient: 'To whom?',
    recipientHint: 'Name or e-mail address of whoever gets the mailbox or the copy.',
    reason: 'Why?',
    reasonHint: 'A sentence or two. The reason is kept, so that it can be seen later why this was decided.',
    next: 'Continue',
    nextHint: (address) =>
      `Nothing is recorded yet then: you first get a code at ${address}, with which you confirm.`,
    faults: {
      optionMissing: 'Choose one of the options.',
      reasonMissing: 'Write down why, in at least three characters.',
      reasonLong: 'Shorten the reason to 2000 characters.',
      recipientMissing: 'Write down to whom, in at most 200 characters.',
      codeMissing: 'Enter the six digits of the code.',
    },
    summary: 'Look at this again',
  },
  noPost: {
    heading: 'Deciding is not possible here now',
    what: 'You confirm a decision with a code, and Dossier cannot send mail: no mail server is set.',
    next: (provider) =>
      `Tell ${provider} and then open this page again. Do not wait if it is urgent: agree on the decision and have it confirmed in writing.`,
  },
  code: {
    title: 'Confirm with your code',
    sent: (address, minutes) =>
      `Nothing is recorded yet. We mailed a code of six digits to ${address}. It works once, for ${minutes} minutes.`,
    confirms: 'You confirm',
    label: 'Code from the mail',
    hint: 'Six digits; a space is fine.',
    confirm: 'Confirm',
    noMail: 'No mail? Look in your junk mail too. Only the newest code works.',
    again: 'Mail a new code',
    back: 'Go back without recording anything',
    wrong: (triesLeft) =>
      triesLeft === 1
        ? 'This code is not right. You can try once more.'
        : `This code is not right. You can try ${triesLeft} more times.`,
    spent:
      'This code no longer works: it was used, has expired or was mistyped too often. Ask for a new one.',
    tooMany: 'Five codes were mailed in the past hour. Use the newest, or wait an hour.',
    failed: (provider) =>
      `The mail server did not take the code. Try again in a moment; if it keeps failing, call ${provider}.`,
    addressRefused: (provider) =>
      `The mail server does not know this address, so no code will come. Have ${provider} correct the address in the agreement.`,
  },
  approve: {
    heading: 'Your approval',
    asked: (by, day) => `${by} chose on ${day} to let it lapse. That only holds once you approve.`,
    why: 'The reason:',
    means:
      'If you approve, Microsoft wipes the mailbox after the last safe day, and what was not filed is gone. If you decline, there is no decision and the period goes on.',
    reason: 'Why?',
    reasonHint: 'A sentence or two, also when you agree. The reason is kept.',
    yes: 'Approve',
    no: 'Decline',
  },
  withdraw: {
    title: 'Withdraw the decision',
    what: 'Then there is no decision any more. A running period goes on, and the reminders to decide start again.',
  },
  wishes: {
    approve: 'Let it lapse: approve',
    decline: 'Let it lapse: decline',
    withdraw: 'Withdraw the decision',
  },
  state: {
    heading: 'The decision',
    chosen: 'Chosen',
    reason: 'Reason',
    noReason: 'The reason was removed on request.',
    recipient: 'To',
    steps: {
      proposed: 'Proposed',
      decided: 'Decided',
      approved: 'Approved',
      reported: 'Reported as carried out',
      verified: 'Verified',
      byOn: (by, day) => (by === '' ? `on ${day}` : `by ${by}, on ${day}`),
      waits: 'not yet',
      waitsFor: (name) => `waits for ${name}`,
    },
    next: 'What happens now',
    awaitingSecond: (second) =>
      `${second} gets a mail to approve this. Until then nothing is decided and the period goes on.`,
    decided: (provider) =>
      `${provider} is told and carries it out. The period goes on until it was seen to be carried out; until then the reminders go to the ICT provider.`,
    reported: (provider) =>
      `${provider} reported that it was carried out. It only counts once it was verified; until then reminders keep coming.`,
    verified: 'It was carried out and verified. There is nothing left for you to do.',
    runsAgain: 'The decision before was carried out, but a period runs again. A new decision is needed.',
    decideAnew: 'Decide anew',
    decideAnewHint:
      'The mailbox is still there, so you can choose something else. The new decision follows this one; both stay in the register.',
    change: 'Change or withdraw this decision',
    changeHint: (provider) =>
      `You can change or withdraw it until it is carried out, later too with this link. The new decision takes the place of this one; both stay in the register. If it is urgent, also call ${provider}.`,
    changeByOthers: (names) => `It can be changed until it is carried out, by ${names}.`,
    noChange: (provider) =>
      `It can no longer be changed here, for it was carried out or reported as carried out. If something is wrong, call ${provider}.`,
    declined: (day) => `The proposal to let it lapse was declined on ${day}. So there is no decision.`,
    withdrawn: (day) => `The decision was withdrawn on ${day}. So there is no decision.`,
    nothingAsked:
      'Nothing is asked of you now. If somebody chooses to let it lapse, you get a mail to approve that.',
  },
  call: {
    heading: 'Questions?',
    who: (name, address) => `Call or mail ${name}, ${address}.`,
  },
}
