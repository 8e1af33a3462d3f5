import { explainCountdown } from '../../domain/retention/explain/explainCountdown.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import type { Letter } from '../../ports/postman.ts'
import { en } from './en.ts'
import { firmOf } from './firmOf.ts'
import { letterOf } from './letterOf.ts'
import { nl } from './nl.ts'
import { plainLine } from './plainLine.ts'

export interface LinkToMail {
  readonly to: Letter['to']
  readonly language: 'nl' | 'en'
  readonly messageId: string
  readonly situation: Pick<MailboxSituation, 'facts' | 'zone' | 'countdown' | 'agreement'>
  readonly url: string
}

/** A link to somebody's own decision page, because he asked for one. */
export const linkLetter = ({ to, language, messageId, situation, url }: LinkToMail): Letter => {
  const { facts, zone, countdown } = situation
  const { dear, footer } = language === 'nl' ? nl : en
  const said = words[language]
  const mailbox = plainLine(facts.name)
  const content = {
    language,
    subject: said.subject(mailbox),
    parts: [
      { kind: 'paragraph', text: dear(plainLine(to.name)) },
      { kind: 'paragraph', text: said.asked(mailbox) },
      { kind: 'paragraph', text: explainCountdown(countdown, { language, zone }) },
      { kind: 'link', label: said.open, url },
      { kind: 'paragraph', text: said.code },
    ],
    footer: `${footer.from(firmOf(situation))} ${footer.personal}`,
  } as const
  return letterOf(content, { messageId, to, calendar: null })
}

const words = {
  nl: {
    subject: (mailbox: string) => `Je link naar de mailbox van ${mailbox}`,
    asked: (mailbox: string) => `Je vroeg om een link naar de besluitpagina van de mailbox van ${mailbox}.`,
    open: 'Open de besluitpagina',
    code: 'Om iets vast te leggen krijg je op dit adres een code.',
  },
  en: {
    subject: (mailbox: string) => `Your link to the mailbox of ${mailbox}`,
    asked: (mailbox: string) => `You asked for a link to the decision page of the mailbox of ${mailbox}.`,
    open: 'Open the decision page',
    code: 'To record anything you get a code at this address.',
  },
} as const
