import type { MessageMetadata } from '../message.ts'
import { type PrivateSign, privateSigns } from '../privateSigns.ts'
import type { CleanUpSign } from './cleanUpMail.ts'

/** A mail as it lies in its owner's mailbox. */
export interface MailInMailbox {
  readonly metadata: MessageMetadata
  readonly folder: string
  /** Its Sensitivity field; null where it has none. */
  readonly sensitivity: string | null
  readonly ownAddress: string
}

/** Folders in which people keep what is their own. */
const privateFolders = new Set(['prive', 'private', 'personal', 'persoonlijk', 'thuis', 'familie', 'family'])

/** The signs that a mail of a mailbox is its owner's own business; none where it looks like work. */
export const mailboxSigns = ({
  metadata,
  folder,
  sensitivity,
  ownAddress,
}: MailInMailbox): readonly CleanUpSign[] => {
  const ofMail = privateSigns({ metadata, sensitivity: { kind: 'told', value: sensitivity }, ownAddress })
  return [...folderSigns(folder), ...ofMail.filter(isTold)]
}

const isTold = (sign: PrivateSign): sign is PrivateSign & CleanUpSign => sign.kind !== 'notTold'

const folderSigns = (folder: string): readonly CleanUpSign[] => {
  const part = folder.split('/').find((name) => privateFolders.has(plainName(name)))
  return part === undefined ? [] : [{ kind: 'folder', evidence: part }]
}

const plainName = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase()
