import type { CaseId } from '../cases/case.ts'
import type { CommitmentId } from '../commitments/commitmentRecord.ts'
import type { HandOver } from './leavingRecord.ts'

/** What a leaver offers to a successor, who accepts it or does not. */
export interface WantedHandOver {
  readonly to: string
  readonly commitments: readonly CommitmentId[]
  readonly follows: readonly CaseId[]
}

export type HandOverRefusal = 'nothingOffered' | 'offeredAlready' | 'toHimself' | 'notOffered' | 'notHis'

const offeredOf = (handOvers: readonly HandOver[]): readonly HandOver[] =>
  handOvers.filter(({ state }) => state === 'offered')

/** Commitments and cases of followed conversations that wait for a successor's answer. */
export const waitingFor = (
  handOvers: readonly HandOver[],
): { readonly commitments: ReadonlySet<CommitmentId>; readonly follows: ReadonlySet<CaseId> } => ({
  commitments: new Set(offeredOf(handOvers).flatMap(({ commitments }) => commitments)),
  follows: new Set(offeredOf(handOvers).flatMap(({ follows }) => follows)),
})

/** What successors accepted, each once. */
export const acceptedOf = (
  handOvers: readonly HandOver[],
): { readonly commitments: readonly CommitmentId[]; readonly follows: readonly CaseId[] } => {
  const accepted = handOvers.filter(({ state }) => state === 'accepted')
  return {
    commitments: [...new Set(accepted.flatMap(({ commitments }) => commitments))],
    follows: [...new Set(accepted.flatMap(({ follows }) => follows))],
  }
}

/** Why it cannot be offered; null where it can. `leaver`: his id, null where he has none any more. */
export const offerRefusal = (
  handOvers: readonly HandOver[],
  { to, commitments, follows }: WantedHandOver,
  leaver: string | null,
): HandOverRefusal | null => {
  if (commitments.length + follows.length === 0) return 'nothingOffered'
  if (to === leaver) return 'toHimself'
  const waiting = waitingFor(handOvers)
  const isTwice =
    commitments.some((id) => waiting.commitments.has(id)) || follows.some((id) => waiting.follows.has(id))
  return isTwice ? 'offeredAlready' : null
}

/** Why it cannot be answered so by this person; null where it can. Whoever offered takes it back, the successor answers. */
export const handOverAnswerRefusal = (
  handOvers: readonly HandOver[],
  { handOver, answer }: { readonly handOver: number; readonly answer: 'accepted' | 'refused' | 'withdrawn' },
  by: string,
): HandOverRefusal | null => {
  const offered = offeredOf(handOvers).find(({ seq }) => seq === handOver)
  if (offered === undefined) return 'notOffered'
  return answer === 'withdrawn' || offered.to === by ? null : 'notHis'
}
