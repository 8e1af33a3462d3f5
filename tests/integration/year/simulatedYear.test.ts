import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mailboxFact } from '../../../src/domain/register/mailboxEntries.ts'
import type { MailboxRecord } from '../../../src/domain/retention/mailboxRecord.ts'
import { mailboxRegister } from '../../../src/service/mailboxes/mailboxRegister.ts'
import { entriesAfter } from '../../../src/service/register/registerReader.ts'
import { verify } from '../../../src/service/upkeep/verify.ts'
import { openDiskFolderStore } from '../../../src/storage/diskFolderStore.ts'
import { type Day, type Fate, fatesOf, lastSafeDayOf } from './fates.ts'
import { addressOf, providerAddress, remindersOf } from './firm.ts'
import { type LivedYear, liveYear } from './liveYear.ts'
import type { Platform } from './people.ts'
import type { TakenMail } from './post.ts'

const seed = 20_260_101
const fates = fatesOf(500, seed)
/** In memory where the machine has such a folder: power is cut in the store, and the year's syncs of a disk take minutes. */
const place = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
const root = await mkdtemp(path.join(place, 'dossier-year-'))
afterAll(() => rm(root, { recursive: true }))

/** What should have been mentioned by an evening, and was not. */
const missing: string[] = []
let evenings = 0
let year: LivedYear

beforeAll(async () => {
  year = await liveYear(root, {
    fates,
    seed,
    days: 365,
    onQuietEvening: async (day, taken, platform, records) => {
      evenings += 1
      const byMailbox = Map.groupBy(taken, ({ mailbox }) => mailbox)
      for (const fate of fates) {
        const record = () => records(fate.id)
        missing.push(...(await unmentioned(fate, day, byMailbox.get(fate.id) ?? [], platform, record)))
      }
    },
  })
}, 600_000)

/** By the dates alone: who must have been told of this mailbox by this evening, since its newest agreed day came. */
const unmentioned = async (
  fate: Fate,
  day: Day,
  taken: readonly TakenMail[],
  platform: Platform,
  record: () => Promise<MailboxRecord | null>,
): Promise<readonly string[]> => {
  const { deletedOn } = fate
  if (deletedOn === null || deletedOn > day || wasSeenStopped(fate, day, platform)) return []
  const lastDay = lastSafeDayOf(deletedOn)
  if (day > lastDay) {
    const told = taken.some((mail) => mail.day > lastDay)
    return told ? [] : [`${fate.id} ended on day ${lastDay} and nobody was told by day ${day}`]
  }
  const agreed: readonly number[] = remindersOf[fate.customer as keyof typeof remindersOf]
  const come = agreed.filter((daysBefore) => daysBefore >= lastDay - day)
  if (come.length === 0) return []
  const since = Math.max(lastDay - Math.min(...come), deletedOn)
  if (taken.some((mail) => mail.day >= since)) return []
  // Handed over, and the access was seen: nothing is left to ask, though the clock runs on.
  if ((await record())?.decision?.state === 'verified') return []
  return [`${fate.id} ends on day ${lastDay} and nobody was told from day ${since} to day ${day}`]
}

const wasSeenStopped = ({ id, stoppedOn }: Fate, day: Day, { restored, held }: Platform): boolean =>
  (stoppedOn !== null && stoppedOn.day <= day) ||
  [restored, held].some((seen) => (seen.get(id) ?? Number.POSITIVE_INFINITY) <= day)

describe('a year of 500 mailboxes, with a mail server that fails, power cuts and restarts', () => {
  it('was as rough as it was meant to be', () => {
    expect(year.crashes).toBeGreaterThan(8)
    expect(year.restarts).toBeGreaterThan(8)
    expect(year.daysWithoutPost).toBeGreaterThan(8)
    expect(year.unrecorded.size).toBeGreaterThan(3)
    expect(evenings).toBeGreaterThan(250)
    expect(year.taken.length).toBeGreaterThan(700)
  })

  it('mentions every end in time once the post is there again, whatever was only recorded', () => {
    expect(missing.slice(0, 10)).toEqual([])
  })

  it('sends each reminder once, and once more only where its sender was cut off before it was recorded', () => {
    const copies = Map.groupBy(year.taken, ({ messageId }) => messageId)
    const tooMany = [...copies].filter(
      ([messageId, mails]) => mails.length > 1 + (year.unrecorded.get(messageId) ?? 0),
    )
    expect(tooMany.map(([messageId, { length }]) => `${messageId}: ${length}`)).toEqual([])
    const twice = [...copies.values()].filter(({ length }) => length > 1)
    expect(twice.length).toBeGreaterThan(0)
    for (const [mail] of twice) {
      const reminder = mail && reminderOf(mail)
      expect(reminder).toMatchObject({ state: 'sent', mayHaveArrivedTwice: true })
    }
  })

  it('has every mail that went out on record, and no mail behind what the record calls refused', () => {
    expect(year.taken.filter((mail) => reminderOf(mail) === undefined)).toEqual([])
    const taken = new Set(year.taken.map(({ mailbox, first }) => `${mailbox} ${first}`))
    for (const [id, { reminders }] of year.records) {
      for (const { first, state } of reminders) {
        if (state === 'sent') expect(taken).toContain(`${id} ${first}`)
        if (state === 'refused') expect(taken).not.toContain(`${id} ${first}`)
      }
    }
  })

  it('tells somebody else where the contact’s address is refused', () => {
    const refused = [...year.records.values()].flatMap(({ reminders }) =>
      reminders.filter(({ state }) => state === 'refused'),
    )
    expect(refused.length).toBeGreaterThan(3)
    const told = year.taken.filter(({ to }) => to === addressOf('standin', 'coster'))
    expect(told.length).toBeGreaterThan(3)
  })

  it('never lets a mailbox lapse without two persons, neither of them the provider', async () => {
    const folders = await openDiskFolderStore(root)
    let lapses = 0
    for (const [id, { decision }] of year.records) {
      if (decision?.choice !== 'letLapse' || decision.state === 'awaitingSecond') continue
      lapses += 1
      const people = new Set<string>()
      for await (const entry of entriesAfter(folders, mailboxRegister(id).folder, { seq: 0, hash: null })) {
        const fact = mailboxFact(entry)
        if (fact?.kind === 'decisionRecorded' || fact?.kind === 'decisionApproved')
          people.add(fact.details?.address ?? '')
      }
      expect(people.size).toBe(2)
      expect(people).not.toContain(providerAddress)
    }
    expect(lapses).toBeGreaterThan(5)
  })

  it('leaves registers that are whole', async () => {
    const { findings, registers } = await verify(await openDiskFolderStore(root), [], () => undefined)
    expect(findings).toEqual([])
    expect(registers).toBeGreaterThan(150)
  })
})

const reminderOf = ({ mailbox, first }: TakenMail) =>
  year.records.get(mailbox)?.reminders.find((one) => one.first === first)
