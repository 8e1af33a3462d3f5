import type { ClassRule } from '../../src/domain/agreement/agreementFor.ts'
import { countdown } from '../../src/domain/retention/countdown.ts'
import type { MailboxFacts } from '../../src/domain/retention/mailbox.ts'
import { mailboxFacts } from '../unit/domain/retention/mailboxFacts.ts'
import { seeded } from './generatedMail.ts'
import { median, rounded, row } from './median.ts'

const mailboxes = 100_000
const rounds = 11
const day = 86_400_000
const today = '2026-11-21'
const zones = ['Europe/Amsterdam', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe']

/** The countdown of 100,000 mailboxes against a bare loop that parses their instants and adds 30 days to each. */
export const clocksBench = async (): Promise<void> => {
  const all = mixedMailboxes()
  const [ours, floors]: [number[], number[]] = [[], []]
  for (let round = 0; round <= rounds; round++) {
    const floor = timeOf(() => sumOf(all, bareEnd))
    const counted = timeOf(() => sumOf(all, daysLeft))
    if (round === 0) continue // warms up both
    floors.push(floor)
    ours.push(counted)
  }
  const ratio = median(ours.map((time, round) => time / (floors[round] ?? Number.NaN)))
  row(
    'countdown of 100,000 mailboxes',
    `${rounded(median(ours), 0)} ms`,
    `${rounded(median(floors), 0)} ms`,
    rounded(ratio, 1),
  )
}

interface BenchMailbox {
  readonly facts: MailboxFacts
  readonly zone: string
  readonly rule: ClassRule | null
}

const daysLeft = ({ facts, zone, rule }: BenchMailbox): number => {
  const found = countdown(facts, { today, zone, rule, holdRecordedAt: null })
  return found.state === 'counting' ? found.daysLeft : 0
}

const bareEnd = ({ facts }: BenchMailbox): number => {
  let end = 0
  for (const at of [facts.accountDeletedAt, facts.licenceLastSeenAt, facts.holdReleasedAt])
    if (at !== null) end += Date.parse(at) + 30 * day
  return end
}

/** Summed, so that no compiler leaves the work out. */
const sumOf = (all: readonly BenchMailbox[], work: (mailbox: BenchMailbox) => number): number => {
  let sum = 0
  for (const mailbox of all) sum += work(mailbox)
  return sum
}

const timeOf = (work: () => number): number => {
  const startedAt = performance.now()
  if (Number.isNaN(work())) throw new Error('expected a number')
  return performance.now() - startedAt
}

/** Started in the two years before today: a fifth in use, the others with one clock or two, every third under an agreement. */
const mixedMailboxes = (): readonly BenchMailbox[] => {
  const random = seeded(11)
  const end = Date.parse(`${today}T00:00:00Z`)
  const moment = (): string => new Date(end - Math.floor(random() * 730 * day)).toISOString()
  const kinds: readonly (() => Partial<MailboxFacts>)[] = [
    () => ({}),
    () => ({ accountDeletedAt: moment() }),
    () => ({ licenceLastSeenAt: moment() }),
    () => ({ leavesOn: moment().slice(0, 10), accountDeletedAt: moment() }),
    () => ({ accountDeletedAt: moment(), holdVerifiedAt: moment(), holdReleasedAt: moment() }),
  ]
  return Array.from({ length: mailboxes }, (_, index) => ({
    facts: mailboxFacts(kinds[index % kinds.length]?.() ?? {}),
    zone: zones[Math.floor(random() * zones.length)] ?? 'UTC',
    rule: index % 3 === 0 ? ({ period: 'P3M', from: 'lastDay' } as const) : null,
  }))
}
