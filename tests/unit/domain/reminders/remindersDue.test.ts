import { describe, expect, it } from 'vitest'
import type { DecisionChoice, DecisionRole } from '../../../../src/domain/decisions/decision.ts'
import { mailboxEntry } from '../../../../src/domain/register/mailboxEntries.ts'
import { remindersDue } from '../../../../src/domain/reminders/remindersDue.ts'
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

/** Safe up to 29 November: 30 times 24 hours, less the day that is not whole and a day of margin. */
const deleted = story({ accountDeletedAt: '2026-11-01T12:00:00Z' })
const lastDay = '2026-11-29'

/** What is due on a day: matter, role, and the agreed day where it is of one. */
const due = (from: Story, day: string): readonly string[] =>
  remindersDue(on(from, day)).map(({ matter, role, daysBefore }) =>
    [matter, role, ...(daysBefore === null ? [] : [daysBefore])].join(' '),
  )

/** The story after all that is due on a day was sent. */
const sentOn = (from: Story, day: string): Story =>
  remindersDue(on(from, day)).reduce((so, reminder) => tried(so, reminder, day, 'sent'), from)

const refusedBy = (from: Story, role: string, day: string): Story =>
  remindersDue(on(from, day))
    .filter((reminder) => reminder.role === role)
    .reduce((so, reminder) => tried(so, reminder, day, 'refused'), from)

const decided = (
  choice: DecisionChoice,
  day: string,
  from = deleted,
  role: DecisionRole = 'contact',
): Story =>
  wrote(from, [
    noon(day),
    mailboxEntry(
      'decisionRecorded',
      {
        choice,
        account: 'deleted',
        licence: 'removed',
        role,
        needsSecond: choice === 'letLapse',
        code: null,
      },
      { ...people[role], reason: 'weg', recipient: 'Els' },
    ),
  ])

const execution = (from: Story, day: string, kind: 'executionReported' | 'executionFailed'): Story =>
  wrote(from, [noon(day), mailboxEntry(kind, { decision: from.record.decision?.seq ?? 0 }, { note: '' })])

const verified = (from: Story, day: string, proof: 'accessSeen' | 'sharedSeen' | 'holdSeen'): Story =>
  wrote(from, [
    noon(day),
    mailboxEntry(
      'executionVerified',
      { decision: from.record.decision?.seq ?? 0, proof, seenAt: noon(day) },
      { note: '' },
    ),
  ])

describe('while nobody has decided', () => {
  it.each([
    ['2026-11-01', ['decide contact 30']],
    ['2026-11-14', ['decide contact 30']],
    ['2026-11-15', ['decide contact 14', 'decide standIn 14']],
    ['2026-11-22', ['decide contact 7', 'decide standIn 7', 'decide provider 7']],
    ['2026-11-26', ['decide contact 3', 'decide standIn 3', 'decide provider 3']],
    ['2026-11-28', ['decide contact 1', 'decide standIn 1', 'decide provider 1']],
    ['2026-11-29', ['decide contact 1', 'decide standIn 1', 'decide provider 1']],
    ['2026-11-30', ['ended contact', 'ended standIn', 'ended provider']],
  ])('on %s only the most urgent reminder is due: %j', (day, expected) => {
    expect(due(deleted, day)).toEqual(expected)
  })

  it('says nothing between two agreed days once the earlier was sent, and says the next', () => {
    const reminded = sentOn(deleted, '2026-11-01')
    expect(due(reminded, '2026-11-14')).toEqual([])
    expect(due(reminded, '2026-11-15')).toEqual(['decide contact 14', 'decide standIn 14'])
  })

  it('waits for the first agreed day', () => {
    const late = story(deleted.facts, agreementOf({ reminders: [7, 1] }))
    expect(due(late, '2026-11-21')).toEqual([])
    expect(due(late, '2026-11-22')).toEqual(['decide contact 7'])
  })

  it('reminds on the last day itself where that was agreed', () => {
    const story0 = sentOn(story(deleted.facts, agreementOf({ reminders: [0, 7] })), '2026-11-22')
    expect(due(story0, '2026-11-28')).toEqual([])
    expect(due(story0, lastDay)).toEqual(['decide contact 0', 'decide standIn 0'])
  })

  it('does not go back to the missed ones when the end moves away, and tells the new end', () => {
    const reminded = sentOn(deleted, '2026-11-22')
    const moved = seen(reminded, { accountDeletedAt: '2026-11-11T12:00:00Z' })
    expect(
      remindersDue(on(moved, '2026-11-22')).map(({ lastDay, daysBefore }) => [lastDay, daysBefore]),
    ).toEqual([['2026-12-09', 30]])
    const back = sentOn(moved, '2026-11-22')
    expect(due(seen(back, deleted.facts), '2026-11-22')).toEqual([])
  })

  it.each([
    ['a mailbox in use', {}],
    ['a shared mailbox', { convertedToSharedAt: '2026-11-02T12:00:00Z' }],
    ['a hold seen', { accountDeletedAt: '2026-11-01T12:00:00Z', holdVerifiedAt: '2026-11-02T12:00:00Z' }],
    ['a restored account', { accountDeletedAt: '2026-11-01T12:00:00Z', restoredAt: '2026-11-02T12:00:00Z' }],
  ])('has nothing to say about %s', (_, facts) => {
    expect(due(story(facts), '2026-11-28')).toEqual([])
  })

  it('has nobody to remind without an agreement', () => {
    expect(due(story(deleted.facts, null), '2026-11-28')).toEqual([])
  })

  it('goes on when a hold is only on record: the platform clock runs', () => {
    const held = wrote(deleted, [noon('2026-11-02'), mailboxEntry('holdPlaced', {}, { reason: 'claim' })])
    expect(due(held, '2026-11-22')).toEqual(due(deleted, '2026-11-22'))
  })
})

describe('an address that refuses', () => {
  it('escalates at once: the next in line gets the same reminder, in the end the provider', () => {
    const contactGone = refusedBy(deleted, 'contact', '2026-11-01')
    expect(due(contactGone, '2026-11-01')).toEqual(['decide standIn 30'])
    const standInGone = refusedBy(contactGone, 'standIn', '2026-11-01')
    expect(due(standInGone, '2026-11-01')).toEqual(['decide provider 30'])
    const allGone = refusedBy(standInGone, 'provider', '2026-11-01')
    expect(due(allGone, '2026-11-01')).toEqual([])
    expect(allGone.record.reminders.map(({ state }) => state)).toEqual(['refused', 'refused', 'refused'])
  })

  it('is tried again on the next agreed day, and counts for nobody there either', () => {
    const contactGone = refusedBy(deleted, 'contact', '2026-11-01')
    const escalated = sentOn(contactGone, '2026-11-01')
    expect(due(escalated, '2026-11-15')).toEqual(['decide contact 14', 'decide standIn 14'])
    const still = refusedBy(escalated, 'contact', '2026-11-15')
    expect(due(still, '2026-11-15')).toEqual(['decide standIn 14', 'decide provider 14'])
  })

  it('escalates too when the mail came back days later', () => {
    const [reminder] = remindersDue(on(deleted, '2026-11-01'))
    const reminded = sentOn(deleted, '2026-11-01')
    expect(reminder && due(tried(reminded, reminder, '2026-11-03', 'refused'), '2026-11-03')).toEqual([
      'decide standIn 30',
    ])
  })

  it.each(['failed', 'claimed'] as const)('a %s reminder stays due', (outcome) => {
    const [reminder] = remindersDue(on(deleted, '2026-11-01'))
    expect(reminder && due(tried(deleted, reminder, '2026-11-01', outcome), '2026-11-02')).toEqual([
      'decide contact 30',
    ])
  })
})

describe('a decision', () => {
  it('is for the provider from then on: at once, and on each agreed day until it is verified', () => {
    const reminded = sentOn(deleted, '2026-11-15')
    const given = decided('handOver', '2026-11-16', reminded)
    expect(due(given, '2026-11-16')).toEqual(['carryOut provider'])
    const told = sentOn(given, '2026-11-16')
    expect(due(told, '2026-11-21')).toEqual([])
    expect(due(told, '2026-11-22')).toEqual(['carryOut provider 7'])
    expect(due(told, '2026-11-26')).toEqual(['carryOut provider 3'])
    expect(due(told, '2026-11-28')).toEqual(['carryOut provider 1', 'carryOut contact 1'])
    expect(due(verified(told, '2026-11-23', 'accessSeen'), '2026-11-28')).toEqual([])
  })

  it('that was not told at once before the next agreed day is told once, on that day', () => {
    expect(due(decided('handOver', '2026-11-16'), '2026-11-23')).toEqual(['carryOut provider 7'])
  })

  it('taken on an agreed day is told at once and not twice', () => {
    const given = decided('handOver', '2026-11-22', sentOn(deleted, '2026-11-22'))
    expect(due(given, '2026-11-22')).toEqual(['carryOut provider'])
    expect(due(sentOn(given, '2026-11-22'), '2026-11-23')).toEqual([])
  })

  it('reported done is still asked about on the agreed days, for nobody has seen it', () => {
    const told = sentOn(decided('handOver', '2026-11-16'), '2026-11-16')
    const reported = execution(told, '2026-11-17', 'executionReported')
    expect(due(reported, '2026-11-17')).toEqual([])
    expect(due(reported, '2026-11-22')).toEqual(['carryOut provider 7'])
  })

  it('reported done before anybody was told is asked about once an agreed day has come, on a record’s word alone nobody rests', () => {
    const reported = execution(decided('handOver', '2026-11-15'), '2026-11-15', 'executionReported')
    expect(due(reported, '2026-11-15')).toEqual(['carryOut provider'])
  })

  it('that was seen not to be carried out is asked again at once', () => {
    const told = sentOn(decided('handOver', '2026-11-16'), '2026-11-16')
    const reported = execution(told, '2026-11-17', 'executionReported')
    expect(due(execution(reported, '2026-11-18', 'executionFailed'), '2026-11-18')).toEqual([
      'carryOut provider',
    ])
  })

  it('reaches the contact and the stand-in where the provider’s address refuses', () => {
    const given = decided('handOver', '2026-11-16')
    const gone = refusedBy(given, 'provider', '2026-11-16')
    expect(due(gone, '2026-11-16')).toEqual(['carryOut contact'])
    expect(due(refusedBy(gone, 'contact', '2026-11-16'), '2026-11-16')).toEqual(['carryOut standIn'])
  })

  it('tells the provider of a new end at once', () => {
    const told = sentOn(decided('handOver', '2026-11-16'), '2026-11-16')
    expect(due(seen(told, { accountDeletedAt: '2026-11-05T12:00:00Z' }), '2026-11-17')).toEqual([
      'carryOut provider',
    ])
  })

  it('is told where no clock runs, once', () => {
    const given = decided('staticCopy', '2026-11-16', story({}))
    expect(due(given, '2026-11-16')).toEqual(['carryOut provider'])
    expect(due(sentOn(given, '2026-11-16'), '2026-12-16')).toEqual([])
  })

  it('verified says nothing of a clock that started later: the contact is asked again', () => {
    const done = verified(decided('handOver', '2026-11-02'), '2026-11-03', 'accessSeen')
    expect(due(done, '2026-11-22')).toEqual([])
    const again = seen(done, {
      restoredAt: '2026-11-10T12:00:00Z',
      accountDeletedAt: '2027-02-01T12:00:00Z',
    })
    expect(due(again, '2027-02-15')).toEqual(['decide contact 14', 'decide standIn 14'])
  })

  it.each(['keepAsShared', 'legalHold'] as const)('verified %s silences no clock that runs on', (choice) => {
    const done = verified(decided(choice, '2026-11-02'), '2026-11-03', 'sharedSeen')
    expect(due(done, '2026-11-22')).toEqual(['decide contact 7', 'decide standIn 7', 'decide provider 7'])
  })
})

describe('a lapse', () => {
  const lapse = decided('letLapse', '2026-11-16', sentOn(deleted, '2026-11-15'))

  it('asks the second person at once, then with who decided, then tells the provider', () => {
    expect(due(lapse, '2026-11-16')).toEqual(['approve standIn'])
    const asked = sentOn(lapse, '2026-11-16')
    expect(due(asked, '2026-11-21')).toEqual([])
    expect(due(asked, '2026-11-22')).toEqual(['approve standIn 7', 'approve contact 7', 'approve provider 7'])
    const early = decided('letLapse', '2026-11-10', deleted)
    expect(due(early, '2026-11-15')).toEqual(['approve standIn 14', 'approve contact 14'])
  })

  it('asks the named second person where there is one', () => {
    const { secondPerson } = people
    const named = { ...lapse, agreement: agreementOf({ secondPerson }) }
    expect(due(named, '2026-11-16')).toEqual(['approve secondPerson'])
  })

  it('asks the contact where the stand-in decided', () => {
    expect(due(decided('letLapse', '2026-11-16', deleted, 'standIn'), '2026-11-16')).toEqual([
      'approve contact',
    ])
  })

  it('approved goes to the provider at once; declined goes back to who decides, at once', () => {
    const decision = lapse.record.decision?.seq ?? 0
    const { standIn } = people
    const answer = { ...standIn, reason: 'akkoord' }
    const facts = { decision, role: 'standIn', code: null } as const
    const yes = wrote(lapse, [noon('2026-11-17'), mailboxEntry('decisionApproved', facts, answer)])
    expect(due(yes, '2026-11-17')).toEqual(['carryOut provider'])
    const no = wrote(lapse, [noon('2026-11-17'), mailboxEntry('decisionDeclined', facts, answer)])
    expect(due(no, '2026-11-17')).toEqual(['decide contact', 'decide standIn'])
    expect(due(sentOn(no, '2026-11-17'), '2026-11-18')).toEqual([])
    expect(due(sentOn(no, '2026-11-17'), '2026-11-22')).toHaveLength(3)
  })

  it('waits on while the second person’s address refuses, by telling who decided', () => {
    expect(due(refusedBy(lapse, 'standIn', '2026-11-16'), '2026-11-16')).toEqual(['approve contact'])
  })
})

describe('an end that nobody knows', () => {
  const unknown = story({ startUnknown: true })
  const all = ['unknownEnd contact', 'unknownEnd standIn', 'unknownEnd provider']

  it('is told to all at once, and again every seven days until it is known', () => {
    expect(due(unknown, '2026-11-01')).toEqual(all)
    const told = sentOn(unknown, '2026-11-01')
    expect(due(told, '2026-11-07')).toEqual([])
    expect(due(told, '2026-11-08')).toEqual(all)
    const again = sentOn(told, '2026-11-10')
    expect(due(again, '2026-11-16')).toEqual([])
    expect(due(again, '2026-11-17')).toEqual(all)
    expect(due(seen(again, { startUnknown: false }), '2026-11-17')).toEqual([])
  })

  it('has the same keys whoever asks that day, also after one of them was sent', () => {
    const keys = remindersDue(on(unknown, '2026-11-01')).map(({ key }) => key)
    const [first] = remindersDue(on(unknown, '2026-11-01'))
    const rest = first && remindersDue(on(tried(unknown, first, '2026-11-01', 'sent'), '2026-11-03'))
    expect(rest?.map(({ key }) => key)).toEqual(keys.slice(1))
  })

  it('goes to the provider once there is a decision, at once and every seven days', () => {
    const given = decided('handOver', '2026-11-03', sentOn(unknown, '2026-11-01'))
    expect(due(given, '2026-11-03')).toEqual(['carryOut provider'])
    const told = sentOn(given, '2026-11-03')
    expect(due(told, '2026-11-09')).toEqual([])
    expect(due(told, '2026-11-10')).toEqual(['carryOut provider'])
  })
})

describe('the end', () => {
  const ended = ['ended contact', 'ended standIn', 'ended provider']

  it('is mentioned once, whatever was decided', () => {
    expect(due(deleted, '2026-12-29')).toEqual(ended)
    expect(due(sentOn(deleted, '2026-11-30'), '2026-12-01')).toEqual([])
    expect(due(decided('handOver', '2026-11-16'), '2026-11-30')).toEqual(ended)
    expect(
      due(verified(decided('handOver', '2026-11-16'), '2026-11-17', 'accessSeen'), '2026-11-30'),
    ).toEqual(ended)
  })

  it('of long ago is history, unless the register had seen the clock run', () => {
    expect(due(deleted, '2026-12-30')).toEqual([])
    const watched = wrote(deleted, [
      noon('2026-11-02'),
      mailboxEntry(
        'clockStarted',
        { clock: 'accountDeleted', startedAt: noon('2026-11-01'), lastDay, certainty: 'certain' },
        deleted.facts,
      ),
    ])
    expect(due(watched, '2027-03-01')).toEqual(ended)
  })
})

describe('the mailbox of who must decide', () => {
  const { secondPerson } = people
  const agreement = agreementOf({ secondPerson })

  it('is reported at once to the others and the provider when its own clock runs', () => {
    const leaving = story({ ...deleted.facts, address: 'Carla@delinde.example' }, agreement)
    expect(due(leaving, '2026-11-01')).toEqual([
      'personLeaving standIn',
      'personLeaving secondPerson',
      'personLeaving provider',
      'decide contact 30',
    ])
    expect(due(sentOn(leaving, '2026-11-01'), '2026-11-02')).toEqual([])
    const moved = seen(sentOn(leaving, '2026-11-01'), { accountDeletedAt: '2026-11-02T12:00:00Z' })
    expect(due(moved, '2026-11-02')).toHaveLength(4)
  })

  it('is reported when it may end any day', () => {
    const leaving = story({ startUnknown: true, address: secondPerson.address }, agreement)
    expect(due(leaving, '2026-11-01').slice(0, 3)).toEqual([
      'personLeaving contact',
      'personLeaving standIn',
      'personLeaving provider',
    ])
  })

  it('writes no address into what cannot be purged', () => {
    const leaving = story({ ...deleted.facts, address: people.contact.address }, agreement)
    for (const { key } of remindersDue(on(leaving, '2026-11-01'))) expect(key).not.toContain('@')
  })
})

describe('past an agreed end that comes before the platform’s', () => {
  const agreed = agreementOf({ mailboxes: { leaver: { period: 'P14D', from: 'accountDeleted' } } })
  // Agreed until 14 November; Microsoft keeps it until the 29th.
  const deleted = story({ accountDeletedAt: '2026-11-01T11:00:00Z' }, agreed)

  it('the reminders go on, by the platform’s clock: until then it can be saved', () => {
    const due = remindersDue(on(deleted, '2026-11-23'))
    expect(due.filter(({ matter }) => matter === 'decide')).toMatchObject([
      { role: 'contact', daysBefore: 7, lastDay: '2026-11-29' },
      { role: 'standIn', daysBefore: 7, lastDay: '2026-11-29' },
      { role: 'provider', daysBefore: 7, lastDay: '2026-11-29' },
    ])
    expect(due.filter(({ matter }) => matter === 'ended').map(({ lastDay }) => lastDay)).toContain(
      '2026-11-14',
    )
  })

  it('and the platform’s own end is told as well', () => {
    const due = remindersDue(on(deleted, '2026-11-30'))
    expect(due).toMatchObject([{ matter: 'ended', lastDay: '2026-11-29' }, {}, {}])
  })
})
