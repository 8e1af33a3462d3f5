import { domainOf } from '../mailDomain.ts'
import type { RankedCase, RankReason } from '../suggestions/rankCases.ts'

/** What every mail in a mailbox shares with what its owner filed says nothing of where it belongs. */
const saysNothing: ReadonlySet<RankReason['kind']> = new Set(['recent', 'filer', 'colleague'])

/** Below it a case is as often the wrong one (docs/quality.md): one mail's reader sees that, who decides about a group does not. */
const sureEnough = 0.4

/** Whether a case is a good enough guess for a mail that is decided about with many others. */
export const belongsIn = ({ confidence, reason }: RankedCase, ownAddress: string): boolean => {
  const own: readonly string[] = [ownAddress.toLowerCase(), domainOf(ownAddress)]
  const isOwn = 'value' in reason && own.includes(reason.value)
  return confidence >= sureEnough && !isOwn && !saysNothing.has(reason.kind)
}
