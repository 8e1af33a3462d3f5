import type { RunEvent } from '../filing/runs.ts'
import type { ServiceClient } from '../serviceClient.ts'
import { openIndexedDbStore } from './indexedDbStore.ts'
import { type Outbox, openOutbox } from './openOutbox.ts'
import { paneMemory } from './paneMemory.ts'

/** The outbox in this browser, which goes out at the start, when the network is back and when the pane is looked at again. */
export const openOutboxHere = async (
  service: ServiceClient,
  tell: (event: RunEvent) => void,
): Promise<Outbox> => {
  const lasting = await openIndexedDbStore().catch(() => null)
  const outbox = await openOutbox({
    service,
    lasting,
    passing: paneMemory,
    locks: navigator.locks,
    now: () => new Date().toISOString(),
    onSent: (item, answer) => tell({ kind: 'sent', item, answer }),
    onChange: () => void list(),
  })
  const list = latestOnly(async () => tell({ kind: 'listed', items: await outbox.items() }))
  await list()
  const go = () => void outbox.sendNow()
  const listening = new AbortController()
  const { signal } = listening
  window.addEventListener('online', go, { signal })
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && go(), {
    signal,
  })
  go()
  return {
    ...outbox,
    close: () => {
      listening.abort()
      outbox.close()
    },
  }
}

/** Runs one at a time, and once more when it was asked for meanwhile. */
const latestOnly = (act: () => Promise<void>): (() => Promise<void>) => {
  let underWay: Promise<void> | null = null
  let isAskedAgain = false
  const run = async (): Promise<void> => {
    do {
      isAskedAgain = false
      await act()
    } while (isAskedAgain)
  }
  return () => {
    isAskedAgain = true
    underWay ??= run().finally(() => {
      underWay = null
    })
    return underWay
  }
}
