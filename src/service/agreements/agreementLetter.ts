import type { Agreement, NamedPerson } from '../../domain/agreement/agreement.ts'
import { agreementSentences } from '../../domain/agreement/agreementSentences.ts'
import { writtenDay } from '../../domain/retention/explain/writtenDay.ts'
import type { Letter } from '../../ports/postman.ts'
import type { LetterPart } from '../letters/letterContent.ts'
import { letterOf } from '../letters/letterOf.ts'

export interface AgreementToMail {
  readonly agreement: Agreement
  readonly version: number
  readonly person: NamedPerson
  /** Of this person's own page. */
  readonly url: string
  readonly messageId: string
}

/** Tells somebody what was agreed, in full, and asks him to say that he has read it. */
export const agreementLetter = ({ agreement, version, person, url, messageId }: AgreementToMail): Letter => {
  const { language, customer, from } = agreement
  const said = words[language]
  const parts: readonly LetterPart[] = [
    { kind: 'paragraph', text: said.dear(person.name) },
    { kind: 'paragraph', text: said.why(customer, writtenDay(from, language), version) },
    { kind: 'link', label: said.open, url },
    { kind: 'paragraph', text: said.wrong(agreement.provider.name) },
    { kind: 'heading', text: said.whole },
    { kind: 'list', items: agreementSentences(agreement, language) },
  ]
  return letterOf(
    { language, subject: said.subject(customer), parts, footer: said.footer(customer) },
    { messageId, to: person, calendar: null },
  )
}

const words = {
  nl: {
    subject: (customer: string) => `Afspraken over de mailboxen van ${customer}: lees en bevestig`,
    dear: (name: string) => `Beste ${name},`,
    why: (customer: string, from: string, version: number) =>
      `Dit zijn de afspraken over hoe lang mailboxen van ${customer} blijven en wie daarover beslist, versie ${version}, geldig vanaf ${from}. Lees ze, en bevestig dat je ze kent: zo staat vast dat je het op tijd wist.`,
    open: 'Lees en bevestig',
    wrong: (provider: string) => `Klopt er iets niet? Bevestig dan niet, en overleg met ${provider}.`,
    whole: 'De afspraken',
    footer: (customer: string) =>
      `Automatisch verstuurd door Dossier voor ${customer}. De link is alleen voor jou: stuur deze mail niet door.`,
  },
  en: {
    subject: (customer: string) => `Agreement about the mailboxes of ${customer}: read and confirm`,
    dear: (name: string) => `Dear ${name},`,
    why: (customer: string, from: string, version: number) =>
      `This is the agreement on how long mailboxes of ${customer} are kept and who decides about them, version ${version}, in force from ${from}. Read it, and confirm that you know it: then it is on record that you knew in time.`,
    open: 'Read and confirm',
    wrong: (provider: string) => `Is anything wrong? Then do not confirm, and talk to ${provider}.`,
    whole: 'The agreement',
    footer: (customer: string) =>
      `Sent automatically by Dossier for ${customer}. The link is for you alone: do not forward this mail.`,
  },
} as const
