import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseIndex } from '../../../src/ports/caseIndex.ts'
import { filledIndexes, found, type OpenIndex } from './filledIndexes.ts'
import {
  changed,
  filed,
  hashOf,
  instant,
  opened,
  purged,
  registerOf,
  unknownEntry,
  withdrawn,
} from './indexedEntries.ts'

/** What every case index holds to. */
export const caseIndexContract = (open: OpenIndex): void => {
  const { indexOf, indexOfMails } = filledIndexes(open)

  describe('taking in entries', () => {
    it('keeps the newest head of every register', async () => {
      const index = await indexOf([opened('a'), opened('b'), filed('a', 2), unknownEntry('a', 3)])
      expect(await index.heads()).toEqual([
        { register: registerOf('a'), seq: 3, hash: hashOf('a', 3) },
        { register: registerOf('b'), seq: 1, hash: hashOf('b', 1) },
      ])
      expect(await index.head(registerOf('b'))).toEqual({
        register: registerOf('b'),
        seq: 1,
        hash: hashOf('b', 1),
      })
      expect(await index.head(registerOf('c'))).toBeNull()
    })

    it('passes over what it has, so that the same entries may come twice', async () => {
      const entries = [opened('a'), filed('a', 2, { subject: 'Offerte' }), filed('a', 3)]
      const index = await indexOf(entries)
      await index.apply(entries)
      await index.apply([...entries.slice(1), filed('a', 4), filed('a', 4)])
      expect((await index.filingsOf('a', { limit: 10 })).map(({ seq }) => seq)).toEqual([4, 3, 2])
      expect(await index.case('a')).toMatchObject({ filings: 3 })
      expect(await found(index, 'offerte')).toEqual(['a.2'])
    })

    it.each([
      ['after the newest', [filed('a', 4)]],
      ['within what is given', [filed('a', 3), filed('a', 5)]],
      ['before the first', [opened('b'), filed('c', 2)]],
    ])('refuses a gap %s, and takes nothing', async (_where, entries) => {
      const index = await indexOf([opened('a'), filed('a', 2)])
      await expect(index.apply(entries)).rejects.toMatchObject({ name: 'IndexError', code: 'gap' })
      expect(await index.heads()).toEqual([{ register: registerOf('a'), seq: 2, hash: hashOf('a', 2) }])
      expect(await index.case('b')).toBeNull()
      expect(await index.case('a')).toMatchObject({ filings: 1 })
    })

    it('takes entries from several callers at once', async () => {
      const index = await indexOf([])
      const ids = Array.from({ length: 20 }, (_, number) => `case-${number}`)
      await Promise.all(ids.map((id) => index.apply([opened(id), filed(id, 2, { subject: 'Offerte' })])))
      expect(await index.heads()).toHaveLength(20)
      expect(await found(index, 'offerte')).toHaveLength(20)
    })

    it('takes nothing from nothing', async () => {
      expect(await (await indexOf([])).heads()).toEqual([])
    })

    it('forgets everything, heads included, when cleared, and then starts anew', async () => {
      const entries = [opened('a'), filed('a', 2, { subject: 'Offerte' })]
      const index = await indexOf(entries)
      await index.clear()
      expect(await index.heads()).toEqual([])
      expect(await index.findCases('', null, 10)).toEqual([])
      expect(await index.filing('a.2')).toBeNull()
      expect(await found(index, 'offerte')).toEqual([])
      await index.apply(entries)
      expect(await found(index, 'offerte')).toEqual(['a.2'])
    })
  })

  describe('filings', () => {
    it('come back as they went in', async () => {
      const entry = filed('a', 2, {
        messageId: '<1@example.org>',
        subject: 'Offerte',
        from: { name: 'Kees Jansen', address: 'kees@jansen.example' },
        sentAt: instant(0),
        references: ['<0@example.org>'],
        attachments: ['offerte.pdf'],
        note: 'mondeling bevestigd',
      })
      const filing = entry.fact.kind === 'messageFiled' ? entry.fact.filed.filing : null
      const index = await indexOf([opened('a'), entry])
      expect(await index.filing('a.2')).toEqual(filing)
      expect(await index.filingsOf('a', { limit: 1 })).toEqual([filing])
      expect(await index.filingsWithMessageId('<1@example.org>', null)).toEqual([filing])
      const [hit] = (await index.search({ text: 'offerte', limit: 1, viewer: null })).hits
      expect(hit?.filing).toEqual(filing)
    })

    it.each(['a.3', 'b.2', 'a', '', 'a.2.2', "a.2' or 1=1"])('are not found under %j', async (id) => {
      expect(await (await indexOfMails({})).filing(id)).toBeNull()
    })

    it('of a case come newest first, page after page', async () => {
      const index = await indexOfMails({}, {}, {}, {}, {})
      const seqs = async (before?: number) =>
        (await index.filingsOf('a', { limit: 2, ...(before === undefined ? {} : { before }) })).map(
          ({ seq }) => seq,
        )
      expect([await seqs(), await seqs(5), await seqs(3), await seqs(2)]).toEqual([[6, 5], [4, 3], [2], []])
    })

    it('of an address are counted, each mail once, and commitments apart', async () => {
      const bas = { name: 'Bas', address: 'B.Oosterling@delinde.example' }
      const promised = { from: bas, sha256: '01'.repeat(32) }
      const advice = { to: [bas], cc: [bas], sha256: '02'.repeat(32), kind: 'advice' } as const
      const index = await indexOf([
        ...[opened('a'), filed('a', 2, promised), filed('a', 3, advice), filed('a', 4)],
        ...[opened('b'), filed('b', 2, promised)],
      ])
      const of = (address: string) => index.filingsOfAddress(address)
      expect(await of(' b.oosterling@DELINDE.example')).toEqual({ mails: 2, commitments: 1 })
      expect(await of('oosterling@delinde.example')).toEqual({ mails: 0, commitments: 0 })
    })

    it('that carry one Message-ID are found in every case', async () => {
      const mail = { messageId: '<same@example.org>' }
      const index = await indexOf([opened('a'), opened('b'), filed('a', 2, mail), filed('b', 2, mail)])
      const ids = (await index.filingsWithMessageId('<same@example.org>', null)).map(({ id }) => id)
      expect(ids.toSorted()).toEqual(['a.2', 'b.2'])
      expect(await index.filingsWithMessageId('<SAME@example.org>', null)).toEqual([])
    })

    it('of mail without a Message-ID are found by the second in which it was sent', async () => {
      const sentAt = '2026-03-02T08:30:00.000Z'
      const index = await indexOf([
        ...[opened('a'), filed('a', 2, { sentAt }), filed('a', 3, { sentAt, messageId: '<1@example.org>' })],
        ...[filed('a', 4, { sentAt: '2026-03-02T08:30:01.000Z' }), filed('a', 5)],
        changed('a', 6, withdrawn(4)),
      ])
      const within = async (second: string) =>
        (await index.filingsWithoutMessageId(Date.parse(second) / 1000, null)).map(({ id }) => id)
      expect(await within(sentAt)).toEqual(['a.2'])
      expect(await within('2026-03-02T08:30:01Z')).toEqual([])
    })

    it('that were taken in or changed since are given, and no others, also after a rebuild', async () => {
      const index = await indexOf([opened('a'), filed('a', 2)])
      const since = async (change: number) => {
        const ids = new Set<string>()
        for (let at = change; ; ) {
          const given = await index.filingsChangedSince(at)
          for (const { id } of given.filings) ids.add(id)
          at = given.change
          if (!given.more) return [...ids].toSorted()
        }
      }
      const first = await index.newestChange()
      expect(await since(first)).toEqual([])
      for (let seq = 3; seq < 20; seq += 1) await index.apply([filed('a', seq)])
      const second = await index.newestChange()
      expect(await since(first)).toHaveLength(17)
      await index.apply([changed('a', 20, withdrawn(2)), unknownEntry('a', 21)])
      expect(await since(second)).toEqual(['a.2'])
      const third = await index.newestChange()
      await index.clear()
      await index.apply([opened('a'), filed('a', 2)])
      expect(await since(third)).toEqual(['a.2'])
    })

    it('whose words were purged stand without them, and count', async () => {
      const mail = { messageId: '<1@example.org>', subject: 'Geheim', text: 'geheim', note: 'geheim' }
      const index = await indexOf([opened('a'), purged(filed('a', 2, mail))])
      expect(await index.filing('a.2')).toMatchObject({ message: null, note: '', sha256: 'ab'.repeat(32) })
      expect(await index.case('a')).toMatchObject({ filings: 1 })
      expect(await found(index, 'geheim')).toEqual([])
      expect(await index.filingsWithMessageId('<1@example.org>', null)).toEqual([])
    })

    it('of thousands within one instant all have their place', async () => {
      const filedAt = instant(0)
      const entries = Array.from({ length: 3000 }, (_, at) =>
        filed('a', at + 2, { filedAt, subject: 'Gelijk' }),
      )
      const index = await indexOf([opened('a'), ...entries])
      expect(await index.case('a')).toMatchObject({ filings: 3000, lastFiledAt: filedAt })
      expect((await found(index, 'gelijk')).slice(0, 2)).toEqual(['a.3001', 'a.3000'])
    })

    it.each(['9999-12-31T23:59:59Z', '0001-01-01T00:00:00Z', 'no instant'])(
      'of an impossible instant (%s) are taken in',
      async (filedAt) => {
        expect(await (await indexOfMails({ filedAt, subject: 'Offerte' })).filing('a.2')).toMatchObject({
          filedAt,
        })
      },
    )
  })

  describe('cases', () => {
    const jansen = { reference: '2026-0142', client: 'Bouwbedrijf Jansen', title: 'Verbouwing Café de Zwaan' }
    const bakker = {
      reference: '2026-0207',
      client: 'Bakkerij De Korenbloem',
      title: 'Geschil over levering',
    }
    const twoCases = () =>
      indexOf([opened('2026-0142', jansen), opened('2026-0207', bakker), filed('2026-0142', 2)])
    const ids = async (index: CaseIndex, query: string) =>
      (await index.findCases(query, null, 10)).map(({ id }) => id)

    it('say what was filed in them and when last', async () => {
      const index = await twoCases()
      const openedAt = '2026-01-01T09:00:00.000Z'
      expect(await index.case('2026-0142')).toEqual({
        ...{ id: '2026-0142', ...jansen, openedAt, filings: 1, lastFiledAt: instant(2) },
        ...{ closedAt: null, isRestricted: false },
      })
      expect(await index.case('2026-0207')).toEqual({
        ...{ id: '2026-0207', ...bakker, openedAt, filings: 0, lastFiledAt: null },
        ...{ closedAt: null, isRestricted: false },
      })
      expect(await index.case('2026-0300')).toBeNull()
    })

    it.each([
      '2026-0142',
      '0142',
      '142',
      '2026-01',
      'jan',
      'BOUW',
      'cafe',
      'café',
      'zw verb jansen',
      '20260142',
    ])('are found by %j', async (query) => {
      expect(await ids(await twoCases(), query)).toEqual(['2026-0142'])
    })

    it.each(['ansen', 'jansen bakkerij', '%', 'xyz', "' or ''='"])(
      'are not found by %j alone',
      async (query) => {
        const both = ['2026-0142', '2026-0207']
        expect(await ids(await twoCases(), query)).toEqual(query === '%' ? both : [])
      },
    )

    it('come most recently used first, all of them when nothing is typed', async () => {
      const index = await twoCases()
      expect(await ids(index, '')).toEqual(['2026-0142', '2026-0207'])
      await index.apply([filed('2026-0207', 2, { filedAt: instant(60) })])
      expect(await ids(index, '2026')).toEqual(['2026-0207', '2026-0142'])
      await index.apply([opened('2026-0300', { openedAt: instant(61) })])
      expect(await ids(index, '')).toEqual(['2026-0300', '2026-0207', '2026-0142'])
      expect(await index.findCases('', null, 1)).toHaveLength(1)
    })

    it('count an old mail that is taken in late as old', async () => {
      const index = await twoCases()
      await index.apply([filed('2026-0142', 3, { filedAt: instant(-60) })])
      expect(await index.case('2026-0142')).toMatchObject({ filings: 2, lastFiledAt: instant(2) })
    })

    it('are found by the request that opened them', async () => {
      const index = await twoCases()
      expect(await index.caseOpenedWith('request 2026-0142 1')).toMatchObject({ id: '2026-0142', ...jansen })
      expect(await index.caseOpenedWith('request 2026-0142 2')).toBeNull()
    })

    it('give the references that begin with the same characters', async () => {
      const index = await twoCases()
      await index.apply([opened('x', { reference: '2025-0001' }), opened('y', { reference: 'Ab%c' })])
      expect(await index.referencesStartingWith('2026-')).toEqual(['2026-0142', '2026-0207'])
      expect(await index.referencesStartingWith('A')).toEqual(['Ab%c'])
      expect(await index.referencesStartingWith('a')).toEqual([])
      expect(await index.referencesStartingWith('%')).toEqual([])
      expect(await index.referencesStartingWith('')).toHaveLength(4)
    })

    it('are looked for without an error, whatever is typed', async () => {
      const index = await twoCases()
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary' }), async (query) => {
          await index.findCases(query, null, 5)
          await index.referencesStartingWith(query)
        }),
      )
    })
  })
}
