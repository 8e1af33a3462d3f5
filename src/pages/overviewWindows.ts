import type { OverviewAnswer, OverviewRow } from '../contract/overviewSchemas.ts'
import { type ProblemCode, problemOf } from '../taskpane/problem.ts'
import type { OverviewPart } from './overviewClient.ts'
import { everything, isSame, type OverviewFilter, withoutDays } from './overviewFilter.ts'

/** Rows asked for at once. */
export const windowSize = 100

/** Windows kept: enough to scroll about, little enough to hold. */
const windowsKept = 60

type Ask = (filter: OverviewFilter, part: OverviewPart, signal: AbortSignal) => Promise<OverviewAnswer>

export interface OverviewState {
  /** What was asked for; the answer on show may still be of the one before. */
  readonly filter: OverviewFilter
  readonly isLoading: boolean
  readonly problem: ProblemCode | null
  readonly shown: ShownOverview | null
}

/** An answer that stays on show until the next is there. */
export interface ShownOverview {
  readonly filter: OverviewFilter
  readonly answer: Omit<OverviewAnswer, 'rows'>
  /** Undefined where the row was not read yet. */
  readonly rowAt: (index: number) => OverviewRow | undefined
}

/**
 * The rows that match a filter, read in windows as they come into view. Another filter calls off what is under way; the rows on
 * show stay until the new ones are there.
 */
export class OverviewWindows {
  readonly #ask: Ask
  readonly #listeners = new Set<() => void>()
  #state: OverviewState = { filter: everything, isLoading: true, problem: null, shown: null }
  #windows = new Map<number, readonly OverviewRow[]>()
  #fresh = new Set<number>()
  #reading = new Map<number, AbortController>()
  #filtering: AbortController | null = null
  #inView: readonly [first: number, last: number] = [0, 0]

  constructor(ask: Ask) {
    this.#ask = ask
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly state = (): OverviewState => this.#state

  /** Asks for what matches a filter; the same one again asks for it anew. */
  readonly show = (filter: OverviewFilter): Promise<void> => {
    if (!isSame(filter, this.#state.filter)) this.#inView = [0, 0]
    return this.#read(filter)
  }

  /** The rows from `first` to `last` are in view: reads those that are missing, calls off those no longer wanted. */
  readonly reveal = (first: number, last: number): void => {
    this.#inView = [windowOf(first), windowOf(last)]
    for (const [window, reading] of this.#reading) {
      if (!this.#isInView(window)) {
        reading.abort()
        this.#reading.delete(window)
      }
    }
    if (this.#state.isLoading) return
    this.#readMissing()
  }

  /** Reads everything on show once more, as after a change. */
  readonly refresh = (): Promise<void> => this.#read(this.#state.filter)

  close(): void {
    this.#filtering?.abort()
    for (const reading of this.#reading.values()) reading.abort()
    this.#reading.clear()
  }

  async #read(filter: OverviewFilter): Promise<void> {
    this.close()
    const asking = new AbortController()
    this.#filtering = asking
    this.#set({ ...this.#state, filter, isLoading: true, problem: null })
    const first = { offset: 0, limit: windowSize }
    const hasDays = filter.from !== null || filter.until !== null
    try {
      const [answer, allDays] = await Promise.all([
        this.#ask(filter, first, asking.signal),
        // The weeks ahead stay whole while one of their days is chosen.
        hasDays ? this.#ask(withoutDays(filter), { offset: 0, limit: 1 }, asking.signal) : null,
      ])
      if (asking.signal.aborted) return
      this.#take(filter, { ...answer, days: allDays?.days ?? answer.days })
    } catch (error) {
      if (asking.signal.aborted) return
      this.#set({ ...this.#state, isLoading: false, problem: problemOf(error) })
    }
  }

  #take(filter: OverviewFilter, { rows, ...answer }: OverviewAnswer): void {
    const isOther = this.#state.shown === null || !isSame(filter, this.#state.shown.filter)
    this.#windows = new Map([...(isOther ? [] : this.#windows), [0, rows]])
    this.#fresh = new Set([0])
    this.#set({ filter, isLoading: false, problem: null, shown: { filter, answer, rowAt: this.#rowAt() } })
    this.#readMissing()
  }

  #readMissing(): void {
    const [first, last] = this.#inView
    const matching = this.#state.shown?.answer.matching ?? 0
    for (let window = first; window <= last && window * windowSize < matching; window++) {
      if (!this.#fresh.has(window) && !this.#reading.has(window)) void this.#readWindow(window)
    }
  }

  async #readWindow(window: number): Promise<void> {
    const reading = new AbortController()
    this.#reading.set(window, reading)
    const part = { offset: window * windowSize, limit: windowSize }
    try {
      const { rows } = await this.#ask(this.#state.filter, part, reading.signal)
      if (reading.signal.aborted || this.#state.shown === null) return
      this.#keep(window, rows)
      this.#set({ ...this.#state, shown: { ...this.#state.shown, rowAt: this.#rowAt() } })
    } catch (error) {
      if (!reading.signal.aborted) this.#set({ ...this.#state, problem: problemOf(error) })
    } finally {
      if (this.#reading.get(window) === reading) this.#reading.delete(window)
    }
  }

  /** The oldest goes first, but never one in view. */
  #keep(window: number, rows: readonly OverviewRow[]): void {
    this.#windows.set(window, rows)
    this.#fresh.add(window)
    for (const oldest of this.#windows.keys()) {
      if (this.#windows.size <= windowsKept) return
      if (this.#isInView(oldest)) continue
      this.#windows.delete(oldest)
      this.#fresh.delete(oldest)
    }
  }

  #isInView(window: number): boolean {
    return window >= this.#inView[0] && window <= this.#inView[1]
  }

  #rowAt(): ShownOverview['rowAt'] {
    const windows = this.#windows
    return (index) => windows.get(windowOf(index))?.[index % windowSize]
  }

  #set(state: OverviewState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

const windowOf = (index: number): number => Math.floor(index / windowSize)
