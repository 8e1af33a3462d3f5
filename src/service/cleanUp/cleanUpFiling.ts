import type { MadeDecision } from '../../domain/cleanUp/madeDecision.ts'
import type { MailTable } from '../../domain/cleanUp/mailTable.ts'
import { logFailure } from '../http/failureLog.ts'
import { asServiceError } from '../http/serviceError.ts'
import { type FilingOfDecision, filingFile, filingStateFile } from './cleanUpFiles.ts'
import type { CleanUpOf, CleanUpParts } from './cleanUpOf.ts'
import type { MailboxReading } from './mailboxReading.ts'

/** What a decision to file came to so far. */
interface Kept {
  readonly filed: Map<string, FilingOfDecision['filed'][string]>
  readonly failed: Set<string>
  readonly underWay: Set<string>
}

/** Mails of one decision that are dealt with between two notes of how far it came. */
const batchAtLeast = 20
const batchesAtMost = 50

/**
 * Files in the background what was decided, and takes back what was undone. Before a mail is filed it is noted as under
 * way; after a stop the same request files it again or finds it filed: so each is filed exactly once.
 */
export class CleanUpFiling {
  readonly #parts: CleanUpParts
  readonly #of: CleanUpOf
  readonly #folder: string
  readonly #table: MailTable
  readonly #reading: MailboxReading
  readonly #onDone: (decision: MadeDecision, filed: number) => Promise<void>
  readonly #onRest: (changed: readonly string[]) => void
  readonly #kept = new Map<string, Kept>()
  /** Until it is known what was filed before, nothing is. */
  #beginning: 'underWay' | 'done' | 'failed' = 'underWay'
  #begun: Promise<void> = Promise.resolve()
  #isPaused = false
  #isStopping = false
  #run: Promise<void> | null = null
  #changed: string[] = []

  constructor(
    parts: CleanUpParts,
    of: CleanUpOf,
    at: {
      readonly folder: string
      readonly table: MailTable
      readonly reading: MailboxReading
      /** All mails of a decision are filed. */
      readonly onDone: (decision: MadeDecision, filed: number) => Promise<void>
      /** Nothing is filed or taken back for now; these were. */
      readonly onRest: (changed: readonly string[]) => void
    },
  ) {
    this.#parts = parts
    this.#of = of
    this.#folder = at.folder
    this.#table = at.table
    this.#reading = at.reading
    this.#onDone = at.onDone
    this.#onRest = at.onRest
  }

  /** Takes up where it was left, once the headers are read. */
  begin(headersRead: Promise<void>): void {
    this.#beginning = 'underWay'
    this.#begun = headersRead
      .then(() => this.#takeUp())
      .catch((error: unknown) => {
        this.#beginning = 'failed'
        this.#holdAfter(error)
      })
      .then(() => this.poke())
  }

  /** Null: nothing is to be filed, and nothing was. */
  progress() {
    let [done, of, failed] = [0, 0, 0]
    for (const { mail, decided, isFiled } of this.#table.rows) {
      if (decided?.decision !== 'file') continue
      of += 1
      if (isFiled) done += 1
      else if (this.#kept.get(decided.id)?.failed.has(mail.id)) failed += 1
    }
    if (of === 0 && this.#run === null) return null
    const left = of - done - failed
    const state = left === 0 && this.#run === null ? 'done' : this.#isPaused ? 'paused' : 'running'
    return { done, of, failed, state } as const
  }

  /** There may be something to do. */
  poke(): void {
    if (this.#beginning !== 'done' || this.#isHeld() || this.#run !== null) return
    this.#run = this.#work()
      .catch((error: unknown) => this.#holdAfter(error))
      .finally(() => {
        this.#run = null
        this.#onRest(this.#changed.splice(0))
      })
  }

  async step(step: 'start' | 'pause' | 'retry'): Promise<void> {
    const isPaused = step === 'pause'
    this.#isPaused = isPaused
    await this.#parts.work.change(filingStateFile(this.#folder), () => ({ isPaused }))
    // Whoever takes it up meanwhile may have read what stood there before.
    this.#isPaused = isPaused
    if (this.#beginning === 'failed' && !isPaused) this.begin(Promise.resolve())
    if (step === 'retry') for (const { failed } of this.#kept.values()) failed.clear()
    // Of a run that is just ending another begins after it.
    if (this.#isPaused) await this.#run
    else if (this.#run === null) this.poke()
    else void this.#run.then(() => this.poke())
  }

  /** Resolves when every mail is known, and what was filed of them before. */
  get begun(): Promise<void> {
    return this.#begun
  }

  /** Resolves when what is under way has come to its end. */
  get atRest(): Promise<void> {
    return this.#run ?? Promise.resolve()
  }

  get isBusy(): boolean {
    return this.#run !== null
  }

  /** Something that was filed is still to be taken back, also while it is paused. */
  get hasToTakeBack(): boolean {
    return this.#decisions().some((decision) => {
      const { underWay } = this.#keptOf(decision)
      return (
        this.#toWithdraw(decision).length > 0 || [...underWay].some((mail) => !this.#holds(decision, mail))
      )
    })
  }

  async stop(): Promise<void> {
    this.#isStopping = true
    await this.#begun
    await this.#run
  }

  async #takeUp(): Promise<void> {
    const { work } = this.#parts
    this.#isPaused = (await work.read(filingStateFile(this.#folder))).isPaused
    for (const decision of this.#decisions()) {
      const { filed, failed, underWay } = await work.read(filingFile(this.#folder, decision.id))
      this.#kept.set(decision.id, {
        filed: new Map(Object.entries(filed)),
        failed: new Set(failed),
        underWay: new Set(underWay),
      })
      for (const mail of Object.keys(filed)) this.#mark(decision, mail, true)
    }
    this.#beginning = 'done'
  }

  /** What cannot go on is shown as paused, until somebody starts it again. */
  #holdAfter(error: unknown): void {
    this.#isPaused = true
    logFailure(this.#parts.log, asServiceError(error))
  }

  #decisions(): readonly MadeDecision[] {
    return this.#table.decisions.filter(({ decision }) => decision === 'file')
  }

  #keptOf({ id }: MadeDecision): Kept {
    const known = this.#kept.get(id)
    if (known !== undefined) return known
    const kept: Kept = { filed: new Map(), failed: new Set(), underWay: new Set() }
    this.#kept.set(id, kept)
    return kept
  }

  async #work(): Promise<void> {
    for (let isAnyDone = true; isAnyDone && !this.#isHeld(); ) {
      isAnyDone = false
      for (const decision of this.#decisions()) {
        await this.#lookUp(decision)
        for (const mails of batches(this.#toWithdraw(decision))) {
          if (this.#isHeld()) return
          await this.#withdraw(decision, mails)
          this.#changed.push(...mails)
          isAnyDone = true
        }
        for (const mails of batches(this.#toFile(decision))) {
          if (this.#isHeld()) return
          await this.#file(decision, mails)
          this.#changed.push(...mails)
          isAnyDone = true
        }
        await this.#tellIfDone(decision)
      }
    }
  }

  #isHeld(): boolean {
    return this.#isPaused || this.#isStopping
  }

  #holds(decision: MadeDecision, mail: string): boolean {
    return this.#table.row(mail)?.decided?.id === decision.id
  }

  #toFile(decision: MadeDecision): readonly string[] {
    const { filed, failed } = this.#keptOf(decision)
    return decision.mails.filter(
      (mail) => this.#holds(decision, mail) && !filed.has(mail) && !failed.has(mail),
    )
  }

  #toWithdraw(decision: MadeDecision): readonly string[] {
    // A mail that is not in the mailbox any more was filed, and stays so.
    return [...this.#keptOf(decision).filed.keys()].filter(
      (mail) =>
        !this.#holds(decision, mail) && (decision.undoneAt !== null || this.#table.row(mail) !== undefined),
    )
  }

  async #file(decision: MadeDecision, mails: readonly string[]): Promise<void> {
    const kept = this.#keptOf(decision)
    for (const mail of mails) kept.underWay.add(mail)
    await this.#note(decision, kept)
    const { fileDecided } = await import('./fileDecided.ts')
    for (const mail of mails) {
      const row = this.#table.row(mail)
      if (this.#isHeld() || row === undefined || !this.#holds(decision, mail)) continue
      const toFile = { ...requestOf(decision, mail), sourceId: this.#reading.sourceIdOf(row) }
      const filed = await fileDecided(this.#parts, this.#of, toFile).catch((error: unknown) => {
        logFailure(this.#parts.log, asServiceError(error))
        return null
      })
      if (filed === null) {
        // It stays under way: it may have failed after it was filed.
        kept.failed.add(mail)
        continue
      }
      kept.filed.set(mail, filed)
      kept.underWay.delete(mail)
      this.#mark(decision, mail, true)
    }
    await this.#note(decision, kept)
  }

  async #withdraw(decision: MadeDecision, mails: readonly string[]): Promise<void> {
    const kept = this.#keptOf(decision)
    const { withdrawDecided } = await import('./fileDecided.ts')
    for (const mail of mails) {
      const filed = kept.filed.get(mail)
      if (this.#isHeld() || filed === undefined || this.#holds(decision, mail)) continue
      const { caseId, request } = requestOf(decision, mail)
      if (filed.isOurs) {
        await withdrawDecided(this.#parts, this.#of, { caseId, seq: filed.seq }, request)
        this.#forgetSame(caseId, filed.seq)
      }
      kept.filed.delete(mail)
    }
    await this.#note(decision, kept)
  }

  /** Copies of a mail that was withdrawn are not in the case either, and are filed again where they are to be. */
  #forgetSame(caseId: string, seq: number): void {
    for (const decision of this.#decisions()) {
      if (decision.caseId !== caseId) continue
      const { filed } = this.#keptOf(decision)
      for (const [mail, other] of filed) {
        if (other.seq !== seq || other.isOurs) continue
        filed.delete(mail)
        this.#mark(decision, mail, false)
      }
    }
  }

  /**
   * What was under way and is to be there no more may have been filed: then it is to be taken back. What is still to be
   * there is filed once more by the same request, so that what it promises is noted as well.
   */
  async #lookUp(decision: MadeDecision): Promise<void> {
    const kept = this.#keptOf(decision)
    const inDoubt = [...kept.underWay].filter((mail) => !this.#holds(decision, mail))
    if (inDoubt.length === 0) return
    const { filingMadeBy } = await import('./fileDecided.ts')
    for (const mail of inDoubt) {
      const made = await filingMadeBy(this.#parts, this.#of, requestOf(decision, mail))
      if (made !== null) kept.filed.set(mail, made)
      kept.underWay.delete(mail)
    }
    await this.#note(decision, kept)
  }

  #mark(decision: MadeDecision, mail: string, isFiled: boolean): void {
    if (this.#holds(decision, mail)) this.#table.setFiled(mail, isFiled)
  }

  async #note(decision: MadeDecision, kept: Kept): Promise<void> {
    await this.#parts.work.change(filingFile(this.#folder, decision.id), () => ({
      filed: Object.fromEntries(kept.filed),
      failed: [...kept.failed],
      underWay: [...kept.underWay],
    }))
  }

  async #tellIfDone(decision: MadeDecision): Promise<void> {
    const { filed } = this.#keptOf(decision)
    const isDone = decision.mails.every((mail) => filed.has(mail) || !this.#holds(decision, mail))
    if (decision.undoneAt === null && isDone) await this.#onDone(decision, filed.size)
  }
}

const requestOf = ({ id, caseId }: MadeDecision, mail: string) => ({
  request: `clean-up/${id}/${mail}`,
  caseId: caseId ?? '',
})

function* batches(mails: readonly string[]): Generator<readonly string[]> {
  const size = Math.max(batchAtLeast, Math.ceil(mails.length / batchesAtMost))
  for (let start = 0; start < mails.length; start += size) yield mails.slice(start, start + size)
}
