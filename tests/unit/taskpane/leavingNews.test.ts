import { describe, expect, it } from 'vitest'
import type { LeavingAnswer } from '../../../src/contract/leavingSchemas.ts'
import { enLeaving } from '../../../src/taskpane/language/leaving/enLeaving.ts'
import { newsOf } from '../../../src/taskpane/leaving/newsOf.ts'

const numbers: LeavingAnswer['numbers'] = {
  ...{
    filed: 0,
    cases: 0,
    mails: 1,
    inCases: 0,
    undecided: 1,
    private: 0,
    privateTaken: 0,
    notNeeded: 0,
    damaged: 0,
    promisesLetGo: 0,
  },
  ...{ commitmentsHandedOver: 0, commitmentsLeft: 0, followsHandedOver: 0 },
}

const before: LeavingAnswer = {
  mailbox: { id: 'judith', name: 'Judith Kramer', address: 'j.kramer@delinde.example' },
  ...{ own: true, ownerGone: null, today: '2026-11-23', checks: [], numbers, copy: null },
  ...{ reading: null, hasLetters: true },
  plan: { lastDay: '2026-12-05', noticedOn: null, daysLeft: 12, clockEnds: null, steps: [] },
  handOvers: [
    {
      ...{ seq: 4, at: '2026-11-20T09:00:00.000Z', to: { id: 'anouk', name: 'Anouk de Boer' } },
      ...{ commitments: 1, follows: 0, state: 'offered', note: null, answer: null },
    },
  ],
  signatures: { leaver: null, firm: null },
  signedCopy: null,
  copiesFetched: [],
  ...{ unclaimed: [], countedAt: null, releases: [] },
  trusts: [
    {
      ...{
        seq: 5,
        person: 'Tom Verhoeven',
        until: '2026-12-10',
        reason: null,
        isOwnerAbsent: true,
        state: 'asked',
      },
      ...{ askedBy: 'Renée Dijkhuis', askedAt: '2026-11-20T09:00:00.000Z', answeredBy: null, mayGrant: true },
    },
  ],
  ...{ opened: [], entrustedActs: [], filedEntrusted: { count: 0, named: [] }, shown: [], colleagues: [] },
  may: {
    ...{ leave: true, answer: true, copy: true, signForFirm: false, entrust: false, endTrust: true },
    ...{ seeTrouble: true, showMail: true },
  },
}

const told = (after: Partial<LeavingAnswer>) => newsOf(before, { ...before, ...after }, enLeaving)

describe('what others did about a leaving', () => {
  it('is nothing where only numbers and checks are other ones', () => {
    expect(told({ numbers: { ...numbers, undecided: 0 }, today: '2026-11-24' })).toEqual([])
  })

  it('is told by name, each in the part that it is about', () => {
    const [offered] = before.handOvers
    const [asked] = before.trusts
    const firm = {
      ...{ at: '2026-11-23T10:00:00.000Z', name: 'Renée Dijkhuis', remark: null, isForLeaver: false },
      ...{ numbers, open: [], copy: null },
    }
    const shown = {
      seq: 9,
      at: firm.at,
      until: '2026-11-23T11:00:00.000Z',
      size: 1,
      reason: null,
      subject: null,
    }
    const opened = { ...{ seq: 8, at: firm.at, by: 'Tom Verhoeven', as: 'trusted' as const, size: 1 } }
    expect(
      told({
        handOvers: offered === undefined ? [] : [{ ...offered, state: 'refused' }],
        trusts: asked === undefined ? [] : [{ ...asked, state: 'granted' }],
        signatures: { leaver: null, firm },
        opened: [{ ...opened, sentAt: null, reason: null, subject: null }],
        shown: [{ ...shown, isShown: true }],
      }),
    ).toEqual([
      {
        part: 'leaving-judith-handOver',
        sentence: 'Anouk de Boer refused what was offered. It waits for a successor again.',
      },
      { part: 'leaving-judith-sign', sentence: 'Renée Dijkhuis signed for the firm.' },
      { part: 'leaving-judith-trust', sentence: 'The mailbox is entrusted to Tom Verhoeven.' },
      { part: 'leaving-judith-opened', sentence: 'Tom Verhoeven opened a message.' },
      { part: 'leaving-judith-trouble', sentence: 'The owner shows a message.' },
    ])
  })

  it('is told of a mail that is no longer shown, and not twice', () => {
    const mail = { seq: 9, at: '2026-11-23T10:00:00.000Z', until: '2026-11-23T11:00:00.000Z', size: 1 }
    const shown = { ...before, shown: [{ ...mail, reason: null, subject: null, isShown: true }] }
    const over = { ...before, shown: [{ ...mail, reason: null, subject: null, isShown: false }] }
    expect(newsOf(shown, over, enLeaving).map(({ sentence }) => sentence)).toEqual([
      'A message is no longer shown.',
    ])
    expect(newsOf(over, over, enLeaving)).toEqual([])
  })
})
