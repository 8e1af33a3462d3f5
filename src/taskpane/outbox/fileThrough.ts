import {
  type Filed,
  type FilingService,
  type Following,
  type ReadyFiling,
  sendFiling,
} from '../filing/sendFiling.ts'
import type { Alone } from './alone.ts'
import { deliver } from './deliver.ts'
import type { OutboxItem, WaitingMail } from './outboxItem.ts'
import { OutboxError } from './outboxStore.ts'
import type { OwnItems, WaitingItem } from './ownItems.ts'
import { inPlaceOf } from './sentBefore.ts'
import { type RecallService, recallTakenOut, takeOut } from './takenOut.ts'

/** What filings go through on their way out. */
export interface Through {
  readonly own: OwnItems
  readonly service: FilingService & RecallService
  readonly alone: Alone
  /** The present as an ISO instant in UTC. */
  readonly now: () => string
}

/** Files through the outbox: put in, sent, taken out. Rejects as `fileMail` does. */
export const fileThrough = async (
  given: ReadyFiling,
  mail: WaitingMail,
  through: Through,
  following: Following,
): Promise<Filed> => {
  const { own, service, alone, now } = through
  const { request } = given.plan
  const filed = await alone(request, async (): Promise<Filed> => {
    const before = await own.find(request)
    const item = inPlaceOf(before, itemOf(given, mail, before?.since ?? now()))
    const filing = { ...given, plan: item.plan }
    const kept = await keep(own, item, filing)
    const isOpen = await recallTakenOut(through)
    // Where nothing more fits the filing is sent all the same.
    if (kept === null) return { kind: 'filed', answer: await sendFiling(filing, service, following) }
    if (!isOpen) {
      await own.note({ ...kept, problem: 'offline' })
      return { kind: 'waiting', problem: 'offline', isLasting: kept.isLasting }
    }
    const delivery = await deliver(kept, filing, own, service, following).catch(async (error: unknown) => {
      if (following.signal.aborted) await takeOut(own, request)
      throw error
    })
    if (delivery.kind === 'refused') throw delivery.error
    return delivery.kind === 'filed' ? delivery : { ...delivery, isLasting: kept.isLasting }
  })
  // Another pane is sending the same filing.
  return filed ?? { kind: 'waiting', problem: null, isLasting: true }
}

const itemOf = ({ plan, sha256, bytes }: ReadyFiling, mail: WaitingMail, since: string): OutboxItem => ({
  plan,
  // A mail at hand has verbs too, which cannot be kept.
  mail: { key: mail.key, source: mail.source, metadata: mail.metadata },
  since,
  content: { kind: 'read', sha256, size: bytes.length },
  problem: null,
  isRefused: false,
})

const keep = async (own: OwnItems, item: OutboxItem, { bytes }: ReadyFiling): Promise<WaitingItem | null> => {
  try {
    return await own.put(item, bytes)
  } catch (error) {
    if (error instanceof OutboxError) return null
    throw error
  }
}
