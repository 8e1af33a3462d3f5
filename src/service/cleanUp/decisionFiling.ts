import type { MadeDecision } from '../../domain/cleanUp/madeDecision.ts'
import type { MailTable } from '../../domain/cleanUp/mailTable.ts'
import { isOwnMailbox, may } from '../../domain/permissions.ts'
import { logFailure } from '../http/failureLog.ts'
import { asServiceError } from '../http/serviceError.ts'
import { type FilingOfDecision, filingFile } from './cleanUpFiles.ts'
import type { CleanUpOf, CleanUpParts } from './cleanUpOf.ts'
import type { FiledOne, LeaveToFile } from './leaveToFile.ts'
import type { MailboxReading } from './mailboxReading.ts'

/** What a decision to file came to so far. */
export interface FiledSoFar {
  readonly filed: Map<string, FilingOfDecision['filed'][string]>
  readonly failed: Set<string>
  readonly underWay: Set<string>
  /** Numbers of the filings that lie in the bin. */
  readonly inBin: Map<string, number>
}

/** Where decisions are carried out. */
export interface FilingPlace {
  readonly parts: CleanUpParts
  readonly of: CleanUpOf
  readonly folder: string
  readonly table: MailTable
  readonly reading: MailboxReading
  readonly leave: LeaveToFile
}

export interface CarryingOut {
  /** Asked before each mail. */
  readonly isHeld: () => Promise<boolean>
  /** A filing of ours was taken back out of a case. */
  readonly onWithdrawn: (caseId: string, seq: number) => void
}

/**
 * One decision to file as it stands now: what of it is still to be filed or taken back, and doing so. Before a mail is
 * filed it is noted as under way; after a stop the same request files it again or finds it filed: so each is filed once.
 */
export class DecisionFiling {
  readonly #at: FilingPlace
  readonly #decision: MadeDecision
  readonly #soFar: FiledSoFar

  constructor(at: FilingPlace, decision: MadeDecision, soFar: FiledSoFar) {
    this.#at = at
    this.#decision = decision
    this.#soFar = soFar
  }

  get toFile(): readonly string[] {
    const { filed, failed } = this.#soFar
    return this.#decision.mails.filter((mail) => this.#holds(mail) && !filed.has(mail) && !failed.has(mail))
  }

  get toWithdraw(): readonly string[] {
    return this.#notWithdrawn.filter((mail) => !this.#soFar.failed.has(mail))
  }

  /** What was taken back lies in the bin, until its owner calls it private. */
  get toErase(): readonly string[] {
    return this.#notErased.filter((mail) => !this.#soFar.failed.has(mail))
  }

  /** What was to be taken back or erased and could not be: it is still in the case, or in its bin. */
  get stuck(): number {
    const left = [...this.#notWithdrawn, ...this.#notErased]
    return left.filter((mail) => this.#soFar.failed.has(mail)).length
  }

  /** Something that was filed, or may have been, is still to be taken back or erased. */
  get hasToTakeBack(): boolean {
    return this.#notWithdrawn.length > 0 || this.#inDoubt.length > 0 || this.#notErased.length > 0
  }

  get isDone(): boolean {
    const isFiled = (mail: string) => this.#soFar.filed.has(mail) || !this.#holds(mail)
    return this.#decision.undoneAt === null && this.#decision.mails.every(isFiled)
  }

  /** Says in the table of mails which are filed. */
  mark(mail: string, isFiled: boolean): void {
    if (this.#holds(mail)) this.#at.table.setFiled(mail, isFiled)
  }

  async file(mails: readonly string[], { isHeld }: CarryingOut): Promise<void> {
    const { parts, of, table, reading, leave } = this.#at
    const { filed, failed, underWay, inBin } = this.#soFar
    const told: FiledOne[] = []
    for (const mail of mails) underWay.add(mail)
    await this.#note()
    const { fileDecided } = await import('./fileDecided.ts')
    for (const mail of mails) {
      // Before the rest: while the right is looked up the mail may be called private.
      const mayGoOn = !(await isHeld())
      const row = table.row(mail)
      if (!mayGoOn || row === undefined || !this.#holds(mail)) continue
      const toFile = { ...this.#requestOf(mail), sourceId: reading.sourceIdOf(row) }
      const made = await fileDecided(parts, of, toFile).catch((error: unknown) => {
        logFailure(parts.log, asServiceError(error))
        return null
      })
      if (made === null) {
        // It stays under way: it may have failed after it was filed.
        failed.add(mail)
        continue
      }
      if (made.isOurs) told.push({ caseId: toFile.caseId, seq: made.seq, sourceId: toFile.sourceId })
      filed.set(mail, made)
      inBin.delete(mail)
      underWay.delete(mail)
      this.mark(mail, true)
    }
    await leave.onFiled(told)
    await this.#note()
  }

  async withdraw(mails: readonly string[], { isHeld, onWithdrawn }: CarryingOut): Promise<void> {
    const { parts, of } = this.#at
    const { filed, failed, inBin } = this.#soFar
    const { withdrawDecided } = await import('./fileDecided.ts')
    for (const mail of mails) {
      const mayGoOn = !(await isHeld())
      const made = filed.get(mail)
      if (!mayGoOn || made === undefined || this.#holds(mail)) continue
      const { caseId, request } = this.#requestOf(mail)
      if (made.isOurs) {
        if (!(await withdrawDecided(parts, of, { caseId, seq: made.seq }, request))) {
          failed.add(mail)
          continue
        }
        onWithdrawn(caseId, made.seq)
        inBin.set(mail, made.seq)
      }
      filed.delete(mail)
    }
    await this.#note()
  }

  async erase(mails: readonly string[], { isHeld }: CarryingOut): Promise<void> {
    const { parts, of } = this.#at
    const { failed, inBin } = this.#soFar
    const { eraseDecided } = await import('./eraseDecided.ts')
    for (const mail of mails) {
      const mayGoOn = !(await isHeld())
      const seq = inBin.get(mail)
      if (!mayGoOn || seq === undefined || !this.#isPrivate(mail)) continue
      const { caseId, request } = this.#requestOf(mail)
      const looksPrivate = (this.#at.table.row(mail)?.mail.privateSigns.length ?? 0) > 0
      const done = await eraseDecided(parts, of, { filing: { caseId, seq }, request, looksPrivate })
      if (done === 'refused') failed.add(mail)
      else inBin.delete(mail)
    }
    await this.#note()
  }

  /**
   * What was under way and is to be there no more may have been filed: then it is to be taken back. What is still to be
   * there is filed once more by the same request, so that what it promises is noted as well.
   */
  async lookUp(): Promise<void> {
    const inDoubt = this.#inDoubt
    if (inDoubt.length === 0) return
    const { filed, underWay } = this.#soFar
    const { filingMadeBy } = await import('./fileDecided.ts')
    for (const mail of inDoubt) {
      const made = await filingMadeBy(this.#at.parts, this.#at.of, this.#requestOf(mail))
      if (made !== null) filed.set(mail, made)
      underWay.delete(mail)
    }
    await this.#note()
  }

  /** Copies of a mail that was withdrawn are not in the case either, and are filed again where they are to be. */
  forgetSame(caseId: string, seq: number): void {
    if (this.#decision.caseId !== caseId) return
    const { filed } = this.#soFar
    for (const [mail, other] of filed) {
      if (other.seq !== seq || other.isOurs) continue
      filed.delete(mail)
      this.mark(mail, false)
    }
  }

  get #notWithdrawn(): readonly string[] {
    // A mail that is not in the mailbox any more was filed, and stays so.
    const isUndone = this.#decision.undoneAt !== null
    return [...this.#soFar.filed.keys()].filter(
      (mail) => !this.#holds(mail) && (isUndone || this.#at.table.row(mail) !== undefined),
    )
  }

  get #notErased(): readonly string[] {
    const { mailbox, person } = this.#at.of
    // Nobody else's word takes it from the firm.
    const isHis = isOwnMailbox(person, mailbox) && may(person, 'eraseFiling', mailbox)
    return isHis ? [...this.#soFar.inBin.keys()].filter((mail) => this.#isPrivate(mail)) : []
  }

  get #inDoubt(): readonly string[] {
    return [...this.#soFar.underWay].filter((mail) => !this.#holds(mail))
  }

  /** Is it by this decision that the mail is where it is? */
  #holds(mail: string): boolean {
    return this.#at.table.row(mail)?.decided?.id === this.#decision.id
  }

  #isPrivate(mail: string): boolean {
    return this.#at.table.row(mail)?.decided?.decision === 'private'
  }

  #requestOf(mail: string) {
    const { id, caseId } = this.#decision
    return { request: `clean-up/${id}/${mail}`, caseId: caseId ?? '' }
  }

  async #note(): Promise<void> {
    const { filed, failed, inBin, underWay } = this.#soFar
    await this.#at.parts.work.change(filingFile(this.#at.folder, this.#decision.id), () => ({
      filed: Object.fromEntries(filed),
      failed: [...failed],
      inBin: Object.fromEntries(inBin),
      underWay: [...underWay],
    }))
  }
}
