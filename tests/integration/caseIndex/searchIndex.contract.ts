import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchWords } from '../../../src/domain/search/searchWords.ts'
import { filledIndexes, found, type OpenIndex } from './filledIndexes.ts'
import { changed, type FiledMail, filed, instant, opened, restrictedTo } from './indexedEntries.ts'

/** What every case index finds by words. */
export const searchIndexContract = (open: OpenIndex): void => {
  const { indexOf, indexOfMails } = filledIndexes(open)
  const finds = async (mail: FiledMail, query: string): Promise<boolean> =>
    (await found(await indexOfMails(mail), query)).length === 1

  describe('search', () => {
    const kees = { name: 'Kees Jansen', address: 'kees.jansen@bouw-jansen.example' }

    it.each<[string, FiledMail, string]>([
      ['the subject', { subject: 'Akkoord offerte' }, 'akkoord'],
      ['the text', { text: 'Wij leveren vrijdag.' }, 'vrijdag'],
      ['the note', { note: 'telefonisch besproken' }, 'telefonisch'],
      ['an attachment’s name', { attachments: ['begroting_2026.xlsx'] }, 'begroting'],
      ['the sender’s name', { from: kees }, 'jansen'],
      ['a recipient’s address', { to: [kees] }, 'kees.jansen@bouw-jansen.example'],
      ['part of an address in copy', { cc: [kees] }, 'bouw'],
      ['a reference, whole', { text: 'Zie dossier 2026-0142.' }, '2026-0142'],
      ['a reference, in part', { text: 'Zie dossier 2026-0142.' }, '0142'],
      ['a Dutch plural by its singular', { text: 'Onze toezeggingen staan.' }, 'toezegging'],
      ['a Dutch singular by its plural', { text: 'Deze toezegging staat.' }, 'toezeggingen'],
      ['an English singular by its plural', { text: 'A promise is a promise.' }, 'promises'],
      ['an English noun by its verb', { text: 'We keep the connection.' }, 'connected'],
      ['a word with diacritics by one without', { text: 'De coördinatie is één taak.' }, 'coordinatie een'],
      ['a word without diacritics by one with', { text: 'De coordinatie.' }, 'coördinatie'],
      ['a word in capitals', { text: 'AKKOORD' }, 'akkoord'],
      ['words in any order', { subject: 'Akkoord', text: 'met de offerte' }, 'offerte akkoord'],
      ['the beginning of a word', { text: 'toezeggingen' }, 'toezeggi*'],
      ['a phrase', { text: 'tot nader order' }, '"nader order"'],
      ['a phrase that ends in a beginning', { text: 'tot nader order' }, '"tot nader ord"*'],
      ['a phrase that ends in one letter', { subject: 'tot nader order' }, '"nader o"*'],
      ['a quoted word as it stands', { text: 'Twee offertes.' }, '"offertes"'],
      ['a word without another form of it', { text: 'Twee offertes.' }, 'offerte -"offerte"'],
      ['a word without a phrase', { text: 'order tot nader' }, 'order -"tot nader order"'],
      ['a word without another', { text: 'offerte' }, 'offerte -concept'],
      ['a mail by what is not in it', { text: 'offerte' }, '-concept'],
      ['a mail by a phrase that is not in it', { text: 'order tot nader' }, '-"tot nader order"'],
      ['a word of another script', { text: 'Привет из Москвы' }, 'москвы'],
      ['a word that is an operator elsewhere', { text: 'to be or not to be' }, 'NOT OR'],
    ])('finds %s', async (_what, mail, query) => {
      expect(await finds(mail, query)).toBe(true)
    })

    it.each<[string, FiledMail, string]>([
      ['a mail that lacks one of the words', { text: 'akkoord' }, 'akkoord offerte'],
      ['the middle of a word', { text: 'toezegging' }, 'zegging'],
      ['the beginning of a word without a star', { text: 'toezegging' }, 'toez'],
      ['the words of a phrase apart', { text: 'order tot nader' }, '"nader order"'],
      ['a phrase whose pairs stand apart', { text: 'tot nader en nader order' }, '"tot nader order"'],
      ['a phrase by the middle of a word', { text: 'tot nader order' }, '"nader rder"*'],
      ['a phrase by the end of a word', { text: 'bijtot nader order' }, '"tot nader"'],
      ['a quoted word in another form', { text: 'Twee offertes.' }, '"offerte"'],
      ['a longer beginning by a word of the same stem', { text: 'offertes' }, 'offertest*'],
      ['what was excluded as it stands', { text: 'offerte' }, 'offerte -"offerte"'],
      ['what was excluded as a phrase', { text: 'tot nader order' }, 'order -"tot nad"*'],
      ['what was excluded by a long beginning', { text: 'offerte in concept' }, 'offerte -concep*'],
      [
        'a phrase that runs from one field into the next',
        { subject: 'tot nader', text: 'order' },
        '"nader order"',
      ],
      ['a reference by the halves of two', { text: '2026-0207 en 2025-0142' }, '2026-0142'],
      ['what was excluded', { text: 'offerte in concept' }, 'offerte -concept'],
      ['what was excluded in another form', { text: 'offerte en concepten' }, 'offerte -concept'],
      ['anything by nothing', { text: 'offerte' }, ''],
      ['anything by marks alone', { text: 'offerte' }, ' "" * - ( '],
      ['what was excluded alone', { text: 'offerte in concept' }, '-concept'],
      ['a phrase that was excluded alone', { text: 'tot nader order' }, '-"tot nader order"'],
      ['a mail by the column it is kept in', { text: 'offerte' }, 'words:offerte'],
    ])('does not find %s', async (_what, mail, query) => {
      expect(await finds(mail, query)).toBe(false)
    })

    it('finds every mail of a case by its reference, of no case that one may not know of', async () => {
      const index = await indexOf([
        opened('a', { reference: '2026-0142' }),
        filed('a', 2, { subject: 'Offerte' }),
        filed('a', 3, { subject: 'Tekening', attachments: ['plan.pdf'] }),
        opened('b', { reference: 'K77' }),
        filed('b', 2, { subject: 'Offerte voor 2026-0142' }),
        filed('b', 3, { subject: 'Offerte', text: 'in 2026' }),
      ])
      const finds = async (text: string, person = 'ann') => {
        const viewer = { id: person, seesRestricted: false }
        const newest = await found(index, { text, viewer })
        const best = await found(index, { text, viewer, order: 'best' })
        expect(best.toSorted()).toEqual(newest.toSorted())
        return newest.toSorted()
      }
      expect(await finds('2026-0142')).toEqual(['a.2', 'a.3', 'b.2'])
      expect(await finds('20260142')).toEqual(['a.2', 'a.3'])
      expect(await finds('2026-0142 offerte')).toEqual(['a.2', 'b.2'])
      expect(await finds('offerte -2026-0142')).toEqual(['b.3'])
      expect(await finds('offerte -k77')).toEqual(['a.2'])
      expect(await finds('k77 offerte')).toEqual(['b.2', 'b.3'])
      expect(await finds('2026')).toEqual(['b.2', 'b.3'])
      const { hits } = await index.search({ text: '2026-0142', viewer: null, limit: 9 })
      expect(hits.map(({ foundIn }) => foundIn)).toEqual(['mail', 'mail', 'mail'])
      await index.apply([changed('a', 4, restrictedTo('ann'))])
      expect(await finds('2026-0142', 'tom')).toEqual(['b.2'])
      expect(await finds('2026-0142')).toEqual(['a.2', 'a.3', 'b.2'])
    })

    it('gives the newest first, also when the newest came in first', async () => {
      const index = await indexOf([opened('a'), filed('a', 2, { subject: 'Offerte', filedAt: instant(50) })])
      await index.apply([opened('b'), filed('b', 2, { subject: 'Offerte', filedAt: instant(10) })])
      await index.apply([filed('a', 3, { subject: 'Offerte', filedAt: instant(60) })])
      await index.apply([filed('b', 3, { subject: 'Offerte', filedAt: instant(55) })])
      expect(await found(index, 'offerte')).toEqual(['a.3', 'b.3', 'a.2', 'b.2'])
      expect((await index.search({ text: 'offerte', limit: 2, viewer: null })).hits).toHaveLength(2)
    })

    it('gives the case with each mail, and looks in one case when asked', async () => {
      const mail = { subject: 'Offerte' }
      const reference = '2026/0142'
      const index = await indexOf([
        ...[opened('a-1', { reference }), opened('a'), filed('a-1', 2, mail), filed('a', 2, mail)],
      ])
      const hits = (await index.search({ text: 'offerte', caseId: 'a-1', limit: 10, viewer: null })).hits
      expect(hits).toMatchObject([{ filing: { id: 'a-1.2' }, case: { id: 'a-1', reference } }])
      expect(await found(index, { text: 'offerte', caseId: 'a' })).toEqual(['a.2'])
      for (const caseId of ['1', '', '"', '" OR "a', '*'])
        expect(await found(index, { text: 'offerte', caseId })).toEqual([])
    })

    it('answers every query without an error', async () => {
      const index = await indexOfMails({ text: 'offerte akkoord' })
      const pieces = [
        '"',
        '*',
        '-',
        '^',
        ':',
        '(',
        ')',
        'NEAR(',
        ' AND ',
        ' OR ',
        ' NOT ',
        'words',
        '+',
        "'",
        '\0',
        ' ',
      ]
      const hostile = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })))
      await fc.assert(
        fc.asyncProperty(hostile, async (parts) => {
          expect(
            (await index.search({ text: parts.join(''), limit: 5, viewer: null })).hits.length,
          ).toBeLessThanOrEqual(1)
        }),
      )
    })

    it('finds a mail by any of its words', async () => {
      const index = await indexOf([opened('a')])
      let seq = 1
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), fc.string(), async (subject, text) => {
          seq += 1
          await index.apply([filed('a', seq, { subject, text })])
          for (const word of [...searchWords(subject), ...searchWords(text)]) {
            expect(await found(index, word)).toContain(`a.${seq}`)
            expect(await found(index, `"${word}"`)).toContain(`a.${seq}`)
            expect(await found(index, `${word}*`)).toContain(`a.${seq}`)
          }
        }),
        { numRuns: 50 },
      )
    })

    it('takes a mail of a million words and keeps its beginning', async () => {
      const index = await indexOfMails({ subject: 'Groot', text: `${'vulling '.repeat(1_000_000)}slotwoord` })
      expect(await found(index, 'groot vulling')).toEqual(['a.2'])
      expect(await found(index, 'slotwoord')).toEqual([])
    })

    const texts = (attachments: readonly string[]) => ({
      filing: 'a.2',
      text: 'De offerte zit erbij',
      attachments,
    })

    it('finds a mail by what its attachments are called and by what they say, and tells which', async () => {
      const attachments = ['Plattegrond zolder.pdf']
      const index = await indexOfMails({ subject: 'Verbouwing', text: 'De offerte zit erbij', attachments })
      expect(await index.unreadAttachments()).toBe(1)
      expect((await index.beginAttachments())?.id).toBe('a.2')
      await index.addAttachmentWords(texts(['Er komt een dakkapel met twee ramen']))
      const foundIn = async (text: string) =>
        (await index.search({ text, limit: 5, viewer: null })).hits.map((hit) => hit.foundIn)
      expect(await foundIn('dakkapel')).toEqual(['attachment'])
      expect(await foundIn('"twee ramen"')).toEqual(['attachment'])
      expect(await foundIn('plattegrond')).toEqual(['attachment'])
      expect(await foundIn('verbouwing offerte')).toEqual(['mail'])
      expect(await foundIn('verbouwing dakkapel')).toEqual(['attachment'])
      expect(await foundIn('verbouwing -dakkapel')).toEqual([])
      expect(await index.unreadAttachments()).toBe(0)
      expect(await index.beginAttachments()).toBeNull()
    })

    it('reads the attachments of the newest first, of none three times in vain, and of all after a rebuild', async () => {
      const attachments = ['a.pdf']
      const index = await indexOfMails({ attachments }, {}, { attachments })
      const begun = async () => (await index.beginAttachments())?.id ?? null
      expect([await begun(), await begun(), await begun(), await begun()]).toEqual([
        'a.4',
        'a.2',
        'a.4',
        'a.2',
      ])
      await index.addAttachmentWords({ filing: 'a.4', attachments: [] })
      expect([await begun(), await begun()]).toEqual(['a.2', null])
      expect(await index.unreadAttachments()).toBe(0)
      await index.clear()
      await index.apply([opened('a'), filed('a', 2, { attachments })])
      expect(await index.unreadAttachments()).toBe(1)
    })

    it('keeps of a filing that it does not know nothing', async () => {
      const index = await indexOf([opened('a')])
      await index.addAttachmentWords(texts(['dakkapel']))
      expect(await found(index, 'dakkapel')).toEqual([])
    })
  })
}
