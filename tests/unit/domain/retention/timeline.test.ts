import { describe, expect, it } from 'vitest'
import { decisionDraft } from '../../../../src/domain/decisions/decide.ts'
import type { DecisionChoice } from '../../../../src/domain/decisions/decision.ts'
import { executionDraft } from '../../../../src/domain/decisions/executions.ts'
import { mailboxEntry } from '../../../../src/domain/register/mailboxEntries.ts'
import { nextReminder } from '../../../../src/domain/reminders/nextReminder.ts'
import { remindersDue } from '../../../../src/domain/reminders/remindersDue.ts'
import { timelineOf } from '../../../../src/domain/retention/timeline.ts'
import { noon, on, people, type Story, seen, story, tried, wrote } from './mailboxStory.ts'

const deleted = story({ accountDeletedAt: noon('2026-11-01') })

/** A line an event: day, what, who, which choice. */
const lines = (from: Story, day: string): readonly string[] =>
  timelineOf(on(from, day)).map(({ on: when, what, role, choice }) =>
    [when, what, role, choice].filter((word) => word !== null).join(' '),
  )

const decided = (from: Story, choice: DecisionChoice, day: string): Story =>
  wrote(from, [
    noon(day),
    decisionDraft(
      {
        ...{ choice, account: 'deleted', licence: 'removed', recipient: 'Els' },
        by: { role: 'contact', ...people.contact },
      },
      '',
      null,
    ),
  ])

const sentOn = (from: Story, day: string): Story =>
  remindersDue(on(from, day)).reduce((so, reminder) => tried(so, reminder, day, 'sent'), from)

describe('a timeline', () => {
  it('tells what was seen, done and asked, and what comes, oldest first', () => {
    const leaving = seen(deleted, { leavesOn: '2026-10-31' })
    const reminded = sentOn(leaving, '2026-11-02')
    const held = wrote(reminded, [noon('2026-11-05'), mailboxEntry('holdPlaced', {}, { reason: 'claim' })])
    const given = decided(held, 'handOver', '2026-11-06')
    const reported = wrote(sentOn(given, '2026-11-06'), [
      noon('2026-11-08'),
      executionDraft({ step: 'reported', decision: given.record.decision?.seq ?? 0 }, ''),
    ])
    expect(lines(reported, '2026-11-10')).toEqual([
      '2026-10-31 lastWorkingDay',
      '2026-11-01 accountDeleted',
      '2026-11-02 reminderSent contact',
      '2026-11-05 holdPlaced',
      '2026-11-06 decisionRecorded handOver',
      '2026-11-06 reminderSent provider',
      '2026-11-08 executionReported handOver',
      '2026-11-15 nextReminder provider',
      '2026-11-29 lastSafeDay',
    ])
  })

  it('names what an event was about by the decision of its time', () => {
    const first = decided(deleted, 'handOver', '2026-11-02')
    const second = decided(first, 'staticCopy', '2026-11-03')
    const decision = second.record.decision?.seq ?? 0
    const done = wrote(second, [
      noon('2026-11-04'),
      executionDraft({ step: 'verified', decision, proof: 'copyChecked', seenAt: noon('2026-11-04') }, ''),
    ])
    expect(lines(done, '2026-11-10')).toEqual([
      '2026-11-01 accountDeleted',
      '2026-11-02 decisionRecorded handOver',
      '2026-11-03 decisionRecorded staticCopy',
      '2026-11-04 executionVerified staticCopy',
      '2026-11-29 lastSafeDay',
    ])
  })

  it('tells a hold that was released from one that was seen released', () => {
    const released = wrote(seen(story({}), { holdReleasedAt: noon('2026-11-03') }), [
      noon('2026-11-02'),
      mailboxEntry('holdReleased', {}, { reason: 'over' }),
    ])
    expect(lines(released, '2026-11-04').slice(0, 2)).toEqual([
      '2026-11-02 holdReleased',
      '2026-11-03 holdReleasedSeen',
    ])
  })

  it('puts what happened on the last safe day before it, for the day counts to its end', () => {
    expect(
      lines(seen(story(deleted.facts, null), { convertedToSharedAt: noon('2026-11-29') }), '2026-12-25'),
    ).toEqual(['2026-11-01 accountDeleted', '2026-11-29 convertedToShared', '2026-11-29 lastSafeDay'])
  })

  it('says nothing of claims, links and codes', () => {
    const [reminder] = remindersDue(on(deleted, '2026-11-02'))
    const claimed = reminder === undefined ? deleted : tried(deleted, reminder, '2026-11-02', 'claimed')
    expect(lines(claimed, '2026-11-02')).toEqual([
      '2026-11-01 accountDeleted',
      '2026-11-02 nextReminder contact',
      '2026-11-29 lastSafeDay',
    ])
  })
})

describe('the next reminder', () => {
  it.each([
    ['is due today', deleted, '2026-11-03', { on: '2026-11-03', role: 'contact', daysBefore: 30 }],
    [
      'is of the next agreed day',
      sentOn(deleted, '2026-11-03'),
      '2026-11-04',
      { on: '2026-11-15', role: 'contact', daysBefore: 14 },
    ],
    [
      'is the provider’s after a decision',
      sentOn(decided(deleted, 'handOver', '2026-11-16'), '2026-11-16'),
      '2026-11-17',
      { on: '2026-11-22', role: 'provider', daysBefore: 7 },
    ],
    ['is none after the last', sentOn(deleted, '2026-11-28'), '2026-11-29', null],
    [
      'is a week after the last where the end is not known',
      sentOn(story({ startUnknown: true }), '2026-11-03'),
      '2026-11-05',
      { on: '2026-11-10', role: 'contact', daysBefore: null },
    ],
    ['is none of a mailbox in use', story({}), '2026-11-05', null],
    ['is none without an agreement', story(deleted.facts, null), '2026-11-05', null],
    ['is none after the end was told', sentOn(deleted, '2026-12-01'), '2026-12-02', null],
  ])('%s', (_, from, day, expected) => {
    expect(nextReminder(on(from, day))).toEqual(expected)
  })

  it('comes on the day it was said to come, and on none before', () => {
    let so = sentOn(deleted, '2026-11-01')
    let asked = '2026-11-01'
    for (const days of [14, 7, 3, 1]) {
      const next = nextReminder(on(so, asked))
      expect(next?.daysBefore).toBe(days)
      asked = next?.on ?? ''
      expect(remindersDue(on(so, dayBefore(asked)))).toEqual([])
      expect(remindersDue(on(so, asked)).length).toBeGreaterThan(0)
      so = sentOn(so, asked)
    }
    expect(nextReminder(on(so, asked))).toBeNull()
  })
})

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
