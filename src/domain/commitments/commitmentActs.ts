import { parseFilingId } from '../cases/case.ts'
import { type CaseDecision, nothing, refused, write } from '../cases/caseDecision.ts'
import type { CaseState } from '../cases/caseState.ts'
import { caseChangeEntry } from '../register/caseChanges.ts'
import type { Commitment, CommitmentId, CommitmentState } from './commitmentRecord.ts'

/** A commitment as somebody notes it. */
export type CommitmentToNote = Pick<
  Commitment,
  'promisor' | 'promisorName' | 'promisee' | 'what' | 'quote' | 'due' | 'dueWords' | 'origin' | 'owner'
> & {
  /** Number of the filed mail it stands in. */
  readonly filing: number | null
  /** Its id in the case it was moved from with that mail. */
  readonly movedFrom: CommitmentId | null
}

type Promise = Pick<Commitment, 'promisor' | 'promisorName' | 'promisee' | 'what' | 'due' | 'dueWords'>

/** What a person does to a commitment. */
export type CommitmentChange =
  | ({
      readonly step: 'change'
      /** As whoever changes it saw it: what a colleague made of it meanwhile is not written over. */
      readonly was?: Promise | undefined
    } & Promise)
  | { readonly step: 'settle'; readonly state: CommitmentState; readonly note: string }
  | {
      readonly step: 'handOver'
      readonly owner: string
      readonly note: string
      /** Whose it was, as whoever hands it over saw it. */
      readonly from?: string | undefined
    }

/** Noted once: the same one, in the same mail, is there already unless it was withdrawn. */
export const noteCommitment = (
  state: CaseState,
  wanted: CommitmentToNote,
): CaseDecision<'filingNotFound'> => {
  const { filing, promisor, due, owner, origin, movedFrom } = wanted
  if (filing !== null && !stands(state, filing)) return refused('filingNotFound')
  if (sameCommitment(state, wanted) !== null) return nothing
  const { what, promisorName, promisee, dueWords, quote } = wanted
  return write(
    caseChangeEntry(
      'commitmentNoted',
      { filing, promisor, due, owner, origin, movedFrom },
      { what, promisorName, promisee, dueWords, quote },
    ),
  )
}

const stands = (state: CaseState, filing: number): boolean =>
  state.bySeq.get(filing)?.filing.withdrawn === null

/** The commitment that says the same in the same mail. Without a mail two may say the same. */
export const sameCommitment = (
  { bySeq, commitments }: CaseState,
  { filing, promisor, due, what, quote }: CommitmentToNote,
): Commitment | null => {
  const mail = filing === null ? undefined : bySeq.get(filing)?.filing.id
  if (mail === undefined) return null
  for (const one of commitments.values()) {
    if (one.filing !== mail || one.state === 'withdrawn') continue
    if (one.what === what && one.quote === quote && one.promisor === promisor && one.due === due) return one
  }
  return null
}

/** A commitment lies in the bin with the mail it stands in. */
export const standingCommitment = (state: CaseState, seq: number): Commitment | null => {
  const commitment = state.commitments.get(seq)
  if (commitment === undefined) return null
  const mail = commitment.filing === null ? null : parseFilingId(commitment.filing)
  return mail === null || stands(state, mail.seq) ? commitment : null
}

export const changeCommitment = (
  state: CaseState,
  seq: number,
  change: CommitmentChange,
): CaseDecision<'commitmentNotFound' | 'changedMeanwhile'> => {
  const before = standingCommitment(state, seq)
  return before === null ? refused('commitmentNotFound') : stepFrom(before, change)
}

const stepFrom = (before: Commitment, change: CommitmentChange): CaseDecision<'changedMeanwhile'> => {
  const { seq: commitment } = before
  switch (change.step) {
    case 'change': {
      const { promisor, due, what, promisorName, promisee, dueWords, was } = change
      if (isSamePromise(before, change)) return nothing
      if (was !== undefined && !isSamePromise(before, was)) return refused('changedMeanwhile')
      const words = { what, promisorName, promisee, dueWords }
      return write(caseChangeEntry('commitmentChanged', { commitment, promisor, due }, words))
    }
    case 'settle': {
      const { state, note } = change
      if (before.state === state) return nothing
      return write(caseChangeEntry('commitmentSettled', { commitment, state }, { note }))
    }
    case 'handOver': {
      const { owner, note, from } = change
      if (before.owner === owner) return nothing
      if (from !== undefined && before.owner !== from) return refused('changedMeanwhile')
      return write(caseChangeEntry('commitmentHandedOver', { commitment, owner }, { note }))
    }
  }
}

const isSamePromise = (one: Promise, other: Promise): boolean =>
  one.promisor === other.promisor &&
  one.due === other.due &&
  one.what === other.what &&
  one.promisorName === other.promisorName &&
  one.promisee === other.promisee &&
  one.dueWords === other.dueWords
