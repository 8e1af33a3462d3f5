import type { FilingSource } from '../domain/cases/case.ts'

/** A mail in a container on disk. It may be read at any time, and again. */
export interface MailFile {
  /** Where it lies, for messages to the person who named the path. */
  readonly name: string
  /** The mailbox folder it lies in, parts divided by `/`; empty for the uppermost. */
  readonly folder: string
  /** Bytes it takes in its container; 0 where it lies in pieces. */
  readonly size: number
  /** What its filing says of where its bytes came from. */
  readonly bytesFrom: FilingSource
  bytes(): AsyncIterable<Uint8Array>
}

/**
 * What is found when a path is walked: a folder, also an empty one, or a file that may hold mails; one that was delivered
 * into a Maildir is one mail.
 */
export type Container =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'delivered' | 'file'; readonly file: string; readonly folder: string }

/** Is told of each file in a folder that is no mail, and so is not among the mails. */
export type OnPassedOver = (path: string) => void

export const joinFolder = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join('/')
