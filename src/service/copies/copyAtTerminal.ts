import { realpath } from 'node:fs/promises'
import path from 'node:path'
import { mailboxSigns } from '../../domain/cleanUp/mailboxSigns.ts'
import type { FolderStore } from '../../ports/folderStore.ts'
import { ownersPrivate } from '../cleanUp/ownersPrivate.ts'
import { notedPlaces } from '../mailSources/sourcePlace.ts'
import type { WorkFiles } from '../work/workFiles.ts'
import type { CopySelection } from './mailboxContent.ts'

interface Parts {
  readonly folders: FolderStore
  readonly work: WorkFiles
}

/** What may be copied of the mail at a path. */
export type LeaveOutAt =
  | { readonly kind: 'unknownOwner' }
  /** What its owner called private stays out, and what looks private. */
  | {
      readonly kind: 'owner'
      readonly address: string
      readonly leaveOut: NonNullable<CopySelection['leaveOut']>
    }
  /** The path is above or below where a mailbox lies: its private mail could not be told there. */
  | { readonly kind: 'elsewhere'; readonly address: string; readonly path: string }

/** Whoever copies at a terminal is not the mailbox's owner: of a mailbox that was imported for somebody, private mail stays out. */
export const leaveOutAt = async (parts: Parts, asked: string): Promise<LeaveOutAt> => {
  const at = await realPath(asked)
  for (const { address, path: noted } of await notedPlaces(parts)) {
    const place = await realPath(noted)
    if (place !== at && !isWithin(place, at) && !isWithin(at, place)) continue
    if (place !== at) return { kind: 'elsewhere', address, path: noted }
    const isPrivate = await ownersPrivate(parts, address)
    return {
      ...{ kind: 'owner', address },
      leaveOut: (mail) => {
        const { folder, sensitivity } = mail
        const signs = mailboxSigns({ metadata: mail, folder, sensitivity, ownAddress: address })
        return isPrivate(mail) || signs.length > 0 ? 'private' : null
      },
    }
  }
  return { kind: 'unknownOwner' }
}

/** Links lead to the same mail. */
const realPath = (at: string): Promise<string> => realpath(at).catch(() => path.resolve(at))

const isWithin = (below: string, above: string): boolean => {
  const from = path.relative(above, below)
  return from !== '' && !from.startsWith('..') && !path.isAbsolute(from)
}
