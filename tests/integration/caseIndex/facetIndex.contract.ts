import { describe, expect, it } from 'vitest'
import { filledIndexes, found, type OpenIndex } from './filledIndexes.ts'
import {
  changed,
  corrected,
  filed,
  instant,
  opened,
  purged,
  restored,
  restrictedTo,
  withdrawn,
} from './indexedEntries.ts'

const kees = { name: 'Kees van Jansenberg', address: 'kees@bouw-jansen.example' }
const ann = { id: 'ann', seesRestricted: false }
const bob = { id: 'bob', seesRestricted: false }
const manager = { id: 'mia', seesRestricted: true }

/** What every case index finds by what a mail is, in which order, and for whose eyes. */
export const facetIndexContract = (open: OpenIndex): void => {
  const { indexOf, indexOfMails } = filledIndexes(open)

  describe('search by what a mail is', () => {
    const mails = () =>
      indexOfMails(
        { subject: 'Offerte', kind: 'complaint', from: kees, sentAt: '2026-01-31T22:30:00.000Z' },
        { subject: 'Offerte', kind: 'advice', attachments: ['plan.PDF', 'scan.jpeg'], to: [kees] },
        { subject: 'Planning', kind: 'complaint', attachments: ['brief.docx'] },
      )

    it.each([
      ['kind', { kind: 'complaint' }, ['a.4', 'a.2']],
      ['kind and words', { kind: 'complaint', text: 'offerte' }, ['a.2']],
      ['any attachment', { attachment: 'any' }, ['a.4', 'a.3']],
      ['a type of attachment', { attachment: 'pdf' }, ['a.3']],
      ['another type', { attachment: 'word' }, ['a.4']],
      ['a type that none has', { attachment: 'sheet' }, []],
      ['a person by part of his name', { person: 'kees' }, ['a.3', 'a.2']],
      ['beginnings of several words', { person: 'Jans ke' }, ['a.3', 'a.2']],
      ['the beginning of a long word', { person: 'jansenber' }, ['a.3', 'a.2']],
      ['his address', { person: 'KEES@bouw-jansen.example' }, ['a.3', 'a.2']],
      ['not the middle of a word', { person: 'ansenberg' }, []],
      ['case alone', { caseId: 'a' }, ['a.4', 'a.3', 'a.2']],
      ['an exclusion within', { kind: 'complaint', text: '-planning' }, ['a.2']],
    ] as const)('goes by %s', async (_what, query, expected) => {
      expect(await found(await mails(), query)).toEqual(expected)
    })

    it.each([
      ['from an instant on', { sentFrom: '2026-01-31T22:30:00Z' }, ['a.4', 'a.3', 'a.2']],
      ['after it', { sentFrom: '2026-01-31T22:31:00Z' }, ['a.4', 'a.3']],
      ['before an instant', { sentBefore: '2026-01-31T22:30:00Z' }, []],
      ['until it', { sentBefore: '2026-01-31T22:30:01Z' }, ['a.2']],
      ['between', { sentFrom: '2025-11-05T00:00:00Z', sentBefore: '2026-02-02T00:00:00Z' }, ['a.2']],
      [
        'over many years',
        { sentFrom: '1970-01-01T00:00:00Z', sentBefore: '2199-01-01T00:00:00Z' },
        ['a.4', 'a.3', 'a.2'],
      ],
      ['the wrong way round', { sentFrom: '2026-05-01T00:00:00Z', sentBefore: '2026-01-01T00:00:00Z' }, []],
    ] as const)(
      'goes by when it was sent, or filed where that is unknown: %s',
      async (_what, period, expected) => {
        expect(await found(await mails(), period)).toEqual(expected)
      },
    )

    it('gives the pages that were asked for, and says whether there are more', async () => {
      const index = await indexOfMails({ subject: 'Offerte' }, { subject: 'Offerte' }, { subject: 'Offerte' })
      const page = (offset: number, order: 'newest' | 'best') =>
        index.search({ text: 'offerte', viewer: null, order, offset, limit: 2 })
      for (const order of ['newest', 'best'] as const) {
        const [first, second] = [await page(0, order), await page(2, order)]
        expect([first, second].map(({ hits }) => hits.map(({ filing }) => filing.seq))).toEqual([[4, 3], [2]])
        expect([first.more, second.more]).toEqual([true, false])
      }
    })

    it('sees an attachment’s words and the mail’s together, and forgets none over a correction', async () => {
      const index = await indexOfMails({ subject: 'Offerte', attachments: ['plan.pdf'], text: 'dakgoot' })
      await index.addAttachmentWords({
        filing: 'a.2',
        attachments: ['Begroting zolder', 'Bijlage twee'],
      })
      await index.apply([changed('a', 3, corrected(2, 'advice', 'telefonisch besproken'))])
      expect(await index.attachedTexts('a.2')).toEqual(['Begroting zolder', 'Bijlage twee'])
      for (const text of ['offerte begroting', 'dakgoot', 'telefonisch', '"begroting zolder"'])
        expect(await found(index, { text, kind: 'advice' })).toEqual(['a.2'])
      expect(await found(index, '"zolder bijlage"')).toEqual([])
      expect(await found(index, { kind: 'commitment' })).toEqual([])
    })
  })

  describe('search, best first', () => {
    const best = (text: string) => ({ text, order: 'best' as const })

    it('puts what a mail goes by before what stands in its text, and the newest first among equals', async () => {
      const index = await indexOfMails(
        { subject: 'Akkoord offerte' },
        { attachments: ['offerte.pdf'], text: 'akkoord' },
        { from: { name: 'Offerte', address: 'x@y.example' }, text: 'akkoord' },
        { text: 'akkoord met de offerte' },
        { subject: 'Planning', text: 'akkoord met de offerte' },
      )
      const ids = await found(index, best('akkoord offerte'))
      expect(ids[0]).toBe('a.2')
      expect(ids.slice(1, 3).toSorted()).toEqual(['a.3', 'a.4'])
      expect(ids.slice(3)).toEqual(['a.6', 'a.5'])
    })

    it('finds what the newest first finds', async () => {
      const index = await indexOfMails({ subject: 'Offerte' }, { text: 'offertes' }, { text: 'planning' })
      expect((await found(index, best('offerte'))).toSorted()).toEqual(['a.2', 'a.3'])
      expect(await found(index, best(''))).toEqual([])
      expect(await found(index, { ...best(''), kind: 'commitment' })).toEqual(['a.4', 'a.3', 'a.2'])
    })
  })

  describe('search after a change', () => {
    it('finds a withdrawn filing by nothing, and again when it was restored', async () => {
      const index = await indexOfMails({ subject: 'Offerte', text: 'dakgoot', attachments: ['a.pdf'] })
      await index.apply([changed('a', 3, withdrawn(2))])
      for (const query of [
        { text: 'offerte' },
        { text: 'dakgoot' },
        { text: '"offerte"' },
        { text: 'dak*' },
        { text: '-concept' },
        { text: 'offerte', order: 'best' },
        { caseId: 'a' },
        { attachment: 'pdf' },
      ] as const)
        expect(await found(index, query)).toEqual([])
      await index.addAttachmentWords({ filing: 'a.2', attachments: ['begroting'] })
      expect(await found(index, 'begroting')).toEqual([])
      await index.apply([changed('a', 4, restored(2))])
      for (const text of ['offerte', 'dakgoot', 'begroting'])
        expect(await found(index, text)).toEqual(['a.2'])
    })

    it('gives whole pages of what stands, however much was withdrawn between', async () => {
      const mails = Array.from({ length: 200 }, (_, at) => filed('a', at + 2, { text: 'dakgoot' }))
      const index = await indexOf([opened('a'), ...mails])
      const gone = Array.from({ length: 199 }, (_, at) => at + 3).filter((seq) => seq % 50 !== 0)
      await index.apply(gone.map((seq, at) => changed('a', at + 202, withdrawn(seq))))
      const standing = ['a.200', 'a.150', 'a.100', 'a.50', 'a.2']
      for (const order of ['newest', 'best'] as const)
        expect(await found(index, { text: 'dakgoot', order })).toEqual(standing)
      const first = await index.search({ text: 'dakgoot', viewer: null, limit: 2 })
      expect([first.hits.map(({ filing }) => filing.id), first.more]).toEqual([standing.slice(0, 2), true])
    })

    it('is the same when all came in one batch', async () => {
      const index = await indexOf([
        ...[opened('a'), filed('a', 2, { subject: 'Offerte' }), filed('a', 3, { subject: 'Offerte' })],
        ...[changed('a', 4, withdrawn(2)), changed('a', 5, corrected(3, 'advice', 'besproken'))],
        ...[changed('a', 6, restored(2)), changed('a', 7, withdrawn(2))],
      ])
      expect(await found(index, 'offerte')).toEqual(['a.3'])
      expect(await found(index, { text: 'besproken', kind: 'advice' })).toEqual(['a.3'])
      expect(await index.case('a')).toMatchObject({ filings: 1 })
    })

    it('takes a purged filing through all of it', async () => {
      const index = await indexOf([opened('a'), purged(filed('a', 2, { subject: 'Offerte' }))])
      await index.apply([changed('a', 3, withdrawn(2)), changed('a', 4, restored(2))])
      await index.apply([changed('a', 5, corrected(2, 'advice', 'besproken'))])
      expect(await found(index, { caseId: 'a' })).toEqual([])
      expect(await index.filing('a.2')).toMatchObject({ withdrawn: null, kind: 'advice' })
    })
  })

  describe('for whoever may not know of a case', () => {
    const mail = {
      ...{ subject: 'Offerte', messageId: '<1@example.org>', from: kees, attachments: ['plan.pdf'] },
    }
    const index = () =>
      indexOf([
        ...[opened('open'), filed('open', 2, mail), opened('geheim'), filed('geheim', 2, mail)],
        changed('geheim', 3, restrictedTo('bob')),
      ])

    it('search finds nothing in it, whatever is asked', async () => {
      const cases = await index()
      const queries = [
        { text: 'offerte' },
        { person: 'kees' },
        { attachment: 'pdf' },
        { text: '"offerte"', order: 'best' },
      ] as const
      for (const query of queries) {
        expect(await found(cases, { ...query, viewer: ann })).toEqual(['open.2'])
        for (const viewer of [bob, manager, null]) {
          expect((await found(cases, { ...query, viewer })).toSorted()).toEqual(['geheim.2', 'open.2'])
        }
      }
      expect(await found(cases, { caseId: 'geheim', viewer: ann })).toEqual([])
      expect(await cases.search({ text: 'offerte', viewer: ann, limit: 1 })).toMatchObject({ more: false })
    })

    it('holds when very many cases are hidden', async () => {
      const many = Array.from({ length: 70 }, (_, at) => `z${at}`)
      const cases = await index()
      await cases.apply(
        many.flatMap((id) => [
          ...[
            opened(id),
            filed(id, 2, { ...mail, filedAt: instant(100) }),
            changed(id, 3, restrictedTo('bob')),
          ],
        ]),
      )
      for (const order of ['newest', 'best'] as const) {
        expect(await found(cases, { text: 'offerte', order, viewer: ann })).toEqual(['open.2'])
        expect(await found(cases, { text: 'offerte', order, viewer: bob })).toHaveLength(72)
      }
    })

    it('it is not among cases, filings of a message, suggestions or domains', async () => {
      const cases = await index()
      const known = async (viewer: typeof ann) => [
        (await cases.findCases('', viewer, 9)).map(({ id }) => id).toSorted(),
        (await cases.filingsWithMessageId('<1@example.org>', viewer)).map(({ caseId }) => caseId).toSorted(),
        [
          ...(
            await cases.evidenceFor({ ...mail, to: [], cc: [], sentAt: null, references: [] }, viewer)
          ).learned.cases.keys(),
        ].toSorted(),
      ]
      expect(await known(ann)).toEqual([['open'], ['open'], ['open']])
      for (const viewer of [bob, manager]) {
        expect(await known(viewer)).toEqual(Array(3).fill(['geheim', 'open']))
      }
      expect(await cases.caseAccess('geheim')).toEqual({ restricted: true, members: ['bob'] })
      expect(await cases.caseAccess('open')).toEqual({ restricted: false, members: [] })
      expect(await cases.caseAccess('geen')).toBeNull()
    })

    it('all is as before when it is open again', async () => {
      const cases = await index()
      await cases.apply([
        changed('geheim', 4, {
          kind: 'accessChanged',
          facts: { restricted: false, members: [] },
          details: null,
        }),
      ])
      expect((await found(cases, { text: 'offerte', viewer: ann })).toSorted()).toEqual([
        'geheim.2',
        'open.2',
      ])
      expect(await cases.case('geheim')).toMatchObject({ isRestricted: false })
    })
  })
}
