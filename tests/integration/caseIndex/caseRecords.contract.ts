import { describe, expect, it } from 'vitest'
import type { FilingKind } from '../../../src/domain/cases/case.ts'
import type { CaseChange } from '../../../src/domain/register/caseChanges.ts'
import type { CommitmentsQuery } from '../../../src/ports/caseRecords.ts'
import { filledIndexes, type OpenIndex } from './filledIndexes.ts'
import {
  changed,
  closed,
  corrected,
  filed,
  instant,
  opened,
  reopened,
  restored,
  restrictedTo,
  withdrawn,
} from './indexedEntries.ts'

const ann = { id: 'ann', seesRestricted: false }
const bob = { id: 'bob', seesRestricted: false }
const filedForAnn = { by: ['ann'], ways: ['bySelf', 'followed'], limit: 9 } as const

const promise = { promisorName: '', promisee: 'Kees Jansen', dueWords: '' }

const noted = (
  what: string,
  due: string | null,
  filing: number | null = null,
  owner = 'ann',
  quote = '',
): CaseChange => ({
  kind: 'commitmentNoted',
  facts: { filing, promisor: 'us', due, owner, origin: 'byHand', movedFrom: null },
  details: { ...promise, what, quote },
})

const settled = (commitment: number, state: 'open' | 'kept' | 'withdrawn'): CaseChange => ({
  ...{ kind: 'commitmentSettled', facts: { commitment, state }, details: { note: '' } },
})

/** What every case index knows of what became of cases, filings and commitments. */
export const caseRecordsContract = (open: OpenIndex): void => {
  const { indexOf, indexOfMails } = filledIndexes(open)

  describe('the bin', () => {
    it('holds what was withdrawn, the newest first, until it is restored', async () => {
      const index = await indexOfMails({}, {}, {})
      await index.apply([changed('a', 5, withdrawn(3)), changed('a', 6, withdrawn(2, 'b.2'), 'bob')])
      const bin = async (facts: object = {}) =>
        (await index.bin({ viewer: ann, limit: 9, ...facts })).map(({ id }) => id)
      expect(await bin()).toEqual(['a.2', 'a.3'])
      expect(await bin({ after: { withdrawnAt: instant(6), filing: 'a.2' } })).toEqual(['a.3'])
      expect(await bin({ caseId: 'b' })).toEqual([])
      expect(await index.filing('a.2')).toMatchObject({
        withdrawn: { at: instant(6), by: 'bob', reason: 'verkeerd dossier', movedTo: 'b.2' },
      })
      await index.apply([changed('a', 7, restored(2)), changed('a', 8, restored(2))])
      expect(await bin()).toEqual(['a.3'])
      expect(await index.case('a')).toMatchObject({ filings: 2 })
    })

    it('is read page by page without passing over what was withdrawn in the same millisecond', async () => {
      const index = await indexOfMails({}, {}, {}, {})
      const at = instant(9)
      const entries = [2, 3, 4, 5].map((filing, place) => {
        const entry = changed('a', 6 + place, withdrawn(filing))
        return entry.fact.kind === 'caseChanged' ? { ...entry, fact: { ...entry.fact, at } } : entry
      })
      await index.apply(entries)
      const read: string[] = []
      for (let after: { withdrawnAt: string; filing: string } | undefined; ; ) {
        const [found] = await index.bin({ viewer: ann, limit: 1, ...(after && { after }) })
        if (found === undefined) break
        read.push(found.id)
        after = { withdrawnAt: at, filing: found.id }
      }
      expect(read).toEqual(['a.5', 'a.4', 'a.3', 'a.2'])
    })

    it('keeps what lies in it from every list, and from those who may not know of its case', async () => {
      const mail = { messageId: '<1@example.org>', from: { name: '', address: 'k@jansen.example' } }
      const index = await indexOfMails({ ...mail, way: 'bySelf' })
      expect(await index.selfFiled(ann, filedForAnn)).toHaveLength(1)
      await index.apply([changed('a', 3, withdrawn(2)), changed('a', 4, restrictedTo('ann'))])
      expect(await index.filingsOf('a', { limit: 9 })).toEqual([])
      expect(await index.filingsWithMessageId('<1@example.org>', null)).toEqual([])
      expect(await index.filingsOfAddress('k@jansen.example')).toEqual({ mails: 0, commitments: 0 })
      expect(await index.clients(null, 9)).toEqual([])
      expect(await index.selfFiled(ann, filedForAnn)).toEqual([])
      expect(await index.bin({ viewer: bob, limit: 9 })).toEqual([])
      expect(await index.bin({ viewer: ann, limit: 9 })).toHaveLength(1)
      expect(await index.bin({ viewer: ann, messageId: '<1@example.org>', limit: 9 })).toHaveLength(1)
      expect(await index.bin({ viewer: ann, messageId: '<2@example.org>', limit: 9 })).toEqual([])
    })
  })

  describe('cases', () => {
    it('without mail are known of whoever opened them, all of them, as long as they are open and empty', async () => {
      const numbers = Array.from({ length: 600 }, (_, number) => number)
      const openedAt = (number: number) => ({ openedAt: instant(number) })
      const index = await indexOf([
        ...numbers.map((number) => opened(`a${number}`, openedAt(number))),
        ...numbers.map((number) => opened(`b${number}`, openedAt(1000 + number), 'bob')),
      ])
      const ofAnn = numbers.map((number) => `a${number}`).toReversed()
      expect(await index.casesWithoutMail('ann')).toEqual(ofAnn)
      await index.apply([filed('a0', 2), changed('a1', 2, closed)])
      expect(await index.casesWithoutMail('ann')).toEqual(ofAnn.slice(0, -2))
      await index.apply([changed('a0', 3, withdrawn(2))])
      expect(await index.casesWithoutMail('ann')).toContain('a0')
      expect(await index.casesWithoutMail('eve')).toEqual([])
    })

    it('are told by what one person filed, where it stands now, and each mail once', async () => {
      const mail = (number: number, filedBy: string) => ({ sha256: String(number).repeat(64), filedBy })
      const index = await indexOf([
        ...[opened('a'), filed('a', 2, mail(1, 'bob')), filed('a', 3, mail(2, 'bob'))],
        ...[filed('a', 4, mail(3, 'ann')), filed('a', 5, mail(4, 'bob'))],
        ...[opened('b'), filed('b', 2, mail(1, 'bob')), filed('b', 3, mail(2, 'ann'))],
        ...[changed('a', 6, withdrawn(3, 'b.3')), changed('a', 7, withdrawn(5))],
      ])
      const byBob = {
        mails: 2,
        cases: [
          { caseId: 'b', mails: 2 },
          { caseId: 'a', mails: 1 },
        ],
      }
      expect(await index.mailsFiled('bob', [])).toEqual(byBob)
      const besides = ['a.4', 'a.2', 'a.99']
      expect(await index.mailsFiled('bob', besides)).toMatchObject({ mails: 3 })
      expect(await index.mailsFiled(null, besides)).toEqual({ mails: 2, cases: [{ caseId: 'a', mails: 2 }] })
      expect(await index.mailsFiled(null, [])).toEqual({ mails: 0, cases: [] })
      // A circle, as no service writes one.
      await index.apply([changed('b', 4, withdrawn(3, 'a.3')), changed('b', 5, withdrawn(2))])
      expect(await index.mailsFiled('bob', [])).toEqual({ mails: 1, cases: [{ caseId: 'a', mails: 1 }] })
    })

    it('that are closed come after the open ones, and say since when', async () => {
      const index = await indexOf([opened('a'), opened('b'), filed('a', 2)])
      const ids = async () => (await index.findCases('', ann, 9)).map(({ id }) => id)
      expect(await ids()).toEqual(['a', 'b'])
      await index.apply([changed('a', 3, closed)])
      expect(await ids()).toEqual(['b', 'a'])
      expect(await index.case('a')).toMatchObject({ closedAt: instant(3) })
      await index.apply([changed('a', 4, closed)])
      expect(await index.case('a')).toMatchObject({ closedAt: instant(3) })
      await index.apply([changed('a', 5, reopened)])
      expect(await ids()).toEqual(['a', 'b'])
    })
  })

  describe('what filed itself', () => {
    it('is listed for whoever it was filed for, newest first', async () => {
      const index = await indexOfMails(
        { way: 'bySelf' },
        { way: 'byHand' },
        { way: 'followed' },
        { way: 'bySelf', filedBy: 'bob' },
      )
      expect((await index.selfFiled(ann, filedForAnn)).map(({ id }) => id)).toEqual(['a.4', 'a.2'])
      const byRules = { by: ['ann', 'bob'], ways: ['bySelf'], limit: 9 } as const
      expect((await index.selfFiled(ann, byRules)).map(({ id }) => id)).toEqual(['a.5', 'a.2'])
      await index.apply([changed('a', 6, restrictedTo('bob'))])
      expect(await index.selfFiled(ann, filedForAnn)).toEqual([])
      expect(await index.selfFiled(ann, byRules)).toEqual([])
    })
  })

  describe('what was filed since', () => {
    it('is known by its Message-IDs: one’s own, and anybody’s where one may see it, as long as it stands', async () => {
      const filedAs = (messageId: string, filedBy: string) => ({ messageId, filedBy })
      const index = await indexOfMails(
        filedAs('<1@x.example>', 'ann'),
        filedAs('<2@x.example>', 'bob'),
        filedAs('<3@x.example>', 'ann'),
      )
      const asked = () => index.messageIdsFiled(ann, instant(3))
      expect((await asked()).toSorted()).toEqual(['<2@x.example>', '<3@x.example>'])
      await index.apply([changed('a', 5, restrictedTo('bob'))])
      expect(await asked()).toEqual(['<3@x.example>'])
      await index.apply([changed('a', 6, withdrawn(4))])
      expect(await asked()).toEqual([])
    })
  })

  describe('a timeline', () => {
    it('tells what happened, newest first, as it stands now and without what was withdrawn', async () => {
      const index = await indexOfMails({ subject: 'Een' }, { subject: 'Twee' })
      const note = (text: string): CaseChange => ({ kind: 'noteAdded', facts: {}, details: { text } })
      await index.apply([
        changed('a', 4, note('gebeld'), 'bob'),
        changed('a', 5, note('vergissing')),
        changed('a', 6, { kind: 'noteWithdrawn', facts: { note: 5 }, details: null }),
        changed('a', 7, noted('offerte sturen', '2026-03-10', 2)),
        changed('a', 8, noted('bellen', null, 3)),
        changed('a', 9, {
          kind: 'attachmentSaved',
          facts: { filing: 3, index: 0, sha256: 'ab'.repeat(32), size: 7, movedFrom: null },
          details: { name: 'plan.pdf', file: 'plan.pdf' },
        }),
        changed('a', 10, closed),
        changed('a', 11, reopened),
        changed('a', 12, restrictedTo('ann')),
        changed('a', 13, corrected(2, 'advice', 'besproken')),
      ])
      const kinds = async (page: object = {}) =>
        (await index.timeline('a', { limit: 20, ...page })).map(({ seq, kind }) => `${seq} ${kind}`)
      expect(await kinds()).toEqual([
        ...['12 access', '11 reopened', '10 closed', '9 attachment', '8 commitment', '7 commitment'],
        ...['4 note', '3 filing', '2 filing'],
      ])
      expect(await kinds({ before: 8, limit: 2 })).toEqual(['7 commitment', '4 note'])
      await index.apply([changed('a', 14, withdrawn(3)), changed('a', 15, settled(7, 'withdrawn'))])
      expect(await kinds()).toEqual(['12 access', '11 reopened', '10 closed', '4 note', '2 filing'])
      const [first, noteTold] = [
        (await index.timeline('a', { limit: 20 })).at(-1),
        (await index.timeline('a', { limit: 4 }))[3],
      ]
      expect(first).toMatchObject({ filing: { kind: 'advice', note: 'besproken' } })
      expect(noteTold).toEqual({ seq: 4, at: instant(4), by: 'bob', kind: 'note', text: 'gebeld' })
      await index.apply([
        changed('a', 16, { kind: 'noteWithdrawn', facts: { note: 4 }, details: null }),
        changed('a', 17, { kind: 'noteRestored', facts: { note: 5 }, details: null }),
      ])
      expect((await kinds()).slice(3)).toEqual(['5 note', '2 filing'])
    })
  })

  describe('commitments', () => {
    const all: CommitmentsQuery = {
      ...{ viewer: ann, today: '2026-03-10', standing: 'unsettled', text: '', offset: 0, limit: 20 },
    }
    const filledIndex = () =>
      indexOf([
        ...[opened('a', { client: 'Jansen' }), filed('a', 2), opened('b', { title: 'Zolder' })],
        changed('a', 3, noted('offerte sturen', '2026-03-12', 2)),
        changed('a', 4, noted('bellen', null)),
        changed('a', 5, noted('te laat', '2026-03-09', null, 'bob')),
        changed('a', 6, noted('ooit', '2026-03-18')),
        changed('b', 2, noted('gedaan', '2026-03-01')),
        changed('b', 3, settled(2, 'kept')),
        changed('b', 4, noted('vandaag', '2026-03-10')),
      ])
    const found = async (facts: Partial<CommitmentsQuery> = {}) => {
      const { commitments, total, counts } = await (await filledIndex()).commitments({ ...all, ...facts })
      return { what: commitments.map(({ what }) => what), total, counts }
    }

    it('come the most urgent first, counted by their standing', async () => {
      expect(await found()).toEqual({
        what: ['te laat', 'vandaag', 'offerte sturen', 'ooit', 'bellen'],
        total: 5,
        counts: { overdue: 1, due: 2, open: 2, kept: 1, withdrawn: 0 },
      })
    })

    it.each([
      ['overdue', { standing: 'overdue' }, ['te laat']],
      ['due', { standing: 'due' }, ['vandaag', 'offerte sturen']],
      ['open', { standing: 'open' }, ['ooit', 'bellen']],
      ['kept', { standing: 'kept' }, ['gedaan']],
      ['any', { standing: 'any' }, ['te laat', 'vandaag', 'offerte sturen', 'ooit', 'bellen', 'gedaan']],
      ['of a case', { caseId: 'b' }, ['vandaag']],
      ['of a mail', { filing: 'a.2' }, ['offerte sturen']],
      ['of an owner', { owner: 'bob' }, ['te laat']],
      ['of a promisor', { promisor: 'client' }, []],
      ['by a word of what', { text: 'off' }, ['offerte sturen']],
      ['by a word of the case', { text: 'zold' }, ['vandaag']],
      ['by words of both', { text: 'jansen bel' }, ['bellen']],
      ['by the middle of a word', { text: 'ellen' }, []],
      ['due within days', { from: '2026-03-10', until: '2026-03-12' }, ['vandaag', 'offerte sturen']],
      ['of a page', { offset: 1, limit: 2 }, ['vandaag', 'offerte sturen']],
    ] as const)('are found: %s', async (_what, facts, expected) => {
      expect((await found(facts)).what).toEqual(expected)
    })

    it.each([
      ['a word in another form', 'toezegging', ['offerte']],
      ['a word of its quote', 'steiger', ['bellen']],
      ['a phrase', '"tot nader order"', ['bellen']],
      ['a phrase that is not there', '"nader tot order"', []],
      ['a phrase that runs from what to the quote', '"offerte onze"', []],
      ['the beginning of a phrase', '"tot nad"*', ['bellen']],
      ['a word without another', 'kees -steigers', ['offerte']],
      ['the reference of its case', '2026-0142', ['offerte', 'bellen']],
      ['part of it', '20260142', ['offerte', 'bellen']],
      ['that and a word', '2026-01 steiger', ['bellen']],
      ['marks alone', '% _ -', ['offerte', 'bellen']],
    ] as const)('are searched as mail is: by %s', async (_what, text, expected) => {
      const index = await indexOf([
        opened('a', { reference: '2026-0142' }),
        changed('a', 2, noted('offerte', '2026-03-11', null, 'ann', 'Onze toezeggingen staan.')),
        changed('a', 3, noted('bellen', '2026-03-12', null, 'ann', 'De steigers blijven tot nader order.')),
      ])
      const { commitments } = await index.commitments({ ...all, text })
      expect(commitments.map(({ what }) => what)).toEqual(expected)
    })

    it.each([
      ['its kind', { kind: 'complaint' }, ['klacht']],
      ['any attachment', { attachment: 'any' }, ['klacht']],
      ['a type of attachment', { attachment: 'pdf' }, ['klacht']],
      ['another type', { attachment: 'word' }, []],
      ['kind and attachment', { kind: 'advice', attachment: 'pdf' }, []],
    ] as const)('are found by the mail they stand in: by %s', async (_what, facts, expected) => {
      const index = await indexOfMails({ kind: 'complaint', attachments: ['plan.pdf'] }, { kind: 'advice' })
      await index.apply([
        changed('a', 4, noted('klacht', null, 2)),
        changed('a', 5, noted('advies', null, 3)),
        changed('a', 6, noted('zonder mail', null)),
      ])
      const of = async () => (await index.commitments({ ...all, ...facts })).commitments
      expect((await of()).map(({ what }) => what)).toEqual(expected)
      await index.apply([changed('a', 7, withdrawn(2))])
      expect((await of()).map(({ what }) => what)).not.toContain('klacht')
    })

    it('follow their mail when it is filed as something else', async () => {
      const index = await indexOfMails({ kind: 'complaint' })
      await index.apply([
        changed('a', 3, noted('bellen', null, 2)),
        changed('a', 4, corrected(2, 'advice', '')),
      ])
      const of = async (kind: FilingKind) => (await index.commitments({ ...all, kind })).total
      expect([await of('complaint'), await of('advice')]).toEqual([0, 1])
    })

    it('are found by the first letter of a word already, and no more by words that were changed', async () => {
      const index = await filledIndex()
      const by = async (text: string) =>
        (await index.commitments({ ...all, text, standing: 'any' })).commitments.map(({ what }) => what)
      expect(await by('v')).toEqual(['vandaag'])
      const facts = { commitment: 4, promisor: 'us', due: null } as const
      await index.apply([
        changed('b', 5, { kind: 'commitmentChanged', facts, details: { ...promise, what: 'morgen' } }),
      ])
      expect([await by('v'), await by('morgens')]).toEqual([[], ['morgen']])
    })

    it('change, are handed over, settled and opened again', async () => {
      const index = await filledIndex()
      await index.apply([
        changed('a', 7, {
          kind: 'commitmentChanged',
          facts: { commitment: 3, promisor: 'client', due: '2026-04-01' },
          details: { ...promise, what: 'bestek sturen' },
        }),
        changed('a', 8, {
          kind: 'commitmentHandedOver',
          facts: { commitment: 3, owner: 'bob' },
          details: { note: '' },
        }),
        changed('a', 9, settled(3, 'kept'), 'bob'),
      ])
      expect(await index.commitment('a.3')).toMatchObject({
        ...{ what: 'bestek sturen', due: '2026-04-01', promisor: 'client', owner: 'bob', state: 'kept' },
        ...{ settledAt: instant(9), settledBy: 'bob', filing: 'a.2' },
      })
      const kept = await index.commitments({ ...all, standing: 'kept' })
      expect(kept.commitments.map(({ id }) => id)).toEqual(['a.3', 'b.2'])
      await index.apply([changed('a', 10, settled(3, 'open'))])
      expect(await index.commitment('a.3')).toMatchObject({ state: 'open', settledAt: null })
    })

    it('go with their filing when it is withdrawn, and come back with it', async () => {
      const index = await filledIndex()
      await index.apply([changed('a', 7, withdrawn(2))])
      expect(await index.commitment('a.3')).toBeNull()
      const { commitments, counts } = await index.commitments(all)
      expect(commitments.map(({ id }) => id)).not.toContain('a.3')
      expect(counts.due).toBe(1)
      await index.apply([changed('a', 8, restored(2))])
      expect(await index.commitment('a.3')).toMatchObject({ what: 'offerte sturen' })
    })

    it('of a case that one may not know of are neither found nor counted', async () => {
      const index = await filledIndex()
      await index.apply([changed('a', 7, restrictedTo('ann'))])
      const of = async (viewer: CommitmentsQuery['viewer']) =>
        (await index.commitments({ ...all, viewer })).counts
      expect(await of(bob)).toEqual({ overdue: 0, due: 1, open: 0, kept: 1, withdrawn: 0 })
      expect(await of(ann)).toMatchObject({ overdue: 1, due: 2 })
      expect(await of(null)).toMatchObject({ overdue: 1, due: 2 })
      const byWord = { ...all, text: 'offerte', standing: 'any' } as const
      expect(await index.commitments({ ...byWord, viewer: bob })).toMatchObject({ commitments: [], total: 0 })
      expect(await index.commitments({ ...byWord, viewer: ann })).toMatchObject({ total: 1 })
    })
  })
}
