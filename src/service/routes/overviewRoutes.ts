import { Hono } from 'hono'
import { overviewQuery } from '../../contract/overviewSchemas.ts'
import { routes } from '../../contract/routes.ts'
import { dateOf } from '../../domain/calendar/calendar.ts'
import { may } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'
import type { AgreementFault } from '../agreements/agreementBook.ts'
import { download } from '../http/download.ts'
import type { Asked, Environment } from '../http/environment.ts'
import { answer, demand, readQuery } from '../http/exchange.ts'
import { agreementFaults } from '../mailboxes/agreementFaults.ts'
import { endingDays, type SeenMailboxes, seenMailboxes } from '../mailboxes/overview.ts'
import { matching } from '../mailboxes/overviewMatch.ts'
import { mailboxLister } from '../mailboxes/overviewRows.ts'
import type { ServiceParts } from '../serviceParts.ts'

/**
 * All mailboxes of all customers, for whoever carries decisions out: as a page, as CSV and as a calendar. What writes those
 * two is loaded when somebody asks for one.
 */
export const overviewRoutes = (parts: ServiceParts): Hono<Environment> => {
  const { mailboxes, now, organisation } = parts
  const faultsOf = agreementFaults(parts.agreements)
  const list = mailboxLister()
  const app = new Hono<Environment>()

  const seenNow = async (c: Asked): Promise<SeenMailboxes & { readonly refusedRows: number }> => {
    demand(c, 'viewOverview')
    const { situations, refused } = await mailboxes.all(now())
    const seen = seenMailboxes(await list(situations), c.get('person'))
    return { ...seen, refusedRows: refused.length }
  }
  const today = (): string => dateOf(now(), organisation.zone)

  app.get(routes.overview.path, async (c) => {
    const seen = await seenNow(c)
    const { offset, limit, ...filter } = readQuery(c, overviewQuery)
    const found = matching(seen.listed, filter)
    const faults = await faultsOf(now())
    return answer(c, routes.overview, 200, {
      today: today(),
      counts: seen.counts,
      days: endingDays(found, today()),
      customers: seen.customers,
      matching: found.length,
      rows: found.slice(offset, offset + limit).map(({ row }) => row),
      refusedRows: seen.refusedRows,
      post: parts.postStatus(),
      faults: faults.filter(isSeenBy(c.get('person'))).map((fault) => ({ ...fault })),
    })
  })

  app.get(routes.overviewCsv.path, async (c) => {
    const { listed } = await seenNow(c)
    const found = matching(listed, readQuery(c, overviewQuery))
    const { overviewCsv } = await import('../mailboxes/overviewCsv.ts')
    return download(c, 'text/csv; charset=utf-8', `mailboxes-${today()}.csv`, overviewCsv(found))
  })

  app.get(routes.overviewCalendar.path, async (c) => {
    const { listed } = await seenNow(c)
    const found = matching(listed, readQuery(c, overviewQuery))
    const { overviewCalendar } = await import('../mailboxes/overviewCalendar.ts')
    return download(
      c,
      'text/calendar; charset=utf-8',
      `mailboxes-${today()}.ics`,
      overviewCalendar(found, { now: now(), today: today() }),
    )
  })

  return app
}

/** A file is named after its customer: whoever works for some of them learns of no other. */
const isSeenBy =
  (person: Person) =>
  ({ file }: Pick<AgreementFault, 'file'>): boolean =>
    may(person, 'viewOverview', { customer: file.replace(/\.yaml$/, '') })
