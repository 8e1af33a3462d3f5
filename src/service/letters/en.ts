import type { AboutEnd } from './aboutEnd.ts'
import type { ReminderWords } from './reminderWords.ts'

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`)

const verb = { will: 'will be wiped', may: 'may be wiped', agreed: 'may be wiped by agreement' } as const

const end = (about: AboutEnd, mailbox: string): string => {
  switch (about.kind) {
    case 'coming':
      return about.daysLeft <= 0
        ? `Today is the last safe day of the mailbox of ${mailbox}`
        : `In ${days(about.daysLeft)} the mailbox of ${mailbox} ${verb[about.sure]}`
    case 'unknown':
      return `The mailbox of ${mailbox} may be wiped any day`
    case 'ended':
      return `The mailbox of ${mailbox} may have been wiped already`
    case 'endedByAgreement':
      return `The agreed period of the mailbox of ${mailbox} is over`
    case 'none':
      return `A decision is needed about the mailbox of ${mailbox}`
  }
}

const small = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1)

export const en: ReminderWords = {
  role: { contact: 'contact', standIn: 'stand-in', secondPerson: 'second person', provider: 'ICT provider' },
  choice: {
    keepAsShared: 'keep as a shared mailbox',
    handOver: 'hand to a colleague',
    staticCopy: 'keep a static copy',
    letLapse: 'let it lapse',
    legalHold: 'legal hold',
  },
  end,
  subject: {
    approve: (sentence) => `Your approval is asked: ${small(sentence)}`,
    carryOut: (sentence) => `Carry out the decision: ${small(sentence)}`,
    carryOutNoEnd: (mailbox) => `Carry out the decision about the mailbox of ${mailbox}`,
    personLeaving: (person, roles) => `${person} is leaving: name another ${roles}`,
  },
  dear: (name) => `Dear ${name},`,
  label: {
    mailbox: 'Mailbox',
    customer: 'Customer',
    lastDay: 'Safe up to and including',
    decision: 'Decision',
    filed: 'Filed',
  },
  filed: (mails, commitments) =>
    `${mails === 1 ? '1 mail' : `${mails} mails`}, ${commitments} of them as a commitment`,
  heading: { now: 'What to do now', nobody: 'If nobody does anything', others: 'Who else knows' },
  now: {
    decide:
      'Decide what becomes of this mailbox: keep it as a shared mailbox, hand it to a colleague, keep a static copy, put it on legal hold or let it lapse.',
    decideAsStandIn: (contact) => `${contact} has not decided yet. That is why we now ask you.`,
    askThem: (people) =>
      `Nobody has decided yet. Call ${people} and ask what should become of the mailbox. Delete nothing before there is a decision.`,
    approve: (decider) =>
      `${decider} decided to let this mailbox lapse. That goes ahead only if a second person approves: say whether you do.`,
    approvalLate: (person) =>
      `The decision to let this mailbox lapse still waits for a second person. Call ${person}, and delete nothing before it is approved.`,
    carryOut: (choice) =>
      `The decision was taken: ${choice}. Carry it out and report it in Dossier, which also says how. We go on reminding you until it was seen to have worked.`,
    providerLate: (choice, provider) =>
      `The decision was taken (${choice}), but it was not seen carried out. Call ${provider}.`,
    lapse:
      'The decision was taken: let it lapse. Two persons approved. Let the period run, and report in Dossier when the mailbox is gone.',
    unknownEnd:
      'Find out today since when the period runs, and record it in Dossier. Do not wait for that before deciding.',
    ended:
      'See at once whether the mailbox is still there. If it is, restore it or put it on hold today, and record what you saw.',
    personLeaving: (person, roles) =>
      `We know ${person} as ${roles}, but the period of his or her own mailbox is running. Name somebody else in the agreement, or reminders will soon reach nobody.`,
    withoutLink: ({ name, address }) =>
      `Open Dossier in Outlook and choose Mailboxes. If you cannot, call or mail ${name} (ICT provider, ${address}).`,
  },
  button: { decide: 'Decide now', approve: 'See the decision' },
  nobody: {
    nothingDeleted: 'Dossier itself deletes nothing.',
    platform: (lastDay) =>
      `Microsoft wipes the mailbox after ${lastDay}, and after that it cannot be brought back.`,
    agreed: (lastDay) => `By agreement the mailbox may be wiped after ${lastDay}.`,
    unknown: 'Microsoft wipes the mailbox on a day that nobody knows; it may be today.',
    ended: 'What Microsoft has wiped cannot be brought back.',
    noEnd: 'The mailbox stays as it is.',
    last: 'This is the last reminder before that day.',
    askAgain: (others) => `We ask again, and ${others.join(' and ')} too.`,
  },
  told: (who, on) => `${who}, on ${on}`,
  toldToday: (who) => `${who}, today`,
  toldNobody: 'Nobody else was told of this.',
  calendar: {
    summary: (mailbox) => `Last safe day: mailbox of ${mailbox}`,
    description: 'What happens after it, and what you can do, stands in the mail from Dossier.',
  },
  footer: {
    from: (customer) => `Sent automatically by Dossier for ${customer}.`,
    personal: 'The link is for you alone: do not forward this mail.',
  },
  and: 'and',
}
