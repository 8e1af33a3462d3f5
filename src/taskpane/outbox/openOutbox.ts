import type { CaseSummaryAnswer, FiledAnswer, MeAnswer } from '../../contract/schemas.ts'
import type { Destination, SentBefore } from '../filing/filingPlan.ts'
import type { Filed, Following, ReadyFiling } from '../filing/sendFiling.ts'
import type { ServiceClient } from '../serviceClient.ts'
import { aloneBy } from './alone.ts'
import { fileThrough } from './fileThrough.ts'
import type { OutboxItem, WaitingMail } from './outboxItem.ts'
import type { Bytes, OutboxStore } from './outboxStore.ts'
import { openOwner } from './owner.ts'
import { type OwnItems, ownItems, type WaitingItem } from './ownItems.ts'
import { openRounds } from './rounds.ts'
import { sendWaiting } from './sendWaiting.ts'
import { inPlaceOf, sendsOf } from './sentBefore.ts'
import { takeOut } from './takenOut.ts'

/** What one person filed and the service has not acknowledged yet, on this machine. */
export interface Outbox {
  /** Oldest first. */
  items(): Promise<readonly WaitingItem[]>
  /** Files a mail that was read, through the outbox. Rejects as `fileMail` does. */
  file(filing: ReadyFiling, mail: WaitingMail, following: Following): Promise<Filed>
  /** Puts in what is not sent yet: a decision about a mail nobody has read, or one with its bytes. */
  keep(item: OutboxItem, bytes: Bytes | null): Promise<WaitingItem>
  bytes(request: string): Promise<Bytes | null>
  /** Where it was sent so far, without an answer that it was filed; oldest first. */
  sends(request: string): Promise<readonly SentBefore[]>
  /** Takes it out, and takes back what of it may be filed. False when another pane is sending it at this moment. */
  remove(request: string): Promise<boolean>
  /** Lets what was refused be sent once more, to the same case or another. */
  release(request: string, into: Destination | null): Promise<void>
  /** Tries at once, and goes on trying. */
  sendNow(): Promise<void>
  /** The service said who sits here. */
  meet(me: MeAnswer): Promise<void>
  recentCases(): Promise<readonly CaseSummaryAnswer[]>
  keepRecentCases(cases: readonly CaseSummaryAnswer[]): Promise<void>
  close(): void
}

export interface OutboxEvents {
  /** An item went out by itself. */
  readonly onSent: (item: OutboxItem, answer: FiledAnswer) => void
  /** What lies in the outbox may have changed, in this pane or another. */
  readonly onChange: () => void
}

type Service = Pick<ServiceClient, 'me' | 'keyPrint' | 'openCase' | 'sendMessage' | 'fileMessage' | 'post'>

export interface OutboxParts extends OutboxEvents {
  readonly service: Service
  /** Null where the browser keeps nothing. */
  readonly lasting: OutboxStore | null
  /** The memory of the pane, for what that does not take. */
  readonly passing: OutboxStore
  readonly locks: Pick<LockManager, 'request'> | undefined
  /** The present as an ISO instant in UTC. */
  readonly now: () => string
}

export const openOutbox = async (parts: OutboxParts): Promise<Outbox> => {
  const { service, lasting, passing, now, onSent } = parts
  const owner = await openOwner(service, { lasting, passing })
  const news = openNews(parts.onChange)
  const own = toldOf(ownItems({ lasting, passing, owner: owner.name, inPane: owner.inPane }), news.tell)
  const alone = aloneBy(parts.locks)
  const through = { own, service, alone, now }
  const rounds = openRounds(() => sendWaiting({ ...through, knock: owner.knock, onSent }))
  // Not on disk before it is known whose they are: whoever signs in next would be offered them.
  const cases = () => (owner.name() === null ? passing : (lasting ?? passing))
  return {
    items: own.list,
    file: async (filing, mail, following) => {
      const filed = await fileThrough(filing, mail, through, following)
      if (filed.kind === 'waiting') void rounds.later()
      return filed
    },
    keep: own.put,
    bytes: own.bytes,
    sends: async (request) => {
      const item = await own.find(request)
      return item === null ? [] : sendsOf(item)
    },
    remove: async (request) => {
      const isOut = await alone(request, () => takeOut(own, request).then(() => true))
      rounds.later()
      return isOut ?? false
    },
    release: async (request, into) => {
      // Another pane may have done so, and be sending it.
      await alone(request, async () => {
        const item = await own.find(request)
        if (!item?.isRefused) return
        const plan = into === null ? item.plan : { ...item.plan, into }
        await own.note(inPlaceOf(item, { ...item, plan, problem: null, isRefused: false }))
      })
    },
    sendNow: rounds.now,
    meet: async (me) => void (await owner.meet(me)),
    recentCases: () =>
      cases()
        .recentCases(owner.inPane())
        .catch(() => []),
    keepRecentCases: (kept) =>
      cases()
        .keepRecentCases(owner.inPane(), kept)
        .catch(() => undefined),
    close: () => {
      rounds.stop()
      news.close()
      lasting?.close()
    },
  }
}

/** The same items, with a word to every pane after each change. */
const toldOf = (own: OwnItems, tell: () => void): OwnItems => {
  const told =
    <Given extends readonly unknown[], T>(act: (...given: Given) => Promise<T>) =>
    (...given: Given): Promise<T> =>
      act(...given).finally(tell)
  return { ...own, put: told(own.put), note: told(own.note), remove: told(own.remove) }
}

/** Tells this pane and all others that something changed. */
const openNews = (onChange: () => void) => {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('dossier.outbox')
  if (channel !== null) channel.onmessage = onChange
  return {
    tell: () => {
      channel?.postMessage('changed')
      onChange()
    },
    close: () => channel?.close(),
  }
}
