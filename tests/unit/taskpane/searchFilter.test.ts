import { describe, expect, it } from 'vitest'
import {
  asksSomething,
  emptyFilter,
  isBackwards,
  parametersOf,
  refinements,
} from '../../../src/taskpane/finding/searchFilter.ts'

describe('what is looked for', () => {
  it('asks nothing while nothing is typed or chosen, whatever the order', () => {
    expect(asksSomething({ ...emptyFilter, order: 'best', query: '  ', person: ' ' }, 'mails')).toBe(false)
    expect(asksSomething({ ...emptyFilter, kind: 'advice' }, 'mails')).toBe(true)
  })

  it('counts a period as one refinement', () => {
    const filter = { ...emptyFilter, from: '2026-01-01', until: '2026-03-31', attachment: 'pdf' } as const
    expect(refinements(filter, 'mails')).toBe(2)
  })

  it('goes by what is of commitments for commitments alone', () => {
    const filter = { ...emptyFilter, kind: 'advice', promisor: 'us', standing: 'kept' } as const
    expect(refinements(filter, 'mails')).toBe(1)
    expect(refinements(filter, 'commitments')).toBe(3)
    expect(asksSomething({ ...emptyFilter, standing: 'overdue' }, 'commitments')).toBe(true)
    expect(asksSomething({ ...emptyFilter, standing: 'overdue' }, 'mails')).toBe(false)
  })

  it('knows a period that ends before it begins, and none that lacks an end', () => {
    expect(isBackwards({ ...emptyFilter, from: '2026-02-01', until: '2026-01-31' })).toBe(true)
    expect(isBackwards({ ...emptyFilter, from: '2026-02-01' })).toBe(false)
    expect(isBackwards({ ...emptyFilter, from: '2026-02-01', until: '2026-02-01' })).toBe(false)
  })

  it('sends what is asked and nothing that is empty', () => {
    const filter = { ...emptyFilter, query: ' offerte ', case: { id: '2026-0142', label: 'x' } }
    expect(`${parametersOf(filter, 0)}`).toBe('query=offerte&case=2026-0142&order=newest')
    expect(parametersOf(filter, 20).get('offset')).toBe('20')
  })
})
