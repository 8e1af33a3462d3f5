import type { HeaderFault } from './headerFault.ts'
import type { AttachmentType } from './suspiciousTypes.ts'

/** What is known of a mail to whoever helps without reading it: no subject, no correspondent, no name of an attachment. */
export interface BareMail {
  /** Names it in its source: for the service alone, which answers a mark in its place. */
  readonly id: string
  readonly folder: string
  /** Bytes. */
  readonly size: number
  readonly sentAt: string | null
  readonly attachments: readonly AttachmentType[]
  readonly faults: readonly HeaderFault[]
}

/** What troubles a mailbox, as far as it can be told without reading mail. */
export interface MailboxTrouble {
  readonly mails: number
  readonly size: number
  readonly biggest: readonly BareMail[]
  readonly malformed: Listed
  readonly suspicious: Listed
  /** How often each fault was met. */
  readonly faults: Readonly<Partial<Record<HeaderFault, number>>>
}

/** The first of so many. */
interface Listed {
  readonly total: number
  readonly mails: readonly BareMail[]
}

const listed = 50

/** Adds up a mailbox mail by mail; holds no more than what it lists. */
export class TroubleCount {
  #mails = 0
  #size = 0
  #biggest: BareMail[] = []
  #malformed: { total: number; mails: BareMail[] } = { total: 0, mails: [] }
  #suspicious: { total: number; mails: BareMail[] } = { total: 0, mails: [] }
  #faults = new Map<HeaderFault, number>()

  take(mail: BareMail): void {
    this.#mails++
    this.#size += mail.size
    this.#takeBig(mail)
    if (mail.faults.length > 0) note(this.#malformed, mail)
    for (const fault of mail.faults) this.#faults.set(fault, (this.#faults.get(fault) ?? 0) + 1)
    if (mail.attachments.some(({ suspicion }) => suspicion !== null)) note(this.#suspicious, mail)
  }

  #takeBig(mail: BareMail): void {
    const smallest = this.#biggest.at(-1)
    if (this.#biggest.length === listed && smallest !== undefined && mail.size <= smallest.size) return
    const at = this.#biggest.findIndex(({ size }) => size < mail.size)
    this.#biggest.splice(at === -1 ? this.#biggest.length : at, 0, mail)
    this.#biggest.length = Math.min(this.#biggest.length, listed)
  }

  result(): MailboxTrouble {
    return {
      ...{ mails: this.#mails, size: this.#size, biggest: [...this.#biggest] },
      malformed: { ...this.#malformed },
      suspicious: { ...this.#suspicious },
      faults: Object.fromEntries(this.#faults) as Partial<Record<HeaderFault, number>>,
    }
  }
}

const note = (list: { total: number; mails: BareMail[] }, mail: BareMail): void => {
  list.total++
  if (list.mails.length < listed) list.mails.push(mail)
}
