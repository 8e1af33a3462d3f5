import {
  type CaseId,
  type Filing,
  type FilingId,
  type FilingOfCase,
  parseFilingId,
} from '../../domain/cases/case.ts'
import { nothing, refused } from '../../domain/cases/caseDecision.ts'
import type { CaseState } from '../../domain/cases/caseState.ts'
import { leaveFiling, movedFromHere, restoreFiling } from '../../domain/cases/filingSteps.ts'
import { type CarryingStep, carryCommitments } from '../../domain/commitments/carriedCommitments.ts'
import { type CaseFact, caseFact, type FilingFact } from '../../domain/register/caseEntries.ts'
import type { StoredEntry } from '../../domain/register/entry.ts'
import { StoreError } from '../../ports/folderStore.ts'
import { allIndexed } from '../indexing/allIndexed.ts'
import type { Organisation } from '../organisation.ts'
import { RegisterError } from '../register/registerError.ts'
import { actOnCase, type CaseAct, entriesOf, partOf } from './actOnCase.ts'
import { carryAttachments, checkSaved, savedFrom } from './carryAttachments.ts'
import { caseRegister, mailPath } from './caseRegister.ts'
import { fileMessage } from './fileMessage.ts'

export interface FilingMove extends FilingOfCase {
  readonly to: CaseId
}

export type Moved =
  | {
      readonly kind: 'moved'
      /** Where it is now. */
      readonly filed: FilingFact
      /** It stood there before, as another filing of the same message: nothing was added. */
      readonly stoodThere: boolean
      readonly state: CaseState
      readonly indexed: Promise<void>
    }
  | { readonly kind: 'refused'; readonly because: MoveRefusal }

type Arrived =
  | Omit<Extract<Moved, { readonly kind: 'moved' }>, 'stoodThere'>
  | Extract<Moved, { readonly kind: 'refused' }>

type MoveRefusal = 'filingNotFound' | 'caseNotFound' | 'requestUsed'

/**
 * Moves a filing, with its commitments and the attachments saved apart from it, to another case: first all stands
 * there, then it is withdrawn here. What stops in between leaves the mail in both cases, and the same act asked again
 * completes it. Moved back to where it came from it is restored there.
 */
export const moveFiling = async (
  organisation: Organisation,
  caseAct: CaseAct,
  move: FilingMove,
): Promise<Moved> => {
  const here = await actOnCase(organisation, move.caseId, caseAct, {
    decide: (state) => (state.bySeq.has(move.seq) ? nothing : refused('filingNotFound')),
    writes: entriesOf(['filingWithdrawn'], { filing: move.seq }),
  })
  // A case that he may not know of is not there, and nor is any filing in it.
  if (here.kind === 'refused')
    return refused(here.because === 'caseNotFound' ? 'filingNotFound' : here.because)
  const filing = here.state.bySeq.get(move.seq)?.filing
  if (filing === undefined) return refused('filingNotFound')
  const isToMove = filing.withdrawn === null && here.entry === null && move.to !== move.caseId
  const id = here.entry === null ? (filing.withdrawn?.movedTo ?? null) : movedToIn(move.caseId, here.entry)
  const arrived = isToMove
    ? await moveStanding(organisation, caseAct, { filing, to: move.to, from: here.state })
    : await foundAt(organisation, caseAct, move.to, filing.withdrawn === null ? (id ?? filing.id) : id)
  if (arrived.kind === 'refused') return arrived
  const there = arrived.filed.filing
  return { ...arrived, stoodThere: there.movedFrom !== filing.id && filing.movedFrom !== there.id }
}

const movedToIn = (caseId: CaseId, entry: StoredEntry): FilingId | null => {
  const fact = caseFact(caseId, entry)
  const change = fact?.kind === 'caseChanged' ? fact.change : null
  return change?.kind === 'filingWithdrawn' ? change.facts.movedTo : null
}

/** Of a filing that was moved before, or that is in the case already: the one that it is there. */
const foundAt = async (
  organisation: Organisation,
  caseAct: CaseAct,
  to: CaseId,
  id: FilingId | null,
): Promise<Arrived> => {
  const there = await actOnCase<never>(organisation, to, caseAct, {
    decide: () => nothing,
    writes: () => true,
  })
  if (there.kind === 'refused') return there
  const parts = id === null ? null : parseFilingId(id)
  const filed = parts?.caseId === to ? there.state.bySeq.get(parts.seq) : undefined
  if (filed === undefined) return refused('filingNotFound')
  return { kind: 'moved', filed, state: there.state, indexed: there.indexed }
}

interface Moving {
  readonly filing: Filing
  readonly to: CaseId
  /** The case it is moved from. */
  readonly from: CaseState
}

const moveStanding = async (
  organisation: Organisation,
  caseAct: CaseAct,
  moving: Moving,
): Promise<Arrived> => {
  await checkSaved(organisation, moving.filing, savedFrom(moving.from, moving.filing.seq))
  const arrived =
    (await restoreThere(organisation, caseAct, moving)) ?? (await fileThere(organisation, caseAct, moving))
  if (arrived.kind === 'refused') return arrived
  const there = arrived.filed.filing
  const indexed = [arrived.indexed]
  for (const { part, decide } of carryCommitments(moving.from, moving.filing.id, there.seq)) {
    const carried = await actOnCase(organisation, moving.to, partOf(caseAct, part), carrying(decide))
    if (carried.kind === 'done') indexed.push(carried.indexed)
  }
  const left = await leave(organisation, caseAct, moving.filing, there)
  if (left === null) return refused('filingNotFound')
  indexed.push(...left)
  return { ...arrived, indexed: allIndexed(indexed) }
}

/** Takes the attachments along and then goes, with none left behind that was saved meanwhile. Null where it is gone. */
const leave = async (
  organisation: Organisation,
  caseAct: CaseAct,
  filing: Filing,
  there: Filing,
): Promise<readonly Promise<void>[] | null> => {
  const { caseId, seq } = filing
  const indexed: Promise<void>[] = []
  for (;;) {
    const saved = savedFrom(await organisation.registers.state(caseRegister(caseId)), seq)
    indexed.push(...(await carryAttachments(organisation, caseAct, { filing, saved, there })))
    const left = await actOnCase<'filingNotFound' | 'savedMeanwhile'>(organisation, caseId, caseAct, {
      decide: (state) =>
        savedFrom(state, seq).length > saved.length
          ? refused('savedMeanwhile')
          : leaveFiling(state, seq, there.id),
      writes: entriesOf(['filingWithdrawn'], { filing: seq }),
    })
    if (left.kind === 'done') return [...indexed, left.indexed]
    if (left.because !== 'savedMeanwhile') return null
  }
}

const carrying = (decide: CarryingStep['decide']) => ({
  decide,
  writes: entriesOf(['commitmentNoted', 'commitmentChanged', 'commitmentHandedOver', 'commitmentSettled']),
})

/** Null where it never was there. */
const restoreThere = async (
  organisation: Organisation,
  caseAct: CaseAct,
  { filing, to }: Moving,
): Promise<Arrived | null> => {
  const back = await actOnCase<never>(organisation, to, caseAct, {
    decide: (state) => {
      const before = movedFromHere(state, filing.id)
      return before === null ? nothing : restoreFiling(state, before)
    },
    // Filed there by this act, which was stopped before it was done.
    writes: entriesOf(['filingRestored', 'messageFiled']),
  })
  if (back.kind === 'refused') return back
  const fact = back.entry && caseFact(to, back.entry)
  const filed = fact && filedBy(fact, back.state)
  return filed ? { kind: 'moved', filed, state: back.state, indexed: back.indexed } : null
}

const filedBy = (fact: CaseFact, { bySeq }: CaseState): FilingFact | undefined => {
  if (fact.kind === 'messageFiled') return bySeq.get(fact.filed.filing.seq)
  if (fact.kind !== 'caseChanged' || fact.change.kind !== 'filingRestored') return undefined
  return bySeq.get(fact.change.facts.filing)
}

/** Whoever files the same bytes elsewhere at that moment takes them away. */
const attemptsAtMost = 5

const fileThere = async (
  organisation: Organisation,
  caseAct: CaseAct,
  { filing, to }: Moving,
): Promise<Arrived> => {
  const { sha256, source, kind, note, way, id } = filing
  for (let attempt = 0; attempt < attemptsAtMost; attempt++) {
    if (!(await receiveFrom(organisation, filing))) return refused('filingNotFound')
    const filed = await fileMessage(organisation, caseAct, {
      ...{ caseId: to, sha256, source, kind, note, way, movedFrom: id },
      sameBy: 'message',
    })
    if (filed.kind !== 'refused') return { ...filed, kind: 'moved' }
    if (filed.because === 'caseNotFound' || filed.because === 'requestUsed') return refused(filed.because)
  }
  throw new StoreError('unavailable', `bytes that are moved were taken away ${attemptsAtMost} times`)
}

/** Each case keeps bytes of its own, held against their hash on the way. False where the mail is no longer there. */
const receiveFrom = async (
  { folders }: Organisation,
  { caseId, seq, sha256, message }: Filing,
): Promise<boolean> => {
  const file = message && (await folders.find(mailPath(caseId, message.file)))
  if (!file) return false
  try {
    await folders.receive(file.bytes(), { atMost: file.size, sha256 })
    return true
  } catch (error) {
    if (!(error instanceof StoreError && error.code === 'hashDiffers')) throw error
    throw new RegisterError(caseRegister(caseId).folder, { kind: 'altered', seq })
  }
}
