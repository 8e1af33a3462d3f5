import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { CaseSummaryAnswer } from '../../contract/schemas.ts'
import { bytesWaiting, type OutboxItem, outboxLimits } from './outboxItem.ts'
import { type Bytes, OutboxError, type OutboxStore } from './outboxStore.ts'

interface OutboxSchema extends DBSchema {
  items: { key: string; value: StoredItem; indexes: { owner: string } }
  /** By request. Apart from the items: a list of what waits reads no mail. */
  bytes: { key: string; value: Bytes }
  /** By fingerprint of a key. */
  owners: { key: string; value: string }
  /** By owner. */
  cases: { key: string; value: readonly CaseSummaryAnswer[] }
}

interface StoredItem extends OutboxItem {
  readonly request: string
  readonly owner: string
}

type Database = IDBPDatabase<OutboxSchema>

/** On the person's own machine, in the browser's store for the pane's origin, which is the service's. */
export const openIndexedDbStore = async (name = 'dossier.outbox'): Promise<OutboxStore> => {
  let opened: Promise<Database> | null = null
  const open = (): Promise<Database> => {
    opened ??= openDatabase(name, () => {
      opened = null
    })
    return opened
  }
  const within = async <T>(act: (database: Database) => Promise<T>): Promise<T> => {
    try {
      return await act(await open())
    } catch (error) {
      throw outboxError(error)
    }
  }
  await within(async () => undefined)
  return {
    isLasting: true,
    items: (owner) =>
      within(async (database) => {
        const found = await database.getAllFromIndex('items', 'owner', owner)
        return found.map(withoutOwner).toSorted((a, b) => (a.since < b.since ? -1 : 1))
      }),
    item: (owner, request) =>
      within(async (database) => {
        const found = await database.get('items', request)
        return found?.owner === owner ? withoutOwner(found) : null
      }),
    bytes: (request) => within(async (database) => (await database.get('bytes', request)) ?? null),
    put: (owner, item, bytes) => within((database) => put(database, owner, item, bytes)),
    remove: (request) =>
      within(async (database) => {
        const removing = database.transaction(['items', 'bytes'], 'readwrite', strict)
        await Promise.all([
          removing.objectStore('items').delete(request),
          removing.objectStore('bytes').delete(request),
          removing.done,
        ])
      }),
    ownerOf: (fingerprint) => within(async (database) => (await database.get('owners', fingerprint)) ?? null),
    rememberOwner: (fingerprint, owner) =>
      within(async (database) => void (await database.put('owners', owner, fingerprint))),
    recentCases: (owner) => within(async (database) => (await database.get('cases', owner)) ?? []),
    keepRecentCases: (owner, cases) =>
      within(async (database) => void (await database.put('cases', cases, owner))),
    close: () => {
      void opened?.then((database) => database.close())
      opened = null
    },
  }
}

/** What is told as waiting must survive a power cut: browsers else answer before the disk has it. */
const strict = { durability: 'strict' } as const

const openDatabase = async (name: string, onGone: () => void): Promise<Database> => {
  const database: Database = await openDB<OutboxSchema>(name, 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('items', { keyPath: 'request' }).createIndex('owner', 'owner')
      fresh.createObjectStore('bytes')
      fresh.createObjectStore('owners')
      fresh.createObjectStore('cases')
    },
    // A newer pane wants to change the store: this one lets go, and opens it again when it needs it.
    blocking: () => {
      database.close()
      onGone()
    },
    terminated: onGone,
  })
  return database
}

const put = async (
  database: Database,
  owner: string,
  item: OutboxItem,
  bytes: Bytes | null,
): Promise<void> => {
  const { request } = item.plan
  const putting = database.transaction(['items', 'bytes'], 'readwrite', strict)
  // Counted within the transaction, so that two panes cannot pass the limit together.
  const others = (await putting.objectStore('items').getAll()).filter((one) => one.request !== request)
  const room = item.content.kind === 'held' ? outboxLimits.heldBytes : outboxLimits.bytes
  if (others.length >= outboxLimits.items || bytesWaiting([...others, item]) > room) {
    putting.abort()
    await putting.done.catch(() => undefined)
    throw new OutboxError('full')
  }
  await Promise.all([
    putting.objectStore('items').put({ ...item, request, owner }),
    bytes === null ? null : putting.objectStore('bytes').put(bytes, request),
    putting.done,
  ])
}

const withoutOwner = ({ request: _, owner: __, ...item }: StoredItem): OutboxItem => item

const outboxError = (error: unknown): OutboxError => {
  if (error instanceof OutboxError) return error
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError'
  return new OutboxError(isFull ? 'full' : 'unavailable', { cause: error })
}
