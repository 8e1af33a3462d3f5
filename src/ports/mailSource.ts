import type { FilingSource } from '../domain/cases/case.ts'
import type { MessageMetadata } from '../domain/message.ts'
import type { HeaderFault } from '../domain/trouble/headerFault.ts'

export type { HeaderFault }

/**
 * A mailbox that is read where it lies: files on disk, later Graph. Nothing in it is ever changed by reading. Others may
 * change it: `renew` sees that, mails that are there still keep their names, and a page comes after the one before.
 */
export interface MailSource {
  /** In the order in which they lie there, those without mails as well. Waits until all was looked through. */
  folders(): Promise<readonly SourceFolder[]>
  /** In the order in which they lie there. Waits for no more than is asked. */
  messages(query: SourceQuery): Promise<SourcePage>
  /** Null where there is no such mail. */
  find(id: string): Promise<SourceMessage | null>
  /** The same bytes each time, also where others came or went. Fails with a MailSourceError. */
  bytes(id: string): AsyncIterable<Uint8Array>
  /** What could not be read of it. Waits until all was looked through. */
  damage(): Promise<readonly SourceDamage[]>
  /** Bytes that were looked through so far; all of them where it was opened before and is as it was. */
  progress(): SourceProgress
  /**
   * Looks whether anything was changed. Resolves when that is known; what is new is read on as at first. Fails with a
   * MailSourceError.
   */
  renew(): Promise<void>
  /**
   * Keeps nothing any more of what these mails say: it is read from where they lie each time that it is asked for, and one
   * that is gone from there is not listed. Resolves when it is gone from the disk.
   */
  forget(ids: readonly string[]): Promise<void>
  /** Grows each time that something was seen to be changed. */
  edition(): number
  close(): Promise<void>
}

export interface SourceProgress {
  readonly read: number
  readonly of: number
}

export interface SourceFolder {
  /** Parts divided by `/`; empty for the uppermost. */
  readonly path: string
  readonly messages: number
  /** Bytes of its mails. */
  readonly size: number
}

export interface SourceQuery {
  /** Null: all. */
  readonly folder: string | null
  /** The `next` of the page before; null: the first page. */
  readonly after: string | null
  readonly atMost: number
}

export interface SourcePage {
  readonly messages: readonly SourceMessage[]
  /** Null: there are no more. */
  readonly next: string | null
}

/** What is known of a mail from its header and its structure, without its text. */
export interface SourceMessage extends MessageMetadata {
  /** Names it in this source, also when other mails come and go. */
  readonly id: string
  readonly folder: string
  /** What its filing says of where its bytes came from. */
  readonly bytesFrom: FilingSource
  /** Bytes. */
  readonly size: number
  /** Its Sensitivity field (RFC 2156); null where it has none. */
  readonly sensitivity: string | null
  /** It is a newsletter by its header (domain/listMail.ts). */
  readonly isFromList: boolean
  readonly attachments: readonly SourceAttachment[]
  readonly faults: readonly HeaderFault[]
}

export interface SourceAttachment {
  readonly name: string
  readonly mediaType: string
  /** Bytes, decoded. */
  readonly size: number
}

export interface SourceDamage {
  /** Where: a folder, a file, an offset. Never a mail's words. Empty where it is not told. */
  readonly where: string
  readonly what: 'unreadable' | 'cutOff' | 'noMail' | 'changed'
}

export type MailSourceErrorCode = 'absent' | 'damaged' | 'unknownKind' | 'unavailable'

/** A mail source could not do what was asked. `detail` names a file or offset, never a mail's words. */
export class MailSourceError extends Error {
  override readonly name = 'MailSourceError'
  readonly code: MailSourceErrorCode
  readonly detail: string

  constructor(code: MailSourceErrorCode, detail: string, options?: { readonly cause?: unknown }) {
    super(`${code}: ${detail}`, options)
    this.code = code
    this.detail = detail
  }
}
