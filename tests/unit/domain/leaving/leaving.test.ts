import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDates, plusDays } from '../../../../src/domain/calendar.ts'
import { checksOf, type LeavingFacts, openChecks } from '../../../../src/domain/leaving/checks.ts'
import { handOverAnswerRefusal, offerRefusal } from '../../../../src/domain/leaving/handOver.ts'
import { emptyLeaving, type HandOver } from '../../../../src/domain/leaving/leavingRecord.ts'
import { leavingLetters } from '../../../../src/domain/leaving/letters/autoReply.ts'
import { leavingPlan } from '../../../../src/domain/leaving/plan.ts'
import { signRefusal } from '../../../../src/domain/leaving/signOff.ts'
import { answerRefusal, askRefusal, type Trust, trustedOn } from '../../../../src/domain/leaving/trust.ts'
import { leavingQuestions } from '../../../../src/domain/register/leavingEntries.ts'
import { situationOf } from '../../../../src/domain/retention/situation.ts'
import { mailboxFacts } from '../retention/mailboxFacts.ts'

const zone = 'Europe/Amsterdam'
const progress = { isCleanedUp: false, isHandedOver: false, isChecked: false, isSigned: false }
const planFor = (leavesOn: string | null, now: string) =>
  leavingPlan(situationOf(mailboxFacts({ leavesOn }), null, { now, zone, agreements: [] }), progress)
const dueOf = (leavesOn: string, now: string) =>
  Object.fromEntries(planFor(leavesOn, now).steps.map(({ step, due }) => [step, due]))

describe('a leaver’s plan', () => {
  it('counts back over the end of a month, also of February in a leap year', () => {
    expect(dueOf('2028-03-02', '2028-02-01T10:00:00Z')).toMatchObject({
      cleanUp: '2028-02-24',
      handOver: '2028-02-27',
      checks: '2028-02-29',
      signOff: '2028-03-02',
      accountClosed: '2028-03-03',
    })
  })

  it('gives the wipe its day before 30 times 24 hours are over, also when clocks change meanwhile', () => {
    // Clocks go back on 25 October 2026: 30 times 24 hours end an hour before midnight, so that a day more is lost.
    expect(dueOf('2026-10-01', '2026-09-20T10:00:00Z')['mailboxWiped']).toBe('2026-10-29')
    expect(dueOf('2026-11-01', '2026-10-28T10:00:00Z')['mailboxWiped']).toBe('2026-11-30')
  })

  it('has no days without a last day, and says what is late', () => {
    expect(planFor(null, '2026-11-21T10:00:00Z').steps.every(({ due }) => due === null)).toBe(true)
    const late = planFor('2026-11-20', '2026-11-25T10:00:00Z').steps.filter(({ state }) => state === 'late')
    expect(late.map(({ step }) => step)).toEqual([
      'cleanUp',
      'handOver',
      'checks',
      'signOff',
      'accountClosed',
    ])
  })

  it('puts its days in order, whatever the last day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: -40, max: 40 }), (days, before) => {
        const last = plusDays('2000-01-01', days)
        const { steps } = planFor(last, `${plusDays(last, before)}T10:00:00Z`)
        const dues = steps.flatMap(({ step, due }) => (due === null || step === 'notice' ? [] : [due]))
        expect(dues).toEqual(dues.toSorted(compareDates))
      }),
      { numRuns: 100 },
    )
  })
})

const done: LeavingFacts = {
  cleanUp: {
    ...{ mails: 10, filed: 5, waiting: 0, failed: 0, private: 2, notNeeded: 3, undecided: 0, damaged: 0 },
  },
  ...{ filed: 5, cases: 2, commitments: 0, commitmentsOffered: 0, follows: 0, followsOffered: 0 },
  ...{ emptyCases: 0, isCopyAgreed: false },
}
const answered = {
  ...emptyLeaving,
  answers: Object.fromEntries(
    leavingQuestions.map((question) => [
      question,
      { at: '2026-11-21T10:00:00Z', by: 'wim', note: '', isSettled: true },
    ]),
  ),
}
const cleanUp = done.cleanUp
if (cleanUp === null) throw new Error('no clean-up')

describe('are we done?', () => {
  it('says yes when nothing is left', () => expect(openChecks(checksOf(done, answered))).toEqual([]))

  it.each([
    ['clientMail', 'open', { cleanUp: { ...cleanUp, undecided: 1 } }],
    ['filings', 'waiting', { cleanUp: { ...cleanUp, waiting: 1 } }],
    ['filings', 'open', { cleanUp: { ...cleanUp, failed: 1 } }],
    ['commitments', 'open', { commitments: 2, commitmentsOffered: 1 }],
    ['commitments', 'waiting', { commitments: 2, commitmentsOffered: 2 }],
    ['commitments', 'open', { commitments: null }],
    ['follows', 'open', { follows: 1 }],
    ['emptyCases', 'open', { emptyCases: 1 }],
    ['staticCopy', 'open', { isCopyAgreed: true }],
  ] as const)('says that %s is %s', (name, state, left) => {
    const checks = checksOf({ ...done, ...left }, answered)
    expect(openChecks(checks)).toEqual([name])
    expect(checks.find(({ check }) => check === name)?.state).toBe(state)
  })

  it('asks a person about mail that is not at hand, and holds a no for open', () => {
    expect(openChecks(checksOf({ ...done, cleanUp: null }, emptyLeaving))).toEqual([...leavingQuestions])
    const no = { ...answered.answers['site'], isSettled: false, at: '', by: '', note: '' }
    const checks = checksOf(done, { ...answered, answers: { ...answered.answers, site: no } })
    expect(openChecks(checks)).toEqual(['site'])
  })
})

const offered: HandOver = {
  ...{ seq: 3, at: '2026-11-21T10:00:00Z', by: 'anouk', note: '', to: 'tom', answered: null },
  ...{ commitments: ['c.2'], follows: ['c'], state: 'offered' },
}

describe('handing over', () => {
  it('offers nothing twice, to himself, or nothing at all', () => {
    const wanted = { to: 'tom', commitments: ['c.2'], follows: [] }
    expect(offerRefusal([], wanted, 'anouk')).toBeNull()
    expect(offerRefusal([offered], wanted, 'anouk')).toBe('offeredAlready')
    expect(offerRefusal([{ ...offered, state: 'refused' }], wanted, 'anouk')).toBeNull()
    expect(offerRefusal([], { ...wanted, to: 'anouk' }, 'anouk')).toBe('toHimself')
    expect(offerRefusal([], { ...wanted, commitments: [] }, 'anouk')).toBe('nothingOffered')
  })

  it('is the successor’s to accept, once', () => {
    const accepting = { handOver: 3, answer: 'accepted' } as const
    expect(handOverAnswerRefusal([offered], accepting, 'tom')).toBeNull()
    expect(handOverAnswerRefusal([offered], accepting, 'anouk')).toBe('notHis')
    expect(handOverAnswerRefusal([{ ...offered, state: 'accepted' }], accepting, 'tom')).toBe('notOffered')
  })
})

const asked: Trust = {
  ...{ seq: 4, askedAt: '2026-11-21T10:00:00Z', askedBy: 'wim', person: 'tom', until: '2026-11-30' },
  ...{ reason: 'Weg', state: 'asked', answeredBy: null, answeredAt: null },
}

describe('a trusted person', () => {
  const today = '2026-11-21'
  const grant = { asked: 4, answer: 'granted' } as const

  it('takes four eyes: neither who asked nor who would see may grant', () => {
    expect(answerRefusal([asked], grant, 'wim', today)).toBe('fourEyes')
    expect(answerRefusal([asked], grant, 'tom', today)).toBe('fourEyes')
    expect(answerRefusal([asked], grant, 'els', today)).toBeNull()
    expect(answerRefusal([asked], grant, 'els', '2026-12-01')).toBe('untilPast')
  })

  it('is trusted to the end of the last day, and for a month at most', () => {
    const granted = { ...asked, state: 'granted' } as const
    expect(trustedOn([granted], '2026-11-30')).toEqual(['tom'])
    expect(trustedOn([granted], '2026-12-01')).toEqual([])
    expect(trustedOn([asked], today)).toEqual([])
    expect(askRefusal([], { person: 'tom', until: '2026-12-23' }, today)).toBe('untilTooFar')
    expect(askRefusal([granted], asked, today)).toBe('askedAlready')
    expect(askRefusal([asked], asked, today)).toBe('askedAlready')
    // Nobody answered in time: it is asked anew.
    expect(askRefusal([asked], { person: 'tom', until: '2026-12-20' }, '2026-12-01')).toBeNull()
  })
})

describe('signing off', () => {
  it('takes two people, and a reason where something is open', () => {
    const leaver = { side: 'leaver', remark: '', isOwner: true } as const
    const firm = { side: 'firm', remark: '', isOwner: false } as const
    expect(signRefusal(emptyLeaving, leaver, 'anouk', [])).toBeNull()
    expect(signRefusal(emptyLeaving, leaver, 'anouk', ['site'])).toBe('remarkMissing')
    expect(signRefusal(emptyLeaving, { ...firm, isOwner: true }, 'anouk', [])).toBe('bothSides')
  })
})

describe('the out-of-office text', () => {
  const leaving = { name: 'Bas', firm: 'De Linde', lastDay: '2026-11-30', successor: null }

  it('stands for calendar months, three at most, and forwards nothing', () => {
    const letters = leavingLetters(leaving, 'b@delinde.example', 3)
    expect([letters.from, letters.until]).toEqual(['2026-12-01', '2027-02-28'])
    expect(letters.script).toContain(
      "-StartTime ([datetime]'2026-12-01T00:00:00') -EndTime ([datetime]'2027-03-01",
    )
    expect(letters.script).not.toMatch(/Set-Mailbox .*Forwarding/)
  })

  it('carries no name out of its literal', () => {
    const { script } = leavingLetters(
      { ...leaving, name: "O'Neil'; Remove-Mailbox x; '<b>" },
      'b@x.example',
      1,
    )
    expect(script).toContain("O''Neil''; Remove-Mailbox x; ''&lt;b&gt;")
    expect(leavingLetters({ ...leaving, name: 'a\nRemove-Mailbox' }, 'b@x.example', 1).script).not.toMatch(
      /^Remove-Mailbox/m,
    )
  })
})
