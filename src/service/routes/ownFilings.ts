/** Per person the indexing of what he did last: whoever looks for mails or cases waits for his own, and for nobody else's. */
export class OwnFilings {
  readonly #last = new Map<string, Promise<void>>()

  note(personId: string, indexed: Promise<void>): void {
    // A move is an act in two cases, which are indexed each in its own time.
    const last = Promise.allSettled([this.#last.get(personId), indexed]).then(() => undefined)
    this.#last.set(personId, last)
    void last.then(() => {
      if (this.#last.get(personId) === last) this.#last.delete(personId)
    })
  }

  async found(personId: string): Promise<void> {
    await this.#last.get(personId)
  }
}
