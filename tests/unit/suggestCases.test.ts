import { describe, expect, it } from 'vitest'
import { type CaseEvidence, type SuggestionEvidence, suggestCases } from '../../src/domain/suggestCases.ts'

const none: SuggestionEvidence = { conversation: [], people: [], domain: [], recent: [] }
const speaksFor = (caseId: string, filings = 1): CaseEvidence => ({
  caseId,
  filings,
  lastFiledAt: '2026-11-20T10:00:00Z',
  shared: '',
})

describe('suggested cases', () => {
  it('put the same conversation before the same people, domain and recent use', () => {
    const evidence: SuggestionEvidence = {
      recent: [speaksFor('recent')],
      domain: [speaksFor('domain')],
      people: [speaksFor('people')],
      conversation: [speaksFor('conversation')],
    }
    const cases = suggestCases(evidence, 5).map(({ caseId, reason }) => [caseId, reason])
    expect(cases).toEqual([
      ['conversation', 'conversation'],
      ['people', 'people'],
      ['domain', 'domain'],
      ['recent', 'recent'],
    ])
  })

  it('name a case once, with its strongest reason', () => {
    const evidence = { ...none, people: [speaksFor('a', 3)], recent: [speaksFor('a', 9), speaksFor('b')] }
    expect(suggestCases(evidence, 5)).toEqual([
      { caseId: 'a', reason: 'people', filings: 3, shared: '' },
      { caseId: 'b', reason: 'recent', filings: 1, shared: '' },
    ])
  })

  it('are none where nothing speaks for any', () => {
    expect(suggestCases(none, 5)).toEqual([])
  })

  it('are no more than asked for', () => {
    const recent = ['a', 'b', 'c'].map((id) => speaksFor(id))
    expect(suggestCases({ ...none, recent }, 2)).toHaveLength(2)
  })
})
