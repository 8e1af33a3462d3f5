import type { Instant } from '../../domain/calendar.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import type { Letter } from '../../ports/postman.ts'
import { type LetterPart, plainHtml, plainText } from './plainLetter.ts'

export interface CodeToMail {
  readonly to: { readonly name: string; readonly address: string }
  readonly language: 'nl' | 'en'
  readonly messageId: string
  readonly situation: Pick<MailboxSituation, 'facts' | 'zone'>
  /** Six digits. */
  readonly code: string
  readonly minutes: number
  readonly validUntil: Instant
  /** What the code confirms, in words: so that nobody confirms for another what he did not choose. */
  readonly confirms: string
}

/** A one-time code, to whoever decides. The code stands in the text and not in the subject, which a locked phone shows. */
export const codeLetter = (mail: CodeToMail): Letter => {
  const { to, language, messageId, situation } = mail
  const name = oneLine(situation.facts.name)
  const said = words[language]
  const parts = said.parts({ ...mail, mailbox: name, until: timeIn(mail) })
  return {
    messageId,
    to,
    language,
    subject: said.subject(name),
    text: plainText(parts),
    html: plainHtml(parts, language),
    calendar: null,
  }
}

interface Said extends CodeToMail {
  readonly mailbox: string
  readonly until: string
}

const words = {
  nl: {
    subject: (mailbox: string) => `Je code voor het besluit over de mailbox van ${mailbox}`,
    parts: ({ to, mailbox, confirms, code, until, minutes }: Said): readonly LetterPart[] => [
      `Beste ${to.name},`,
      `Met deze code bevestig je over de mailbox van ${mailbox}: ${confirms}.`,
      { shown: `${code.slice(0, 3)} ${code.slice(3)}` },
      `Vul hem in op de pagina die je open hebt. De code werkt één keer, tot ${until} (${minutes} minuten).`,
      'Heb je hier niet om gevraagd? Geef de code dan aan niemand, en laat het je ICT-beheer weten. Zonder de code gebeurt er niets.',
    ],
  },
  en: {
    subject: (mailbox: string) => `Your code for the decision about the mailbox of ${mailbox}`,
    parts: ({ to, mailbox, confirms, code, until, minutes }: Said): readonly LetterPart[] => [
      `Dear ${to.name},`,
      `With this code you confirm about the mailbox of ${mailbox}: ${confirms}.`,
      { shown: `${code.slice(0, 3)} ${code.slice(3)}` },
      `Enter it on the page you have open. The code works once, until ${until} (${minutes} minutes).`,
      'You did not ask for this? Then give the code to nobody, and tell your ICT provider. Without the code nothing happens.',
    ],
  },
} as const

const timeIn = ({ validUntil, situation, language }: CodeToMail): string =>
  new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    timeStyle: 'short',
    timeZone: situation.zone,
  }).format(Date.parse(validUntil))

/** A roster's name stands in a subject. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out
const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ')
