import type { FilingFact } from '../register/caseEntries.ts'

/**
 * Of the filings that stand under a key the first, by their numbers. Whatever falls costs no more than there are others
 * under its key, however large the case.
 */
export class FirstStanding {
  readonly #firsts = new Map<string, FilingFact>()
  /** Only of keys that have more than one. */
  readonly #others = new Map<string, Map<number, FilingFact>>()

  get firsts(): ReadonlyMap<string, FilingFact> {
    return this.#firsts
  }

  /** One that does not stand under the key yet. */
  add(key: string, filed: FilingFact): void {
    const first = this.#firsts.get(key)
    const isFirst = first === undefined || first.filing.seq > filed.filing.seq
    if (isFirst) this.#firsts.set(key, filed)
    const other = isFirst ? first : filed
    if (other !== undefined) this.#othersUnder(key).set(other.filing.seq, other)
  }

  remove(key: string, seq: number): void {
    const others = this.#others.get(key)
    if (this.#firsts.get(key)?.filing.seq === seq) {
      const next = lowest(others?.keys() ?? [])
      const heir = next === null ? undefined : others?.get(next)
      if (next === null || heir === undefined) {
        this.#firsts.delete(key)
        return
      }
      this.#firsts.set(key, heir)
      others?.delete(next)
    } else others?.delete(seq)
    if (others?.size === 0) this.#others.delete(key)
  }

  #othersUnder(key: string): Map<number, FilingFact> {
    const others = this.#others.get(key) ?? new Map<number, FilingFact>()
    this.#others.set(key, others)
    return others
  }
}

const lowest = (numbers: Iterable<number>): number | null => {
  let least: number | null = null
  for (const number of numbers) if (least === null || number < least) least = number
  return least
}
