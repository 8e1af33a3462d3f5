import type { Destination, FilingPlan, SentBefore } from '../filing/filingPlan.ts'
import type { OutboxItem } from './outboxItem.ts'
import type { Bytes } from './outboxStore.ts'

/**
 * An item in the place of an earlier one of the same mail. Was that sent to another case, then it may be filed there though
 * the answer did not say so: the service is told, and takes it out of there.
 */
export const inPlaceOf = (before: OutboxItem | null, item: OutboxItem): OutboxItem => {
  if (before === null) return item
  const { insteadOf: _, ...plan } = item.plan
  const { sentTo: __, ...unsent } = item
  if (isSame(before.plan, item.plan)) {
    const { insteadOf } = before.plan
    return {
      ...{ ...unsent, plan: { ...plan, ...(insteadOf && { insteadOf }) } },
      ...(before.sentTo !== undefined && { sentTo: before.sentTo }),
    }
  }
  const insteadOf = sendsOf(before)
  return { ...unsent, plan: { ...plan, ...(insteadOf.length > 0 && { insteadOf }) } }
}

/** Where it was sent so far, oldest first. */
export const sendsOf = ({ plan, sentTo }: OutboxItem): readonly SentBefore[] => [
  ...(plan.insteadOf ?? []),
  ...(sentTo === undefined ? [] : [{ case: sentTo, request: plan.request }]),
]

/** What must stay of an item that is taken out; null: nothing, for it was never sent, or he was told that it stands. */
export const leftOf = (item: OutboxItem): OutboxItem | null =>
  item.content.kind === 'stands' || sendsOf(item).length === 0
    ? null
    : { ...item, content: { kind: 'takenOut' }, problem: null, isRefused: false }

/** In the place of the bytes of what was taken out. */
export const noBytes: Bytes = new Uint8Array(0)

const isSame = (a: FilingPlan, b: FilingPlan): boolean =>
  a.request === b.request && placeOf(a.into) === placeOf(b.into)

const placeOf = (into: Destination): string =>
  into.kind === 'existing' ? `case ${into.case.id}` : `new ${into.newCase.request}`
