import { enReport } from './enReport.ts'
import { enTrouble } from './enTrouble.ts'
import type { LeavingWords } from './leavingWords.ts'

const number = new Intl.NumberFormat('en-GB')
const many = (count: number, one: string, more: string): string =>
  `${number.format(count)} ${count === 1 ? one : more}`
/** Of what there is none nothing is said. */
const listed = (...things: readonly (readonly [count: number, one: string, more: string])[]): string =>
  things
    .filter(([count]) => count > 0)
    .map((thing) => many(...thing))
    .join(', ')

export const enLeaving: LeavingWords = {
  place: {
    heading: 'Leaving',
    nobody: 'Nobody leaves. Enter a last working day with the mailbox.',
    own: 'Your mailbox',
    entrusted: 'Entrusted to you',
    noLastDay: 'No last day is known',
    lastDay: (day) => `Last day ${day}`,
    signed: ['Not signed', 'Signed by one side', 'Signed by both sides'],
    back: 'Back to the list',
  },
  plan: {
    heading: 'Plan',
    daysLeft: (days, day) =>
      days < 0
        ? `The last day was ${day}.`
        : days === 0
          ? `Today is the last day, ${day}.`
          : `${many(days, 'day', 'days')} until the last day, ${day}.`,
    noLastDay: 'No last day is known. Ask the contact to enter it with the mailbox: the plan counts from it.',
    step: {
      notice: 'Leaving is known',
      cleanUp: 'Mailbox cleaned up',
      handOver: 'Commitments handed over',
      checks: 'Checks done',
      signOff: 'Signed off',
      accountClosed: 'Account closed',
      mailboxWiped: 'Last safe day of the mailbox',
    },
    by: {
      leaver: 'the leaver',
      firm: 'the firm',
      both: 'leaver and firm',
      provider: 'the ICT provider',
      platform: 'Microsoft',
    },
    state: { done: 'Done', late: 'Late', now: 'Now', later: 'Later', notPlanned: 'No day' },
    due: (day) => `by ${day}`,
    calendar: 'Days for the calendar',
    earlier: (planned, clock) =>
      `Why not ${clock}, until which the mailbox is shown as safe? That is what was agreed. Microsoft wipes 30 days after the account is closed: by this plan ${planned} is the last safe day.`,
  },
  checks: {
    heading: 'Are we done?',
    allDone: 'Everything is done. The mailbox can be closed.',
    left: (count) => `${many(count, 'check is', 'checks are')} not done.`,
    check: {
      clientMail: 'Messages about which nobody decided',
      promisesLetGo: 'Client mail with a promise that was called not needed',
      filings: 'Filings that wait or failed',
      commitments: 'Open commitments without a new owner',
      follows: 'Cases with followed conversations',
      emptyCases: 'Cases of the leaver without any message',
      staticCopy: 'Static copy',
      mailGoneThrough: 'Has the mailbox been gone through, and is client mail in its cases?',
      outbox: 'Has everything in the leaver’s pane been filed?',
      forwarding: 'Is all forwarding off, by the mailbox and by rules?',
      delegates: 'Is access of others to the mailbox taken away?',
      signature: 'Has the address gone from signatures and templates?',
      site: 'Has the address gone from the website, forms and accounts elsewhere?',
      newsletters: 'Are newsletters and suppliers told of another address?',
    },
    way: {
      clientMail: 'Open Clean up and decide about what is left.',
      promisesLetGo: 'Whoever goes through the mailbox looks at each: into a case after all, or it may go.',
      filings: 'Open Clean up: let filing run on, or try failed messages again.',
      commitments: 'Hand them over below, or settle them.',
      follows: 'Hand them over below, or stop following them.',
      emptyCases: 'File the mail that belongs there, or close the case.',
      staticCopy: 'The leaver makes it here or in Clean up. Of a copy made elsewhere you enter the hash.',
      mailGoneThrough:
        'Has the leaver gone? Then entrust the mailbox to somebody below. Is its mail not in Dossier, as of a shared mailbox, the ICT contact brings in an export (PST) or a static copy: dossier import. Whoever went through it elsewhere answers.',
      outbox:
        'Open the pane on each computer of the leaver while it has a connection: what waits or failed stands at the top.',
      forwarding: 'The ICT provider looks: Get-Mailbox and Get-InboxRule show it.',
      delegates: 'The ICT provider looks: Get-MailboxPermission and Get-RecipientPermission show it.',
      signature: 'Look in signatures of colleagues, templates and letterheads.',
      site: 'Look on the website, in forms, and where the address is a user name.',
      newsletters: 'Look through the latest newsletters and invoices.',
    },
    byWhoeverLeaves: 'The leaver sees to this, or whoever the mailbox is entrusted to.',
    state: { settled: 'Done', open: 'Open', waiting: 'Waits for an answer', asked: 'Not answered' },
    count: (count) => `${number.format(count)} left`,
    uncounted: 'Cannot be counted before the firm says, under Handing over, whose this address was.',
    reading: (done, of) =>
      `Text is still being read: ${number.format(done)} of ${many(of, 'message', 'messages')}. Until then this may change.`,
    countedAt: (moment) => `Counted ${moment}. Signing counts anew.`,
    letGo: {
      promises: (count) => many(count, 'promise in it', 'promises in it'),
      release: {
        heading: 'Promises that may go',
        reason: 'Why they may go',
        noneChosen: 'Choose what may go.',
        own: {
          how: 'The clean-up is ended. What is to be filed after all you file from Outlook.',
          act: 'These may go',
          done: 'Recorded: they were looked at, and may go.',
        },
        others: {
          how: 'They were called not needed. Look at each in Clean up, where it can still be filed in a case. What may go another person agrees to.',
          act: 'Ask that these may go',
          done: 'Asked. Another person must agree.',
        },
        line: (name, day, mails) => `${name}, ${day}: ${many(mails, 'message', 'messages')} may go`,
        state: {
          asked: () => 'Waits for another person',
          agreed: (name) => `Agreed by ${name}`,
          refused: (name) => `Refused by ${name}`,
        },
        anotherMust: 'You asked for it: another person must agree.',
        answer: { agreed: 'Agree', refused: 'Refuse' },
        answered: {
          agreed: 'Recorded. They may go.',
          refused: 'Recorded. They have to be decided about again.',
        },
      },
      act: { later: 'Decide again', notNeeded: 'It may go' },
      done: {
        later: 'It is open again: decide about it in Clean up.',
        notNeeded: 'Recorded: it was looked at, and may go.',
      },
    },
    answered: (name, day) => `${name}, ${day}`,
    yes: 'Yes',
    no: 'No',
    note: 'Note (optional)',
    recorded: 'Recorded.',
    answerAnew: 'Answer otherwise',
    copyElsewhere: 'The copy was made elsewhere',
    copyHash: 'SHA-256 of the copy',
    copyMails: 'Number of messages in it (optional)',
    copyRecord: 'Record the copy',
    copyBad: 'Expected 64 digits and letters a to f, as dossier export prints them.',
    copied: (hash) => `SHA-256 ${hash}`,
  },
  way: { cleanUp: 'Go to Clean up', handOver: 'Hand over', checks: 'To the checks', sign: 'Sign' },
  handOver: {
    heading: 'Handing over',
    nothing: 'Nothing is left to hand over.',
    nobody: 'Nobody can take it over: people.yaml names no colleague who works with cases.',
    byLeaver:
      'Nothing was handed over yet. The leaver does it, or whoever the mailbox is entrusted to when the leaver has gone.',
    owner: {
      why: (owner) =>
        `Nobody of the firm has the address of ${owner} any more. Choose the id under which ${owner} worked in Dossier: then what is open can be counted and handed over.`,
      who: (owner) => `Id of ${owner}`,
      choose: 'Choose an id',
      line: (id, commitments, follows, emptyCases) =>
        `${id}: ${listed([commitments, 'open commitment', 'open commitments'], [follows, 'case followed', 'cases followed'], [emptyCases, 'case without messages', 'cases without messages'])}`,
      record: 'Record',
      named: (owner) => `Recorded. What ${owner} left open is counted, and can be handed over.`,
    },
    nothingChosen: 'Choose what you hand over.',
    commitments: 'Open commitments',
    follows: 'Followed conversations',
    conversations: (count) => many(count, 'conversation', 'conversations'),
    to: 'To',
    note: 'Note for the successor (optional)',
    offer: 'Offer',
    offerDone: (name) => `Offered to ${name}, who accepts or refuses.`,
    withdraw: 'Take back',
    withdrawn: 'Taken back.',
    line: (name, commitments, follows) =>
      `${name}: ${listed([commitments, 'commitment', 'commitments'], [follows, 'case followed', 'cases followed'])}`,
    state: {
      offered: 'Waits for an answer',
      accepted: 'Accepted',
      refused: 'Refused',
      withdrawn: 'Taken back',
    },
    due: (day) => `due ${day}`,
  },
  offers: {
    heading: 'Offered to you',
    from: (name) => `${name} leaves and hands this over to you`,
    unseen: (count) =>
      `${many(count, 'part is of a case you may not see, and stays', 'parts are of cases you may not see, and stay')} behind.`,
    accept: 'Accept',
    refuse: 'Refuse',
    note: 'Note (optional)',
    taken: (commitments, follows, left) =>
      `Yours now: ${listed([commitments, 'commitment', 'commitments'], [follows, 'case followed', 'cases followed']) || 'nothing'}.${left > 0 ? ` ${many(left, 'part', 'parts')} stayed behind.` : ''}`,
    refused: 'Refused. The leaver is told here.',
    gone: (name) => `What ${name} offered you no longer waits for your answer.`,
  },
  letters: {
    heading: 'Letter and out-of-office text',
    show: 'Show texts',
    hide: 'Hide texts',
    successor: 'Clients turn to',
    firm: 'The firm',
    months: 'The out-of-office text stands',
    month: (count) => many(count, 'month', 'months'),
    letter: { nl: 'Letter in Dutch', en: 'Letter in English' },
    reply: { nl: 'Out-of-office text in Dutch', en: 'Out-of-office text in English' },
    script: 'PowerShell that sets the out-of-office text',
    scriptWhy:
      'For the ICT provider. Nothing is forwarded. It works while the mailbox is there: keep it until the text ends.',
    replyOver:
      'No out-of-office text: three months after the last day none may stand any more. Let the address go.',
    closesBefore: (closed, until) =>
      `By the plan the account is closed by ${closed}. A closed account answers nobody: keep it until ${until}, or let the ICT provider make it a shared mailbox.`,
    isClosed:
      'The account is closed, and a closed account answers nobody: this works in a shared mailbox or after it is restored.',
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'Not copied: select the text and copy it.',
  },
  sign: {
    heading: 'Signing off',
    why: 'Whoever signs says that this is how it stands. It is recorded in the register of the mailbox.',
    remark: 'Remark',
    remarkNeeded: (open) => `${many(open, 'check is', 'checks are')} open: say why you sign all the same.`,
    asLeaver: 'Sign as the leaver',
    forFirm: 'Sign for the firm',
    again: 'Sign again',
    done: 'Signed.',
    side: { leaver: 'Leaver', firm: 'Firm' },
    notYet: 'has not signed',
    by: (name, moment) => `${name}, ${moment}`,
    forLeaver: 'by the trusted person, for the leaver',
    leaverSigned: (owner) => `${owner} signed in person. A trusted person cannot sign over that.`,
    withOpen: 'Open when it was signed:',
    changed: 'The numbers have changed since. Sign again if they are what you mean.',
    reading: (done, of) =>
      `Still reading: ${number.format(done)} of ${many(of, 'message', 'messages')}. You can sign as soon as it is done.`,
    report: 'Open the report',
  },
  trust: {
    heading: 'Trusted person',
    why: 'When the leaver has gone, somebody else may go through the mailbox for a time. One person asks, another grants. Every message that is opened is recorded with its reason and shown to the leaver.',
    person: 'Trusted person',
    until: 'Until (at most 31 days)',
    reason: 'Reason',
    ask: 'Ask',
    asked: 'Asked. Somebody else must grant it.',
    line: (person, until) => `${person}, until ${until}`,
    askedBy: (name, day) => `Asked by ${name}, ${day}`,
    state: {
      asked: 'Waits for another person',
      granted: 'Granted',
      refused: 'Refused',
      ended: 'Ended',
      over: 'Over',
    },
    grant: 'Grant',
    refuse: 'Refuse',
    end: 'End it now',
    ownerIsThere: (owner, lastDay) =>
      lastDay === null
        ? `${owner} is still there: no last working day is known, and the account is open. Until ${owner} has gone, the mailbox cannot be entrusted.`
        : `${owner} is still there, until ${lastDay}. From the day after, the mailbox can be entrusted.`,
    absent: (owner) => `${owner} suddenly cannot do it any more. The reason says why; ${owner} sees it.`,
    tooLong: 'Choose a day from today on, at most 31 days ahead.',
    stateIt: 'Tick this only if it is so. Otherwise wait until the leaver has gone.',
    stated: (owner) => `The firm states that ${owner} cannot do it any more.`,
    cameBack: (owner) => `${owner} is there again: this cannot be granted.`,
    anotherMust: 'You asked for it, or it is for you: another person must grant it.',
    answered: 'Recorded.',
  },
  opened: {
    others: 'What others did in this mailbox',
    heading: 'Messages that others opened',
    as: { trusted: 'as trusted person', helpDesk: 'as help desk' },
    line: (name, moment, size) => `${name}, ${moment}, ${size}`,
    did: {
      privateLookingShown: (name, moment) => `${name} saw the messages that look private, ${moment}`,
      copyStarted: (name, moment) => `${name} had a static copy made, ${moment}`,
      mailsFiled: (name, moment, mails) =>
        `${name} had ${many(mails, 'message', 'messages')} filed in cases, ${moment}`,
      mailsDecided: (name, moment, mails) =>
        `${name} decided that ${many(mails, 'message is', 'messages are')} not needed or private, ${moment}`,
      promisesReleased: (name, moment, mails) =>
        `${name} asked that ${many(mails, 'message', 'messages')} with promises may go, ${moment}`,
      handOverOffered: (name, moment, parts) =>
        `${name} offered ${many(parts, 'commitment or followed case', 'commitments and followed cases')} to a successor, ${moment}`,
      leavingSigned: (name, moment) => `${name} signed for the leaver, ${moment}`,
    },
    filed: (mails) => `Messages that were filed by a trusted person: ${number.format(mails)}`,
    filedMore: (mails) => `And ${many(mails, 'message', 'messages')} more, filed earlier.`,
    filedBy: (name, moment) => `Filed by ${name}, ${moment}`,
    readAt: (moments) => `Read in the case: ${moments}`,
    reason: (reason) => `Reason: ${reason}`,
  },
  report: enReport,
  trouble: enTrouble,
  news: {
    handOver: {
      offered: (successor) => `Something was offered to ${successor}.`,
      accepted: (successor) => `${successor} accepted what was offered.`,
      refused: (successor) => `${successor} refused what was offered. It waits for a successor again.`,
      withdrawn: (successor) => `What was offered to ${successor} was taken back.`,
    },
    signed: {
      leaver: (name) => `${name} signed as the leaver.`,
      firm: (name) => `${name} signed for the firm.`,
    },
    release: {
      asked: (name) => `${name} asked that promises may go.`,
      agreed: (name) => `${name} agreed that promises may go.`,
      refused: (name) => `${name} refused that promises may go.`,
    },
    trust: {
      asked: (person) => `It was asked to entrust the mailbox to ${person}.`,
      granted: (person) => `The mailbox is entrusted to ${person}.`,
      refused: (person) => `To entrust the mailbox to ${person} was refused.`,
      ended: (person) => `The mailbox is no longer entrusted to ${person}.`,
      over: (person) => `The mailbox is no longer entrusted to ${person}: the day is past.`,
    },
    opened: (name) => `${name} opened a message.`,
    shown: 'The owner shows a message.',
    hidden: 'A message is no longer shown.',
  },
  cancel: 'Cancel',
  needed: 'Fill this in.',
}
