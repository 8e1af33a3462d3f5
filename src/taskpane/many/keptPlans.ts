import type { FilingPlan } from '../filing/filingPlan.ts'
import type { MailToFile } from '../filing/mailToFile.ts'
import { openIndexedDbStore } from '../outbox/indexedDbStore.ts'
import type { OutboxItem, WaitingContent } from '../outbox/outboxItem.ts'
import type { Bytes, OutboxStore } from '../outbox/outboxStore.ts'
import { inPlaceOf, leftOf, noBytes } from '../outbox/sentBefore.ts'

/** What was decided about many mails and is not filed yet: it survives a closed pane. */
export interface KeptPlans {
  list(): Promise<readonly OutboxItem[]>
  /** Whether it is kept: a file's bytes may be too many, or the browser keeps nothing. */
  keep(plan: FilingPlan, mail: MailToFile): Promise<boolean>
  /** Of a file that was dropped: nobody else has it once the pane is closed. */
  bytes(request: string): Promise<Bytes | null>
  /** It is filed. */
  done(request: string): Promise<void>
  /** Nobody wants it filed any more. */
  drop(request: string): Promise<void>
}

/**
 * They lie in the outbox, as mails that nobody has read, or with the bytes of a file that was dropped: going on with them
 * files each under the request it began with, so that it happens once. Where the browser keeps nothing there is nothing to go on with.
 */
export const keptPlans = (
  owner: string,
  store: Promise<OutboxStore | null> = openIndexedDbStore().catch(() => null),
): KeptPlans => {
  const within = async <T>(act: (open: OutboxStore) => Promise<T>, otherwise: T): Promise<T> => {
    const open = await store
    return open === null ? otherwise : act(open).catch(() => otherwise)
  }
  return {
    list: () =>
      within(async (open) => {
        const items = await open.items(owner)
        return items.filter(({ content }) => content.kind === 'unread' || content.kind === 'held')
      }, []),
    keep: (plan, { key, source, metadata, isFromList, read }) =>
      within(async (open) => {
        const bytes = source === 'outlook' ? null : await read()
        const content: WaitingContent =
          bytes === null ? { kind: 'unread' } : { kind: 'held', size: bytes.length }
        const before = await open.item(owner, plan.request)
        const mail = { key, source, metadata, isFromList }
        const item = { plan, mail, since: new Date().toISOString(), content }
        await open.put(owner, inPlaceOf(before, { ...item, problem: null, isRefused: false }), bytes)
        return true
      }, false),
    bytes: (request) => within((open) => open.bytes(request), null),
    done: (request) => within((open) => open.remove(request), undefined),
    drop: (request) =>
      within(async (open) => {
        const item = await open.item(owner, request)
        const left = item && leftOf(item)
        await (left === null ? open.remove(request) : open.put(owner, left, noBytes))
      }, undefined),
  }
}
