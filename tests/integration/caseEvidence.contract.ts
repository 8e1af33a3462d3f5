import { afterEach, describe, expect, it } from 'vitest'
import type { MessageMetadata, Participant } from '../../src/domain/message.ts'
import type { SuggestionEvidence } from '../../src/domain/suggestCases.ts'
import type { CaseIndex, IndexedEntry } from '../../src/ports/caseIndex.ts'
import type { CaseIndexSettings } from './caseIndex.contract.ts'
import { type FiledMail, filed, instant, metadata, opened, purged } from './indexedEntries.ts'

const person = (address: string, name = ''): Participant => ({ name, address })
const kees = person('kees@jansen.example', 'Kees Jansen')
const piet = person('piet@jansen.example', 'Piet Jansen')
const ann = person('ann@kantoor.example', 'Ann de Vries')

/** What every case index says of where a message may belong. `open` gives an empty one. */
export const caseEvidenceContract = (open: (settings?: CaseIndexSettings) => Promise<CaseIndex>): void => {
  const used: CaseIndex[] = []
  afterEach(async () => {
    for (const index of used.splice(0)) await index.close()
  })
  const indexOf = async (entries: readonly IndexedEntry[]): Promise<CaseIndex> => {
    const index = await open({ ownDomains: ['kantoor.example'] })
    used.push(index)
    await index.apply(entries)
    return index
  }
  /** Cases a, b, c …, each with these mails. */
  const evidenceIn = async (
    cases: readonly (readonly FiledMail[])[],
    message: Partial<MessageMetadata>,
    perReason = 5,
  ): Promise<SuggestionEvidence> => {
    const index = await indexOf(
      cases.flatMap((mails, number) => {
        const id = String.fromCharCode(97 + number)
        return [opened(id), ...mails.map((mail, at) => filed(id, at + 2, mail))]
      }),
    )
    return index.evidenceFor(metadata(message), { perReason })
  }

  describe('evidence of the same conversation', () => {
    it.each<[string, FiledMail, Partial<MessageMetadata>]>([
      [
        'is the answer to a filed mail',
        { messageId: '<1@x>' },
        { messageId: '<2@x>', references: ['<1@x>'] },
      ],
      ['is what a filed mail answered', { references: ['<1@x>'] }, { messageId: '<1@x>' }],
      ['is another answer to the same mail', { references: ['<1@x>'] }, { references: ['<0@x>', '<1@x>'] }],
      ['is the filed mail itself', { messageId: '<1@x>' }, { messageId: '<1@x>' }],
      [
        'is the same subject between the same people when references were lost',
        { subject: 'Offerte keuken', from: kees },
        { subject: 'RE: Antw: Fwd: offerte  Keuken', from: ann, to: [kees] },
      ],
    ])('%s', async (_what, mail, message) => {
      const { conversation } = await evidenceIn([[], [mail]], message)
      expect(conversation).toEqual([{ caseId: 'b', filings: 1, lastFiledAt: instant(2), shared: '' }])
    })

    it.each<[string, FiledMail, Partial<MessageMetadata>]>([
      [
        'nothing but a subject',
        { subject: 'Offerte', from: kees },
        { subject: 'Offerte', from: person('x@y.example') },
      ],
      ['a subject and a colleague', { subject: 'Offerte', from: ann }, { subject: 'Offerte', from: ann }],
      ['empty subjects', { subject: 'Re:', from: kees }, { subject: 'Fw: ', from: kees }],
      ['the lack of a Message-ID', { messageId: null }, { messageId: null }],
    ])('is not %s', async (_what, mail, message) => {
      expect((await evidenceIn([[mail]], message)).conversation).toEqual([])
    })

    it('looks at the subject only when no Message-ID is shared', async () => {
      const mails = [[{ messageId: '<1@x>' }], [{ subject: 'Offerte', from: kees }]]
      const { conversation } = await evidenceIn(mails, {
        subject: 'Offerte',
        from: kees,
        references: ['<1@x>'],
      })
      expect(conversation.map(({ caseId }) => caseId)).toEqual(['a'])
    })

    it('puts the case first that holds most of it, then the most recent, and counts a mail once', async () => {
      const one = { messageId: '<1@x>', references: ['<0@x>'] }
      const later = { ...one, filedAt: instant(90) }
      const { conversation } = await evidenceIn([[one], [one, one], [later]], {
        references: ['<0@x>', '<1@x>'],
      })
      expect(conversation.map(({ caseId, filings }) => [caseId, filings])).toEqual([
        ['b', 2],
        ['c', 1],
        ['a', 1],
      ])
    })

    it('keeps to the first and the newest of endless references', async () => {
      const references = Array.from({ length: 5000 }, (_, number) => `<${number}@x>`)
      const cases = [[{ messageId: '<0@x>' }], [{ messageId: '<2500@x>' }], [{ messageId: '<4999@x>' }]]
      const { conversation } = await evidenceIn(cases, { references })
      expect(conversation.map(({ caseId }) => caseId).toSorted()).toEqual(['a', 'c'])
    })
  })

  describe('evidence of the same people', () => {
    it('names the one most filings share, with how many', async () => {
      const cases = [[{ from: kees }, { from: kees, to: [piet] }], [{ cc: [piet] }], []]
      const { people } = await evidenceIn(cases, { from: piet, to: [ann], cc: [kees] })
      expect(people).toEqual([
        { caseId: 'a', filings: 2, lastFiledAt: instant(3), shared: 'Kees Jansen' },
        { caseId: 'b', filings: 1, lastFiledAt: instant(2), shared: 'Piet Jansen' },
      ])
    })

    it('compares addresses without case, and shows one that has no name', async () => {
      const { people } = await evidenceIn([[{ from: kees }]], { from: person(' KEES@Jansen.Example ') })
      expect(people).toMatchObject([{ caseId: 'a', shared: 'kees@jansen.example' }])
    })

    it('passes over the firm’s own people, also of a domain below its own', async () => {
      const own = [ann, person('bas@mail.Kantoor.example')]
      const { people, domain } = await evidenceIn([[{ from: ann, to: own }]], { from: ann, to: own })
      expect([people, domain]).toEqual([[], []])
    })

    it('gives as many cases as asked', async () => {
      const mails = [{ from: kees, to: [piet] }]
      const { people, domain, recent } = await evidenceIn(
        [mails, mails, mails],
        { from: kees, to: [piet] },
        2,
      )
      expect([people.length, domain.length, recent.length]).toEqual([2, 2, 2])
    })

    it('is none where a mail has nobody, or nobody with an address', async () => {
      const nobody = [person(''), person('@'), person('undisclosed'), person(`${'x'.repeat(400)}@y.example`)]
      expect((await evidenceIn([[{ to: nobody }]], { to: nobody })).people).toEqual([])
    })
  })

  describe('evidence of the same domain', () => {
    it('names the domain', async () => {
      const { people, domain } = await evidenceIn([[{ from: kees }]], { from: piet })
      expect(people).toEqual([])
      expect(domain).toEqual([{ caseId: 'a', filings: 1, lastFiledAt: instant(2), shared: 'jansen.example' }])
    })

    it('is none for a mail provider’s', async () => {
      const { domain } = await evidenceIn([[{ from: person('kees@gmail.com') }]], {
        from: person('piet@gmail.com'),
      })
      expect(domain).toEqual([])
    })
  })

  describe('evidence of recent use', () => {
    it('is what was filed into last, and no empty case', async () => {
      const cases = [[{ filedAt: instant(5) }, { filedAt: instant(6) }], [{ filedAt: instant(30) }], []]
      expect((await evidenceIn(cases, {})).recent).toEqual([
        { caseId: 'b', filings: 1, lastFiledAt: instant(30), shared: '' },
        { caseId: 'a', filings: 2, lastFiledAt: instant(6), shared: '' },
      ])
    })
  })

  it('A purged filing speaks for nothing but its case’s use', async () => {
    const index = await indexOf([opened('a'), purged(filed('a', 2, { messageId: '<1@x>', from: kees }))])
    const message = metadata({ messageId: '<1@x>', from: kees })
    expect(await index.evidenceFor(message, { perReason: 5 })).toMatchObject({
      ...{ conversation: [], people: [], domain: [], recent: [{ caseId: 'a' }] },
    })
  })
}
