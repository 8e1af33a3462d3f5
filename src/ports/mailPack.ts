import type { MailSource, SourceMessage } from './mailSource.ts'

/** Mails of a source to be taken along in one file. */
export interface MailsToPack {
  readonly source: Pick<MailSource, 'bytes'>
  readonly mails: readonly MailToPack[]
  /** A file for each mail, or one for each folder. */
  readonly form: 'eml' | 'mbox'
  /** IANA zone in which mails are dated. */
  readonly zone: string
  /** What stands beside them for a person to read; `unread` are the names of those that could not be read whole. */
  readonly remark: {
    readonly file: string
    readonly text: (unread: readonly string[]) => string
  }
}

export interface MailToPack extends Pick<SourceMessage, 'id' | 'folder' | 'subject' | 'from' | 'sentAt'> {
  /** SHA-256 in hex of whatever tells it from the others: names have a part of it. */
  readonly hash: string
  /** Outlook's own format: no text that an mbox could hold. */
  readonly isOutlookFile: boolean
}

/** A zip file of them (zip64 where it is large), made while it is taken; nothing of it is kept. */
export type PackMails = (wanted: MailsToPack) => AsyncIterable<Uint8Array>
