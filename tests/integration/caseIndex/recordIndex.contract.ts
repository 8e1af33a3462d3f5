import { afterEach, describe, expect, it } from 'vitest'
import { agreementRecordAfter, emptyAgreementRecord } from '../../../src/domain/agreement/agreementRecord.ts'
import type { StoredEntry } from '../../../src/domain/register/entry.ts'
import { emptyMailboxRecord, mailboxRecordAfter } from '../../../src/domain/retention/mailboxRecord.ts'
import type { CaseIndex, IndexedEntry } from '../../../src/ports/caseIndex.ts'
import { opened, unknownEntry } from './indexedEntries.ts'
import {
  agreementSaid,
  entriesIn,
  holdPlaced,
  holdReleased,
  mailboxSaid,
  published,
} from './recordEntries.ts'

/** What every case index holds to about the records of mailboxes and agreements. `open` gives an empty one. */
export const recordIndexContract = (open: () => Promise<CaseIndex>): void => {
  const used: CaseIndex[] = []
  afterEach(async () => {
    for (const index of used.splice(0)) await index.close()
  })
  const indexOf = async (...entries: readonly IndexedEntry[]) => {
    const index = await open()
    used.push(index)
    await index.apply(entries)
    return index
  }
  const ids = async (index: CaseIndex, since: number) =>
    (await index.mailboxRecordsChangedSince(since)).records.map(({ id }) => id).toSorted()
  const mailboxFold = (id: string, entries: readonly StoredEntry[]) =>
    entries.reduce(mailboxRecordAfter, emptyMailboxRecord(id))

  describe('records of mailboxes', () => {
    const jan = [
      mailboxSaid('jan', 1, holdPlaced('geschil')),
      mailboxSaid('jan', 2, holdReleased('opgelost')),
      mailboxSaid('jan', 3, holdPlaced('toch niet')),
    ] as const

    it('say what the register’s entries say, however they come in', async () => {
      const index = await indexOf(jan[0])
      expect(await index.mailboxRecord('jan')).toEqual(mailboxFold('jan', entriesIn(jan.slice(0, 1))))
      await index.apply(jan)
      await index.apply(jan.slice(1))
      expect(await index.mailboxRecord('jan')).toEqual(mailboxFold('jan', entriesIn(jan)))
      expect((await index.mailboxRecord('jan'))?.hold?.reason).toBe('toch niet')
      expect(await index.mailboxRecord('piet')).toBeNull()
    })

    it('stand with the heads of their registers, all or none', async () => {
      const index = await indexOf(jan[0])
      const gap = [jan[1], mailboxSaid('piet', 2, holdPlaced('x'))]
      await expect(index.apply(gap)).rejects.toMatchObject({ code: 'gap' })
      expect((await index.mailboxRecord('jan'))?.hold?.reason).toBe('geschil')
      expect(await index.heads()).toMatchObject([{ register: 'mailboxes/jan/register', seq: 1 }])
    })

    it('leave alone an entry of a kind that is not known, and follow its register', async () => {
      const { head, request } = mailboxSaid('jan', 2, holdReleased('x'))
      const index = await indexOf(jan[0], { head, request, fact: { kind: 'unknown' } }, jan[2])
      expect((await index.mailboxRecord('jan'))?.hold?.reason).toBe('toch niet')
      expect((await index.head('mailboxes/jan/register'))?.seq).toBe(3)
    })

    it('that changed since are given, and no others', async () => {
      const index = await indexOf(jan[0], mailboxSaid('piet', 1, holdPlaced('x')), opened('a'))
      const first = await index.mailboxRecordsChangedSince(0)
      expect(first.records.map(({ id }) => id).toSorted()).toEqual(['jan', 'piet'])
      expect(await index.mailboxRecordsChangedSince(first.change)).toEqual({
        records: [],
        change: first.change,
      })
      await index.apply([unknownEntry('a', 2)])
      expect((await index.mailboxRecordsChangedSince(first.change)).change).toBe(first.change)
      await index.apply([jan[1]])
      const second = await index.mailboxRecordsChangedSince(first.change)
      expect(second.records).toEqual([mailboxFold('jan', entriesIn(jan.slice(0, 2)))])
      expect(second.change).toBeGreaterThan(first.change)
      expect(await ids(index, 0)).toEqual(['jan', 'piet'])
    })

    it('all count as changed after a rebuild', async () => {
      const index = await indexOf(...jan)
      const { change } = await index.mailboxRecordsChangedSince(0)
      await index.clear()
      expect(await index.mailboxRecord('jan')).toBeNull()
      expect(await ids(index, 0)).toEqual([])
      await index.apply(jan)
      expect(await ids(index, change)).toEqual(['jan'])
    })

    it('take in entries of many mailboxes at once', async () => {
      const index = await indexOf()
      const many = Array.from({ length: 300 }, (_, number) => `mailbox-${number}`)
      await Promise.all(many.map((id) => index.apply([mailboxSaid(id, 1, holdPlaced('x'))])))
      expect(await ids(index, 0)).toEqual(many.toSorted())
    })
  })

  describe('records of agreements', () => {
    const entries = [
      agreementSaid('linde', 1, published('2026-01-01')),
      agreementSaid('linde', 2, published('2026-12-01')),
    ]

    it('say what the register’s entries say, in order of their ids', async () => {
      const index = await indexOf(...entries, agreementSaid('anker', 1, published('2026-01-01')))
      const linde = entriesIn(entries).reduce(agreementRecordAfter, emptyAgreementRecord('linde'))
      expect(await index.agreementRecord('linde')).toEqual(linde)
      expect(linde.versions.map(({ from }) => from)).toEqual(['2026-01-01', '2026-12-01'])
      expect((await index.agreementRecords()).map(({ id }) => id)).toEqual(['anker', 'linde'])
      expect(await index.agreementRecord('zwaan')).toBeNull()
    })

    it('are forgotten when the index is cleared', async () => {
      const index = await indexOf(...entries)
      await index.clear()
      expect(await index.agreementRecords()).toEqual([])
    })
  })
}
