import { explainCountdown } from '../../domain/retention/explain/explainCountdown.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import type { Letter } from '../../ports/postman.ts'
import { type LetterPart, plainHtml, plainText } from './plainLetter.ts'

export interface LinkToMail {
  readonly to: { readonly name: string; readonly address: string }
  readonly language: 'nl' | 'en'
  readonly messageId: string
  readonly situation: Pick<MailboxSituation, 'facts' | 'zone' | 'countdown'>
  readonly url: string
}

/** A link to somebody's own decision page, because he asked for one. */
export const linkLetter = ({ to, language, messageId, situation, url }: LinkToMail): Letter => {
  const { facts, zone, countdown } = situation
  const said = words[language]
  const parts = said.parts(to.name, facts.name, explainCountdown(countdown, { language, zone }), url)
  return {
    messageId,
    to,
    language,
    subject: said.subject(facts.name),
    text: plainText(parts),
    html: plainHtml(parts, language),
    calendar: null,
  }
}

const words = {
  nl: {
    subject: (mailbox: string) => `Je link naar de mailbox van ${mailbox}`,
    parts: (name: string, mailbox: string, clock: string, url: string): readonly LetterPart[] => [
      `Beste ${name},`,
      `Je vroeg om een link naar de besluitpagina van de mailbox van ${mailbox}.`,
      clock,
      { open: url, label: 'Open de besluitpagina' },
      'De link is alleen voor jou: stuur hem niet door. Om iets vast te leggen krijg je op dit adres een code.',
    ],
  },
  en: {
    subject: (mailbox: string) => `Your link to the mailbox of ${mailbox}`,
    parts: (name: string, mailbox: string, clock: string, url: string): readonly LetterPart[] => [
      `Dear ${name},`,
      `You asked for a link to the decision page of the mailbox of ${mailbox}.`,
      clock,
      { open: url, label: 'Open the decision page' },
      'The link is for you alone: do not forward it. To record anything you get a code at this address.',
    ],
  },
} as const
