import { overviewQuery } from '../../src/contract/overviewSchemas.ts'
import { agreementSchema, type PublishedAgreement } from '../../src/domain/agreement/agreement.ts'
import type { Person } from '../../src/domain/person.ts'
import { type MailboxSituation, situationOf } from '../../src/domain/retention/situation.ts'
import { byUrgency } from '../../src/domain/retention/urgency.ts'
import { endingDays, seenMailboxes } from '../../src/service/mailboxes/overview.ts'
import { matching, type OverviewFilter } from '../../src/service/mailboxes/overviewMatch.ts'
import { type ListMailboxes, mailboxLister } from '../../src/service/mailboxes/overviewRows.ts'
import { mailboxFacts } from '../unit/domain/retention/mailboxFacts.ts'
import { seeded } from './generatedMail.ts'
import { quantile, rounded, row } from './median.ts'

const mailboxes = 100_000
const customers = 500
const asked = 1000
const now = '2026-11-21T10:00:00Z'
const provider: Person = { id: 'ict', name: 'ICT', address: null, roles: ['provider'], customers: null }

/** What the overview answers about 100,000 mailboxes, in process, up to the JSON that is sent. */
export const overviewBench = async (): Promise<void> => {
  const situations = manySituations()
  const list = mailboxLister()
  row(
    'overview of 100,000 mailboxes, the first answer',
    `${rounded(await timeOf(() => answer(list, situations, all)), 0)} ms`,
  )
  const random = seeded(5)
  const kinds: readonly (readonly [string, () => OverviewFilter])[] = [
    ['unfiltered', () => all],
    ['by customer', () => filter({ customer: `klant-${Math.floor(random() * customers)}` })],
    ['by state and mark', () => filter({ state: 'counting', only: 'undecided' })],
    ['by part of a name', () => filter({ query: `naam ${Math.floor(random() * 100)}` })],
  ]
  for (const [name, make] of kinds) {
    const times: number[] = []
    for (let turn = 0; turn < asked; turn++) {
      const wanted = make()
      times.push(await timeOf(() => answer(list, situations, wanted)))
    }
    const [half, most] = [quantile(times, 0.5), quantile(times, 0.99)]
    row(`overview answer, ${name}`, `p50 ${rounded(half)} ms`, `p99 ${rounded(most)} ms`)
  }
  const changed = [...situations]
  const [first] = changed
  if (first !== undefined) changed[0] = { ...first }
  row(
    'overview answer after one mailbox changed',
    `${rounded(await timeOf(() => answer(list, changed, all)))} ms`,
  )
}

const filter = (wanted: Partial<OverviewFilter>): OverviewFilter => overviewQuery.parse(wanted)
const all = filter({})

const answer = async (
  list: ListMailboxes,
  situations: readonly MailboxSituation[],
  wanted: OverviewFilter,
): Promise<number> => {
  const seen = seenMailboxes(await list(situations), provider)
  const found = matching(seen.listed, wanted)
  const rows = found.slice(0, 100).map((one) => one.row)
  const days = endingDays(found, '2026-11-21')
  return JSON.stringify({ counts: seen.counts, customers: seen.customers, days, rows }).length
}

const timeOf = async (work: () => Promise<number>): Promise<number> => {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

/** A third ends within two months, a third has ended, a third is in use; five hundred customers. */
const manySituations = (): readonly MailboxSituation[] => {
  const random = seeded(9)
  const agreements = Array.from({ length: customers }, (_, number) => agreementOf(`klant-${number}`))
  return Array.from({ length: mailboxes }, (_, number) => {
    const agreement = agreements[number % customers]
    const days = Math.floor(random() * 60)
    const deletedAt = new Date(Date.parse(now) - days * 86_400_000).toISOString()
    const facts = mailboxFacts({
      id: `m-${number}`,
      name: `Naam ${number} Müller`,
      address: `m${number}@klant-${number % customers}.example`,
      accountDeletedAt: number % 3 === 0 ? null : deletedAt,
      customer: agreement?.id ?? null,
    })
    return situationOf(facts, null, {
      now,
      zone: 'Europe/Amsterdam',
      agreements: agreement ? [agreement] : [],
    })
  }).sort((a, b) => byUrgency(a.countdown, b.countdown))
}

const agreementOf = (id: string): PublishedAgreement => {
  const someone = { name: 'Iemand', address: `iemand@${id}.example` }
  const people = { contact: someone, standIn: someone, provider: someone }
  const firm = { customer: `Klant ${id}`, zone: 'Europe/Amsterdam', language: 'nl', from: '2026-01-01' }
  return { id, version: 1, agreement: agreementSchema.parse({ ...firm, ...people }) }
}
