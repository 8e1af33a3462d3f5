import type { Instant } from '../../domain/calendar/calendar.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import type { Letter } from '../../ports/postman.ts'
import { en } from './en.ts'
import { firmOf } from './firmOf.ts'
import { letterOf } from './letterOf.ts'
import { nl } from './nl.ts'
import { plainLine } from './plainLine.ts'

export interface CodeToMail {
  readonly to: Letter['to']
  readonly language: 'nl' | 'en'
  readonly messageId: string
  readonly situation: Pick<MailboxSituation, 'facts' | 'zone' | 'agreement'>
  /** Six digits. */
  readonly code: string
  readonly minutes: number
  readonly validUntil: Instant
  /** What the code confirms, in words: so that nobody confirms for another what he did not choose. */
  readonly confirms: string
}

/** A one-time code, to whoever decides. The code stands in the text and not in the subject, which a locked phone shows. */
export const codeLetter = (mail: CodeToMail): Letter => {
  const { to, language, messageId, situation, code, minutes, confirms } = mail
  const { dear, footer } = language === 'nl' ? nl : en
  const said = words[language]
  const mailbox = plainLine(situation.facts.name)
  const content = {
    language,
    subject: said.subject(mailbox),
    parts: [
      { kind: 'paragraph', text: dear(plainLine(to.name)) },
      { kind: 'paragraph', text: said.confirms(mailbox, confirms) },
      { kind: 'code', code: `${code.slice(0, 3)} ${code.slice(3)}` },
      { kind: 'paragraph', text: said.use(timeIn(mail), minutes) },
      { kind: 'paragraph', text: said.notAsked },
    ],
    footer: footer.from(firmOf(situation)),
  } as const
  return letterOf(content, { messageId, to, calendar: null })
}

const words = {
  nl: {
    subject: (mailbox: string) => `Je code voor het besluit over de mailbox van ${mailbox}`,
    confirms: (mailbox: string, what: string) =>
      `Met deze code bevestig je over de mailbox van ${mailbox}: ${what}.`,
    use: (until: string, minutes: number) =>
      `Vul hem in op de pagina die je open hebt. De code werkt één keer, tot ${until} (${minutes} minuten).`,
    notAsked:
      'Heb je hier niet om gevraagd? Geef de code dan aan niemand, en laat het je ICT-beheer weten. Zonder de code gebeurt er niets.',
  },
  en: {
    subject: (mailbox: string) => `Your code for the decision about the mailbox of ${mailbox}`,
    confirms: (mailbox: string, what: string) =>
      `With this code you confirm about the mailbox of ${mailbox}: ${what}.`,
    use: (until: string, minutes: number) =>
      `Enter it on the page you have open. The code works once, until ${until} (${minutes} minutes).`,
    notAsked:
      'You did not ask for this? Then give the code to nobody, and tell your ICT provider. Without the code nothing happens.',
  },
} as const

const timeIn = ({ validUntil, situation, language }: CodeToMail): string =>
  new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    timeStyle: 'short',
    timeZone: situation.zone,
  }).format(Date.parse(validUntil))
