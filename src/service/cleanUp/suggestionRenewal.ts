import { setImmediate } from 'node:timers/promises'
import type { MailTable, TableRow } from '../../domain/cleanUp/mailTable.ts'
import { logFailure } from '../http/failureLog.ts'
import { asServiceError } from '../http/serviceError.ts'
import type { CleanUpOf, CleanUpParts } from './cleanUpOf.ts'
import { concludeFromIndex } from './concludeMail.ts'
import type { MailboxReading } from './mailboxReading.ts'

/**
 * Looks up anew where mails belong after some were filed or taken back: those themselves, and those still to be decided that
 * are with the same client or in the same conversation. The others are as likely to belong where they did.
 */
export class SuggestionRenewal {
  readonly #parts: CleanUpParts
  readonly #of: CleanUpOf
  readonly #table: MailTable
  readonly #reading: MailboxReading
  readonly #clients = new Set<string>()
  readonly #conversations = new Set<TableRow | undefined>()
  /** Those that were filed or taken back by others, whatever they stand as. */
  readonly #moved = new Set<string>()
  #isStopping = false
  #renewed = 0
  #run: Promise<void> | null = null

  constructor(
    parts: CleanUpParts,
    of: CleanUpOf,
    at: { readonly table: MailTable; readonly reading: MailboxReading },
  ) {
    this.#parts = parts
    this.#of = of
    this.#table = at.table
    this.#reading = at.reading
  }

  progress() {
    return { isRenewing: this.#run !== null, renewed: this.#renewed }
  }

  /** Resolves when nothing is looked up anew. */
  get ended(): Promise<void> {
    return this.#run ?? Promise.resolve()
  }

  /** These were filed or taken back by others than this clean-up, by their names. */
  afterOthers(mails: readonly string[]): void {
    for (const mail of mails) this.#moved.add(mail)
    this.after(mails)
  }

  /** These were filed or taken back, by their names. */
  after(mails: readonly string[]): void {
    for (const mail of mails) {
      const row = this.#table.row(mail)
      if (row === undefined) continue
      // What colleagues write to each other is about anything.
      if (row.isOutside) this.#clients.add(row.places.client)
      this.#conversations.add(this.#table.conversationOf(row))
    }
    if (this.#isStopping || this.#run !== null || this.#conversations.size === 0) return
    this.#run = this.#renew()
      .catch((error: unknown) => logFailure(this.#parts.log, asServiceError(error)))
      .finally(() => {
        this.#run = null
      })
  }

  async stop(): Promise<void> {
    this.#isStopping = true
    await this.#run
  }

  async #renew(): Promise<void> {
    await this.#reading.ended
    while (this.#conversations.size > 0 && !this.#isStopping) {
      await this.#parts.organisation.follower.settled()
      const alike = this.#table.rows.filter((row) => this.#moved.has(row.mail.id) || this.#isAlike(row))
      this.#moved.clear()
      this.#clients.clear()
      this.#conversations.clear()
      for (const row of alike) await this.#conclude(row)
      this.#renewed += 1
    }
  }

  #isAlike(row: TableRow): boolean {
    const { mail, decided, places } = row
    const isToDecide = decided === null || decided.decision === 'later'
    if (!isToDecide || mail.privateSigns.length > 0) return false
    return this.#clients.has(places.client) || this.#conversations.has(this.#table.conversationOf(row))
  }

  async #conclude(row: TableRow): Promise<void> {
    const message = this.#isStopping ? null : await this.#of.source.find(this.#reading.sourceIdOf(row))
    if (message === null) return
    const looksPrivate = row.mail.privateSigns.length > 0
    const indexed = await concludeFromIndex(this.#parts, this.#of, message, { looksPrivate })
    this.#table.conclude(row.mail.id, { ...row.concluded, ...indexed })
    // Whoever asks meanwhile does not wait for all of them.
    await setImmediate()
  }
}
