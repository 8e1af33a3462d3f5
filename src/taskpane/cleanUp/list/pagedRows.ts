import { type ProblemCode, problemOf } from '../../problem.ts'

/** Rows asked for at once. */
export const pageSize = 100

/** Pages kept: enough to scroll about, little enough to hold. */
const pagesKept = 60

/** Milliseconds that a page must stay in view before it is asked for while others just were: a list that is flung passes many. */
const settle = 40

export interface PageAnswer<Row> {
  readonly rows: readonly Row[]
  readonly total: number
}

export type AskPage<Row> = (offset: number, limit: number, signal: AbortSignal) => Promise<PageAnswer<Row>>

export interface RowsState<Row> {
  readonly isLoading: boolean
  readonly problem: ProblemCode | null
  /** What is on show, until the answer to the last question is there; null: nothing was answered yet. */
  readonly shown: ShownRows<Row> | null
}

export interface ShownRows<Row> {
  /** The question it answers. */
  readonly ask: AskPage<Row>
  /** One more each time that all is asked anew. */
  readonly round: number
  readonly total: number
  /** Undefined where the row was not read yet. */
  readonly rowAt: (index: number) => Row | undefined
}

/** A list of any length, read in pages as they come into view. Another question calls off what is under way. */
export class PagedRows<Row> {
  readonly #listeners = new Set<() => void>()
  #state: RowsState<Row> = { isLoading: true, problem: null, shown: null }
  #ask: AskPage<Row> | null = null
  #pages = new Map<number, readonly Row[]>()
  #reading = new Map<number, AbortController>()
  #beginning: AbortController | null = null
  #inView: readonly [first: number, last: number] = [0, 0]
  #settling: ReturnType<typeof setTimeout> | undefined
  #renewing: AbortController | null = null
  readonly #idOf: (row: Row) => unknown

  /** `idOf` tells whether a row that was read once more is the same one. */
  constructor(idOf: (row: Row) => unknown) {
    this.#idOf = idOf
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly state = (): RowsState<Row> => this.#state

  /** Asks another question; the same one again asks for its rows anew, those in view first. */
  readonly show = async (ask: AskPage<Row>): Promise<void> => {
    this.close()
    if (ask !== this.#ask) this.#inView = [0, 0]
    this.#ask = ask
    const beginning = new AbortController()
    this.#beginning = beginning
    this.#set({ ...this.#state, isLoading: true, problem: null })
    const [first] = this.#inView
    try {
      const { rows, total } = await ask(first * pageSize, pageSize, beginning.signal)
      if (beginning.signal.aborted) return
      this.#pages = new Map([[first, rows]])
      this.#set({ isLoading: false, problem: null, shown: this.#shownAs(ask, total) })
      this.#readMissing()
    } catch (error) {
      if (beginning.signal.aborted) return
      this.#set({ ...this.#state, isLoading: false, problem: problemOf(error) })
    }
  }

  readonly again = (): void => {
    if (this.#ask !== null) void this.show(this.#ask)
  }

  /** Reads what is in view once more, each row in its place: the order stays as it was. What fails is left as it is. */
  readonly renew = (): void => {
    this.#renewing?.abort()
    const renewing = new AbortController()
    this.#renewing = renewing
    const [first, last] = this.#inView
    for (let page = first; page <= last; page++) void this.#renewPage(page, renewing.signal)
  }

  /** The rows from `first` to `last` are in view: reads those that are missing, calls off those no longer wanted. */
  readonly reveal = (first: number, last: number): void => {
    this.#inView = [pageOf(first), pageOf(last)]
    for (const [page, reading] of this.#reading) {
      if (this.#isInView(page)) continue
      reading.abort()
      this.#reading.delete(page)
    }
    const isFlung = this.#settling !== undefined
    this.#unsettle()
    if (this.#state.isLoading) return
    // A leap to another place is answered at once.
    if (!isFlung) this.#readMissing()
    this.#settling = setTimeout(() => {
      this.#unsettle()
      this.#readMissing()
    }, settle)
  }

  close(): void {
    this.#unsettle()
    this.#beginning?.abort()
    this.#renewing?.abort()
    for (const reading of this.#reading.values()) reading.abort()
    this.#reading.clear()
  }

  #unsettle(): void {
    clearTimeout(this.#settling)
    this.#settling = undefined
  }

  #readMissing(): void {
    const [first, last] = this.#inView
    const total = this.#state.shown?.total ?? 0
    for (let page = first; page <= last && page * pageSize < total; page++) {
      if (!this.#pages.has(page) && !this.#reading.has(page)) void this.#readPage(page)
    }
  }

  async #readPage(page: number): Promise<void> {
    const ask = this.#ask
    if (ask === null) return
    const reading = new AbortController()
    this.#reading.set(page, reading)
    try {
      const { rows } = await ask(page * pageSize, pageSize, reading.signal)
      if (reading.signal.aborted || this.#state.shown === null) return
      this.#keep(page, rows)
      this.#set({ ...this.#state, shown: { ...this.#state.shown, rowAt: this.#rowAt() } })
    } catch (error) {
      if (!reading.signal.aborted) this.#set({ ...this.#state, problem: problemOf(error) })
    } finally {
      if (this.#reading.get(page) === reading) this.#reading.delete(page)
    }
  }

  async #renewPage(page: number, signal: AbortSignal): Promise<void> {
    const answer = await this.#ask?.(page * pageSize, pageSize, signal).catch(() => null)
    if (!answer || signal.aborted || this.#state.shown === null) return
    const now = new Map(answer.rows.map((row) => [this.#idOf(row), row]))
    const renewed = (row: Row): Row => now.get(this.#idOf(row)) ?? row
    for (const [at, rows] of this.#pages) this.#pages.set(at, rows.map(renewed))
    this.#set({ ...this.#state, shown: { ...this.#state.shown, rowAt: this.#rowAt() } })
  }

  /** The oldest goes first, but never one in view. */
  #keep(page: number, rows: readonly Row[]): void {
    this.#pages.set(page, rows)
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= pagesKept) return
      if (!this.#isInView(oldest)) this.#pages.delete(oldest)
    }
  }

  #isInView(page: number): boolean {
    return page >= this.#inView[0] && page <= this.#inView[1]
  }

  #shownAs(ask: AskPage<Row>, total: number): ShownRows<Row> {
    return { ask, total, round: (this.#state.shown?.round ?? 0) + 1, rowAt: this.#rowAt() }
  }

  #rowAt(): ShownRows<Row>['rowAt'] {
    const pages = this.#pages
    return (index) => pages.get(pageOf(index))?.[index % pageSize]
  }

  #set(state: RowsState<Row>): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

const pageOf = (index: number): number => Math.floor(index / pageSize)
