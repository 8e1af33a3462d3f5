import { isOurs, type OurSide } from '../mailDomain.ts'
import type { RankedCase, RankReason } from '../suggestions/rankCases.ts'

/** What every mail in a mailbox shares with what its owner filed says nothing of where it belongs. */
const saysNothing: ReadonlySet<RankReason['kind']> = new Set(['recent', 'filer', 'colleague'])

/** Below it a case is as often the wrong one (docs/quality.md): one mail's reader sees that, who decides about a group does not. */
const sureEnough = 0.4

/** Whether a case is a good enough guess for a mail that is decided about with many others. */
export const belongsIn = ({ confidence, reason }: RankedCase, ours: OurSide): boolean => {
  const isOwn = 'value' in reason && isOwnValue(reason.value, ours)
  return confidence >= sureEnough && !isOwn && !saysNothing.has(reason.kind)
}

/** The owner's address, or a domain of the firm: which colleague took part may well say something. */
const isOwnValue = (value: string, ours: OurSide): boolean =>
  value === ours.ownAddress.toLowerCase() || (!value.includes('@') && isOurs(value, ours))
