import type { RankedCase, RankReason } from '../suggestions/rankCases.ts'

/** What every mail in a mailbox shares with what its owner filed says nothing of where it belongs. */
const saysNothing: ReadonlySet<RankReason['kind']> = new Set(['recent', 'filer', 'colleague'])

/** Below it a case is as often the wrong one (docs/quality.md): one mail's reader sees that, who decides about a group does not. */
const sureEnough = 0.4

/** Whether a case is a good enough guess for a mail that is decided about with many others. */
export const belongsIn = ({ confidence, reason }: RankedCase): boolean =>
  confidence >= sureEnough && !saysNothing.has(reason.kind)
