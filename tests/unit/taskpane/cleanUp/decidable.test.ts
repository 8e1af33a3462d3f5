import { describe, expect, it } from 'vitest'
import { isDecidable, isDecidableAs, nextRow } from '../../../../src/taskpane/cleanUp/decisions/decidable.ts'
import type { Mark } from '../../../../src/taskpane/cleanUp/decisions/decisionWork.ts'
import { aboutRow, suggestionFor } from '../../../../src/taskpane/cleanUp/list/cleanUpRow.ts'
import { everything, group, mail } from './rows.ts'

const suggested = { id: 'a', reference: 'A', title: '', reason: 'sender', filings: 2, shared: 'x' } as const
const rows = [group('one'), group('done', { notNeeded: 2 }), group('two'), group('three')]
const list = { total: rows.length, rowAt: (index: number) => rows[index] }
const marked = (...ids: readonly string[]): ReadonlyMap<string, Mark> =>
  new Map(ids.map((id) => [id, {} as Mark]))

describe('after a decision', () => {
  it('the next row below that is open is present, past those that are decided', () => {
    expect(nextRow(list, 0, marked('one'), everything)).toBe(2)
    expect(nextRow(list, 2, marked('one', 'two'), everything)).toBe(3)
  })

  it('below the last the first open one is, and the same where none is left', () => {
    expect(nextRow(list, 3, marked('three'), everything)).toBe(0)
    expect(nextRow(list, 3, marked('one', 'two', 'three'), everything)).toBe(3)
  })

  it('a row that was not read yet counts as open', () => {
    expect(nextRow({ total: 5, rowAt: () => undefined }, 1, marked(), everything)).toBe(2)
  })
})

describe('what can be decided', () => {
  it('is what is open, and what was filed by nobody', () => {
    expect(isDecidable(group('a'), everything)).toBe(true)
    expect(isDecidable(group('a', { private: 4 }), everything)).toBe(false)
    expect(isDecidable(group('a', { private: 4 }), { standing: 'private', words: '' })).toBe(true)
    expect(isDecidable(group('a', { filed: 4 }), { standing: 'filed', words: '' })).toBe(false)
    expect(isDecidable(mail('m', 'notNeeded'), everything)).toBe(true)
    expect(isDecidable(mail('m', 'filed'), everything)).toBe(false)
    expect(isDecidableAs(mail('m', 'filed'), everything, 'private')).toBe(true)
    expect(isDecidableAs(mail('m', 'filed'), everything, 'notNeeded')).toBe(false)
    expect(isDecidableAs(group('a', { filed: 4 }), { standing: 'filed', words: '' }, 'private')).toBe(false)
  })

  it('is of a group what its filter shows, and no more', () => {
    expect(aboutRow(group('a'), { standing: 'looksPrivate', words: 'arts' })).toEqual({
      ...{ what: 'group', group: 'a', standing: 'looksPrivate', words: 'arts' },
    })
    expect(aboutRow(group('a'), everything)).toEqual({ what: 'group', group: 'a' })
  })
})

describe('a suggestion', () => {
  it('is private where half of what is open looks so, whatever case it might belong to', () => {
    const half = group('a', { looksPrivate: 2, forCase: 2 }, { suggested })
    expect(suggestionFor(half).kind).toBe('private')
    expect(suggestionFor(group('a', { looksPrivate: 1, forCase: 3 }, { suggested })).kind).toBe('file')
    expect(suggestionFor(mail('m', 'looksPrivate')).kind).toBe('private')
  })

  it('of what comes from a list and belongs to no case is that it is not needed', () => {
    const rules = [{ field: 'list', value: 'news@x.example' }] as const
    expect(suggestionFor(group('a', { undecided: 9 }, { rules: [...rules] })).kind).toBe('notNeeded')
    expect(suggestionFor(group('a')).kind).toBe('none')
  })
})
