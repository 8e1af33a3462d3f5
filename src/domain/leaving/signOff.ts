import type { LeavingCheck } from '../register/leavingEntries.ts'
import type { LeavingRecord } from './leavingRecord.ts'

export type SignRefusal = 'bothSides' | 'remarkMissing'

/**
 * Why this person may not sign for this side; null where he may. Nobody signs for both sides, and whoever signs while
 * something is open says why.
 */
export const signRefusal = (
  { signatures }: LeavingRecord,
  wanted: { readonly side: 'leaver' | 'firm'; readonly remark: string; readonly isOwner: boolean },
  by: string,
  open: readonly LeavingCheck[],
): SignRefusal | null => {
  const other = wanted.side === 'firm' ? signatures.leaver : signatures.firm
  if (other?.by === by || (wanted.side === 'firm' && wanted.isOwner)) return 'bothSides'
  return open.length > 0 && wanted.remark.trim() === '' ? 'remarkMissing' : null
}

/** Both have signed. */
export const isSignedOff = ({ signatures }: LeavingRecord): boolean =>
  signatures.leaver !== null && signatures.firm !== null
