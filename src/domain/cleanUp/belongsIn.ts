import { fits } from '../suggestions/fits.ts'
import type { RankedCase } from '../suggestions/rankCases.ts'

/** Below it a case is as often the wrong one (docs/quality.md): one mail's reader sees that, who decides about a group does not. */
const sureEnough = 0.4

/** Whether a case is a good enough guess for a mail that is decided about with many others. */
export const belongsIn = (ranked: RankedCase): boolean => ranked.confidence >= sureEnough && fits(ranked)
