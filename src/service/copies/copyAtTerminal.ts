import { realpath } from 'node:fs/promises'
import path from 'node:path'
import type { FolderStore } from '../../ports/folderStore.ts'
import type { SourceMessage } from '../../ports/mailSource.ts'
import { looksPrivate } from '../cleanUp/private/hiddenMail.ts'
import { ownersPrivate } from '../cleanUp/private/ownersPrivate.ts'
import { notedPlaces } from '../mailSources/sourcePlace.ts'
import { ourSideOf } from '../organisation.ts'
import type { WorkFiles } from '../work/workFiles.ts'
import type { CopySelection } from './mailboxContent.ts'

interface Parts {
  readonly folders: FolderStore
  readonly work: WorkFiles
  readonly ownDomains: readonly string[]
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

/**
 * Whoever copies at a terminal is not the mailbox's owner: of mail that is known to be somebody's, his private mail stays
 * out. It is known by where his mail was said to lie, or by `said`, his address.
 */
export const leaveOutAt = async (parts: Parts, asked: string, said: string | null): Promise<LeaveOutAt> => {
  const at = await realPath(asked)
  const owners = new Map(said === null ? [] : [[said.toLowerCase(), said]])
  for (const { address, path: noted } of await notedPlaces(parts)) {
    const place = await realPath(noted)
    if (place === at) owners.set(address.toLowerCase(), address)
    else if (said === null && (isWithin(place, at) || isWithin(at, place)))
      return { kind: 'elsewhere', address, path: noted }
  }
  if (owners.size === 0) return { kind: 'unknownOwner' }
  const rules = await Promise.all([...owners.values()].map((address) => isPrivateOf(parts, address)))
  return {
    ...{ kind: 'owner', address: [...owners.values()].join(', ') },
    leaveOut: (mail) => (rules.some((isPrivate) => isPrivate(mail)) ? 'private' : null),
  }
}

const isPrivateOf = async (parts: Parts, ownAddress: string): Promise<(mail: SourceMessage) => boolean> => {
  const isCalledSo = await ownersPrivate(parts, { id: null, address: ownAddress })
  const ours = ourSideOf(parts, { address: ownAddress })
  return (mail) => isCalledSo(mail) || looksPrivate(mail, ours)
}

/** Links lead to the same mail. */
const realPath = (at: string): Promise<string> => realpath(at).catch(() => path.resolve(at))

const isWithin = (below: string, above: string): boolean => {
  const from = path.relative(above, below)
  return from !== '' && !from.startsWith('..') && !path.isAbsolute(from)
}
