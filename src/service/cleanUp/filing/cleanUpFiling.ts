import type { FilingOfCase } from '../../../domain/cases/case.ts'
import type { FilingTrouble } from '../../../domain/cleanUp/cleanUpMail.ts'
import type { MadeDecision } from '../../../domain/cleanUp/madeDecision.ts'
import type { TableRow } from '../../../domain/cleanUp/mailTable.ts'
import { logFailure } from '../../http/failureLog.ts'
import { asServiceError } from '../../http/serviceError.ts'
import { filingFile, filingStateFile } from '../cleanUpFiles.ts'
import { type CarryingOut, DecisionFiling, type FilingPlace } from './decisionFiling.ts'
import type { FiledSoFar } from './decisionLeft.ts'

interface Told {
  /** All mails of a decision are filed. */
  readonly onDone: (decision: MadeDecision) => Promise<void>
  /** Nothing is filed or taken back for now; these were. */
  readonly onRest: (changed: readonly string[]) => void
}

/** By the names of mails; several where one was filed in one case after the other. */
type TakenBack = ReadonlyMap<string, readonly FilingOfCase[]>

/** Mails of one decision that are dealt with between two notes of how far it came. */
const batchAtLeast = 20
const batchesAtMost = 50

/** Files in the background what was decided, and takes back what was undone. */
export class CleanUpFiling {
  readonly #at: FilingPlace
  readonly #told: Told
  readonly #soFar = new Map<string, FiledSoFar>()
  /** Until it is known what was filed before, nothing is. */
  #beginning: 'underWay' | 'done' | 'failed' = 'underWay'
  #begun: Promise<void> = Promise.resolve()
  #isPaused = false
  /** Why, where nobody paused it. */
  #because: 'trustOver' | null = null
  #isStopping = false
  #run: Promise<void> | null = null
  #changed: string[] = []
  /** Asked for each row of a list; null: to be looked up anew. */
  #takenBack: { readonly by: readonly MadeDecision[]; readonly filings: TakenBack } | null = null
  readonly #carryingOut: CarryingOut = {
    isHeld: async () => this.#isHeld() || !(await this.#mayGoOn()),
    onWithdrawn: (caseId, seq) => {
      for (const decision of this.#decisions()) this.#filingOf(decision).forgetSame(caseId, seq)
    },
  }

  constructor(at: FilingPlace, told: Told) {
    this.#at = at
    this.#told = told
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

  /** Null: nothing is to be filed or taken back, and nothing was. */
  progress() {
    let [done, of, failed] = [0, 0, 0]
    for (const { mail, decided, isFiled } of this.#at.table.rows) {
      if (decided?.decision !== 'file') continue
      of += 1
      if (isFiled) done += 1
      else if (this.#soFar.get(decided.id)?.failed.has(mail.id)) failed += 1
    }
    const stuck = this.#decisions().reduce((sum, decision) => sum + this.#filingOf(decision).left.stuck, 0)
    const asked = this.#decisions().reduce((sum, one) => sum + this.#soFarOf(one).asked.size, 0)
    if (of === 0 && stuck === 0 && asked === 0 && this.#run === null) return null
    const left = of - done - failed
    const state = left === 0 && this.#run === null ? 'done' : this.#isPaused ? 'paused' : 'running'
    const pausedBecause = state === 'paused' ? this.#because : null
    return { done, of, failed, stuck, asked, state, pausedBecause } as const
  }

  /** What went wrong with a mail, as things stand now; null: nothing did. */
  troubles(): (row: TableRow) => FilingTrouble | null {
    const troubled = [...this.#soFar].filter(([, { failed }]) => failed.size > 0)
    return ({ mail, decided, isFiled }) => {
      for (const [decision, { failed, filed }] of troubled) {
        if (!failed.has(mail.id)) continue
        const isToFile = decided?.id === decision
        if (isToFile && !isFiled) return 'notFiled'
        if (!isToFile && filed.has(mail.id)) return 'notTakenBack'
      }
      return null
    }
  }

  /** There may be something to do. */
  poke(): void {
    if (this.#beginning !== 'done' || this.#isHeld() || this.#run !== null) return
    this.#run = this.#work()
      .catch((error: unknown) => this.#holdAfter(error))
      .finally(() => {
        this.#run = null
        this.#told.onRest(this.#changed.splice(0))
      })
  }

  /** The filing that a decision of this clean-up made of a mail; null where none did. */
  filingOf(mail: string): ReturnType<DecisionFiling['filingOf']> {
    const decided = this.#at.table.row(mail)?.decided ?? null
    return decided?.decision === 'file' ? this.#filingOf(decided).filingOf(mail) : null
  }

  /** Filings from here that lie in the bin, or are on their way there: calling the mail private erases them. */
  takenBackOf(mail: string): readonly FilingOfCase[] {
    const { decisions } = this.#at.table
    if (this.#takenBack?.by !== decisions) {
      const all = this.#decisions().flatMap((decision) => this.#filingOf(decision).takenBack)
      const filings = new Map<string, readonly FilingOfCase[]>()
      for (const [name, filing] of all) filings.set(name, [...(filings.get(name) ?? []), filing])
      this.#takenBack = { by: decisions, filings }
    }
    return this.#takenBack.filings.get(mail) ?? []
  }

  async step(step: 'start' | 'pause' | 'retry'): Promise<void> {
    const isPaused = step === 'pause'
    this.#isPaused = isPaused
    this.#because = null
    await this.#at.parts.work.change(filingStateFile(this.#at.folder), () => ({ isPaused, because: null }))
    // Whoever takes it up meanwhile may have read what stood there before.
    this.#isPaused = isPaused
    if (this.#beginning === 'failed' && !isPaused) this.begin(Promise.resolve())
    if (step === 'retry') for (const { failed } of this.#soFar.values()) failed.clear()
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
    return this.#decisions().some((decision) => this.#filingOf(decision).left.hasToTakeBack)
  }

  async stop(): Promise<void> {
    this.#isStopping = true
    await this.#begun
    await this.#run
  }

  async #takeUp(): Promise<void> {
    const { parts, folder } = this.#at
    const { isPaused, because } = await parts.work.read(filingStateFile(folder))
    this.#isPaused = isPaused
    this.#because = because
    for (const decision of this.#decisions()) {
      const { filed, failed, inBin, asked, underWay } = await parts.work.read(filingFile(folder, decision.id))
      this.#soFar.set(decision.id, {
        filed: new Map(Object.entries(filed)),
        failed: new Set(failed),
        underWay: new Set(underWay),
        inBin: new Map(Object.entries(inBin)),
        asked: new Set(asked),
      })
      for (const mail of Object.keys(filed)) this.#filingOf(decision).mark(mail, true)
    }
    this.#takenBack = null
    this.#beginning = 'done'
  }

  /** What cannot go on is shown as paused, until somebody starts it again. */
  #holdAfter(error: unknown): void {
    this.#isPaused = true
    logFailure(this.#at.parts.log, asServiceError(error))
  }

  #decisions(): readonly MadeDecision[] {
    return this.#at.table.decisions.filter(({ decision }) => decision === 'file')
  }

  #soFarOf({ id }: MadeDecision): FiledSoFar {
    const known = this.#soFar.get(id)
    if (known !== undefined) return known
    const soFar: FiledSoFar = {
      ...{ filed: new Map(), failed: new Set(), underWay: new Set(), inBin: new Map(), asked: new Set() },
    }
    this.#soFar.set(id, soFar)
    return soFar
  }

  #filingOf(decision: MadeDecision): DecisionFiling {
    return new DecisionFiling(this.#at, decision, this.#soFarOf(decision))
  }

  async #work(): Promise<void> {
    for (let isAnyDone = true; isAnyDone && !this.#isHeld(); ) {
      isAnyDone = false
      for (const decision of this.#decisions()) {
        const filing = this.#filingOf(decision)
        this.#takenBack = null
        await filing.lookUp()
        for (const mails of batches(filing.left.toWithdraw)) {
          if (this.#isHeld() || !(await this.#mayGoOn())) return
          await filing.withdraw(mails, this.#carryingOut)
          this.#takenBack = null
          this.#changed.push(...mails)
          isAnyDone = true
        }
        for (const mails of batches(filing.left.toErase)) {
          if (this.#isHeld() || !(await this.#mayGoOn())) return
          await filing.erase(mails, this.#carryingOut)
          this.#takenBack = null
          isAnyDone = true
        }
        for (const mails of batches(filing.left.toFile)) {
          if (this.#isHeld() || !(await this.#mayFile(mails))) return
          await filing.file(mails, this.#carryingOut)
          this.#takenBack = null
          this.#changed.push(...mails)
          isAnyDone = true
        }
        await this.#tellIfDone(decision.id)
      }
    }
  }

  /** By what the decision is now: it may have been undone while its mails were filed. */
  async #tellIfDone(id: string): Promise<void> {
    const decision = this.#decisions().find((one) => one.id === id)
    if (decision !== undefined && this.#filingOf(decision).left.isDone) await this.#told.onDone(decision)
  }

  async #mayGoOn(): Promise<boolean> {
    return (await this.#at.leave.mayGoOn()) || this.#holdUntrusted()
  }

  async #mayFile(mails: readonly string[]): Promise<boolean> {
    const { table, reading, leave } = this.#at
    const rows = mails.flatMap((mail) => table.row(mail) ?? [])
    return (await leave.mayFile(rows.map((row) => reading.sourceIdOf(row)))) || this.#holdUntrusted()
  }

  /** Also for the next start: whoever is trusted again goes on himself. */
  async #holdUntrusted(): Promise<false> {
    this.#isPaused = true
    this.#because = 'trustOver'
    const { parts, folder } = this.#at
    await parts.work.change(filingStateFile(folder), () => ({
      isPaused: true,
      because: 'trustOver' as const,
    }))
    return false
  }

  #isHeld(): boolean {
    return this.#isPaused || this.#isStopping
  }
}

function* batches(mails: readonly string[]): Generator<readonly string[]> {
  const size = Math.max(batchAtLeast, Math.ceil(mails.length / batchesAtMost))
  for (let start = 0; start < mails.length; start += size) yield mails.slice(start, start + size)
}
