import { Hono } from 'hono'
import { lettersQuery } from '../../../contract/leavingReportSchemas.ts'
import { routes } from '../../../contract/routes.ts'
import { dateOf } from '../../../domain/calendar/calendar.ts'
import { leavingLetters } from '../../../domain/leaving/letters/autoReply.ts'
import { lastDayOf } from '../../../domain/leaving/plan.ts'
import { isInForce } from '../../../domain/leaving/trust.ts'
import { isOwnMailbox, may, subjectOf } from '../../../domain/permissions.ts'
import type { Person } from '../../../domain/person.ts'
import type { MailboxSituation } from '../../../domain/retention/situation.ts'
import type { Environment } from '../../http/environment.ts'
import { answer, readQuery } from '../../http/exchange.ts'
import { ServiceError } from '../../http/serviceError.ts'
import { leavingAnswer, planAnswer } from '../../leaving/leavingAnswer.ts'
import { leavingStanding } from '../../leaving/leavingFacts.ts'
import type { LeavingParts } from '../../leaving/leavingParts.ts'
import { leavingReport } from '../../leaving/leavingReport.ts'
import { askedSettled } from './leavingAct.ts'

/** How far somebody’s leaving is: plan, checks, report and letters. */
export const leavingRoutes = (parts: LeavingParts): Hono<Environment> => {
  const { mailboxes, now, signIn, organisation } = parts
  const asked = askedSettled(parts)
  const app = new Hono<Environment>()

  app.get(routes.leavers.path, async (c) => {
    const person = c.get('person')
    const { situations } = await mailboxes.all(now())
    const leavers = situations
      .filter((one) => isLeaving(one) || isOwnMailbox(person, one.facts))
      .filter(
        (one) => may(person, 'viewLeaving', subjectOf(one)) && may(person, 'viewMailboxes', subjectOf(one)),
      )
      .map((one) => leaverRow(one, person))
    return answer(c, routes.leavers, 200, { today: dateOf(now(), organisation.zone), leavers })
  })

  app.get(routes.viewLeaving.path, async (c) => {
    const situation = await asked(c, 'viewLeaving')
    return answer(c, routes.viewLeaving, 200, await leavingAnswer(parts, situation, c.get('person')))
  })

  app.get(routes.leavingCalendar.path, async (c) => {
    const situation = await asked(c, 'viewLeaving')
    const { leavingCalendar } = await import('../../leaving/leavingCalendar.ts')
    const plan = planAnswer(situation, await leavingStanding(parts, situation))
    const language = /^nl\b/i.test(c.req.header('accept-language') ?? '') ? 'nl' : 'en'
    c.header('Content-Type', 'text/calendar; charset=utf-8')
    c.header('Content-Disposition', `attachment; filename="leaving-${situation.facts.id}.ics"`)
    c.header('Cache-Control', 'no-store')
    return c.body(leavingCalendar(situation.facts, plan, { now: now(), language }))
  })

  app.get(routes.leavingReport.path, async (c) => {
    const situation = await asked(c, 'viewLeaving')
    return answer(c, routes.leavingReport, 200, await leavingReport(parts, situation, c.get('person')))
  })

  app.get(routes.leavingLetters.path, async (c) => {
    const situation = await asked(c, 'viewLeaving')
    const { facts, today } = situation
    const lastDay = lastDayOf(situation)
    const { successor, months } = readQuery(c, lettersQuery)
    const person = (await signIn.people()).find(({ id }) => id === successor)
    if (successor !== undefined && (person === undefined || person.address === null))
      throw new ServiceError('personUnknown')
    if (lastDay === null)
      throw new ServiceError('badRequest', 'expected a mailbox with a last day, or whose account was closed')
    const to = person === undefined ? null : { name: person.name, address: person.address ?? '' }
    const leaving = {
      ...{ name: facts.name, firm: parts.organisationName, lastDay },
      successor: to,
    }
    return answer(c, routes.leavingLetters, 200, leavingLetters(leaving, facts.address, { months, today }))
  })

  return app
}

const leaverRow = (
  { facts: { id, name, address, leavesOn }, record, today }: MailboxSituation,
  person: Person,
) => {
  const { leaver = null, firm = null } = record.leaving?.signatures ?? {}
  return {
    ...{ id, name, address, own: isOwnMailbox(person, { address }), lastDay: leavesOn },
    entrusted: (record.leaving?.trusts ?? []).some(
      (trust) => trust.person === person.id && isInForce(trust, today),
    ),
    signed: (leaver === null ? 0 : 1) + (firm === null ? 0 : 1),
  }
}

const isLeaving = ({ facts, record, countdown }: MailboxSituation): boolean =>
  facts.leavesOn !== null ||
  facts.accountDeletedAt !== null ||
  record.leaving !== null ||
  'clock' in countdown
