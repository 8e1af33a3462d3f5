import ical, { foldLines, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import type { Instant } from '../../domain/calendar/calendar.ts'
import type { LeavingPlan, LeavingStep } from '../../domain/leaving/plan.ts'
import type { MailboxFacts } from '../../domain/retention/mailbox.ts'
import { plainLine } from '../letters/plainLine.ts'

/** The days of a leaver's plan as iCalendar, an all-day event each; importing it again moves them. */
export const leavingCalendar = (
  { id, name }: Pick<MailboxFacts, 'id' | 'name'>,
  { steps }: Pick<LeavingPlan, 'steps'>,
  { now, language }: { readonly now: Instant; readonly language: 'nl' | 'en' },
): string => {
  const calendar = ical({
    prodId: { company: 'Dossier', product: 'Dossier' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const { step, due, state } of steps)
    if (due !== null && state !== 'done')
      calendar.createEvent({
        id: `leaving.${id}.${step}@dossier`,
        stamp: now,
        // A day is nobody's midnight: read and written as UTC, and without a zone in the file.
        start: new Date(`${due}T00:00:00Z`),
        allDay: true,
        summary: `${plainLine(name)}: ${wordsIn[language][step]}`,
        transparency: ICalEventTransparency.TRANSPARENT,
      })
  return foldLines(calendar.toString())
}

const wordsIn: Readonly<Record<'nl' | 'en', Readonly<Record<LeavingStep, string>>>> = {
  nl: {
    notice: 'vertrek gemeld',
    cleanUp: 'mailbox opgeruimd',
    handOver: 'toezeggingen overgedragen',
    checks: 'controles klaar',
    signOff: 'afgetekend',
    accountClosed: 'account gesloten',
    mailboxWiped: 'laatste veilige dag van de mailbox',
  },
  en: {
    notice: 'leaving told',
    cleanUp: 'mailbox cleaned up',
    handOver: 'commitments handed over',
    checks: 'checks done',
    signOff: 'signed off',
    accountClosed: 'account closed',
    mailboxWiped: 'last safe day of the mailbox',
  },
}
