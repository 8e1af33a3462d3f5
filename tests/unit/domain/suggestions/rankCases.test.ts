import { describe, expect, it } from 'vitest'
import { caseMemory } from '../../../../src/domain/suggestions/caseMemory.ts'
import { featuresOfCase } from '../../../../src/domain/suggestions/features.ts'
import { confidenceChoices } from '../../../../src/domain/suggestions/filesItself.ts'
import { fits, withoutOurs } from '../../../../src/domain/suggestions/fits.ts'
import { isClose } from '../../../../src/domain/suggestions/isClose.ts'
import { rankCases } from '../../../../src/domain/suggestions/rankCases.ts'
import { dayOf, featuresIn, filing, ranked, rankedBy, type Sketch, today } from './learning.ts'

const jansen = 'p.jansen@jansenbouw.example'
const smit = 'a.smit@smit.example'
const bakker = 'info@bakker.example'

describe('which case a mail is offered', () => {
  it('is the one of its conversation, before another of the same sender that is used more', () => {
    const filings = [
      filing('dak', 1, { from: jansen, subject: 'Dakgoot', messageId: '<1@x>' }),
      ...[20, 21, 22, 23].map((day) => filing('gevel', day, { from: jansen, subject: 'Gevel' })),
    ]
    const answer = { from: jansen, subject: 'RE: iets anders', references: ['<1@x>'] }
    expect(ranked(filings, answer)[0]).toMatchObject({
      caseId: 'dak',
      reason: { kind: 'conversation', value: '<1@x>', filings: 1 },
    })
  })

  it('is said to be of its conversation, also where the words of its title say more', () => {
    const memory = caseMemory()
    const opened = {
      id: 'kerk',
      reference: 'kerk',
      title: 'Kerkstraat',
      client: 'Jansen',
      openedAt: dayOf(1),
    }
    memory.learn({ caseId: 'kerk', filedAt: dayOf(1), features: featuresOfCase(opened) })
    memory.learn(filing('kerk', 2, { from: jansen, subject: 'Kerkstraat', messageId: '<1@x>' }))
    for (const day of [3, 4]) memory.learn(filing('haven', day, { from: smit, subject: 'Vergunning' }))
    const [first] = rankedBy(memory, { from: jansen, subject: 'RE: Kerkstraat', references: ['<1@x>'] })
    expect(first?.reason).toEqual({ kind: 'conversation', value: '<1@x>', filings: 1 })
  })

  it('is the one of the sender, and says how many mails of his are there', () => {
    const filings = [
      filing('dak', 10, { from: jansen, subject: 'Offerte' }),
      filing('dak', 11, { from: jansen, subject: 'Planning' }),
      filing('haven', 12, { from: smit, subject: 'Vergunning' }),
    ]
    const [first] = ranked(filings, { from: jansen, subject: 'Vraag' })
    expect(first).toMatchObject({ caseId: 'dak', reason: { kind: 'sender', value: jansen, filings: 2 } })
  })

  it('is told apart by the words of the subject where one sender has several', () => {
    const filings = [
      filing('dak', 10, { from: jansen, subject: 'Lekkage dakgoot' }),
      filing('gevel', 10, { from: jansen, subject: 'Voegwerk gevel' }),
    ]
    expect(ranked(filings, { from: jansen, subject: 'Nogmaals de dakgoten' })[0]?.caseId).toBe('dak')
  })

  it('is found by a reference however it is punctuated', () => {
    const filings = [
      filing('dak', 10, { from: jansen, subject: 'Uw inkoopnummer 45-7781' }),
      filing('haven', 20, { from: smit, subject: 'Vergunning' }),
    ]
    const [first] = ranked(filings, { from: bakker, subject: 'Factuur 45/7781' })
    expect(first).toMatchObject({ caseId: 'dak', reason: { kind: 'reference', value: '457781' } })
  })

  it('may be one in which nothing was filed, by its reference or its client', () => {
    const memory = caseMemory()
    const opened = { id: '2026-0142', reference: '2026-0142', title: 'Renovatie', client: 'Bakker Brood' }
    memory.learn({
      ...{ caseId: opened.id, filedAt: dayOf(29) },
      features: featuresOfCase({ ...opened, openedAt: dayOf(29) }),
    })
    memory.learn(filing('haven', 20, { from: smit, subject: 'Vergunning' }))
    expect(rankedBy(memory, { from: bakker, subject: 'Stukken 2026-0142' })[0]?.caseId).toBe('2026-0142')
    expect(rankedBy(memory, { from: bakker, subject: 'Ovens van Bakker' })[0]?.caseId).toBe('2026-0142')
  })

  it('is no case when the mail shares nothing with any', () => {
    const filings = [filing('dak', 10, { from: jansen, subject: 'Lekkage dakgoot' })]
    expect(ranked(filings, { from: smit, subject: 'Nieuwe opdracht' })).toEqual([])
    expect(ranked([], { from: smit, subject: 'Nieuwe opdracht' })).toEqual([])
  })

  it('is no case of which all that is known is that it is in use, or who files in it', () => {
    const anouk = 'anouk@linde.example'
    const filings = [1, 2, 3, 4].map((day) =>
      filing('haven', 20 + day, { from: smit, to: [anouk], filer: 'anouk' }),
    )
    const asked = { to: [anouk], filer: 'anouk', subject: 'Planning' }
    expect(ranked(filings, { ...asked, from: jansen }).filter(fits)).toEqual([])
    expect(ranked(filings, { ...asked, from: smit }).filter(fits)).toHaveLength(1)
  })

  it('is no case with which it shares no more than the colleague who wrote it', () => {
    const anouk = 'anouk@linde.example'
    const memory = caseMemory()
    memory.learn(filing('haven', 29, { from: anouk, to: [smit] }))
    const ours = { ownAddress: 'bram@linde.example', ownDomains: ['linde.example'] }
    const offered = (sketch: Sketch) => {
      const features = withoutOurs(featuresIn(sketch), ours)
      return rankCases(features, memory.countsFor(features), dayOf(today)).filter(fits)
    }
    expect(offered({ from: anouk, to: ['bram@linde.example'], subject: 'Planning' })).toEqual([])
    expect(offered({ from: anouk, to: [smit], subject: 'Planning' })[0]?.reason).toMatchObject({
      value: smit,
    })
  })

  it('is the one in use, when two cases fit equally', () => {
    const filings = [
      filing('oud', 1, { from: jansen, subject: 'Offerte' }),
      filing('nieuw', 29, { from: jansen, subject: 'Offerte' }),
    ]
    expect(ranked(filings, { from: jansen, subject: 'Offerte' })[0]?.caseId).toBe('nieuw')
  })

  it('is not decided by colleagues and filers who are in everything', () => {
    const anouk = 'anouk@linde.example'
    const filings = [
      ...[1, 2, 3, 4].map((day) => filing('haven', 20 + day, { from: smit, to: [anouk], filer: 'anouk' })),
      filing('dak', 15, { from: jansen, to: [anouk], filer: 'anouk', subject: 'Dakgoot' }),
    ]
    const asked = { from: jansen, to: [anouk], filer: 'anouk', subject: 'Planning' }
    expect(ranked(filings, asked)[0]?.caseId).toBe('dak')
  })

  it('is asked rather than told when two are about equally likely', () => {
    const twins = [
      filing('dak', 20, { from: jansen, subject: 'Planning' }),
      filing('gevel', 20, { from: jansen, subject: 'Planning' }),
    ]
    expect(isClose(ranked(twins, { from: jansen, subject: 'Planning' }))).toBe(true)
    expect(isClose(ranked(twins.slice(1), { from: jansen, subject: 'Planning' }))).toBe(false)
  })

  it('is of equal order however the cases are called up', () => {
    const twins = ['b', 'a', 'c'].map((id) => filing(id, 20, { from: jansen }))
    expect(ranked(twins, { from: jansen }).map(({ caseId }) => caseId)).toEqual(['a', 'b', 'c'])
  })
})

describe('how sure it is', () => {
  const letters = [1, 2, 3, 4, 5, 6].map((day) =>
    filing('dak', 20 + day, {
      from: jansen,
      subject: 'Dakgoot',
      messageId: `<${day}@x>`,
      references: ['<1@x>'],
    }),
  )
  const others = Array.from({ length: 20 }, (_, day) =>
    filing('haven', day, { from: smit, subject: 'Vergunning' }),
  )
  const answer = { from: jansen, subject: 'RE: Dakgoot', references: ['<1@x>', '<6@x>'] }

  it('is never quite: people put some mail elsewhere, however alike', () => {
    for (const { confidence } of ranked([...letters, ...others], answer)) {
      expect(confidence).toBeLessThanOrEqual(0.975)
    }
  })

  it('is enough, for the answer in a conversation that is filed, to file itself at the strictest choice', () => {
    const [first] = ranked([...letters, ...others], answer)
    expect(first?.confidence).toBeGreaterThan(Math.max(...confidenceChoices))
  })
})

describe('a case that was closed', () => {
  it('is never suggested, and leaves the others as if it had not been', () => {
    const memory = caseMemory()
    const kept = filing('gevel', 12, { from: jansen, subject: 'Gevel' })
    for (const day of [10, 11]) memory.learn(filing('dak', day, { from: jansen, subject: 'Gevel' }))
    memory.learn(kept)
    memory.forget('dak')
    memory.forget('never opened')
    const asked = { from: jansen, subject: 'Gevel' }
    expect(rankedBy(memory, asked)).toEqual(ranked([kept], asked))
  })
})
