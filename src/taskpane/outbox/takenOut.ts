import type { RecalledAnswer } from '../../contract/schemas.ts'
import { problemOf } from '../problem.ts'
import type { ServiceClient } from '../serviceClient.ts'
import type { Alone } from './alone.ts'
import { isTakenOut } from './outboxItem.ts'
import type { OwnItems } from './ownItems.ts'
import { isPassing } from './passing.ts'
import { leftOf, noBytes, sendsOf } from './sentBefore.ts'

export type RecallService = Pick<ServiceClient, 'post'>

/** Takes an item out. One that was sent may be filed though no answer said so: it stays until the service took that back. */
export const takeOut = async (own: OwnItems, request: string): Promise<void> => {
  const item = await own.find(request)
  const left = item && leftOf(item)
  if (left === null) await own.remove(request)
  else await own.put(left, noBytes)
}

interface Recalling {
  readonly own: OwnItems
  readonly service: RecallService
  readonly alone: Alone
}

/**
 * Has the service take back all that was taken out, before anything else is filed: the same mail may be among that.
 * Resolves with whether filings may go now.
 */
export const recallTakenOut = async (recalling: Recalling): Promise<boolean> => {
  const takenOut = (await recalling.own.list()).filter(isTakenOut)
  for (const { plan } of takenOut) if (!(await recall(plan.request, recalling))) return false
  return true
}

/** False where the service was not reached, or another pane is at it. */
const recall = async (request: string, { own, service, alone }: Recalling): Promise<boolean> => {
  const isSettled = await alone(request, async () => {
    const item = await own.find(request)
    if (item === null || !isTakenOut(item)) return true
    let recalled: RecalledAnswer
    try {
      recalled = await service.post<RecalledAnswer>('/api/recalls', { sends: sendsOf(item) })
    } catch (error) {
      // A fault of the service's own holds up nothing else; it is asked again in the next round.
      return !isPassing(problemOf(error))
    }
    if (recalled.stands) await own.note({ ...item, content: { kind: 'stands' } })
    else await own.remove(request)
    return true
  })
  return isSettled ?? false
}
