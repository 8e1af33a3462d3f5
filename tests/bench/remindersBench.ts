import { mailboxEntry } from '../../src/domain/register/mailboxEntries.ts'
import { remindersDue } from '../../src/domain/reminders/remindersDue.ts'
import type { MailboxSituation } from '../../src/domain/retention/situation.ts'
import { noon, on, people, type Story, story, tried, wrote } from '../unit/domain/retention/mailboxStory.ts'
import { seeded } from './generatedMail.ts'
import { median, rounded, row } from './median.ts'

const mailboxes = 100_000
const rounds = 11
const day = 86_400_000
const today = '2026-11-21'

/**
 * The reminders due about 100,000 mailboxes against a bare loop that finds the agreed day of each and looks for one key
 * among its reminders.
 */
export const remindersBench = async (): Promise<void> => {
  const all = mixedSituations()
  const [ours, floors]: [number[], number[]] = [[], []]
  for (let round = 0; round <= rounds; round++) {
    const floor = timeOf(() => sumOf(all, bareDue))
    const due = timeOf(() => sumOf(all, (situation) => remindersDue(situation).length))
    if (round === 0) continue // warms up both
    floors.push(floor)
    ours.push(due)
  }
  const ratio = median(ours.map((time, round) => time / (floors[round] ?? Number.NaN)))
  row(
    'reminders due about 100,000 mailboxes',
    `${rounded(median(ours), 0)} ms`,
    `${rounded(median(floors), 0)} ms`,
    rounded(ratio, 1),
  )
}

const bareDue = ({ countdown, agreement, record }: MailboxSituation): number => {
  if (countdown.state !== 'counting' || agreement === null) return 0
  let moment = Number.POSITIVE_INFINITY
  for (const days of agreement.agreement.reminders)
    if (days >= countdown.daysLeft && days < moment) moment = days
  const key = `decide:${countdown.clock.lastDay}:${moment}:contact`
  return record.reminders.some((one) => one.key === key) ? 0 : 1
}

const sumOf = (all: readonly MailboxSituation[], work: (situation: MailboxSituation) => number): number => {
  let sum = 0
  for (const situation of all) sum += work(situation)
  return sum
}

const timeOf = (work: () => number): number => {
  const startedAt = performance.now()
  if (Number.isNaN(work())) throw new Error('expected a number')
  return performance.now() - startedAt
}

/** A fifth each: in use, counting unreminded, counting and reminded, decided, and of unknown or past end. */
const mixedSituations = (): readonly MailboxSituation[] => {
  const random = seeded(13)
  const dayAgo = (days: number): string => new Date(Date.parse(noon(today)) - days * day).toISOString()
  const deleted = (): Story => story({ accountDeletedAt: dayAgo(Math.floor(random() * 28)) })
  const kinds: readonly (() => Story)[] = [
    () => story({}),
    deleted,
    () => reminded(deleted()),
    () => decided(reminded(deleted()), dayAgo(Math.floor(random() * 5))),
    () => (random() < 0.5 ? story({ startUnknown: true }) : story({ accountDeletedAt: dayAgo(45) })),
  ]
  return Array.from({ length: mailboxes }, (_, index) =>
    on((kinds[index % kinds.length] ?? deleted)(), today),
  )
}

const reminded = (from: Story): Story =>
  remindersDue(on(from, '2026-11-19')).reduce((so, due) => tried(so, due, '2026-11-19', 'sent'), from)

const decided = (from: Story, at: string): Story =>
  wrote(from, [
    at,
    mailboxEntry(
      'decisionRecorded',
      {
        ...{ choice: 'handOver', account: 'deleted', licence: 'removed' },
        ...{ role: 'contact', needsSecond: false, code: null },
      },
      { ...people.contact, reason: '', recipient: 'Els' },
    ),
  ])
