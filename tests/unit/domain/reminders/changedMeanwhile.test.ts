import { describe, expect, it } from 'vitest'
import { remindersDue } from '../../../../src/domain/reminders/remindersDue.ts'
import { agreementOf, on, people, type Story, story, tried } from '../retention/mailboxStory.ts'

/** Safe up to 29 November. */
const deleted = story({ accountDeletedAt: '2026-11-01T12:00:00Z' })

const due = (from: Story, day: string): readonly string[] =>
  remindersDue(on(from, day)).map(({ matter, role, daysBefore }) => `${matter} ${role} ${daysBefore}`)

const allTried = (from: Story, day: string, outcome: 'sent' | 'refused'): Story =>
  remindersDue(on(from, day)).reduce((so, reminder) => tried(so, reminder, day, outcome), from)

describe('an agreement that names somebody else meanwhile', () => {
  const petra = { name: 'Petra', address: 'petra@delinde.example' }
  const withPetra = (from: Story): Story => ({ ...from, agreement: agreementOf({ contact: petra }) })
  const told = allTried(deleted, '2026-11-28', 'sent')

  it('has him told what the other was, once: after the last agreed day too', () => {
    expect(due(told, '2026-11-28')).toEqual([])
    expect(due(withPetra(told), '2026-11-28')).toEqual(['decide contact 1'])
    const now = allTried(withPetra(told), '2026-11-28', 'sent')
    expect(due(now, '2026-11-29')).toEqual([])
    expect(due({ ...now, agreement: agreementOf() }, '2026-11-29')).toEqual([])
  })

  it('has a corrected address tried at once, and not only on the next agreed day', () => {
    const back = allTried(deleted, '2026-11-22', 'refused')
    expect(due(withPetra(back), '2026-11-22')).toContain('decide contact 7')
  })

  it('takes an address in other capitals for the same', () => {
    const shouting = agreementOf({ contact: { ...people.contact, address: 'CARLA@delinde.example' } })
    expect(due({ ...told, agreement: shouting }, '2026-11-28')).toEqual([])
  })
})

it('an end that nobody knows is told again in time where an earlier round was of a clock gone wrong', () => {
  const wrong = allTried(story({ startUnknown: true }), '2027-11-01', 'sent')
  expect(due(wrong, '2026-11-01')).toHaveLength(3)
})
