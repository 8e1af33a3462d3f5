import type { AgreementWords } from './agreementWords.ts'

const all = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const any = new Intl.ListFormat('en-GB', { type: 'disjunction' })

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`
const beforeLast = (count: number): string =>
  count === 0 ? 'on the last working day' : `${days(count)} before the last working day`

export const agreementWordsEn: AgreementWords = {
  headings: {
    about: 'What this agreement is about',
    people: 'Who decides and who carries out',
    periods: 'How long a mailbox is kept',
    microsoft: 'What Microsoft does',
    reminders: 'Who is reminded, and when',
    decisions: 'What may be decided',
    mail: 'Mail in a mailbox',
    provider: 'What the ICT provider does',
  },
  about: (customer, from) =>
    `This agreement is about the mailboxes of ${customer} and holds from ${from} onwards.`,
  domains: (domains) => `It holds for mailboxes with an address at ${domains}.`,
  zone: (zone) => `Days are counted in the time zone ${zone}.`,
  decides: (contact) => `${contact} is the contact and decides what becomes of a mailbox.`,
  standsIn: (standIn) => `${standIn} is the stand-in and is asked when the contact does not answer.`,
  approvesLapses: (secondPerson) =>
    `${secondPerson} is the second person, and approves or refuses when somebody else wants to let a mailbox lapse.`,
  carriesOut: (provider) =>
    `${provider} is the ICT provider: carries out what was decided and decides nothing itself.`,
  kept: (who, period, start) => `${who} is kept for ${period}, counted from ${start}.`,
  classes: {
    leaver: 'The mailbox of a leaver',
    shared: 'A shared mailbox',
    department: 'The mailbox of a department',
    any: 'Any other mailbox',
  },
  everyMailbox: 'Every mailbox',
  starts: {
    lastDay: 'the last working day',
    accountDeleted: 'the deletion of the account',
    licenceRemoved: 'the removal of the licence',
  },
  holdStops: 'A legal hold stops an agreed period.',
  nothingKept: 'No period was agreed: only the periods of Microsoft count.',
  microsoft: (provider) => [
    'Microsoft wipes a mailbox about 30 days after the account was deleted or the licence was removed, whatever is agreed here.',
    'After that the mail cannot be brought back.',
    `Where a longer period is agreed here, ${provider} sees to it that account and licence stay that long, or that the mailbox is converted or put on hold in time.`,
    'Dossier itself never deletes a mailbox.',
  ],
  reminded: (contact, days) => `${contact} gets a mail ${days}, until a decision is taken.`,
  daysBefore: (days) => {
    const before = days.filter((day) => day > 0)
    const last = days.includes(0) ? ['on the last day itself'] : []
    const unit = before.length === 1 && before[0] === 1 ? 'day' : 'days'
    const counted =
      before.length === 0 ? [] : [`${all.format(before.map(String))} ${unit} before the last safe day`]
    return all.format([...counted, ...last])
  },
  asksStandIn: (standIn, days) => `When nothing is decided ${days}, ${standIn} is asked too.`,
  tellsProvider: (provider, days) => `When nothing is decided ${days}, ${provider} is told too.`,
  untilVerified: (provider, contact) =>
    `After a decision ${provider} is reminded, until it was seen to be carried out. If that lasts until the last reminder, ${contact} is told too.`,
  noAnswer: 'No answer is no decision: Dossier asks again and tells who is late.',
  choices: {
    keepAsShared: 'Keep as a shared mailbox',
    handOver: 'Hand over to a colleague',
    staticCopy: 'Keep a static copy',
    letLapse: 'Let it lapse',
    legalHold: 'Place a legal hold',
  },
  mayDecide: (choice, who) => `${choice}: ${who} may decide this.`,
  mayNot: (choice) => `${choice}: under this agreement nobody may decide this.`,
  twoPersons: 'Letting a mailbox lapse takes two persons: whoever decides, and another who approves.',
  approves: (decider, second) => `When ${decider} decides to let a mailbox lapse, ${second} must approve.`,
  mailGoes: {
    received: (period, unlessFiled) => `Mail goes ${period} after it was received${filed(unlessFiled)}`,
    opened: (period, unlessFiled) => `Mail goes ${period} after it was opened${filed(unlessFiled)}`,
  },
  noMailRule: 'It is not agreed that old mail goes.',
  leaving: ({ cleanUp, handOver, checks, accountClosed }) =>
    `Before somebody leaves the mailbox is cleaned up ${beforeLast(cleanUp)}, commitments are handed over ${beforeLast(handOver)} and the checks are done ${beforeLast(checks)}. The account is closed ${days(accountClosed)} after it.`,
  staticCopy: 'Of the mailbox of whoever leaves a static copy is made.',
  mailboxOnly: (text) => `What may be kept in a mailbox only: ${closed(text)}`,
  noMailboxOnly: 'What matters belongs in a case: a mailbox is no archive.',
  providerMust: ({ provider, contact }) => [
    `${provider} tells ${contact} before an account is deleted, a licence is removed or a mailbox is converted, and names the last safe day.`,
    `${provider} closes no account and removes no licence before a decision about the mailbox is taken.`,
    `${provider} carries a decision out before the last safe day, reports it and shows that it worked.`,
  ],
  any: (words) => any.format(words),
}

const filed = (unlessFiled: boolean): string =>
  unlessFiled ? ', unless it is filed in a case.' : ', also when it is filed: the copy in the case stays.'

const closed = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)
