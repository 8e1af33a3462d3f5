/** Per person the indexing of the last filing: whoever looks for mails or cases waits for his own, and for nobody else's. */
export class OwnFilings {
  readonly #last = new Map<string, Promise<void>>()

  note(personId: string, indexed: Promise<void>): void {
    const last = indexed.catch(() => undefined)
    this.#last.set(personId, last)
    void last.then(() => {
      if (this.#last.get(personId) === last) this.#last.delete(personId)
    })
  }

  async found(personId: string): Promise<void> {
    await this.#last.get(personId)
  }
}
