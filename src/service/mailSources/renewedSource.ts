import type { MailSource } from '../../ports/mailSource.ts'

/** Milliseconds between two looks, and how many times as long as the last one took: walking a large Maildir is work. */
const restAtLeast = 1000
const restFor = 20

/** A source that is looked at for changes each time somebody asks for it, but not all the time. */
export class RenewedSource {
  readonly #source: MailSource
  #restsUntil = 0
  #isLooking = false

  constructor(source: MailSource) {
    this.#source = source
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
    this.#restsUntil = now + Math.max(restAtLeast, restFor * (now - startedAt))
  }
}
