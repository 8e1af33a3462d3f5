import type { FilingId } from '../case.ts'
import { type CaseDecision, nothing } from '../caseDecision.ts'
import type { CaseState } from '../caseState.ts'
import { changeCommitment, noteCommitment } from './commitmentActs.ts'
import type { Commitment } from './commitmentRecord.ts'

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
