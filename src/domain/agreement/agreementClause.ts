import { type Language, writtenDay } from '../retention/explain/writtenDay.ts'
import type { Agreement } from './agreement.ts'
import { keptSentences } from './agreementSentences.ts'

/** The agreement as a clause to put into the management contract (beheercontract) of firm and provider. */
export interface AgreementClause {
  readonly title: string
  /** Numbered from 1. */
  readonly articles: readonly string[]
  /** Who sign, each with a line for name, date and signature. */
  readonly signatories: readonly string[]
  readonly signature: string
}

export const agreementClause = (agreement: Agreement, language: Language): AgreementClause =>
  clauses[language](agreement, writtenDay(agreement.from, language))

const clauses: Readonly<Record<Language, (agreement: Agreement, from: string) => AgreementClause>> = {
  nl: (agreement, from) => {
    const { customer, provider, contact, standIn } = agreement
    return {
      title: 'Bepaling voor het beheercontract: bewaren en wissen van mailboxen',
      articles: [
        `Opdrachtgever is ${customer}. Beheerder is ${provider.name}. Deze bepaling geldt vanaf ${from}.`,
        'De beheerder heeft de opdrachtgever erop gewezen dat Microsoft een mailbox ongeveer 30 dagen na het verwijderen van het account of het weghalen van de licentie wist, en dat de inhoud daarna niet is terug te halen.',
        ...keptSentences(agreement, 'nl'),
        `De beheerder meldt een voorgenomen sluiting, verwijdering of omzetting vooraf schriftelijk aan ${contact.name} (${contact.address}), of als die niet antwoordt aan ${standIn.name} (${standIn.address}), uiterlijk ${days(agreement, 'dag', 'dagen')} voor de laatste veilige dag, met de naam van de mailbox en die dag.`,
        'De beheerder sluit geen account, haalt geen licentie weg en zet geen mailbox om voordat de opdrachtgever over de mailbox heeft besloten en dat besluit is vastgelegd. Geen antwoord geldt niet als besluit.',
        'Een mailbox laten vervallen vraagt het besluit van twee personen bij de opdrachtgever. De beheerder is geen van beiden.',
        'De beheerder voert een besluit uit voor de laatste veilige dag, meldt de uitvoering en toont aan dat zij gelukt is.',
        'Iedere versie van deze afspraken wordt bewaard, met wie wanneer is geïnformeerd en wie heeft bevestigd.',
      ],
      signatories: [customer, provider.name],
      signature: 'Naam, datum en handtekening',
    }
  },
  en: (agreement, from) => {
    const { customer, provider, contact, standIn } = agreement
    return {
      title: 'Clause for the management contract: keeping and wiping mailboxes',
      articles: [
        `The client is ${customer}. The provider is ${provider.name}. This clause holds from ${from}.`,
        'The provider has pointed out to the client that Microsoft wipes a mailbox about 30 days after the account was deleted or the licence was removed, and that its content cannot be brought back after that.',
        ...keptSentences(agreement, 'en'),
        `The provider gives notice in writing of an intended closing, deletion or conversion to ${contact.name} (${contact.address}), or if that person does not answer to ${standIn.name} (${standIn.address}), at the latest ${days(agreement, 'day', 'days')} before the last safe day, naming the mailbox and that day.`,
        'The provider closes no account, removes no licence and converts no mailbox before the client has decided about the mailbox and that decision is on record. No answer is no decision.',
        'Letting a mailbox lapse takes the decision of two persons at the client. The provider is neither of them.',
        'The provider carries a decision out before the last safe day, reports it and shows that it worked.',
        'Every version of this agreement is kept, with who was informed when and who acknowledged.',
      ],
      signatories: [customer, provider.name],
      signature: 'Name, date and signature',
    }
  },
}

/** The first reminder must still have its day. */
const days = ({ reminders }: Agreement, one: string, more: string): string => {
  const first = Math.max(1, ...reminders)
  return `${first} ${first === 1 ? one : more}`
}
