import type { MailSource } from '../../ports/mailSource.ts'

/** Milliseconds between two looks, when the last one took so many: walking a large Maildir is work. */
const restAfter = (took: number): number => Math.max(1000, 20 * took)

/** A source that is looked at for changes each time somebody asks for it, but not all the time. */
export class RenewedSource {
  readonly #source: MailSource
  readonly #rest: (took: number) => number
  #restsUntil = 0
  #isLooking = false

  constructor(source: MailSource, rest = restAfter) {
    this.#source = source
    this.#rest = rest
  }

  /** Nobody waits for the look: what is new is there the next time. */
  asked(): MailSource {
    if (!this.#isLooking && performance.now() >= this.#restsUntil) void this.#look()
    return this.#source
  }

  close(): Promise<void> {
    return this.#source.close()
  }

  async #look(): Promise<void> {
    const startedAt = performance.now()
    this.#isLooking = true
    // A place that is away for now is told by whatever is read from it.
    await this.#source.renew().catch(() => undefined)
    this.#isLooking = false
    const now = performance.now()
    this.#restsUntil = now + this.#rest(now - startedAt)
  }
}
