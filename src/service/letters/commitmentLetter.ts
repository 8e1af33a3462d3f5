import type { CalendarDate } from '../../domain/calendar/calendar.ts'
import { daysBetween } from '../../domain/calendar/calendar.ts'
import type { Case } from '../../domain/cases/case.ts'
import type { Commitment } from '../../domain/commitments/commitmentRecord.ts'
import type { CommitmentReminder } from '../../domain/commitments/commitmentReminders.ts'
import { writtenDay } from '../../domain/retention/explain/writtenDay.ts'
import type { Letter } from '../../ports/postman.ts'
import { caseLink } from '../http/overviewPage.ts'
import type { LetterPart } from './letterContent.ts'
import { letterOf } from './letterOf.ts'
import { plainLine } from './plainLine.ts'

export interface CommitmentToRemind {
  readonly reminder: CommitmentReminder
  readonly commitment: Commitment
  readonly opened: Case
  /** Name of the owner; null where nobody has that id now. */
  readonly ownerName: string | null
  readonly today: CalendarDate
  readonly language: 'nl' | 'en'
  readonly organisation: string
  /** Origin of the wide page; null: the letter carries no link. */
  readonly pages: string | null
  readonly messageId: string
}

/** What was promised, to whom, when and in which case, and what to do now; no more of the mail. */
export const commitmentLetter = (told: CommitmentToRemind): Letter => {
  const { reminder, commitment, opened, language, organisation, messageId, today, pages } = told
  const words = wordsIn[language]
  const left = daysBetween(today, reminder.due)
  const what = plainLine(commitment.what)
  const promisor = plainLine(commitment.promisorName) || words.promisor[commitment.promisor]
  const isOwner = reminder.to.id === commitment.owner
  const facts = [
    { label: words.what, value: what },
    { label: words.by, value: promisor },
    ...(commitment.promisee === '' ? [] : [{ label: words.to, value: plainLine(commitment.promisee) }]),
    { label: words.due, value: writtenDay(reminder.due, language) },
    { label: words.case, value: plainLine(`${opened.reference} ${opened.title}`) },
    ...(opened.client === '' ? [] : [{ label: words.client, value: plainLine(opened.client) }]),
  ]
  return letterOf(
    {
      language,
      subject: words.subject(left, what),
      parts: [
        { kind: 'paragraph', text: words.dear(plainLine(reminder.to.name)) },
        { kind: 'paragraph', text: words.when(left, writtenDay(reminder.due, language)) },
        { kind: 'facts', rows: facts },
        ...(pages === null ? [] : [linkTo(commitment, pages, words)]),
        { kind: 'paragraph', text: commitment.promisor === 'us' ? words.nowOurs : words.nowTheirs },
        ...(isOwner
          ? []
          : [
              {
                kind: 'paragraph',
                text: words.notOwner(plainLine(told.ownerName ?? commitment.owner)),
              } as const,
            ]),
      ],
      footer: words.footer(plainLine(organisation)),
    },
    { messageId, to: reminder.to, calendar: null },
  )
}

/** To the mail it stands in; to its case where it was written down without one. */
const linkTo = (
  { filing, caseId }: Commitment,
  pages: string,
  words: { readonly openMail: string; readonly openCase: string },
): LetterPart => ({
  kind: 'link',
  label: filing === null ? words.openCase : words.openMail,
  url: caseLink(pages, filing ?? caseId),
})

const wordsIn = {
  nl: {
    dear: (name: string) => `Beste ${name},`,
    subject: (left: number, what: string) =>
      left < 0
        ? `Te laat: ${what}`
        : `${left === 0 ? 'Vandaag' : left === 1 ? 'Morgen' : `Over ${left} dagen`}: ${what}`,
    when: (left: number, day: string) => {
      if (left < 0) return `Deze toezegging had uiterlijk op ${day} nagekomen moeten zijn en staat nog open.`
      if (left === 0) return 'Deze toezegging moet vandaag zijn nagekomen en staat nog open.'
      return `Deze toezegging moet over ${left === 1 ? '1 dag' : `${left} dagen`} zijn nagekomen, uiterlijk op ${day}.`
    },
    what: 'Toegezegd',
    by: 'Door',
    to: 'Aan',
    due: 'Uiterlijk',
    case: 'Dossier',
    client: 'Klant',
    promisor: { us: 'Wij', client: 'De klant', other: 'Een ander' },
    openMail: 'Open het bericht in Dossier',
    openCase: 'Open het dossier',
    nowOurs:
      'Kom het na, of spreek een andere datum af. Meld het daarna in Dossier bij Toezeggingen: nagekomen, een nieuwe datum, of ingetrokken.',
    nowTheirs:
      'Kijk of het is gebeurd, en vraag er anders naar. Meld het daarna in Dossier bij Toezeggingen: nagekomen, een nieuwe datum, of ingetrokken.',
    notOwner: (owner: string) =>
      `Je krijgt dit bericht omdat ${owner}, die deze toezegging bewaakt, het niet kan ontvangen. Draag haar in Dossier over aan een collega.`,
    footer: (organisation: string) => `Verstuurd door Dossier voor ${organisation}.`,
  },
  en: {
    dear: (name: string) => `Dear ${name},`,
    subject: (left: number, what: string) =>
      left < 0
        ? `Overdue: ${what}`
        : `${left === 0 ? 'Today' : left === 1 ? 'Tomorrow' : `In ${left} days`}: ${what}`,
    when: (left: number, day: string) => {
      if (left < 0) return `This commitment was due on ${day} and is still open.`
      if (left === 0) return 'This commitment is due today and is still open.'
      return `This commitment is due in ${left === 1 ? '1 day' : `${left} days`}, on ${day}.`
    },
    what: 'Promised',
    by: 'By',
    to: 'To',
    due: 'Due',
    case: 'Case',
    client: 'Client',
    promisor: { us: 'We', client: 'The client', other: 'Somebody else' },
    openMail: 'Open the message in Dossier',
    openCase: 'Open the case in Dossier',
    nowOurs:
      'Keep it, or agree on another day. Then say so in Dossier, under Commitments: kept, another date, or withdrawn.',
    nowTheirs:
      'See whether it was done, and ask for it if not. Then say so in Dossier, under Commitments: kept, another date, or withdrawn.',
    notOwner: (owner: string) =>
      `You get this because ${owner}, who sees to this commitment, cannot receive it. Hand it over to a colleague in Dossier.`,
    footer: (organisation: string) => `Sent by Dossier for ${organisation}.`,
  },
} as const
