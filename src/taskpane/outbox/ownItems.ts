import type { OutboxItem } from './outboxItem.ts'
import { type Bytes, OutboxError, type OutboxStore } from './outboxStore.ts'

export interface WaitingItem extends OutboxItem {
  /** Whether it survives a closed pane. */
  readonly isLasting: boolean
}

/** What one person has waiting. */
export interface OwnItems {
  /** Oldest first. */
  list(): Promise<readonly WaitingItem[]>
  find(request: string): Promise<WaitingItem | null>
  bytes(request: string): Promise<Bytes | null>
  /** Puts an item in, or in the place of the one of the same request. Rejects with an OutboxError where it fits nowhere. */
  put(item: OutboxItem, bytes: Bytes | null): Promise<WaitingItem>
  /** Notes what became of an item that lies here. */
  note(item: OutboxItem): Promise<void>
  remove(request: string): Promise<void>
}

export interface OwnItemsParts {
  /** Null where the browser keeps nothing. */
  readonly lasting: OutboxStore | null
  /** For what the lasting store does not take. */
  readonly passing: OutboxStore
  /** Whose items are listed and put in; null while that is not known, and nothing is put on disk then. */
  readonly owner: () => string | null
  /** Whose are those in the memory of the pane: another may have sat here before. */
  readonly inPane: () => string
}

/** On disk as far as the browser keeps it, else in the memory of the pane. */
export const ownItems = ({ lasting, passing, owner, inPane }: OwnItemsParts): OwnItems => {
  const onDisk = async <T>(
    act: (store: OutboxStore, owner: string) => Promise<T>,
    otherwise: T,
  ): Promise<T> => {
    const own = owner()
    if (lasting === null || own === null) return otherwise
    return act(lasting, own).catch((error: unknown) => {
      if (error instanceof OutboxError) return otherwise
      throw error
    })
  }
  const held = (request: string) => passing.item(inPane(), request)
  return {
    // What lies in memory goes first: it may be newer than what the disk still has of it.
    find: async (request) => {
      const inMemory = await held(request)
      if (inMemory !== null) return { ...inMemory, isLasting: false }
      const kept = await onDisk<OutboxItem | null>((store, own) => store.item(own, request), null)
      return kept && { ...kept, isLasting: true }
    },
    list: async () => {
      const kept = await onDisk<readonly OutboxItem[]>((store, own) => store.items(own), [])
      const inMemory = await passing.items(inPane())
      const requests = new Set(inMemory.map((item) => item.plan.request))
      return [
        ...kept
          .filter((item) => !requests.has(item.plan.request))
          .map((item) => ({ ...item, isLasting: true })),
        ...inMemory.map((item) => ({ ...item, isLasting: false })),
      ].toSorted(bySince)
    },
    bytes: async (request) =>
      (await passing.bytes(request)) ?? (await onDisk((store) => store.bytes(request), null)),
    put: async (item, bytes) => {
      const isLasting =
        (await held(item.plan.request)) === null &&
        (await onDisk((store, own) => store.put(own, item, bytes).then(() => true), false))
      if (!isLasting) await passing.put(inPane(), item, bytes)
      return { ...item, isLasting }
    },
    note: async (item) => {
      if ((await held(item.plan.request)) !== null) return passing.put(inPane(), item, null)
      await onDisk<void>((store, own) => store.put(own, item, null), undefined)
    },
    remove: async (request) => {
      await passing.remove(request)
      await onDisk<void>((store) => store.remove(request), undefined)
    },
  }
}

const bySince = (a: OutboxItem, b: OutboxItem): number => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0)
