import type { OutboxWords } from './outboxWords.ts'

const messages = (count: number): string => (count === 1 ? '1 message' : `${count} messages`)

export const enOutbox: OutboxWords = {
  waiting: (count) => `${messages(count)} ${count === 1 ? 'waits' : 'wait'} to be sent`,
  refused: (count) => `${messages(count)} could not be filed`,
  sent: (count) => `${messages(count)} that waited ${count === 1 ? 'is' : 'are'} filed`,
  standing: (count) =>
    count === 1
      ? '1 message is filed and could not be taken back'
      : `${count} messages are filed and could not be taken back`,
  standingNext:
    'It had been filed before you took it out, in a case that you can no longer open. It stays there until a member of that case or a case manager takes it out.',
  standingSeen: 'Understood',
  standingSeenNamed: (subject) => `Understood: ${subject}`,
  waitsForKey: (count) =>
    `${messages(count)} ${count === 1 ? 'waits' : 'wait'} on this computer to be sent. That happens by itself once you have entered your key.`,
  keepOpen: 'Do not close this pane before: your browser does not keep what waits.',
  show: 'Show',
  hide: 'Hide',
  explanation:
    'What waits goes out by itself once Dossier can be reached and this pane is open. Until then it is kept on this computer.',
  notLasting: 'This message is in this pane alone: if you close the pane, it will not be filed.',
  into: (reference) => `To ${reference}`,
  intoNew: (title) => `To a new case ‘${title}’`,
  since: (when) => `Waiting since ${when}`,
  sendNow: 'Try now',
  sending: 'Sending…',
  remove: 'Do not file',
  removeNamed: (subject) => `Do not file: ${subject}`,
  removeAsk: 'The message will not be filed then. It stays in Outlook.',
  removeSentAsk:
    'It was sent before, and no answer came: perhaps it is filed. Once Dossier can be reached, that is undone. It stays in Outlook.',
  removeYes: 'Yes, do not file',
  removeNo: 'Let it wait',
  removed: (subject) => `‘${subject}’ does not wait any more.`,
  notRemoved: (subject) => `‘${subject}’ is being sent at this moment.`,
  again: 'Try again',
  otherCase: 'Another case',
  otherCaseFor: (subject) => `Another case for ‘${subject}’`,
  card: (destination) => `Waiting to be sent. ${destination}`,
  cardLasting: 'Dossier cannot be reached now. The message will be filed by itself; you may close this pane.',
  offline: 'Dossier cannot be reached',
  offlineNext:
    'You can file all the same: choose a case you used before, or make a new one. The message waits until there is a connection.',
}
