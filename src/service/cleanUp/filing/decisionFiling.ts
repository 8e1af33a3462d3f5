import type { ErasureBar, FilingOfCase } from '../../../domain/cases/case.ts'
import type { MadeDecision } from '../../../domain/cleanUp/madeDecision.ts'
import type { MailTable } from '../../../domain/cleanUp/mailTable.ts'
import { logFailure } from '../../http/failureLog.ts'
import { asServiceError } from '../../http/serviceError.ts'
import { filingFile } from '../cleanUpFiles.ts'
import type { CleanUpOf, CleanUpParts } from '../cleanUpOf.ts'
import type { MailboxReading } from '../mailboxReading.ts'
import { DecisionLeft, type FiledSoFar } from './decisionLeft.ts'
import { erasableBy } from './erasableBy.ts'
import type { FiledOne, LeaveToFile } from './leaveToFile.ts'

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
 * Files what one decision says, and takes it back. Before a mail is filed it is noted as under way; after a stop the same
 * request files it again or finds it filed: so each is filed once.
 */
export class DecisionFiling {
  readonly left: DecisionLeft
  readonly #at: FilingPlace
  readonly #decision: MadeDecision
  readonly #soFar: FiledSoFar

  constructor(at: FilingPlace, decision: MadeDecision, soFar: FiledSoFar) {
    this.#at = at
    this.#decision = decision
    this.#soFar = soFar
    this.left = new DecisionLeft({ table: at.table, of: at.of, decision, soFar })
  }

  /** Says in the table of mails which are filed. */
  mark(mail: string, isFiled: boolean): void {
    if (this.left.holds(mail)) this.#at.table.setFiled(mail, isFiled)
  }

  async file(mails: readonly string[], { isHeld }: CarryingOut): Promise<void> {
    const { parts, of, table, reading, leave } = this.#at
    const { filed, failed, underWay, inBin, asked } = this.#soFar
    const told: FiledOne[] = []
    for (const mail of mails) underWay.add(mail)
    await this.#note()
    const { fileDecided } = await import('./fileDecided.ts')
    for (const mail of mails) {
      // Before the rest: while the right is looked up the mail may be called private.
      const mayGoOn = !(await isHeld())
      const row = table.row(mail)
      if (!mayGoOn || row === undefined || !this.left.holds(mail)) continue
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
      asked.delete(mail)
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
    const { askToErase } = await import('./eraseDecided.ts')
    for (const mail of mails) {
      const mayGoOn = !(await isHeld())
      const made = filed.get(mail)
      if (!mayGoOn || made === undefined || this.left.holds(mail)) continue
      const { caseId, request } = this.#requestOf(mail)
      if (made.isOurs) {
        const filing = { caseId, seq: made.seq }
        const bars = this.left.isErasable(mail) ? await this.#barsTo(mail, made.seq) : []
        const isOut =
          bars.length > 0
            ? await askToErase(parts, of, { filing, request }, bars)
            : await withdrawDecided(parts, of, filing, { request, toErase: [] })
        if (!isOut) {
          failed.add(mail)
          continue
        }
        onWithdrawn(caseId, made.seq)
        if (bars.length > 0) this.#soFar.asked.add(mail)
        else inBin.set(mail, made.seq)
      }
      filed.delete(mail)
    }
    await this.#note()
  }

  async erase(mails: readonly string[], { isHeld }: CarryingOut): Promise<void> {
    const { parts, of } = this.#at
    const { failed, inBin, asked } = this.#soFar
    const { askToErase, eraseDecided } = await import('./eraseDecided.ts')
    for (const mail of mails) {
      const mayGoOn = !(await isHeld())
      const seq = inBin.get(mail)
      if (!mayGoOn || seq === undefined || !this.left.isPrivate(mail)) continue
      const { caseId, request } = this.#requestOf(mail)
      const filing = { caseId, seq }
      const bars = await this.#barsTo(mail, seq)
      const isDone =
        bars.length > 0
          ? await askToErase(parts, of, { filing, request }, bars)
          : await eraseDecided(parts, of, { filing, request })
      if (!isDone) {
        failed.add(mail)
        continue
      }
      inBin.delete(mail)
      if (bars.length > 0) asked.add(mail)
    }
    await this.#note()
  }

  /**
   * What was under way and is to be there no more may have been filed: then it is to be taken back. What is still to be
   * there is filed once more by the same request, so that what it promises is noted as well.
   */
  async lookUp(): Promise<void> {
    const inDoubt = this.left.inDoubt
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

  async #barsTo(mail: string, seq: number): Promise<readonly ErasureBar[]> {
    const { parts, of, table } = this.#at
    const { barsFor } = await import('./eraseDecided.ts')
    const { caseId } = this.#requestOf(mail)
    return barsFor(parts, of, { filing: { caseId, seq }, ...erasableBy(table.row(mail)) })
  }

  /** Its filings that lie in the bin, or are on their way there, each with the mail's name. */
  get takenBack(): readonly (readonly [string, FilingOfCase])[] {
    const caseId = this.#decision.caseId ?? ''
    return this.left.takenBack.map(([mail, seq]) => [mail, { caseId, seq }])
  }

  /** The filing that this decision made of a mail; null where it made none. */
  filingOf(mail: string): FilingOfCase | null {
    const made = this.#soFar.filed.get(mail)
    return made?.isOurs === true ? { caseId: this.#requestOf(mail).caseId, seq: made.seq } : null
  }

  #requestOf(mail: string) {
    const { id, caseId } = this.#decision
    return { request: `clean-up/${id}/${mail}`, caseId: caseId ?? '' }
  }

  async #note(): Promise<void> {
    const { filed, failed, inBin, asked, underWay } = this.#soFar
    await this.#at.parts.work.change(filingFile(this.#at.folder, this.#decision.id), () => ({
      filed: Object.fromEntries(filed),
      failed: [...failed],
      inBin: Object.fromEntries(inBin),
      asked: [...asked],
      underWay: [...underWay],
    }))
  }
}
