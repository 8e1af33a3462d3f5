import { expect, it } from 'vitest'
import type { OverviewAnswer, OverviewRow } from '../../../src/contract/overviewSchemas.ts'
import { everything, filterOfTile, parametersOf } from '../../../src/pages/overviewFilter.ts'
import { OverviewWindows } from '../../../src/pages/overviewWindows.ts'

const matching = 1000

const rowOf = (id: string): OverviewRow => ({ id }) as OverviewRow

const answerOf = (query: string, offset: number): OverviewAnswer =>
  ({
    matching,
    days: [],
    rows: Array.from({ length: 100 }, (_, index) => rowOf(`${query}-${offset + index}`)),
  }) as unknown as OverviewAnswer

interface Question {
  readonly query: string
  readonly offset: number
  readonly signal: AbortSignal
  readonly answer: () => void
}

/** Questions wait until the test answers them, in whatever order. */
const asked = () => {
  const questions: Question[] = []
  const windows = new OverviewWindows(
    ({ query }, { offset }, signal) =>
      new Promise((resolve) => {
        questions.push({ query, offset, signal, answer: () => resolve(answerOf(query, offset)) })
      }),
  )
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve))
  return { questions, windows, settle }
}

it('an answer to a filter that is no longer asked is never shown, and the rows before stay until the new are there', async () => {
  const { questions, windows, settle } = asked()
  void windows.show({ ...everything, query: 'a' })
  questions[0]?.answer()
  await settle()
  void windows.show({ ...everything, query: 'b' })
  void windows.show({ ...everything, query: 'c' })
  expect(questions[1]?.signal.aborted).toBe(true)
  questions[1]?.answer()
  await settle()
  expect(windows.state().isLoading).toBe(true)
  expect(windows.state().shown?.rowAt(0)?.id).toBe('a-0')
  questions[2]?.answer()
  await settle()
  expect(windows.state().shown?.rowAt(0)?.id).toBe('c-0')
})

it('rows are read when they come into view, and called off when they have left it', async () => {
  const { questions, windows, settle } = asked()
  void windows.show(everything)
  questions[0]?.answer()
  await settle()
  windows.reveal(250, 260)
  windows.reveal(700, 720)
  expect(questions.map(({ offset }) => offset)).toEqual([0, 200, 700])
  expect(questions[1]?.signal.aborted).toBe(true)
  questions[2]?.answer()
  await settle()
  expect(windows.state().shown?.rowAt(705)?.id).toBe('-705')
  expect(windows.state().shown?.rowAt(255)).toBeUndefined()
})

it('after a change what is in view is read again, and stays on show meanwhile', async () => {
  const { questions, windows, settle } = asked()
  void windows.show(everything)
  questions[0]?.answer()
  await settle()
  windows.reveal(300, 310)
  questions[1]?.answer()
  await settle()
  void windows.refresh()
  expect(windows.state().shown?.rowAt(305)?.id).toBe('-305')
  questions[2]?.answer()
  await settle()
  expect(windows.state().shown?.rowAt(305)?.id).toBe('-305')
  expect(questions.map(({ offset }) => offset)).toEqual([0, 300, 0, 300])
})

it('a tile filters by the days it counts, also over the turn of a month', () => {
  expect(parametersOf(filterOfTile('thisWeek', '2026-11-28'))).toBe('from=2026-11-28&until=2026-12-04')
  expect(parametersOf(filterOfTile('nextWeek', '2026-11-28'))).toBe('from=2026-12-05&until=2026-12-11')
  expect(parametersOf(filterOfTile('undecided', '2026-11-28'))).toBe('only=undecided')
})
