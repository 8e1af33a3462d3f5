import { isCalledPrivate, type MadeDecision } from '../../../domain/cleanUp/madeDecision.ts'
import type { MailTable } from '../../../domain/cleanUp/mailTable.ts'
import { isOwnMailbox, may } from '../../../domain/permissions.ts'
import type { FilingOfDecision } from '../cleanUpFiles.ts'
import type { CleanUpOf } from '../cleanUpOf.ts'

/** What a decision to file came to so far. */
export interface FiledSoFar {
  readonly filed: Map<string, FilingOfDecision['filed'][string]>
  readonly failed: Set<string>
  readonly underWay: Set<string>
  /** Numbers of the filings that lie in the bin. */
  readonly inBin: Map<string, number>
  /** Taken out to the bin, where a case manager is asked to erase them. */
  readonly asked: Set<string>
}

interface LeftOf {
  readonly table: MailTable
  readonly of: CleanUpOf
  readonly decision: MadeDecision
  readonly soFar: FiledSoFar
}

/** What of a decision is still to be filed, taken back or erased, as things stand now. */
export class DecisionLeft {
  readonly #at: LeftOf

  constructor(at: LeftOf) {
    this.#at = at
  }

  get toFile(): readonly string[] {
    const { filed, failed } = this.#at.soFar
    return this.#at.decision.mails.filter((mail) => this.holds(mail) && !filed.has(mail) && !failed.has(mail))
  }

  get toWithdraw(): readonly string[] {
    return this.#notWithdrawn.filter((mail) => !this.#at.soFar.failed.has(mail))
  }

  /** What was taken back lies in the bin, until its owner calls it private. */
  get toErase(): readonly string[] {
    return this.#notErased.filter((mail) => !this.#at.soFar.failed.has(mail))
  }

  /** What was to be taken back or erased and could not be: it is still in the case, or in its bin. */
  get stuck(): number {
    const left = [...this.#notWithdrawn, ...this.#notErased]
    return left.filter((mail) => this.#at.soFar.failed.has(mail)).length
  }

  /** Something that was filed, or may have been, is still to be taken back or erased. */
  get hasToTakeBack(): boolean {
    return this.#notWithdrawn.length > 0 || this.inDoubt.length > 0 || this.#notErased.length > 0
  }

  get isDone(): boolean {
    const isFiled = (mail: string) => this.#at.soFar.filed.has(mail) || !this.holds(mail)
    return this.#at.decision.undoneAt === null && this.#at.decision.mails.every(isFiled)
  }

  /** What was under way and is to be there no more: it may have been filed. */
  get inDoubt(): readonly string[] {
    return [...this.#at.soFar.underWay].filter((mail) => !this.holds(mail))
  }

  /** Numbers of its filings that lie in the bin, or are on their way there, by the mail's name. */
  get takenBack(): readonly (readonly [string, number])[] {
    const { filed, inBin } = this.#at.soFar
    const going = [...filed].filter(([mail, { isOurs }]) => isOurs && !this.holds(mail))
    return [...inBin, ...going.map(([mail, { seq }]) => [mail, seq] as const)]
  }

  /** Is it by this decision that the mail is where it is? */
  holds(mail: string): boolean {
    return this.#at.table.row(mail)?.decided?.id === this.#at.decision.id
  }

  isPrivate(mail: string): boolean {
    return isCalledPrivate(this.#at.table.row(mail)?.decided ?? null, mail)
  }

  /** Nobody else's word takes it from the firm. */
  isErasable(mail: string): boolean {
    const { mailbox, person } = this.#at.of
    return this.isPrivate(mail) && isOwnMailbox(person, mailbox) && may(person, 'eraseFiling', mailbox)
  }

  get #notWithdrawn(): readonly string[] {
    // A mail that is not in the mailbox any more was filed, and stays so.
    const isUndone = this.#at.decision.undoneAt !== null
    return [...this.#at.soFar.filed.keys()].filter(
      (mail) => !this.holds(mail) && (isUndone || this.#at.table.row(mail) !== undefined),
    )
  }

  get #notErased(): readonly string[] {
    return [...this.#at.soFar.inBin.keys()].filter((mail) => this.isErasable(mail))
  }
}
