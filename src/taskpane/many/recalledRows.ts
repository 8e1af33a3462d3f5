import { isSentBy } from '../../domain/mailDomain.ts'
import { recallChoice } from '../composing/recallChoice.ts'
import type { Destination } from '../filing/filingPlan.ts'
import type { ServiceClient } from '../serviceClient.ts'
import type { ManyRow } from './manyRows.ts'

/** The cases that this person chose for mails of his own when he wrote them, by row; of what is not known, or closed by now, none. */
export const recalledCases = async (
  rows: readonly ManyRow[],
  ownAddress: string,
  client: Pick<ServiceClient, 'viewCase'>,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Destination>> => {
  const cases = viewedOnce(client)
  const found = new Map<string, Destination>()
  for (const { key, head, answer } of rows) {
    if (head.kind !== 'read' || answer?.filed.length !== 0) continue
    if (!isSentBy(head.mail.metadata, ownAddress)) continue
    const recalled = await recallChoice(head.mail, cases, signal).catch(() => null)
    if (recalled?.case.closedAt === null) found.set(key, { kind: 'existing', case: recalled.case })
  }
  return found
}

/** Each case once, however many mails were written for it. */
const viewedOnce = ({ viewCase }: Pick<ServiceClient, 'viewCase'>): Pick<ServiceClient, 'viewCase'> => {
  const viewed = new Map<string, ReturnType<ServiceClient['viewCase']>>()
  return {
    viewCase: (id, before, signal) => {
      const known = viewed.get(id) ?? viewCase(id, before, signal)
      viewed.set(id, known)
      return known
    },
  }
}
