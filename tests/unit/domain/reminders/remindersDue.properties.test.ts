import fc from 'fast-check'
import { expect, it } from 'vitest'
import { withdrawalDraft } from '../../../../src/domain/decisions/decide.ts'
import { type DecisionRole, decisionChoices } from '../../../../src/domain/decisions/decision.ts'
import { standingOf } from '../../../../src/domain/decisions/decisionRules.ts'
import type { EntryDraft } from '../../../../src/domain/register/entry.ts'
import { mailboxEntry } from '../../../../src/domain/register/mailboxEntries.ts'
import type { ReminderDue } from '../../../../src/domain/reminders/reminder.ts'
import { remindersDue } from '../../../../src/domain/reminders/remindersDue.ts'
import type { MailboxFacts } from '../../../../src/domain/retention/mailbox.ts'
import {
  agreementOf,
  noon,
  on,
  people,
  type Story,
  seen,
  story,
  tried,
  wrote,
} from '../retention/mailboxStory.ts'

const firstDay = Date.parse('2026-10-20T00:00:00Z')
const dayOf = (number: number): string => new Date(firstDay + number * 86_400_000).toISOString().slice(0, 10)

const agreement = fc
  .record({
    reminders: fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 6 }),
    hasSecond: fc.boolean(),
  })
  .map(({ reminders, hasSecond }) =>
    agreementOf({ reminders, ...(hasSecond ? { secondPerson: people.secondPerson } : {}) }),
  )

const instant = fc.integer({ min: 0, max: 50 }).map((number) => noon(dayOf(number)))
const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 4 })
const seldom = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 7, arbitrary: fc.constant(null) }, value)

/** What can be seen of a mailbox from one day to the next. */
const sighting: fc.Arbitrary<Partial<MailboxFacts>> = fc.oneof(
  instant.map((accountDeletedAt) => ({ accountDeletedAt })),
  instant.map((licenceLastSeenAt) => ({ licenceLastSeenAt })),
  instant.map((holdVerifiedAt) => ({ holdVerifiedAt })),
  instant.map((restoredAt) => ({ restoredAt })),
  fc.boolean().map((startUnknown) => ({ startUnknown })),
  fc.constantFrom(people.contact, { address: 'jan@delinde.example' }).map(({ address }) => ({ address })),
)

/** What people do about it. A number stands for the decision in force. */
const deed: fc.Arbitrary<(decision: number) => EntryDraft> = fc.oneof(
  fc.tuple(fc.constantFrom(...decisionChoices), fc.constantFrom<DecisionRole>('contact', 'standIn')).map(
    ([choice, role]) =>
      () =>
        mailboxEntry(
          'decisionRecorded',
          {
            ...{ choice, account: 'kept', licence: 'kept', role, code: null },
            needsSecond: choice === 'letLapse',
          },
          { ...people[role], reason: '', recipient: '' },
        ),
  ),
  fc
    .constantFrom('decisionApproved' as const, 'decisionDeclined' as const)
    .map(
      (kind) => (decision: number) =>
        mailboxEntry(kind, { decision, role: 'standIn', code: null }, { ...people.standIn, reason: '' }),
    ),
  fc.constant((decision: number) =>
    withdrawalDraft({ seq: decision }, { role: 'contact', ...people.contact }, '', null),
  ),
  fc
    .constantFrom('executionReported' as const, 'executionFailed' as const)
    .map((kind) => (decision: number) => mailboxEntry(kind, { decision }, { note: '' })),
  fc.constant(() => mailboxEntry('holdPlaced', {}, { reason: '' })),
)

interface Day {
  readonly seen: Partial<MailboxFacts> | null
  readonly done: ((decision: number) => EntryDraft) | null
  /** What becomes of each letter of the day; the first stands for all the rest too. */
  readonly letters: readonly ('sent' | 'failed' | 'refused' | 'claimed')[]
}

const day: fc.Arbitrary<Day> = fc.record({
  seen: seldom(sighting),
  done: seldom(deed),
  letters: fc.array(fc.constantFrom('sent', 'sent', 'sent', 'failed', 'refused', 'claimed'), {
    minLength: 1,
    maxLength: 3,
  }),
})

const fewSightings = fc.record({
  agreement,
  days: fc.array(day, { minLength: 20, maxLength: 70, size: 'max' }),
})

/** Each day: something may be seen or done, then whatever is due is tried, a refusal making the next in line due. */
const lived = (
  {
    agreement: agreed,
    days,
  }: { readonly agreement: ReturnType<typeof agreementOf>; readonly days: readonly Day[] },
  look: (at: { readonly story: Story; readonly day: string; readonly due: readonly ReminderDue[] }) => void,
): Story => {
  let so = story({}, agreed)
  for (const [number, { seen: found, done, letters }] of days.entries()) {
    const today = dayOf(number)
    if (found !== null) so = seen(so, found)
    if (done !== null) so = wrote(so, [noon(today), done(so.record.decision?.seq ?? 0)])
    const tries = new Set<string>()
    for (;;) {
      const due = remindersDue(on(so, today))
      look({ story: so, day: today, due })
      const next = due.find(({ key }) => !tries.has(key))
      if (next === undefined) break
      so = tried(so, next, today, letters[tries.size % letters.length] ?? 'sent')
      tries.add(next.key)
    }
  }
  return so
}

it('whatever happens, each reminder is due once: one key at a time, none that was sent, none to two addresses', () => {
  let sent = 0
  fc.assert(
    fc.property(fewSightings, (life) => {
      const addressOf = new Map<string, string>()
      const end = lived(life, ({ story: { record }, due }) => {
        const keys = due.map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
        for (const { key, to } of due) {
          const state = record.reminders.find((one) => one.key === key)?.state
          expect(['sent', 'refused']).not.toContain(state)
          expect(addressOf.get(key) ?? to.address).toBe(to.address)
          addressOf.set(key, to.address)
        }
      })
      sent += end.record.reminders.filter(({ state }) => state === 'sent').length
    }),
    { numRuns: 70 },
  )
  expect(sent).toBeGreaterThan(100)
})

it('in one round nobody gets two letters about one matter', () => {
  fc.assert(
    fc.property(fewSightings, (life) => {
      lived(life, ({ due }) => {
        const letters = due.map(({ matter, to }) => `${matter} ${to.address.toLowerCase()}`)
        expect(new Set(letters).size).toBe(letters.length)
      })
    }),
    { numRuns: 50 },
  )
})

it('a decision, or a hold on record, changes who is reminded and never whether, while the platform’s clock runs', () => {
  let compared = 0
  fc.assert(
    fc.property(
      agreement,
      sighting,
      sometimes(deed),
      sometimes(deed),
      fc.integer({ min: 0, max: 60 }),
      (agreed, found, first, second, number) => {
        const before = seen(story({}, agreed), found)
        let after = before
        for (const done of [first, second])
          if (done !== null) after = wrote(after, [noon(dayOf(0)), done(after.record.decision?.seq ?? 0)])
        const [plain, now] = [on(before, dayOf(number)), on(after, dayOf(number))]
        if (remindersDue(plain).length === 0) return
        compared++
        expect(now.countdown).toEqual(plain.countdown)
        expect(remindersDue(now).length).toBeGreaterThan(0)
      },
    ),
    { numRuns: 3000 },
  )
  expect(compared).toBeGreaterThan(100)
})

it('a hold on record leaves the reminders of a platform clock as they were, letter by letter', () => {
  fc.assert(
    fc.property(agreement, sighting, fc.integer({ min: 0, max: 60 }), (agreed, found, number) => {
      const plain = seen(story({}, agreed), found)
      const held = wrote(plain, [noon(dayOf(0)), mailboxEntry('holdPlaced', {}, { reason: '' })])
      expect(remindersDue(on(held, dayOf(number)))).toEqual(remindersDue(on(plain, dayOf(number))))
    }),
    { numRuns: 500 },
  )
})

it('nobody is left untold: on each agreed day somebody has the newest reminder, unless every address refused', () => {
  let told = 0
  fc.assert(
    fc.property(fewSightings, (life) => {
      const days = life.days.map((one) => ({
        ...one,
        letters: one.letters.map((letter) => (letter === 'refused' ? letter : ('sent' as const))),
      }))
      lived({ ...life, days }, ({ story: so, day: today, due }) => {
        const situation = on(so, today)
        const { countdown, agreement: agreed } = situation
        if (due.length > 0 || countdown.state !== 'counting' || standingOf(situation) !== 'undecided') return
        const { daysLeft, clock } = countdown
        const come = (agreed?.agreement.reminders ?? []).filter((days) => days >= daysLeft)
        if (come.length === 0) return
        const about = so.record.reminders.filter(
          ({ lastDay, matter }) => lastDay === clock.lastDay && matter === 'decide',
        )
        const newest = about.filter(
          ({ daysBefore }) => daysBefore === Math.min(...come) || daysBefore === null,
        )
        const allRefused = newest.length >= 3 && newest.every(({ state }) => state === 'refused')
        expect(newest.some(({ state }) => state === 'sent') || allRefused).toBe(true)
        told++
      })
    }),
    { numRuns: 70 },
  )
  expect(told).toBeGreaterThan(30)
})
