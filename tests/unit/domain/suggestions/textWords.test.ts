import { describe, expect, it } from 'vitest'
import { askedWords, learnableWords } from '../../../../src/domain/suggestions/textWords.ts'
import { filing, ranked } from './learning.ts'

const letter = `Beste Judith,

De constructeur wil de kademuur versterken. De kademuur is van 1962.

Met vriendelijke groet,
Piet Smit, Smit Waterbouw

Van: Judith Kramer
Verzonden: dinsdag 10 februari 2026 09:05
Aan: Piet Smit

Wat doen we met de dakgoot?`

describe('the words by which a filed text is learned', () => {
  it('are those its writer newly wrote, each once: no signature, no older mail, no little words', () => {
    const words = learnableWords(letter)
    expect(words).toEqual(expect.arrayContaining([...askedWords('kademuur constructeur 1962')]))
    expect(words).not.toEqual(expect.arrayContaining([...askedWords('dakgoot')]))
    expect(words.join(' ')).not.toMatch(/waterbouw|\bde\b/)
    expect(new Set(words).size).toBe(words.length)
  })

  it('are few, however long the text is, and none of a newsletter', () => {
    const long = Array.from({ length: 50_000 }, (_, number) => `woord${number}`).join(' ')
    const startedAt = process.cpuUsage()
    expect(learnableWords(long).length).toBeLessThanOrEqual(20)
    expect(process.cpuUsage(startedAt).user).toBeLessThan(100_000)
    expect(learnableWords('Nieuws over de kademuur\nUitschrijven')).toEqual([])
  })

  it('make a case the first for a mail whose subject stood in no subject there', () => {
    const filings = [
      filing('haven', 1, { from: 'piet@smit.example', subject: 'Vraag', text: learnableWords(letter) }),
      filing('dak', 2, { from: 'ann@smit.example', subject: 'Offerte' }),
    ]
    const asked = { subject: 'Kademuur', text: askedWords('Kademuur') }
    expect(ranked(filings, asked)[0]).toMatchObject({ caseId: 'haven', reason: { kind: 'text' } })
  })
})
