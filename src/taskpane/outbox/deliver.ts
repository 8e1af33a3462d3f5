import type { FiledAnswer } from '../../contract/schemas.ts'
import { type FilingService, type Following, type ReadyFiling, sendFiling } from '../filing/sendFiling.ts'
import { type ProblemCode, problemOf } from '../problem.ts'
import type { OutboxItem } from './outboxItem.ts'
import type { OwnItems } from './ownItems.ts'
import { isPassing } from './passing.ts'

export type Delivery =
  | { readonly kind: 'filed'; readonly answer: FiledAnswer }
  | { readonly kind: 'waiting'; readonly problem: ProblemCode }
  /** The error is for whoever waits for the filing itself. */
  | { readonly kind: 'refused'; readonly problem: ProblemCode; readonly error: unknown }

/**
 * Sends an item that lies in the outbox and takes it out once the service acknowledged it, or notes why not.
 * Rejects with the signal's reason when it is called off before it was sent; the item stays then.
 */
export const deliver = async (
  item: OutboxItem,
  filing: ReadyFiling,
  own: OwnItems,
  service: FilingService,
  following: Following,
): Promise<Delivery> => {
  let answer: FiledAnswer
  let { sentTo } = item
  let wasSent = false
  const noting: FilingService = {
    ...service,
    fileMessage: async (caseId, ...rest) => {
      // Known before it goes: a pane that is closed meanwhile leaves it as perhaps recorded there.
      await own.note({ ...item, sentTo: caseId })
      sentTo = caseId
      wasSent = true
      return service.fileMessage(caseId, ...rest)
    },
  }
  try {
    answer = await sendFiling(filing, noting, following)
  } catch (error) {
    // What was sent may be recorded, and cannot be called off any more.
    if (following.signal.aborted && !wasSent) throw error
    const problem = problemOf(error)
    const isRefused = !isPassing(problem)
    await own.note({ ...item, problem, isRefused, ...(sentTo !== undefined && { sentTo }) })
    return isRefused ? { kind: 'refused', problem, error } : { kind: 'waiting', problem }
  }
  // One that cannot be taken out is sent again, and answered as this one was.
  await own.remove(filing.plan.request)
  return { kind: 'filed', answer }
}
