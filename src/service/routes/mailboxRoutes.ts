import { Hono } from 'hono'
import type { MailboxAnswer } from '../../contract/retentionSchemas.ts'
import { routes } from '../../contract/routes.ts'
import { dateOf } from '../../domain/calendar.ts'
import { isOwnMailbox, may } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'
import { countdown } from '../../domain/retention/countdown.ts'
import type { Countdown, MailboxFacts } from '../../domain/retention/mailbox.ts'
import { timelineOf } from '../../domain/retention/timeline.ts'
import { byUrgency } from '../../domain/retention/urgency.ts'
import type { Environment } from '../http/environment.ts'
import { answer } from '../http/exchange.ts'
import type { ServiceParts } from '../serviceParts.ts'
import { refusedRowsLog } from './refusedRowsLog.ts'

/** Who is signed in, and the mailboxes this person may see. */
export const mailboxRoutes = (parts: ServiceParts): Hono<Environment> => {
  const { directory, organisation, now } = parts
  const logRefused = refusedRowsLog(parts.log)
  const { zone } = organisation
  const app = new Hono<Environment>()

  app.get(routes.me.path, (c) => {
    const { id, name, address, roles } = c.get('person')
    return answer(c, routes.me, 200, {
      id,
      name,
      address,
      roles: [...roles],
      organisation: parts.organisationName,
    })
  })

  app.get(routes.mailboxes.path, async (c) => {
    const today = dateOf(now(), zone)
    const person = c.get('person')
    const { mailboxes, refused } = await directory.roster()
    logRefused(refused)
    const seen = mailboxes
      .filter((facts) => may(person, 'viewMailboxes', facts))
      .map((facts) => ({ facts, countdown: countdown(facts, { today, zone }) }))
      .sort((a, b) => byUrgency(a.countdown, b.countdown))
      .map((mailbox) => mailboxAnswer(mailbox, person, zone))
    return answer(c, routes.mailboxes, 200, { today, zone, mailboxes: seen, refusedRows: refused.length })
  })

  return app
}

const mailboxAnswer = (
  mailbox: { readonly facts: MailboxFacts; readonly countdown: Countdown },
  person: Person,
  zone: string,
): MailboxAnswer => {
  const { id, name, address, kind, size } = mailbox.facts
  return {
    id,
    name,
    address,
    kind,
    size,
    own: isOwnMailbox(person, mailbox.facts),
    countdown: countdownAnswer(mailbox.countdown),
    timeline: [...timelineOf(mailbox.facts, mailbox.countdown, zone)],
  }
}

const countdownAnswer = (from: Countdown): MailboxAnswer['countdown'] =>
  from.state === 'counting' ? { ...from, others: [...from.others] } : from
