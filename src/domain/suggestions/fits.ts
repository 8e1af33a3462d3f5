import { isOurs, type OurSide } from '../mailDomain.ts'
import type { Feature } from './features.ts'
import type { RankedCase, RankReason } from './rankCases.ts'

/**
 * What a mail offers to compare, without what all mail of whoever has it shares: his own address, and the firm's domains. A colleague who
 * wrote it took part, no more: as a sender he would be a reason.
 */
export const withoutOurs = (features: readonly Feature[], ours: OurSide): readonly Feature[] =>
  features.filter(
    ({ kind, value }) => !isOwnValue(value, ours) && !(kind === 'sender' && isOurs(value, ours)),
  )

/** Which colleague took part may well say something. */
const isOwnValue = (value: string, ours: OurSide): boolean =>
  value === ours.ownAddress.toLowerCase() || (!value.includes('@') && isOurs(value, ours))

/** For every mail some case is in use, some colleague took part, and somebody files. */
const saysNothing: ReadonlySet<RankReason['kind']> = new Set(['recent', 'filer', 'colleague'])

/** Whether a mail has more in common with a case than with any. Where none fits, none is suggested. */
export const fits = ({ reason }: RankedCase): boolean => !saysNothing.has(reason.kind)
