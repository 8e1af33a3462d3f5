import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchWords } from '../../../src/domain/search/searchWords.ts'
import {
  pairToken,
  phraseTokens,
  runTokens,
  threeToken,
} from '../../../src/storage/caseIndex/search/wordRuns.ts'

const words = fc.string({ unit: 'binary', maxLength: 60 }).map((text) => [...searchWords(text)])

describe('the runs of a text', () => {
  it('hold those of every phrase in it', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(5), (text, from, length) => {
        const phrase = text.slice(from % (text.length + 1)).slice(0, length)
        const runs = runTokens([['vooraf'], text])
        for (const token of phraseTokens(phrase)) expect(runs).toContain(token)
      }),
    )
  })

  it('are of two and of three words', () => {
    const [pair, next, run, ...more] = [...phraseTokens(['tot', 'nader', 'order'])]
    expect([pair, next]).toEqual([pairToken('tot', 'nader'), pairToken('nader', 'order')])
    expect(run).toMatch(/^v-/)
    expect(more).toEqual([])
  })

  it('of three have a list that those with another end share, as long as it begins alike', () => {
    const [, , run] = phraseTokens(['tot', 'nader', 'orderverwerking'])
    expect([...phraseTokens(['tot', 'nader', 'order'])]).toContain(run)
    expect(threeToken('tot', 'nader', 'orde')).toBe(run)
    expect(threeToken('tot', 'nader', 'oord')).not.toBe(run)
  })

  it('do not go from one field into the next, nor the other way round', () => {
    expect(runTokens([['tot'], ['nader']]).size).toBe(0)
    expect(pairToken('tot', 'nader')).not.toBe(pairToken('nader', 'tot'))
  })
})
