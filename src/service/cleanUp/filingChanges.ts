import type { Filing } from '../../domain/cases/case.ts'
import type { CaseIndex } from '../../ports/caseIndex.ts'

/** What changed among all filings since it was last asked, whoever did it and whichever process took it in. */
export class FilingChanges {
  readonly #index: Pick<CaseIndex, 'newestChange' | 'filingsChangedSince'>
  /** Null until it is asked for the first time: what there was before is read from the index itself. */
  #since: number | null = null
  #turn: Promise<void> = Promise.resolve()

  constructor(index: Pick<CaseIndex, 'newestChange' | 'filingsChangedSince'>) {
    this.#index = index
  }

  /** One after the other: whoever asks meanwhile goes on when all that came before was told. */
  take(tell: (filings: readonly Filing[]) => Promise<void>): Promise<void> {
    const taken = this.#turn.then(() => this.#take(tell))
    this.#turn = taken.catch(() => undefined)
    return taken
  }

  async #take(tell: (filings: readonly Filing[]) => Promise<void>): Promise<void> {
    if (this.#since === null) {
      this.#since = await this.#index.newestChange()
      return
    }
    for (let more = true; more; ) {
      const changed = await this.#index.filingsChangedSince(this.#since)
      if (changed.filings.length > 0) await tell(changed.filings)
      this.#since = changed.change
      more = changed.more
    }
  }
}
