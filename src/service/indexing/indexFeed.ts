import type { CaseIndex, IndexedEntry } from '../../ports/caseIndex.ts'

/** What is taken into the index in one transaction: of small registers many together. */
const entriesAtMost = 500

/** UTF-16 units of the mails' text among it, which waits in memory. */
const textAtMost = 4 * 1024 * 1024

/** Gathers entries of any number of registers; one group is taken in while the next is read. */
export class IndexFeed {
  readonly #index: CaseIndex
  #group: IndexedEntry[] = []
  #text = 0
  #taking: Promise<void> = Promise.resolve()

  constructor(index: CaseIndex) {
    this.#index = index
  }

  /** Those of one register in order. Rejects where the index could not take in an earlier group. */
  async add(entries: readonly IndexedEntry[]): Promise<void> {
    for (const entry of entries) {
      this.#group.push(entry)
      if (entry.fact.kind === 'messageFiled') this.#text += entry.fact.text.length
    }
    if (this.#group.length >= entriesAtMost || this.#text >= textAtMost) await this.#take()
  }

  /** Resolves when all that was added is in the index. */
  async done(): Promise<void> {
    await this.#take()
    await this.#taking
  }

  async #take(): Promise<void> {
    await this.#taking
    const group = this.#group
    this.#group = []
    this.#text = 0
    if (group.length === 0) return
    this.#taking = this.#index.apply(group)
    // Told to whoever adds next; meanwhile nobody waits, as Node would end a process for.
    this.#taking.catch(() => undefined)
  }
}
