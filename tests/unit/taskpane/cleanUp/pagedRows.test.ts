import { describe, expect, it, vi } from 'vitest'
import { type AskPage, PagedRows, pageSize } from '../../../../src/taskpane/cleanUp/list/pagedRows.ts'

/** A list of numbers, each of which is its own place. */
const numbers =
  (total: number, asked: number[] = []): AskPage<number> =>
  async (offset, limit) => {
    asked.push(offset)
    const length = Math.max(0, Math.min(limit, total - offset))
    return { total, rows: Array.from({ length }, (_, at) => offset + at) }
  }

describe('a list of 100,000 rows', () => {
  it('reads the page in view and no other, wherever somebody scrolls to', async () => {
    const asked: number[] = []
    const rows = new PagedRows<number>((row) => row)
    await rows.show(numbers(100_000, asked))
    rows.reveal(70_050, 70_060)
    await vi.waitFor(() => expect(rows.state().shown?.rowAt(70_055)).toBe(70_055))
    expect(asked).toEqual([0, 70_000])
    expect(rows.state().shown?.total).toBe(100_000)
    rows.close()
  })

  it('asks for none of those that are scrolled past', async () => {
    const asked: number[] = []
    const rows = new PagedRows<number>((row) => row)
    await rows.show(numbers(100_000, asked))
    for (let at = 0; at < 50_000; at += 500) rows.reveal(at, at + 10)
    await vi.waitFor(() => expect(rows.state().shown?.rowAt(49_500)).toBe(49_500))
    expect(asked).toEqual([0, 49_500])
    rows.close()
  })

  it('keeps what is on show until another question is answered, and begins that at its top', async () => {
    const rows = new PagedRows<number>((row) => row)
    await rows.show(numbers(100_000))
    rows.reveal(5000, 5010)
    const next = rows.show(numbers(3))
    expect(rows.state()).toMatchObject({ isLoading: true, shown: { total: 100_000 } })
    await next
    expect(rows.state()).toMatchObject({ isLoading: false, shown: { total: 3 } })
    expect(rows.state().shown?.rowAt(2)).toBe(2)
    expect(rows.state().shown?.rowAt(pageSize)).toBeUndefined()
  })

  it('shows nothing of an answer that was overtaken by another question', async () => {
    const rows = new PagedRows<number>((row) => row)
    let answer: (page: { rows: number[]; total: number }) => void = () => undefined
    const slow = rows.show(
      () =>
        new Promise((resolve) => {
          answer = resolve
        }),
    )
    await rows.show(numbers(3))
    answer({ rows: [9], total: 1 })
    await slow
    expect(rows.state().shown?.total).toBe(3)
  })

  it('reads what is in view once more without moving a row', async () => {
    const rows = new PagedRows<string>((row) => row.slice(0, 1))
    let answers = ['a1', 'b1', 'c1']
    await rows.show(async () => ({ rows: answers, total: 3 }))
    answers = ['c2', 'a2', 'd2']
    rows.renew()
    await vi.waitFor(() => expect(rows.state().shown?.rowAt(0)).toBe('a2'))
    expect([1, 2].map((at) => rows.state().shown?.rowAt(at))).toEqual(['b1', 'c2'])
    expect(rows.state().isLoading).toBe(false)
  })
})
