import type { LeavingCheck } from '../register/leavingEntries.ts'
import type { LeavingRecord } from './leavingRecord.ts'
import type { Trust } from './trust.ts'

export type SignRefusal = 'bothSides' | 'remarkMissing' | 'notTrusted' | 'leaverSigned'

/**
 * Why this person may not sign for this side; null where he may. Nobody signs for both sides, and whoever signs while
 * something is open says why. A trusted person signs in the leaver's place, never over what he signed himself. `grant`: what
 * lets whoever is not the owner.
 */
export const signRefusal = (
  { signatures }: LeavingRecord,
  wanted: {
    readonly side: 'leaver' | 'firm'
    readonly remark: string
    readonly isOwner: boolean
    readonly grant: Trust | null
  },
  by: string,
  open: readonly LeavingCheck[],
): SignRefusal | null => {
  const other = wanted.side === 'firm' ? signatures.leaver : signatures.firm
  if (other?.by === by || (wanted.side === 'firm' && wanted.isOwner)) return 'bothSides'
  if (wanted.side === 'leaver' && !wanted.isOwner) {
    if (wanted.grant === null) return 'notTrusted'
    if (signatures.leaver?.grant === null) return 'leaverSigned'
  }
  return open.length > 0 && wanted.remark.trim() === '' ? 'remarkMissing' : null
}

/** Both have signed. */
export const isSignedOff = ({ signatures }: LeavingRecord): boolean =>
  signatures.leaver !== null && signatures.firm !== null

/** Id of whoever signed for the firm; null until both sides signed. */
export const signatoryOf = (leaving: LeavingRecord | null): string | null =>
  leaving !== null && isSignedOff(leaving) ? (leaving.signatures.firm?.by ?? null) : null

/** Hash of the static copy that the sign-off names; null until both sides signed, and where the firm signed without one. */
export const signedCopyOf = (leaving: LeavingRecord | null): string | null =>
  leaving !== null && isSignedOff(leaving) ? (leaving.signatures.firm?.copy ?? null) : null
