import { isDutch } from './isDutch.ts'

/** What the pane says of the agreement between firm and provider; its own sentences come from the service. */
export interface AgreementWords {
  readonly heading: (customer: string) => string
  readonly unread: string
  readonly unreadWhy: string
  readonly read: string
  readonly inForceSince: (day: string) => string
  readonly acknowledge: string
  readonly acknowledged: string
  readonly acknowledgedOn: (day: string) => string
  readonly none: string
}

const nl: AgreementWords = {
  heading: (customer) => `Afspraken van ${customer}`,
  unread: 'Er zijn afspraken over mailboxen',
  unreadWhy: 'Daarin staat hoe lang mail en mailboxen blijven. Je hebt ze nog niet gelezen.',
  read: 'Lees de afspraken',
  inForceSince: (day) => `Deze afspraken gelden vanaf ${day}.`,
  acknowledge: 'Gelezen',
  acknowledged: 'Vastgelegd dat je de afspraken gelezen hebt',
  acknowledgedOn: (day) => `Je hebt deze afspraken gelezen op ${day}.`,
  none: 'Er gelden geen afspraken.',
}

const en: AgreementWords = {
  heading: (customer) => `Agreement of ${customer}`,
  unread: 'There is an agreement about mailboxes',
  unreadWhy: 'It says how long mail and mailboxes stay. You have not read it yet.',
  read: 'Read the agreement',
  inForceSince: (day) => `This agreement holds from ${day}.`,
  acknowledge: 'I have read it',
  acknowledged: 'Recorded that you have read the agreement',
  acknowledgedOn: (day) => `You read this agreement on ${day}.`,
  none: 'No agreement is in force.',
}

/** In the language whose tag it is given, as `languageFor` chose it. */
export const agreementWordsFor = (tag: string): AgreementWords => (isDutch(tag) ? nl : en)
