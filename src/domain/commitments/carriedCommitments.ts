import type { Filing, FilingId } from '../cases/case.ts'
import { type CaseDecision, nothing } from '../cases/caseDecision.ts'
import type { CaseState } from '../cases/caseState.ts'
import { changeCommitment, noteCommitment } from './commitmentActs.ts'
import type { Commitment, CommitmentId } from './commitmentRecord.ts'

/** One entry to be made in the case that a mail was moved to, decided on the state of that case. */
export interface CarryingStep {
  /** Tells it from the other steps of the same move. */
  readonly part: string
  readonly decide: (there: CaseState) => CaseDecision<string>
}

/**
 * What must be noted where a mail was moved to (`filing` is its number there), so that its commitments (`from` its
 * case and id before) go along as they are. One that was there before is brought in line; of one that was withdrawn
 * nothing need be known there.
 */
export const carryCommitments = (here: CaseState, from: FilingId, filing: number): readonly CarryingStep[] =>
  [...here.commitments.values()]
    .filter((commitment) => commitment.filing === from)
    .flatMap((commitment) => carryOne(here, commitment, filing))

/** A commitment that went along with a mail that is back, while what the mail was moved to stays there. */
export interface ReturningCommitment {
  /** Its number there, where it must go. */
  readonly seq: number
  /** What must be noted here, so that it is here again as it became there. */
  readonly steps: readonly CarryingStep[]
}

/** `filing` is back here from `there`, where its mail is `at`. What was noted there with another copy of the mail stays. */
export const returningCommitments = (
  here: CaseState,
  filing: Filing,
  there: CaseState,
  at: FilingId,
): readonly ReturningCommitment[] => {
  const cameFromHere = ({ filing: of }: Commitment, from: CommitmentId | undefined): boolean =>
    of === at && [...here.commitments.values()].some((one) => one.id === from && one.filing === filing.id)
  return [...there.commitments.values()]
    .filter((one) => cameFromHere(one, there.movedCommitments.get(one.seq)))
    .map((one) => ({ seq: one.seq, steps: carryOne(there, one, filing.seq) }))
}

const carryOne = (here: CaseState, commitment: Commitment, filing: number): readonly CarryingStep[] => {
  const inLine =
    (change: Parameters<typeof changeCommitment>[2]) =>
    (there: CaseState): CaseDecision<string> => {
      const counterpart = counterpartOf(here, there, commitment)
      return counterpart === null ? nothing : changeCommitment(there, counterpart, change)
    }
  const steps: Readonly<Record<string, CarryingStep['decide']>> = {
    noted: (there) =>
      commitment.state === 'withdrawn' || counterpartOf(here, there, commitment) !== null
        ? nothing
        : noteCommitment(there, { ...commitment, filing, movedFrom: commitment.id }),
    changed: inLine({ step: 'change', ...commitment }),
    handedOver: inLine({ step: 'handOver', owner: commitment.owner, note: '' }),
    settled: inLine({ step: 'settle', state: commitment.state, note: '' }),
  }
  return Object.entries(steps).map(([name, decide]) => ({ part: `${commitment.seq}.${name}`, decide }))
}

/** The number that a commitment has in the other case: it came from there, or went there before. */
const counterpartOf = (here: CaseState, there: CaseState, { id, seq }: Commitment): number | null => {
  const cameFrom = here.movedCommitments.get(seq)
  for (const other of there.commitments.values()) {
    if (other.id === cameFrom || there.movedCommitments.get(other.seq) === id) return other.seq
  }
  return null
}
