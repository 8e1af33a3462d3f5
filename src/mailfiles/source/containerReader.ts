import type { FilingSource } from '../../domain/cases/case.ts'
import type { SourceDamage } from '../../ports/mailSource.ts'
import type { Outline } from './outline.ts'

export type ContainerKind = 'mail' | 'mbox' | 'pst'

/** What reading a container comes upon, in the order in which it lies there. */
export type Found =
  | { readonly kind: 'folder'; readonly path: string }
  | FoundMail
  /** `at` says where in the container; empty for all of it. */
  | { readonly kind: 'damage'; readonly at: string; readonly what: SourceDamage['what'] }

export interface FoundMail {
  readonly kind: 'mail'
  /** Where it lies: offsets of its first byte and behind its last, or the number that its container gives it. */
  readonly first: number
  readonly last: number
  /** From where reading goes on with the next. */
  readonly next: number
  /** Bytes of the container that were read so far. */
  readonly read: number
  readonly folder: string
  readonly size: number
  readonly bytesFrom: FilingSource
  readonly outline: Omit<Outline, 'isCutOff'>
}

/** Reads a container from its beginning (0) or from the `next` of a mail. */
export type ContainerReader = (file: ContainerFile, from: number) => AsyncIterable<Found>

export interface ContainerFile {
  readonly path: string
  /** Of the source, that its mails lie in or below. */
  readonly folder: string
  readonly size: number
}
