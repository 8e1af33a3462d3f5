import { describe, expect, it } from 'vitest'
import { plusDays } from '../../../../src/domain/calendar/calendar.ts'
import type { LeavingProgress } from '../../../../src/domain/leaving/plan.ts'
import { planRemindersDue } from '../../../../src/domain/leaving/planReminders.ts'
import type { MailboxSituation } from '../../../../src/domain/retention/situation.ts'
import { planLetter } from '../../../../src/service/letters/planLetter.ts'
import { agreementOf, on, type Story, story, tried } from '../retention/mailboxStory.ts'

const lastDay = '2026-12-17'
const leaver: Story = story({ leavesOn: lastDay })
const progress: LeavingProgress = {
  ...{ isCleanedUp: false, isHandedOver: false, isChecked: false, isSigned: false },
}

const dueOn = (situation: MailboxSituation, done: Partial<LeavingProgress> = {}): readonly string[] =>
  planRemindersDue(situation, { ...progress, ...done }).map(
    ({ role, step, occasion }) => `${role} ${step} ${occasion}`,
  )

/** As the service does: every day it looks, and what it sends is on record. */
const sentOver = (from: string, to: string, done: Partial<LeavingProgress>): readonly string[] => {
  const sent: string[] = []
  let told = leaver
  for (let day = from; day <= to; day = plusDays(day, 1))
    for (const due of planRemindersDue(on(told, day), { ...progress, ...done })) {
      sent.push(`${day} ${due.role} ${due.step} ${due.occasion}`)
      told = tried(told, due, day, 'sent')
    }
  return sent
}

describe('letters about a leaver’s plan', () => {
  it('go out once each, to the leaver before a day and to the contact of what is late', () => {
    expect(sentOver('2026-11-25', '2027-01-20', {})).toEqual([
      '2026-12-03 leaver cleanUp begin',
      '2026-12-07 leaver cleanUp soon',
      '2026-12-10 leaver handOver soon',
      '2026-12-11 leaver cleanUp late',
      '2026-12-11 contact cleanUp late',
      '2026-12-12 leaver checks soon',
      '2026-12-12 contact checks soon',
      '2026-12-14 leaver handOver late',
      '2026-12-14 contact handOver late',
      '2026-12-16 leaver checks late',
      '2026-12-16 contact checks late',
      '2026-12-18 contact signOff late',
    ])
  })

  it('say nothing of what is done', () => {
    const done = { isCleanedUp: true, isHandedOver: true, isChecked: true, isSigned: true }
    expect(sentOver('2026-11-25', '2027-01-20', done)).toEqual([])
    expect(dueOn(on(leaver, '2026-12-08'), { isCleanedUp: true })).toEqual([])
  })

  it('make nothing up after a pause but the newest, and nothing of history that a roster brought along', () => {
    expect(dueOn(on(leaver, '2026-12-16'))).toEqual(['leaver checks late', 'contact checks late'])
    expect(dueOn(on(leaver, '2026-12-31'))).toEqual(['contact signOff late'])
    expect(dueOn(on(leaver, '2027-01-02'))).toEqual([])
  })

  it('need no agreement to reach the leaver, and a last day to reach anybody', () => {
    expect(dueOn({ ...on(leaver, '2026-12-04'), agreement: null })).toEqual(['leaver cleanUp begin'])
    expect(dueOn(on(story({}), '2026-12-04'))).toEqual([])
  })

  it.each([
    ['nl', 'Beste Jan Smit,', 'Mailbox opruimen', 'uiterlijk 10 december 2026'],
    ['en', 'Dear Jan Smit,', 'Clean up the mailbox', 'by 10 December 2026'],
  ] as const)('say in %s what is to be done by when', async (language, ...said) => {
    const situation = on(story({ leavesOn: lastDay }, agreementOf({ language })), '2026-12-07')
    const [reminder] = planRemindersDue(situation, progress)
    if (reminder === undefined) throw new Error('nothing is due')
    const letter = planLetter({ reminder, situation, messageId: '<reminder.jan.1@delinde.example>' })
    expect(letter.to.address).toBe(situation.facts.address)
    for (const sentence of said) expect(letter.text).toContain(sentence)
  })
})
