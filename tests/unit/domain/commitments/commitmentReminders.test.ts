import { describe, expect, it } from 'vitest'
import type { CaseAccess } from '../../../../src/domain/cases/caseAccess.ts'
import type { Commitment } from '../../../../src/domain/commitments/commitmentRecord.ts'
import {
  type CommitmentSituation,
  commitmentReminderDue,
  remindedDays,
  usualReminders,
} from '../../../../src/domain/commitments/commitmentReminders.ts'
import type { Person } from '../../../../src/domain/person.ts'
import type { Sending } from '../../../../src/domain/reminders/sending.ts'

const person = (id: string, change: Partial<Person> = {}): Person => ({
  ...{ id, name: id, address: `${id}@delinde.example`, roles: ['employee'], customers: null },
  ...change,
})
const people = [person('anouk'), person('judith', { roles: ['caseManager'] }), person('bas')]

const commitment: Commitment = {
  ...{ id: '2026-0142.9', caseId: '2026-0142', seq: 9, filing: '2026-0142.8' },
  ...{ notedAt: '2026-10-01T09:00:00Z', notedBy: 'anouk', owner: 'anouk', origin: 'found' },
  ...{ promisor: 'us', promisorName: '', promisee: 'Jan', what: 'Offer', quote: 'Offer', dueWords: '' },
  ...{ due: '2026-10-26', state: 'open', settledAt: null, settledBy: null },
}
const open: CaseAccess = { restricted: false, members: [] }

const dueOn = (today: string, change: Partial<CommitmentSituation> = {}) =>
  commitmentReminderDue(
    {
      ...{ commitment, isWithdrawn: false, access: open, reminders: new Map(), people, today },
      zone: 'Europe/Amsterdam',
      ...change,
    },
    usualReminders,
  )

const sending = (key: string, state: Sending['state']): ReadonlyMap<string, Sending> =>
  new Map([
    [
      key,
      {
        ...{ key, to: null, first: 10, firstAt: '2026-10-23T08:00:00Z', claim: 10, state },
        ...{ leaseUntil: '2026-10-23T08:05:00Z', at: '2026-10-23T08:00:00Z', failures: 0 },
        ...{ maybeAccepted: false, mayHaveArrivedTwice: false, because: null },
      },
    ],
  ])

describe('the reminder of a commitment', () => {
  // Clocks go back on 25 October 2026: the days are counted on the calendar.
  it.each([
    ['2026-10-22', null],
    ['2026-10-23', 3],
    ['2026-10-25', 3],
    ['2026-10-26', 0],
  ])('on %s is the most urgent agreed day that has come: %s', (today, daysBefore) => {
    expect(dueOn(today)?.daysBefore ?? null).toBe(daysBefore)
  })

  it('tells once that it is overdue, and of what is long past nothing', () => {
    expect(dueOn('2026-10-27')).toMatchObject({ daysBefore: null, to: { id: 'anouk' } })
    expect(dueOn('2026-11-25')).toMatchObject({ key: '9:2026-10-26:overdue:anouk' })
    expect(dueOn('2026-11-26')).toBeNull()
    expect(dueOn('2026-10-28', { reminders: sending('9:2026-10-26:overdue:anouk', 'sent') })).toBeNull()
  })

  it.each([
    ['it was kept', { commitment: { ...commitment, state: 'kept' } }],
    ['it was withdrawn', { commitment: { ...commitment, state: 'withdrawn' } }],
    ['its mail was withdrawn', { isWithdrawn: true }],
    ['it has no day', { commitment: { ...commitment, due: null } }],
    ['it was sent', { reminders: sending('9:2026-10-26:0:anouk', 'sent') }],
  ] as const)('is none when %s', (_, change) => {
    expect(dueOn('2026-10-26', change)).toBeNull()
  })

  it('tells a new owner what his predecessor was told, and begins anew on another due day', () => {
    const reminders = sending('9:2026-10-26:3:anouk', 'sent')
    expect(dueOn('2026-10-24', { reminders })).toBeNull()
    const handedOver = { ...commitment, owner: 'bas' }
    expect(dueOn('2026-10-24', { reminders, commitment: handedOver })?.to.id).toBe('bas')
    const moved = { ...commitment, due: '2026-10-27' }
    expect(dueOn('2026-10-24', { reminders, commitment: moved })?.key).toBe('9:2026-10-27:3:anouk')
  })

  it('does not tell who noted it for himself of a day that had come by then', () => {
    const late = { ...commitment, notedAt: '2026-10-24T09:00:00Z' }
    expect(dueOn('2026-10-24', { commitment: late })).toBeNull()
    expect(dueOn('2026-10-26', { commitment: late })?.daysBefore).toBe(0)
    expect(dueOn('2026-10-24', { commitment: { ...late, owner: 'bas' } })?.to.id).toBe('bas')
  })

  it('goes to whoever noted it, then to a case manager, where the owner cannot be told', () => {
    const ofBas = { ...commitment, owner: 'bas' }
    const gone = people.filter(({ id }) => id !== 'bas')
    expect(dueOn('2026-10-26', { commitment: ofBas, people: gone })?.to.id).toBe('anouk')
    const access = { restricted: true, members: [] }
    expect(dueOn('2026-10-26', { access })?.to.id).toBe('judith')
    const reminders = sending('9:2026-10-26:0:anouk', 'refused')
    expect(dueOn('2026-10-26', { reminders })?.to.id).toBe('judith')
  })

  it('is looked for among all due days that may need one', () => {
    expect(remindedDays('2026-10-26', usualReminders)).toEqual({ from: '2026-09-26', until: '2026-10-29' })
  })
})
