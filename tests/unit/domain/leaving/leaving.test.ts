import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDates, plusDays } from '../../../../src/domain/calendar/calendar.ts'
import { checksOf, type LeavingFacts, numbersOf, openChecks } from '../../../../src/domain/leaving/checks.ts'
import { handOverAnswerRefusal, offerRefusal } from '../../../../src/domain/leaving/handOver.ts'
import { emptyLeaving, type HandOver, type Signature } from '../../../../src/domain/leaving/leavingRecord.ts'
import { leavingLetters } from '../../../../src/domain/leaving/letters/autoReply.ts'
import { leavingPlan } from '../../../../src/domain/leaving/plan.ts'
import { signRefusal } from '../../../../src/domain/leaving/signOff.ts'
import {
  answerRefusal,
  askRefusal,
  ownerGone,
  type Trust,
  trustedOn,
} from '../../../../src/domain/leaving/trust.ts'
import { leavingQuestions } from '../../../../src/domain/register/leavingEntries.ts'
import { situationOf } from '../../../../src/domain/retention/situation.ts'
import { mailboxFacts } from '../retention/mailboxFacts.ts'
import { agreementOf } from '../retention/mailboxStory.ts'

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

  it('keeps the days that the agreement names, and an agreement names them in their order', () => {
    const leaving = { cleanUp: 20, handOver: 10, checks: 2, accountClosed: 14, staticCopy: false }
    const agreements = [{ id: 'a', version: 1, agreement: agreementOf({ leaving }) }]
    const context = { now: '2026-11-01T10:00:00Z', zone, agreements }
    const { steps } = leavingPlan(
      situationOf(mailboxFacts({ leavesOn: '2026-12-31' }), null, context),
      progress,
    )
    expect(Object.fromEntries(steps.map(({ step, due }) => [step, due]))).toMatchObject({
      ...{ cleanUp: '2026-12-11', handOver: '2026-12-21', checks: '2026-12-29', accountClosed: '2027-01-14' },
    })
    expect(() => agreementOf({ leaving: { ...leaving, cleanUp: 3 } })).toThrow('cleanUp first')
    expect(() => agreementOf({ leaving: { ...leaving, accountClosed: 0 } })).toThrow('one day')
  })

  it('is done before a clock that ends earlier wipes the mailbox, and says of no later day that it is safe', () => {
    const facts = mailboxFacts({
      ...{ leavesOn: '2026-12-20', licenceLastSeenAt: '2026-10-27T10:00:00Z' },
      licenceMissingSince: '2026-10-28T10:00:00Z',
    })
    const situation = situationOf(facts, null, { now: '2026-11-21T10:00:00Z', zone, agreements: [] })
    const plan = leavingPlan(situation, progress)
    const wiped = plan.steps.find(({ step }) => step === 'mailboxWiped')?.due ?? ''
    expect(wiped < '2026-11-30').toBe(true)
    for (const { step, due } of plan.steps)
      if (['cleanUp', 'handOver', 'checks', 'signOff'].includes(step)) expect(due).toBe(wiped)
    expect(plan.clockEnds).toBeNull()
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
    ...{ promisesLetGo: 1, promisesSweptUp: 0, promisesAsked: 0, reading: null, countedAt: null },
  },
  ...{ filed: 5, cases: 2, commitments: 0, commitmentsOffered: 0, follows: 0, followsOffered: 0 },
  ...{ commitmentsHandedOver: 0, followsHandedOver: 0 },
  ...{ emptyCases: 0, unclaimed: [], isCopyAgreed: false },
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
    ['promisesLetGo', 'open', { cleanUp: { ...cleanUp, promisesSweptUp: 1 } }],
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
  ...{ reason: 'Weg', isOwnerAbsent: false, state: 'asked', answeredBy: null, answeredAt: null },
}

describe('a trusted person', () => {
  const today = '2026-11-21'
  const on = (day: string, gone: 'lastDayOver' | null = 'lastDayOver') => ({ today: day, gone })
  const grant = { asked: 4, answer: 'granted' } as const

  it('takes four eyes: neither who asked nor who would see may grant', () => {
    expect(answerRefusal([asked], grant, 'wim', on(today))).toBe('fourEyes')
    expect(answerRefusal([asked], grant, 'tom', on(today))).toBe('fourEyes')
    expect(answerRefusal([asked], grant, 'els', on(today))).toBeNull()
    expect(answerRefusal([asked], grant, 'els', on('2026-12-01'))).toBe('untilPast')
  })

  it('is trusted to the end of the last day, and for a month at most', () => {
    const granted = { ...asked, state: 'granted' } as const
    expect(trustedOn([granted], '2026-11-30')).toEqual(['tom'])
    expect(trustedOn([granted], '2026-12-01')).toEqual([])
    expect(trustedOn([asked], today)).toEqual([])
    expect(askRefusal([], { ...asked, until: '2026-12-23' }, on(today))).toBe('untilTooFar')
    expect(askRefusal([granted], asked, on(today))).toBe('askedAlready')
    expect(askRefusal([asked], asked, on(today))).toBe('askedAlready')
    // Nobody answered in time: it is asked anew.
    expect(askRefusal([asked], { ...asked, until: '2026-12-20' }, on('2026-12-01'))).toBeNull()
  })
})

describe('the owner of a mailbox', () => {
  const gone = (facts: Parameters<typeof mailboxFacts>[0]) => ownerGone(mailboxFacts(facts), '2026-11-21')
  const deleted = { accountDeletedAt: '2026-11-19T10:00:00Z' }

  it('has gone when his last day is over, or his account is deleted or blocked', () => {
    expect(gone({})).toBeNull()
    expect(gone({ leavesOn: '2026-11-21' })).toBeNull()
    expect(gone({ leavesOn: '2026-11-20' })).toBe('lastDayOver')
    expect(gone({ leavesOn: '2026-12-03', signInBlocked: true })).toBe('accountClosed')
    expect(gone(deleted)).toBe('accountClosed')
    expect(gone({ kind: 'shared' })).toBe('sharedMailbox')
    expect(gone({ kind: 'shared', leavesOn: '2026-12-03' })).toBeNull()
    expect(gone({ ...deleted, restoredAt: '2026-11-20T10:00:00Z' })).toBeNull()
  })

  it('is not passed over while he is there, unless the firm states that he cannot do it any more', () => {
    const there = { today: '2026-11-21', gone: null }
    const stated = { ...asked, isOwnerAbsent: true }
    const grant = { asked: 4, answer: 'granted' } as const
    expect(askRefusal([], asked, there)).toBe('ownerIsThere')
    expect(askRefusal([], stated, there)).toBeNull()
    expect(answerRefusal([asked], grant, 'els', there)).toBe('ownerIsThere')
    expect(answerRefusal([stated], grant, 'els', there)).toBeNull()
    expect(answerRefusal([asked], { ...grant, answer: 'refused' }, 'els', there)).toBeNull()
  })
})

describe('signing off', () => {
  const numbers = numbersOf(done, emptyLeaving)
  const signed: Signature = {
    ...{ seq: 9, at: '2026-11-20T10:00:00Z', by: 'anouk', name: 'Anouk', remark: '', grant: null, numbers },
    ...{ open: [], copy: null },
  }

  it('is a trusted person’s in the place of a leaver who has gone, never over what he signed himself', () => {
    const wanted = { side: 'leaver', remark: '', isOwner: false } as const
    const grant = { ...asked, state: 'granted' } as const
    const leaverSigned = { ...emptyLeaving, signatures: { leaver: signed, firm: null } }
    const trustedSigned = { ...emptyLeaving, signatures: { leaver: { ...signed, grant: 4 }, firm: null } }
    expect(signRefusal(emptyLeaving, { ...wanted, grant }, 'tom', [])).toBeNull()
    expect(signRefusal(emptyLeaving, { ...wanted, grant: null }, 'tom', [])).toBe('notTrusted')
    expect(signRefusal(leaverSigned, { ...wanted, grant }, 'tom', [])).toBe('leaverSigned')
    expect(signRefusal(trustedSigned, { ...wanted, grant }, 'tom', [])).toBeNull()
    // His own word counts over that of whoever signed for him.
    expect(signRefusal(trustedSigned, { ...wanted, isOwner: true, grant: null }, 'anouk', [])).toBeNull()
  })

  it('takes two people, and a reason where something is open', () => {
    const leaver = { side: 'leaver', remark: '', isOwner: true, grant: null } as const
    const firm = { side: 'firm', remark: '', isOwner: false, grant: null } as const
    expect(signRefusal(emptyLeaving, leaver, 'anouk', [])).toBeNull()
    expect(signRefusal(emptyLeaving, leaver, 'anouk', ['site'])).toBe('remarkMissing')
    expect(signRefusal(emptyLeaving, { ...firm, isOwner: true }, 'anouk', [])).toBe('bothSides')
  })
})

describe('the out-of-office text', () => {
  const leaving = { name: 'Bas', firm: 'De Linde', lastDay: '2026-11-30', successor: null }

  const lettersOn = (today: string, months: 1 | 2 | 3) =>
    leavingLetters(leaving, 'b@delinde.example', { months, today })

  it('stands for calendar months, three at most, and forwards nothing', () => {
    const { reply } = lettersOn('2026-11-21', 3)
    expect([reply?.from, reply?.until]).toEqual(['2026-12-01', '2027-02-28'])
    expect(reply?.script).toContain(
      "-StartTime ([datetime]'2026-12-01T00:00:00') -EndTime ([datetime]'2027-03-01",
    )
    expect(reply?.script).not.toMatch(/Set-Mailbox .*Forwarding/)
  })

  it('begins today for one who left already, ends three months after the last day, and the firm writes in his place', () => {
    const { letter, reply } = lettersOn('2027-01-10', 1)
    expect([reply?.from, reply?.until]).toEqual(['2027-01-10', '2027-02-09'])
    expect(lettersOn('2027-02-10', 3).reply).toMatchObject({ from: '2027-02-10', until: '2027-02-28' })
    expect(lettersOn('2027-02-28', 1).reply).toMatchObject({ from: '2027-02-28', until: '2027-02-28' })
    expect(lettersOn('2027-03-01', 3).reply).toBeNull()
    expect(letter.nl.text).not.toContain('mijn')
    expect(letter.en.text).toMatch(/^Dear client,\n\nBas left De Linde.*De Linde$/s)
    expect(lettersOn('2026-11-30', 1).letter.nl.text).toContain('mijn laatste dag')
  })

  it('says u to clients in Dutch', () => {
    for (const today of ['2026-11-21', '2027-01-10']) {
      const { letter, reply } = lettersOn(today, 1)
      for (const text of [letter.nl.text, reply?.text.nl]) {
        expect(text).toMatch(/\b[Uu]w? /)
        expect(text).not.toMatch(/\bje\b/i)
      }
    }
  })

  it('carries no name out of its literal', () => {
    const scriptFor = (name: string) =>
      leavingLetters({ ...leaving, name }, 'b@x.example', { months: 1, today: '2026-11-21' }).reply?.script
    expect(scriptFor("O'Neil'; Remove-Mailbox x; '<b>")).toContain("O''Neil''; Remove-Mailbox x; ''&lt;b&gt;")
    expect(scriptFor('a\nRemove-Mailbox')).not.toMatch(/^Remove-Mailbox/m)
  })
})
