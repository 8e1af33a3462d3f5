import type { FiledAnswer } from '../../contract/schemas.ts'
import { type Delivery, deliver } from './deliver.ts'
import type { Through } from './fileThrough.ts'
import { isReady, isTakenOut, type OutboxItem } from './outboxItem.ts'
import { recallTakenOut } from './takenOut.ts'

export interface SendingWaiting extends Through {
  /** Whether the service answers now, and knows who sits here as whose items these are. */
  readonly knock: () => Promise<boolean>
  /** Told of each item that was acknowledged. */
  readonly onSent: (item: OutboxItem, answer: FiledAnswer) => void
}

/** Has what was taken out taken back, then sends what waits, oldest first, for as long as the service answers. Resolves with whether anything is left to send. */
export const sendWaiting = async (sending: SendingWaiting): Promise<boolean> => {
  const { own, knock } = sending
  const items = await own.list()
  if (!items.some(isLeft)) return false
  const ready = items.filter(isReady)
  let isOpen = (await knock()) && (await recallTakenOut(sending))
  if (!isOpen) for (const { plan } of ready) await tellOf(plan.request, sending)
  for (const { plan } of ready) {
    if (!isOpen) break
    const delivery = await send(plan.request, sending)
    // A mail that does not get through, for its size perhaps, holds up none behind it.
    if (delivery?.kind === 'waiting') isOpen = await knock()
  }
  return (await own.list()).some(isLeft)
}

const isLeft = (item: OutboxItem): boolean => isReady(item) || isTakenOut(item)

/** What a pane that was closed never came to send waits like the rest: whoever looks at its mail is told. */
const tellOf = async (request: string, { own, alone }: SendingWaiting): Promise<void> => {
  await alone(request, async () => {
    const item = await own.find(request)
    if (item !== null && item.problem === null && isReady(item))
      await own.note({ ...item, problem: 'offline' })
  })
}

/** Null when another pane is at it, or it is gone. */
const send = async (request: string, sending: SendingWaiting): Promise<Delivery | null> => {
  const { own, service, alone, onSent } = sending
  return alone(request, async (): Promise<Delivery | null> => {
    // As it lies there now: meanwhile another pane may have sent it, or somebody taken it out.
    const item = await own.find(request)
    if (item === null || item.content.kind !== 'read' || item.isRefused) return null
    const bytes = await own.bytes(request)
    if (bytes === null) {
      await own.note({ ...item, problem: 'unexpected', isRefused: true })
      return { kind: 'refused', problem: 'unexpected', error: null }
    }
    const { plan, mail, content } = item
    const filing = { plan, source: mail.source, sha256: content.sha256, bytes }
    const { signal } = new AbortController()
    const delivery = await deliver(item, filing, own, service, { onStep: () => undefined, signal })
    if (delivery.kind === 'filed') onSent(item, delivery.answer)
    return delivery
  })
}
