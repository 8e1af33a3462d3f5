import type { CopyCounts, FolderCount, LeftOutReason } from '../domain/copies/copyCounts.ts'
import type { CopyManifest } from '../domain/copies/copyManifest.ts'
import type { MessageMetadata } from '../domain/message.ts'
import type { SourceDamage } from './mailSource.ts'

/**
 * Static copies of mailboxes and cases: a BagIt bag (RFC 8493) that opens without Outlook, a server or Dossier. What is
 * read back was written by others: nothing in it is trusted.
 */
export interface StaticCopies {
  /**
   * Writes a bag as the folder `target`, or goes on with the one that was stopped there: the result is the same to the
   * byte. `target` stands there only once all of it does.
   */
  write(content: CopyContent, order: CopyOrder, target: string, watch: CopyWatch): Promise<WrittenCopy>
  /** Packs a bag into one file, with the folder's name as the uppermost in it. Replaces a file that was half done. */
  pack(bag: string, file: string, watch: CopyWatch): Promise<{ readonly size: number }>
  /** A bag in a folder or in a zip file. Throws a BagError where it is none, or is not to be touched. */
  open(path: string): Promise<OpenedBag>
}

/** What is to be copied. Everything comes in the same order each time it is asked. */
export interface CopyContent {
  readonly of: CopyManifest['of']
  /** Mails that lie in each folder now, those without mails as well. */
  folders(): Promise<readonly FolderCount[]>
  /** Folder by folder, as `folders` has them. */
  mails(): AsyncIterable<CopyMail>
  /** What else goes along: the register and saved attachments, by their path in the bag's payload. */
  files(): AsyncIterable<CopyFile>
  /** What could not be read of where it comes from. */
  damage(): Promise<readonly SourceDamage[]>
}

export interface CopyMail {
  /** Names it where it comes from. */
  readonly id: string
  /** One of `folders`. */
  readonly folder: string
  /** Null: it is copied. */
  readonly leftOut: LeftOutReason | null
  /** Of a case: it was taken out of it, and lies in its folder still. */
  readonly isWithdrawn: boolean
  /** Its name in the copy, where it has one already; null: it is named by what it is. */
  readonly file: string | null
  readonly message: MessageMetadata
  readonly attachments: number
  /** Bytes, about. */
  readonly size: number
  bytes(): AsyncIterable<Uint8Array>
}

export interface CopyFile {
  /** Within the payload, as `register/00000001.jsonl`. */
  readonly path: string
  bytes(): AsyncIterable<Uint8Array>
}

export interface CopyOrder {
  /** Whose mailbox, or which case, for people. */
  readonly title: string
  readonly organisation: string
  /** When it was asked for: ISO instant. What is resumed keeps its first. */
  readonly at: string
  /** IANA zone in which mails are dated. */
  readonly zone: string
  /** An mbox per folder besides. */
  readonly mbox: boolean
}

export interface CopyProgress {
  readonly step: 'mails' | 'mbox' | 'finishing' | 'packing' | 'checking'
  readonly done: number
  readonly of: number
}

export interface CopyWatch {
  progress(progress: CopyProgress): void
  /** Aborted: it stops as soon as it can, and what it did is gone on with later. Fails with the signal's reason. */
  readonly signal?: AbortSignal
}

export interface WrittenCopy {
  readonly counts: CopyCounts
  /** SHA-256 of the bag's `tagmanifest-sha256.txt`, which names the hash of all else: it stands for the whole bag. */
  readonly hash: string
  /** Bytes of the payload. */
  readonly size: number
}

/**
 * A bag whose names and sizes were looked at. What its files hold is proven by `check` alone; what is read of them after it
 * is held against what was proven, and fails with `changed` where it is other.
 */
export interface OpenedBag {
  /** Null: a bag of another maker. */
  readonly manifest: CopyManifest | null
  readonly hash: string
  check(watch: CopyWatch): Promise<BagCheck>
  /** Names directly in a folder of the payload, in code-unit order. */
  list(folder: string): readonly string[]
  /** A file of the payload; null where there is none. */
  find(path: string): BagFile | null
  /** Writes the bag as a folder that is not there yet. */
  unpack(target: string, watch: CopyWatch): Promise<void>
  close(): Promise<void>
}

export interface BagFile {
  /** Bytes. */
  readonly size: number
  bytes(): AsyncIterable<Uint8Array>
}

export interface BagCheck {
  readonly files: number
  readonly size: number
  readonly faults: readonly BagFault[]
}

/** One thing that is wrong with a bag. `path` is within the bag. */
export type BagFault =
  | {
      readonly kind: 'missing' | 'altered' | 'notListed' | 'listedTwice' | 'badLine' | 'badPath'
      readonly path: string
    }
  | { readonly kind: 'otherTotal'; readonly path: 'bag-info.txt' }

export type BagRefusal =
  | 'notThere'
  | 'notABag'
  | 'unknownVersion'
  | 'noSha'
  | 'fetch'
  | 'link'
  | 'badPath'
  | 'sameName'
  | 'tooManyFiles'
  | 'tooDense'
  | 'damagedZip'
  | 'targetTaken'
  | 'otherOrder'
  | 'changed'

/** A bag is refused, or cannot be written where it should. `detail` names a path or a limit. */
export class BagError extends Error {
  override readonly name = 'BagError'
  readonly code: BagRefusal

  constructor(code: BagRefusal, detail: string, options?: { readonly cause?: unknown }) {
    super(detail, options)
    this.code = code
  }
}
