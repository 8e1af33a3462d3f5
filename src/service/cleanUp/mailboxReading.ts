import { setImmediate } from 'node:timers/promises'
import type { CleanUpMail } from '../../domain/cleanUp/cleanUpMail.ts'
import { sharedName } from '../../domain/cleanUp/copyNames.ts'
import { decisionOf, holdingDecisions, type MadeDecision } from '../../domain/cleanUp/madeDecision.ts'
import { mailboxSigns } from '../../domain/cleanUp/mailboxSigns.ts'
import type { MailTable, TableRow } from '../../domain/cleanUp/mailTable.ts'
import type { OurSide } from '../../domain/mailDomain.ts'
import { mailKey } from '../../domain/sameMail.ts'
import type { SourceMessage } from '../../ports/mailSource.ts'
import { logFailure } from '../http/failureLog.ts'
import { asServiceError } from '../http/serviceError.ts'
import { mailsOf } from '../mailSources/mailsOf.ts'
import { ourSideOf } from '../organisation.ts'
import { readMailsFile } from './cleanUpFiles.ts'
import type { CleanUpOf, CleanUpParts } from './cleanUpOf.ts'
import { concludeFromIndex } from './concludeMail.ts'
import { CopyNames, type NameMail } from './private/mailNames.ts'

/** Senders choose a Message-ID: of more mails with the same one the last count. */
const sameAtMost = 50

/**
 * Mails read between two notes of how far it came: so many, or an eighth of those noted, for a note is written whole. Of a
 * hundred thousand mails it would be written five hundred times, and all who ask wait for it.
 */
const notedAfter = 200
const notedShare = 1 / 8

/**
 * Reads a mailbox in the background: first every header, then what follows from index and text, mail by mail. Of a mail
 * that looks private the index is asked only whether it is in a case, and its text is not read.
 */
export class MailboxReading {
  /** Names of the mails in the source, by their numbers in the table, and the other way round. */
  readonly #sourceIds: string[] = []
  readonly #rows = new Map<string, TableRow>()
  /** Names of mails by what their headers are known by (mailKey), also of those that went. */
  readonly #byKey = new Map<string, readonly string[]>()
  readonly #parts: CleanUpParts
  readonly #of: CleanUpOf
  readonly #ours: OurSide
  readonly #folder: string
  readonly #table: MailTable
  readonly #names: CopyNames
  readonly #isHidden: (mail: SourceMessage) => boolean
  readonly #hidden = new Set<string>()
  /** Of the source, as it was when it was read. */
  #edition = 0
  #held: { readonly of: readonly MadeDecision[]; readonly by: ReadonlyMap<string, MadeDecision> } = {
    of: [],
    by: new Map(),
  }
  #isListing = true
  #concluded = 0
  #failed = 0
  #state: 'reading' | 'read' | 'stopping' | 'broken' = 'reading'
  #run: Promise<void> = Promise.resolve()
  #damage = 0

  constructor(
    parts: CleanUpParts,
    of: CleanUpOf,
    at: {
      readonly folder: string
      readonly table: MailTable
      readonly nameMail: NameMail
      /** Is not for whoever cleans up. */
      readonly isHidden: (mail: SourceMessage) => boolean
    },
  ) {
    this.#parts = parts
    this.#of = of
    this.#ours = ourSideOf(parts.organisation, of.mailbox)
    this.#folder = at.folder
    this.#table = at.table
    this.#names = new CopyNames(at.nameMail)
    this.#isHidden = at.isHidden
  }

  start(): void {
    this.#run = this.#readAll().catch((error: unknown) => {
      this.#state = 'broken'
      logFailure(this.#parts.log, asServiceError(error))
    })
  }

  /** Takes in what came since it was read, and takes away what went; says whether there may be any. */
  goOn(): boolean {
    if (this.#state !== 'read' || this.#of.source.edition() === this.#edition) return false
    this.#state = 'reading'
    this.#run = this.#readNew().catch((error: unknown) => {
      // What is listed still holds.
      this.#state = 'read'
      logFailure(this.#parts.log, asServiceError(error))
    })
    return true
  }

  /** Null: all was read. */
  progress(): { readonly done: number; readonly of: number; readonly failed: number } | null {
    if (this.#state === 'read') return null
    return { done: this.#concluded, of: this.#table.rows.length, failed: this.#failed }
  }

  /** Parts of the mailbox that could not be read, and mails whose text could not. */
  get damage(): number {
    return this.#damage + this.#failed
  }

  /** Mails that its owner called private, which nobody else is shown. */
  get hidden(): number {
    return this.#hidden.size
  }

  /** Their names in the source. */
  get hiddenIds(): ReadonlySet<string> {
    return this.#hidden
  }

  get isBroken(): boolean {
    return this.#state === 'broken'
  }

  sourceIdOf({ number }: TableRow): string {
    return this.#sourceIds[number] ?? ''
  }

  /** Mails still come by the hundred: a list of them is never the last one. */
  get isListing(): boolean {
    return this.#isListing
  }

  /** The names of a mail and of all its copies. */
  copiesOf(name: string): readonly string[] {
    return this.#names.copiesOf(name)
  }

  /** The names of the mails that may be this one when it lies elsewhere. */
  alikeTo(name: string): readonly string[] {
    return this.#names.alikeTo(name)
  }

  /** Names of the mails whose headers may be this one's. */
  withKey(key: string): readonly string[] {
    return this.#byKey.get(key) ?? []
  }

  /** Resolves when every header was read, or reading ended. */
  get headersRead(): Promise<void> {
    return this.#headersRead.promise
  }
  readonly #headersRead = Promise.withResolvers<void>()

  /** Resolves when all was read, or reading ended otherwise. */
  get ended(): Promise<void> {
    return this.#run
  }

  async stop(): Promise<void> {
    if (this.#state === 'reading') this.#state = 'stopping'
    await this.#run
  }

  async #readAll(): Promise<void> {
    this.#edition = this.#of.source.edition()
    try {
      for await (const message of this.#messages())
        if (this.#isHidden(message)) this.#hidden.add(message.id)
        else this.#add(message)
    } catch (error) {
      // Before whoever waits for the headers counts what there is of them.
      this.#state = 'broken'
      throw error
    } finally {
      this.#isListing = false
      this.#headersRead.resolve()
    }
    await this.#concludeEach(this.#messages())
    await this.#end()
  }

  async #readNew(): Promise<void> {
    this.#edition = this.#of.source.edition()
    const there = new Set<string>()
    const came: SourceMessage[] = []
    for await (const message of this.#messages()) {
      there.add(message.id)
      if (!this.#rows.has(message.id) && !this.#hidden.has(message.id)) came.push(message)
    }
    // What was not listed to its end says nothing of what went.
    if (this.#state === 'stopping') return
    this.#takeAway(there)
    for (const message of came)
      if (this.#isHidden(message)) this.#hidden.add(message.id)
      else this.#add(message)
    await this.#concludeEach(came)
    await this.#end()
  }

  async #end(): Promise<void> {
    if (this.#state === 'stopping') return
    this.#damage = (await this.#of.source.damage()).length
    this.#state = 'read'
  }

  /** A mail that only lies elsewhere, as when its file is renamed, has the same name: it is added again at once. */
  #takeAway(there: ReadonlySet<string>): void {
    for (const id of this.#hidden) if (!there.has(id)) this.#hidden.delete(id)
    for (const row of this.#table.rows) {
      const sourceId = this.sourceIdOf(row)
      if (there.has(sourceId)) continue
      this.#rows.delete(sourceId)
      this.#names.free(row.mail.id)
      this.#table.takeAway(row.mail.id)
    }
    this.#concluded = this.#table.rows.length
  }

  async *#messages(): AsyncGenerator<SourceMessage> {
    for await (const message of mailsOf(this.#of.source)) {
      if (this.#state === 'stopping') return
      yield message
    }
  }

  /** The decision that holds for each mail, by its name: also what was decided or undone while mails were still coming. */
  #holding(): ReadonlyMap<string, MadeDecision> {
    const { decisions } = this.#table
    if (this.#held.of !== decisions) this.#held = { of: decisions, by: holdingDecisions(decisions) }
    return this.#held.by
  }

  #add(message: SourceMessage): void {
    const mail = this.#mailOf(message)
    const row = this.#table.add(mail, message, decisionOf(this.#holding(), mail.id))
    this.#rows.set(message.id, row)
    this.#sourceIds[row.number] = message.id
    const key = mailKey(message)
    if (key === null) return
    const others = this.withKey(key)
    if (!others.includes(mail.id)) this.#byKey.set(key, [...others, mail.id].slice(-sameAtMost))
  }

  #mailOf(message: SourceMessage): CleanUpMail {
    const { folder, size, subject, from, to, cc, sentAt, isFromList, sensitivity } = message
    const id = this.#names.nextOf(message)
    const signs = mailboxSigns({ metadata: message, folder, sensitivity, ...this.#ours })
    const ofFirst = this.#table.row(sharedName(id))?.mail.privateSigns ?? signs
    if (ofFirst.length === 0 && signs.length > 0) this.#table.lookPrivate(this.copiesOf(id), signs)
    const privateSigns = signs.length > 0 ? signs : ofFirst
    return { id, folder, size, subject, from, to: [...to, ...cc], sentAt, isFromList, privateSigns }
  }

  async #concludeEach(messages: AsyncIterable<SourceMessage> | Iterable<SourceMessage>): Promise<void> {
    const read = new Map(Object.entries(await this.#parts.work.read(readMailsFile(this.#folder))))
    let noted = read.size
    for await (const message of messages) {
      if (this.#state === 'stopping') break
      const row = this.#rows.get(message.id)
      // What came after the headers were read waits for the next time.
      if (row === undefined) continue
      await this.#conclude(row, message, read)
      this.#concluded += 1
      if (read.size - noted >= Math.max(notedAfter, notedShare * noted)) {
        noted = read.size
        await this.#note(read)
      }
    }
    if (read.size !== noted) await this.#note(read)
  }

  async #conclude(row: TableRow, message: SourceMessage, read: Map<string, number>): Promise<void> {
    const { mail, decided } = row
    if (decided?.decision === 'private') return
    const looksPrivate = mail.privateSigns.length > 0
    const indexed = await concludeFromIndex(this.#parts, this.#of, message, { looksPrivate })
    if (looksPrivate) {
      this.#table.conclude(mail.id, { ...indexed, commitments: 0 })
      return
    }
    let commitments = read.get(mail.id)
    if (commitments === undefined && indexed.filedIn.length === 0 && !mail.isFromList) {
      commitments = await this.#promises(message)
      read.set(mail.id, commitments)
    }
    this.#table.conclude(mail.id, { ...indexed, commitments: commitments ?? 0 })
    // Whoever asks meanwhile does not wait for the whole mailbox.
    await setImmediate()
  }

  async #promises(message: SourceMessage): Promise<number> {
    const { promisesIn, readSourceMail } = await import('./filing/promisesIn.ts')
    try {
      const { organisation, now } = this.#parts
      const mail = await readSourceMail(organisation, this.#of.source, message)
      const context = { isFromList: message.isFromList, us: this.#ours, now: now(), zone: organisation.zone }
      return promisesIn(mail, context).length
    } catch {
      // What cannot be read is filed or left like any other; the count tells its owner.
      this.#failed += 1
      return 0
    }
  }

  /** Of what its owner called private meanwhile nothing is kept but that. */
  async #note(read: ReadonlyMap<string, number>): Promise<void> {
    const kept = [...read].filter(([id]) => this.#table.row(id)?.decided?.decision !== 'private')
    await this.#parts.work.change(readMailsFile(this.#folder), () => Object.fromEntries(kept))
  }
}
