import { dateOf } from '../../domain/calendar/calendar.ts'
import type { ReminderRole } from '../../domain/register/mailboxEntries.ts'
import { remindersDue } from '../../domain/reminders/remindersDue.ts'
import { explainCountdown } from '../../domain/retention/explain/explainCountdown.ts'
import { writtenDay } from '../../domain/retention/explain/writtenDay.ts'
import { pastAgreedEnd } from '../../domain/retention/pastAgreedEnd.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import type { Letter } from '../../ports/postman.ts'
import { aboutEnd } from './aboutEnd.ts'
import { en } from './en.ts'
import { firmOf } from './firmOf.ts'
import { leavingPerson } from './leavingPerson.ts'
import type { LetterFact, LetterPart } from './letterContent.ts'
import { letterOf } from './letterOf.ts'
import { mailboxCalendar } from './mailboxCalendar.ts'
import { nl } from './nl.ts'
import { plainLine } from './plainLine.ts'
import type { ReminderToWrite, Telling } from './telling.ts'
import { asksApproval, whatNow } from './whatNow.ts'

/** A reminder in the language of the agreement: what ends when, how sure that is, what to do now, and who else knows. */
export const reminderLetter = (told: ReminderToWrite): Letter => {
  const { reminder, messageId } = told
  const situation = situationToldOf(told)
  const language = situation.agreement?.agreement.language ?? 'nl'
  const words = language === 'nl' ? nl : en
  const telling: Telling = { ...told, situation, words, language, mailbox: plainLine(situation.facts.name) }
  const content = {
    language,
    subject: subjectOf(telling),
    parts: partsOf(telling),
    footer: footerOf(telling),
  }
  return letterOf(content, { messageId, to: reminder.to, calendar: calendarOf(telling) })
}

/** What is still to be decided past an agreed end counts by the platform's clock. */
const situationToldOf = ({ reminder, situation }: ReminderToWrite): MailboxSituation =>
  reminder.matter === 'ended' ? situation : (pastAgreedEnd(situation) ?? situation)

const subjectOf = (telling: Telling): string => {
  const { reminder, situation, words, mailbox } = telling
  const end = words.end(aboutEnd(situation), mailbox)
  switch (reminder.matter) {
    case 'approve':
      return asksApproval(telling) ? words.subject.approve(end) : end
    case 'carryOut':
      return aboutEnd(situation).kind === 'none'
        ? words.subject.carryOutNoEnd(mailbox)
        : words.subject.carryOut(end)
    case 'personLeaving': {
      const { person, roles } = leavingPerson(telling)
      return words.subject.personLeaving(person, roles)
    }
    case 'decide':
    case 'unknownEnd':
    case 'ended':
      return end
  }
}

const partsOf = (telling: Telling): readonly LetterPart[] => {
  const { reminder, situation, words, language } = telling
  const { countdown, zone } = situation
  return [
    paragraph(words.dear(plainLine(reminder.to.name))),
    paragraph(explainCountdown(countdown, { language, zone })),
    { kind: 'facts', rows: factsOf(telling) },
    heading(words.heading.now),
    ...whatNow(telling),
    heading(words.heading.nobody),
    paragraph(ifNobody(telling)),
    heading(words.heading.others),
    ...othersOf(telling),
  ]
}

const paragraph = (text: string): LetterPart => ({ kind: 'paragraph', text })
const heading = (text: string): LetterPart => ({ kind: 'heading', text })

const factsOf = ({
  reminder,
  situation,
  filed,
  words,
  language,
  mailbox,
}: Telling): readonly LetterFact[] => {
  const { facts, agreement, countdown, record } = situation
  const lastDay = 'clock' in countdown ? countdown.clock.lastDay : null
  const isProvider = reminder.role === 'provider'
  const rows: readonly (LetterFact | null)[] = [
    { label: words.label.mailbox, value: `${mailbox} (${plainLine(facts.address)})` },
    isProvider && agreement
      ? { label: words.label.customer, value: plainLine(agreement.agreement.customer) }
      : null,
    lastDay === null ? null : { label: words.label.lastDay, value: writtenDay(lastDay, language) },
    record.decision && { label: words.label.decision, value: words.choice[record.decision.choice] },
    isProvider || !filed
      ? null
      : { label: words.label.filed, value: words.filed(filed.mails, filed.commitments) },
  ]
  return rows.filter((row) => row !== null)
}

const ifNobody = (telling: Telling): string => {
  const { words, situation, language } = telling
  const { countdown } = situation
  const about = aboutEnd(situation)
  const day = 'clock' in countdown ? writtenDay(countdown.clock.lastDay, language) : ''
  const what = {
    coming:
      about.kind === 'coming' && about.sure === 'agreed'
        ? words.nobody.agreed(day)
        : words.nobody.platform(day),
    unknown: words.nobody.unknown,
    ended: words.nobody.ended,
    endedByAgreement: words.nobody.agreed(day),
    none: words.nobody.noEnd,
  }[about.kind]
  return [words.nobody.nothingDeleted, what, ...afterwards(telling)].join(' ')
}

/** Whether and whom Dossier asks again: on the agreed days that are left, and every so often where no end is known. */
const afterwards = ({ reminder, situation, words }: Telling): readonly string[] => {
  const agreement = situation.agreement?.agreement
  const about = aboutEnd(situation)
  if (agreement === undefined || reminder.matter === 'personLeaving') return []
  if (about.kind === 'coming' && agreement.reminders.every((days) => days >= about.daysLeft))
    return [words.nobody.last]
  if (about.kind !== 'coming' && about.kind !== 'unknown') return []
  const others = (['contact', 'standIn', 'provider'] as const).filter((role) => role !== reminder.role)
  return [
    words.nobody.askAgain(others.map((role) => `${plainLine(agreement[role].name)} (${words.role[role]})`)),
  ]
}

/** Other roles that were sent a letter about this mailbox, each with the newest day, and those who get theirs today. */
const othersOf = ({ reminder, situation, words, language }: Telling): readonly LetterPart[] => {
  const { record, agreement, zone } = situation
  const nameOf = (role: ReminderRole): string => {
    const name = agreement?.agreement[role]?.name
    return name === undefined ? words.role[role] : `${plainLine(name)} (${words.role[role]})`
  }
  const others = new Map<string, string>()
  for (const { role, matter, state, at } of record.reminders)
    if (state === 'sent' && matter !== 'leavingPlan' && role !== 'leaver' && role !== reminder.role)
      others.set(role, words.told(nameOf(role), writtenDay(dateOf(at, zone), language)))
  for (const { role } of remindersDue(situation))
    if (role !== reminder.role) others.set(role, words.toldToday(nameOf(role)))
  const items = [...others.values()]
  return items.length === 0 ? [paragraph(words.toldNobody)] : [{ kind: 'list', items }]
}

const footerOf = ({ situation, link, words }: Telling): string => {
  const customer = firmOf(situation)
  return link === null
    ? words.footer.from(customer)
    : `${words.footer.from(customer)} ${words.footer.personal}`
}

/** The last safe day while it is to come. Every recorded end makes the next letter's event replace the one before. */
const calendarOf = ({ situation, words, messageId, at, mailbox }: Telling): string | null => {
  const { countdown, facts, record } = situation
  if (countdown.state !== 'counting') return null
  return mailboxCalendar({
    mailbox: facts.id,
    domain: messageId.slice(messageId.lastIndexOf('@') + 1, -1),
    day: countdown.clock.lastDay,
    sequence: record.history.filter(({ kind }) => kind === 'clockStarted').length,
    at,
    summary: words.calendar.summary(mailbox),
    description: words.calendar.description,
  })
}
