import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanUpDecisions, type Grouping, groupings } from '../../../../src/domain/cleanUp/cleanUpMail.ts'
import { decidedRows } from '../../../../src/domain/cleanUp/decideMails.ts'
import { GroupNames } from '../../../../src/domain/cleanUp/groupNames.ts'
import { chosenMails, groupsOf, type MailGroup } from '../../../../src/domain/cleanUp/groups.ts'
import type { MadeDecision } from '../../../../src/domain/cleanUp/madeDecision.ts'
import type { MailTable, TableRow } from '../../../../src/domain/cleanUp/mailTable.ts'
import { countStandings, workToday } from '../../../../src/domain/cleanUp/picture.ts'
import { isOpen } from '../../../../src/domain/cleanUp/standing.ts'
import { workingDays } from '../../../../src/domain/cleanUp/workingDays.ts'
import { decisionAbout, mailNumber, ownAddress, tableOf } from './tableOfMails.ts'

const namesByValue = (): GroupNames => new GroupNames((_grouping, value) => value)
const names = namesByValue()
const everything = { within: [], standing: undefined, words: '' }
const anyMails = fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { maxLength: 60 })
const anyDecision = fc.record({
  decision: fc.constantFrom(...cleanUpDecisions),
  mails: fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 20 }),
})

const standingsOf = (table: MailTable): readonly string[] => table.rows.map(({ standing }) => standing)

describe('the mails of a mailbox that is cleaned up', () => {
  it('are each in exactly one group of a grouping, also of a part of them', () => {
    fc.assert(
      fc.property(
        anyMails,
        fc.constantFrom(...groupings),
        fc.constantFrom(...groupings),
        (numbers, by, outer) => {
          const table = tableOf(numbers.map(mailNumber))
          const groups = (grouping: Grouping, within: readonly string[] = []): readonly MailGroup[] =>
            // With names of its own: also one that was given before a restart is found again.
            groupsOf(table, grouping, { ...everything, within }, namesByValue()).slice()
          const ids = (groups: readonly MailGroup[]): readonly string[] =>
            groups.flatMap(({ rows }) => rows.map(({ mail }) => mail.id)).sort()
          expect(ids(groups(by))).toEqual(numbers.map((n) => `m${n}`).sort())
          for (const group of groups(outer)) {
            const parts = groups(by, [group.id])
            expect(ids(parts)).toEqual(group.rows.map(({ mail }) => mail.id).sort())
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  it('stand in groups most valuable first, of two worth as much that with the newer mail, whichever part is asked for', () => {
    const asked = fc.record({
      grouping: fc.constantFrom(...groupings),
      first: fc.nat({ max: 20 }),
      many: fc.nat({ max: 20 }),
    })
    fc.assert(
      fc.property(
        anyMails,
        fc.array(asked, { minLength: 1, maxLength: 4 }),
        anyDecision,
        (numbers, questions, made) => {
          const table = tableOf(numbers.map(mailNumber))
          const decision = decisionAbout(
            'd',
            made.decision,
            made.mails.map((number) => `m${number}`),
          )
          table.decide([decision], decision.mails)
          for (const { grouping, first, many } of questions) {
            const groups = groupsOf(table, grouping, everything, names)
            const expected = slowGroups(table, grouping)
            const held = (some: readonly MailGroup[]) =>
              some.map(({ rows }) => rows.map(({ mail }) => mail.id))
            expect(groups.length).toBe(expected.length)
            expect(held(groups.slice(first, first + many))).toEqual(expected.slice(first, first + many))
            expect(held(groups.slice())).toEqual(expected)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('that their owner sent stand behind those of every open sender', () => {
    const client = { name: 'Petra', address: 'petra@anker.example' }
    const sent = [1, 2, 3].map((number) => ({
      ...mailNumber(number * 7),
      ...{ from: { name: 'Anouk', address: ownAddress.toUpperCase() }, to: [client], privateSigns: [] },
    }))
    const table = tableOf([...sent, ...[5, 6].map(mailNumber)])
    const values = groupsOf(table, 'sender', everything, names)
      .slice()
      .map(({ value }) => value)
    expect(values).toHaveLength(3)
    expect(values.at(-1)).toBe(ownAddress)
  })

  it('have one standing each, whatever is decided, and the one they had when it is undone', () => {
    fc.assert(
      fc.property(anyMails, fc.array(anyDecision, { maxLength: 8 }), fc.nat(), (numbers, made, which) => {
        const table = tableOf(numbers.map(mailNumber))
        let decisions: readonly MadeDecision[] = []
        const states: (readonly string[])[] = [standingsOf(table)]
        for (const [at, { decision, mails }] of made.entries()) {
          const one = decisionAbout(
            `d${at}`,
            decision,
            mails.map((number) => `m${number}`),
          )
          decisions = [...decisions, one]
          table.decide(decisions, one.mails)
          states.push(standingsOf(table))
          const counts = countStandings(table.rows.map(({ standing }) => standing))
          expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(numbers.length)
        }
        // Undone in the middle: as if it had never been made.
        if (decisions.length > 0) {
          const undone = decisions[which % decisions.length]?.id
          const without = tableOf(numbers.map(mailNumber))
          const others = decisions.filter(({ id }) => id !== undone)
          without.decide(
            others,
            others.flatMap(({ mails }) => mails),
          )
          const marked = decisions.map((one) => (one.id === undone ? { ...one, undoneAt: one.at } : one))
          table.decide(
            marked,
            marked.flatMap(({ mails }) => mails),
          )
          expect(standingsOf(table)).toEqual(standingsOf(without))
          table.decide(
            decisions,
            decisions.flatMap(({ mails }) => mails),
          )
        }
        // Undone from the last to the first: what was.
        for (let at = decisions.length - 1; at >= 0; at--) {
          const { mails = [] } = decisions[at] ?? {}
          decisions = decisions.map((one, place) => (place === at ? { ...one, undoneAt: one.at } : one))
          table.decide(decisions, mails)
          expect(standingsOf(table)).toEqual(states[at])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('are filed by a group or a rule only where nothing says that they are private', () => {
    const table = tableOf([1, 2, 3, 21, 41].map(mailNumber))
    const question = { what: 'rule', by: 'folder', isOfOneStanding: false, rows: table.rows } as const
    const filed = decidedRows(question, 'file').map(({ mail }) => mail.id)
    expect(filed).toEqual(['m2', 'm3'])
    expect(decidedRows(question, 'private')).toHaveLength(5)
    expect(decidedRows({ ...question, isOfOneStanding: true }, 'file')).toHaveLength(2)
    expect(decidedRows({ ...question, what: 'mails', by: null }, 'file')).toHaveLength(5)
  })

  it('are found by words in their header, in whatever case and with or without accents', () => {
    const table = tableOf([{ ...mailNumber(2), subject: 'Procès-verbaal KÖLN' }, mailNumber(3)])
    const found = (words: string) => chosenMails(table, { ...everything, words }, names).length
    expect([found('koln proces'), found('klant2@firma2'), found('map 3'), found('offerte koln')]).toEqual([
      1, 1, 1, 0,
    ])
  })
})

/** The same in the plainest way: the ids of each group's mails. */
const slowGroups = (table: MailTable, grouping: Grouping): readonly (readonly string[])[] => {
  const groups = Map.groupBy(table.newestFirst(), (row) => table.sharedBy(row, grouping))
  const worthOf = (rows: readonly TableRow[]) => rows.reduce((sum, { worth }) => sum + worth, 0)
  const openOf = (rows: readonly TableRow[]) => rows.filter(({ standing }) => isOpen(standing)).length
  return [...groups.values()]
    .sort(
      (one, other) =>
        worthOf(other) - worthOf(one) || openOf(other) - openOf(one) || other.length - one.length,
    )
    .map((rows) => rows.map(({ mail }) => mail.id))
}

describe('typing letter by letter', () => {
  it('finds what the same words find at once, whatever was typed and taken back before', () => {
    const typed = fc.array(
      fc.constantFrom('k', 'kl', 'klant1', 'ant1', 'Offerte', 'off onder', 'onder OFF 2', '', '2 m', 'zzz'),
      {
        minLength: 1,
        maxLength: 30,
      },
    )
    fc.assert(
      fc.property(anyMails, typed, fc.nat({ max: 29 }), (numbers, texts, comesAfter) => {
        const table = tableOf(numbers.map(mailNumber))
        const mails = numbers.map(mailNumber)
        for (const [at, words] of texts.entries()) {
          if (at === comesAfter) {
            const late = { ...mailNumber(1), id: 'late' }
            mails.push(late)
            const { subject, from, to, sentAt } = late
            table.add(late, { messageId: null, subject, from, to, cc: [], sentAt, references: [] }, null)
          }
          const found = (one: MailTable) => one.holding(words).map(({ mail }) => mail.id)
          expect(found(table)).toEqual(found(tableOf(mails)))
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('what there is to do today', () => {
  it.each([
    ['2026-11-23', '2026-11-27', 5],
    ['2026-11-21', '2026-11-22', 0],
    ['2026-11-20', '2026-11-30', 7],
    ['2026-11-27', '2026-11-23', 0],
    // Christmas on Friday and Saturday, New Year's Day on Friday.
    ['2026-12-21', '2027-01-03', 8],
    // Good Friday and Easter Monday.
    ['2026-03-30', '2026-04-10', 8],
    // King's Day is a Sunday in 2025 and kept on Saturday; Liberation Day a Monday.
    ['2025-04-26', '2025-05-05', 5],
    // Ascension Day and Liberation Day are one day.
    ['2016-05-02', '2016-05-06', 4],
  ])('from %s to %s are %i working days', (from, to, days) => {
    expect(workingDays(from, to)).toBe(days)
  })

  it.each([
    // Monday to Friday: a fifth, rounded up, of what was open this morning.
    [
      { open: 81, decidedToday: 20, today: '2026-11-23', lastDay: '2026-11-27' },
      { decided: 20, of: 21 },
    ],
    [
      { open: 50, decidedToday: 0, today: '2026-11-21', lastDay: '2026-11-23' },
      { decided: 0, of: 0 },
    ],
    [
      { open: 50, decidedToday: 0, today: '2026-11-21', lastDay: '2026-11-21' },
      { decided: 0, of: 50 },
    ],
    [{ open: 50, decidedToday: 3, today: '2026-11-21', lastDay: null }, null],
  ])('is %j: %j', (left, wanted) => {
    expect(workToday(left)).toEqual(wanted)
  })
})
