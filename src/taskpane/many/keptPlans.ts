import type { FilingPlan } from '../filing/filingPlan.ts'
import type { MailToFile } from '../filing/mailToFile.ts'
import { openIndexedDbStore } from '../outbox/indexedDbStore.ts'
import type { OutboxItem } from '../outbox/outboxItem.ts'
import type { OutboxStore } from '../outbox/outboxStore.ts'

/** What was decided about many mails and is not filed yet: it survives a closed pane. */
export interface KeptPlans {
  list(): Promise<readonly OutboxItem[]>
  keep(plan: FilingPlan, mail: MailToFile): Promise<void>
  drop(request: string): Promise<void>
}

/**
 * They lie in the outbox, as mails that nobody has read: going on with them files each under the request it
 * began with, so that it happens once. Where the browser keeps nothing there is nothing to go on with.
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
        return items.filter(({ content }) => content.kind === 'unread')
      }, []),
    keep: (plan, { key, source, metadata }) =>
      within((open) => {
        const content = { kind: 'unread' } as const
        const item = { plan, mail: { key, source, metadata }, since: new Date().toISOString(), content }
        return open.put(owner, { ...item, problem: null, isRefused: false }, null)
      }, undefined),
    drop: (request) => within((open) => open.remove(request), undefined),
  }
}
