import type { CaseSummaryAnswer } from '../../contract/schemas.ts'
import { type OutboxItem, outboxLimits } from './outboxItem.ts'
import { type Bytes, OutboxError, type OutboxStore } from './outboxStore.ts'

/** Where the browser keeps nothing: filings wait as long as the pane is open. What a key's fingerprint put in is its person's, once he is known. */
export const openMemoryStore = (): OutboxStore => {
  const items = new Map<string, { readonly owner: string; readonly item: OutboxItem }>()
  const bytesOf = new Map<string, Bytes>()
  const owners = new Map<string, string>()
  const cases = new Map<string, readonly CaseSummaryAnswer[]>()
  return {
    isLasting: false,
    items: async (owner) => [...items.values()].filter((one) => one.owner === owner).map(({ item }) => item),
    item: async (owner, request) => {
      const found = items.get(request)
      return found?.owner === owner ? found.item : null
    },
    bytes: async (request) => bytesOf.get(request) ?? null,
    put: async (owner, item, bytes) => {
      const { request } = item.plan
      if (!items.has(request) && items.size >= outboxLimits.items) throw new OutboxError('full')
      items.set(request, { owner, item })
      if (bytes !== null) bytesOf.set(request, bytes)
    },
    remove: async (request) => {
      items.delete(request)
      bytesOf.delete(request)
    },
    ownerOf: async (fingerprint) => owners.get(fingerprint) ?? null,
    rememberOwner: async (fingerprint, owner) => {
      owners.set(fingerprint, owner)
      for (const [request, one] of items) if (one.owner === fingerprint) items.set(request, { ...one, owner })
    },
    recentCases: async (owner) => cases.get(owner) ?? [],
    keepRecentCases: async (owner, kept) => void cases.set(owner, kept),
    close: () => undefined,
  }
}
