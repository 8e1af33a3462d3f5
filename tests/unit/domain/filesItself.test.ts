import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  filesItself,
  type SelfFilingQuestion,
  type SelfFilingRules,
} from '../../../src/domain/suggestions/filesItself.ts'

const rules: SelfFilingRules = { mode: 'on', confidence: 0.9, followUps: true, cases: [] }
const likely = { caseId: '2026-0142', confidence: 0.95, reason: 'conversation' } as const
const question: SelfFilingQuestion = {
  ...{ rules, isPrivate: false, isFiled: false, wasWithdrawn: false, chosen: null, follow: null },
  suggestions: [likely, { caseId: '2026-0187', confidence: 0.02, reason: 'sender' }],
}
const asked = (changed: Partial<SelfFilingQuestion>) => filesItself({ ...question, ...changed })
const ruled = (changed: Partial<SelfFilingRules>) => asked({ rules: { ...rules, ...changed } })
const files = { kind: 'files', caseId: '2026-0142', way: 'bySelf' }

describe('a mail files itself', () => {
  it('as a follow-up of a conversation that is filed, where that is asked for', () => {
    expect(asked({})).toEqual(files)
    expect(ruled({ followUps: false }).kind).toBe('waits')
  })

  it('in a chosen case, whatever speaks for it', () => {
    const suggestions = [{ ...likely, reason: 'sender' as const }]
    expect(asked({ suggestions }).kind).toBe('waits')
    expect(asked({ suggestions, rules: { ...rules, cases: ['2026-0142'] } })).toEqual(files)
  })

  it('from the confidence that was chosen', () => {
    expect(ruled({ confidence: 0.95 }).kind).toBe('files')
    expect(ruled({ confidence: 0.96 }).kind).toBe('waits')
  })

  it('only in thought, while it is watched', () => {
    expect(ruled({ mode: 'watch' })).toEqual({ ...files, kind: 'wouldFile' })
    expect(ruled({ mode: 'off' }).kind).toBe('waits')
  })

  it('in the case for which its conversation is followed, whatever the rules are', () => {
    const follow = { caseId: '2025-0377', mode: 'file', isClosed: false } as const
    const off = { ...rules, mode: 'off' } as const
    expect(asked({ follow, rules: off })).toEqual({ kind: 'files', caseId: '2025-0377', way: 'followed' })
    expect(asked({ follow: { ...follow, isClosed: true } }).kind).toBe('waits')
  })

  it('in the case that was chosen while it was written, whatever the rules and its conversation say', () => {
    const off = { ...rules, mode: 'off' } as const
    const follow = { caseId: '2025-0377', mode: 'file', isClosed: false } as const
    const filed = { kind: 'files', caseId: '2026-0187', way: 'whileWriting' }
    expect(asked({ chosen: '2026-0187', rules: off, suggestions: [] })).toEqual(filed)
    expect(asked({ chosen: '2026-0187', follow })).toEqual(filed)
  })

  it('never where the person wants the case of its conversation offered', () => {
    expect(asked({ follow: { caseId: '2026-0142', mode: 'offer', isClosed: false } }).kind).toBe('waits')
  })
})

describe('whatever the rules are', () => {
  const confidence = fc.double({ min: 0, max: 1, noNaN: true })
  const anyRules = fc.record<SelfFilingRules>({
    mode: fc.constantFrom('off', 'watch', 'on'),
    confidence: fc.double({ min: 0.5, max: 1, noNaN: true }),
    followUps: fc.boolean(),
    cases: fc.subarray(['a', 'b', 'c']),
  })
  const anySuggestions = fc
    .array(
      fc.record({
        caseId: fc.constantFrom('a', 'b', 'c'),
        confidence,
        reason: fc.constantFrom('conversation' as const, 'sender' as const, 'recent' as const),
      }),
      { maxLength: 4 },
    )
    .map((all) => all.toSorted((one, other) => other.confidence - one.confidence))
  const anyFollow = fc.option(
    fc.record({
      caseId: fc.constantFrom('a', 'd'),
      mode: fc.constantFrom('offer' as const, 'file' as const),
      isClosed: fc.boolean(),
    }),
  )
  const anyQuestion = fc.record({
    ...{ rules: anyRules, suggestions: anySuggestions, follow: anyFollow },
    chosen: fc.option(fc.constantFrom('a', 'd')),
    ...{ isPrivate: fc.boolean(), isFiled: fc.boolean(), wasWithdrawn: fc.boolean() },
  })

  it('nothing private, nothing filed already, nothing withdrawn and nothing in doubt files itself', () => {
    fc.assert(
      fc.property(anyQuestion, (one) => {
        const decided = filesItself(one)
        if (decided.kind === 'waits') return
        expect([one.isPrivate, one.isFiled, one.wasWithdrawn]).toEqual([false, false, false])
        if (decided.way === 'whileWriting') {
          expect(decided.caseId).toBe(one.chosen)
          return
        }
        expect(one.chosen).toBeNull()
        if (decided.way === 'followed') {
          expect(one.follow?.mode).toBe('file')
          return
        }
        const [first, second] = one.suggestions
        expect(one.follow).toBeNull()
        expect(first?.caseId).toBe(decided.caseId)
        expect(first?.confidence).toBeGreaterThanOrEqual(one.rules.confidence)
        expect(second?.confidence ?? 0).toBeLessThanOrEqual((first?.confidence ?? 0) / 2)
        expect(decided.kind).toBe(one.rules.mode === 'on' ? 'files' : 'wouldFile')
      }),
    )
  })
})
