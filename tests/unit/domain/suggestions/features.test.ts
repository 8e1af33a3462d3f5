import { describe, expect, it } from 'vitest'
import type { FeatureKind } from '../../../../src/domain/suggestions/features.ts'
import { featuresOf } from '../../../../src/domain/suggestions/features.ts'
import { referencesIn } from '../../../../src/domain/suggestions/references.ts'
import { featuresIn, mail, type Sketch } from './learning.ts'

const valuesOf = (kind: FeatureKind, sketch: Sketch): readonly string[] =>
  featuresIn(sketch)
    .filter((feature) => feature.kind === kind)
    .map(({ value }) => value)

describe('what of a mail is compared', () => {
  it('tells colleagues from outsiders, and a firm from a mail provider', () => {
    const sketch = {
      from: 'P.Jansen@JansenBouw.example',
      to: ['anouk@linde.example', 'k.deboer@gmail.com', 'bram@post.linde.example'],
    }
    expect(valuesOf('sender', sketch)).toEqual(['p.jansen@jansenbouw.example'])
    expect(valuesOf('person', sketch)).toEqual(['p.jansen@jansenbouw.example', 'k.deboer@gmail.com'])
    expect(valuesOf('domain', sketch)).toEqual(['jansenbouw.example'])
    expect(valuesOf('colleague', sketch)).toEqual(['anouk@linde.example', 'bram@post.linde.example'])
  })

  it('takes an answer for the same subject', () => {
    expect(valuesOf('subject', { subject: 'Antw: FW: Akkoord offerte' })).toEqual(['akkoord offerte'])
    expect(valuesOf('word', { subject: 'RE: Planningen' })).toEqual(valuesOf('word', { subject: 'planning' }))
  })

  it('takes no small number for a word: the week of one subject and the house of another', () => {
    expect(valuesOf('word', { subject: 'Overleg week 5' })).not.toContain('5')
    expect(valuesOf('word', { subject: 'Kerkstraat 12, perceel 4310' })).toContain('4310')
  })

  it('leaves out the words that stand in mail about anything, and those that say when', () => {
    const subject = 'De planning van het dak voor maart, and the roof on Monday'
    expect(valuesOf('word', { subject })).toEqual(valuesOf('word', { subject: 'planning dak roof' }))
    expect(valuesOf('word', { subject: 'Één over mei 2026' })).toEqual([])
  })

  it('names nothing of an empty mail', () => {
    expect(featuresIn({})).toEqual([])
    expect(featuresIn({ subject: 'Re: ', from: '', to: ['', '@'], references: [''] })).toEqual([])
  })

  it('stays within bounds, and quick, whatever a sender sends', () => {
    const many = Array.from({ length: 5000 }, (_, number) => `a${number}@d${number}.example`)
    const huge = 'a1b2-c3d4 '.repeat(100_000)
    const message = mail({ subject: huge, from: 'x'.repeat(10_000), to: many, references: many })
    const startedAt = process.cpuUsage()
    const features = featuresOf(message, { ownDomains: [], filer: 'anouk', text: many })
    expect(process.cpuUsage(startedAt).user).toBeLessThan(500_000)
    expect(features.length).toBeLessThan(600)
    expect(Math.max(...features.map(({ value }) => value.length))).toBeLessThanOrEqual(200)
  })
})

describe('references', () => {
  it.each([
    ['Dossier 2026-0142: akkoord', ['20260142']],
    ['Uw kenmerk PO.45/7781, ons kenmerk DL-2026-17', ['po457781', 'dl202617']],
    ['Planning week 12, 3 mei', []],
    ['1'.repeat(41), []],
    ['Factuur 4500123.', ['4500123']],
    ['Order 20261120-7, factuur 2026.0142', ['202611207', '20260142']],
    ['Jaarplan 2026', []],
    ['Vakantierooster 2026/2027. Begroting Q3-2026, cijfers 2026.', []],
    ['Overleg 20-11-2026, verslag van 2026-11-20 en 3/5/26', []],
    ['Afspraak 10.30-11.30, daarna 14.00u', []],
    ['Offerte van 1.250 of € 1250,00, eerder 12500.00', []],
    ['EUR 4500, 4750 euro, 4800,- en €5000', []],
  ])('in %j are %j', (text, found) => {
    expect([...referencesIn(text)].map(({ folded }) => folded)).toEqual(found)
  })
})
