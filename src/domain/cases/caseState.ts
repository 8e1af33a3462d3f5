import type { Commitment, CommitmentId } from '../commitments/commitmentRecord.ts'
import { commitmentAfter, commitmentErased, commitmentNoted } from '../commitments/commitmentSteps.ts'
import type { CaseChanged } from '../register/caseEntries.ts'
import { caseFact, type FilingFact } from '../register/caseEntries.ts'
import type { StoredEntry } from '../register/entry.ts'
import { claimedSending, outcomeOfSending, type Sending } from '../reminders/sending.ts'
import { type Case, type CaseId, type CaseSummary, erasedFiling, type FilingId } from './case.ts'
import type { CaseAccess } from './caseAccess.ts'
import { FirstStanding } from './firstStanding.ts'

/**
 * What a case's register says so far: what a decision about the case rests on. It grows in place as entries
 * are read (a copy per entry would cost the square of a case's size), so only its register keeps one.
 */
export interface CaseState {
  readonly opened: Case | null
  readonly closedAt: string | null
  readonly access: CaseAccess
  /** How many filings stand. */
  readonly filings: number
  /** Of any filing, also one withdrawn since. */
  readonly lastFiledAt: string | null
  /** Every filing by its number, as it is now, also one withdrawn. */
  readonly bySeq: ReadonlyMap<number, FilingFact>
  /** The first that stands of each message, by its identity. */
  readonly byIdentity: ReadonlyMap<string, FilingFact>
  /** The first that stands of each file, by its SHA-256. */
  readonly bySha256: ReadonlyMap<string, FilingFact>
  /** The first that stands with each Message-ID. */
  readonly byMessageId: ReadonlyMap<string, FilingFact>
  /** By their numbers, whatever became of them. */
  readonly commitments: ReadonlyMap<number, Commitment>
  /** Reminders of commitments that were ever claimed, by their keys. */
  readonly reminders: ReadonlyMap<string, Sending>
  /** Of commitments that came along with a mail from another case: the ids that they have there, by their numbers here. */
  readonly movedCommitments: ReadonlyMap<number, CommitmentId>
  /** Numbers of filings made while the same message stood: whoever handed over the files wanted each of them kept. */
  readonly keptBeside: ReadonlySet<number>
  /** Numbers of the notes, and whether each stands or was withdrawn. */
  readonly notes: ReadonlyMap<number, 'stands' | 'withdrawn'>
  /** Attachments saved as files of their own, by the numbers of their entries. */
  readonly attachments: ReadonlyMap<number, SavedAttachment>
}

export interface SavedAttachment {
  readonly seq: number
  /** Number of the filing whose mail it stands in, and which of that mail's it is, from 0. */
  readonly filing: number
  readonly index: number
  readonly sha256: string
  /** Bytes. */
  readonly size: number
  /** Null when the entry's second line was purged. */
  readonly file: { readonly name: string; readonly file: string } | null
  readonly isWithdrawn: boolean
  /** The filing that it was carried along from, when its mail was moved; null once somebody saved it here himself. */
  readonly movedFrom: FilingId | null
}

interface GrowingState {
  opened: Case | null
  closedAt: string | null
  access: CaseAccess
  filings: number
  lastFiledAt: string | null
  readonly bySeq: Map<number, FilingFact>
  readonly byIdentity: ReadonlyMap<string, FilingFact>
  readonly bySha256: ReadonlyMap<string, FilingFact>
  readonly byMessageId: ReadonlyMap<string, FilingFact>
  readonly standing: Standing
  readonly commitments: Map<number, Commitment>
  readonly reminders: Map<string, Sending>
  readonly movedCommitments: Map<number, CommitmentId>
  readonly keptBeside: Set<number>
  readonly notes: Map<number, 'stands' | 'withdrawn'>
  readonly attachments: Map<number, SavedAttachment>
}

interface Standing {
  readonly identities: FirstStanding
  readonly files: FirstStanding
  readonly messageIds: FirstStanding
}

/** The growing state of one case, and how it takes the next entry. */
export const caseStateOf = (caseId: CaseId) => {
  const standing: Standing = {
    ...{ identities: new FirstStanding(), files: new FirstStanding(), messageIds: new FirstStanding() },
  }
  const state: GrowingState = {
    standing,
    opened: null,
    closedAt: null,
    access: { restricted: false, members: [] },
    filings: 0,
    lastFiledAt: null,
    bySeq: new Map(),
    byIdentity: standing.identities.firsts,
    bySha256: standing.files.firsts,
    byMessageId: standing.messageIds.firsts,
    commitments: new Map(),
    reminders: new Map(),
    movedCommitments: new Map(),
    keptBeside: new Set(),
    notes: new Map(),
    attachments: new Map(),
  }
  return {
    state: state as CaseState,
    take: (entry: StoredEntry): void => {
      const fact = caseFact(caseId, entry)
      if (fact?.kind === 'caseOpened') state.opened ??= fact.opened
      if (fact?.kind === 'messageFiled') takeFiling(state, fact.filed)
      if (fact?.kind === 'caseChanged') takeChange(state, fact)
    },
  }
}

const takeFiling = (state: GrowingState, filed: FilingFact): void => {
  state.lastFiledAt = filed.filing.filedAt
  if (state.byIdentity.has(filed.identity)) state.keptBeside.add(filed.filing.seq)
  stand(state, filed)
}

const takeChange = (state: GrowingState, fact: CaseChanged): void => {
  const { seq, at, by, change } = fact
  switch (change.kind) {
    case 'filingWithdrawn': {
      const { reason, toErase } = change.details ?? { reason: '', toErase: [] }
      const withdrawn = { at, by, reason, toErase, movedTo: change.facts.movedTo }
      changeFiling(state, change.facts.filing, (filing) => ({ ...filing, withdrawn }))
      return
    }
    case 'filingRestored':
      changeFiling(state, change.facts.filing, (filing) => ({ ...filing, withdrawn: null }))
      return
    case 'filingCorrected': {
      const { filingKind: kind, filing: of } = change.facts
      changeFiling(state, of, (filing) => ({ ...filing, kind, note: change.details?.note ?? filing.note }))
      return
    }
    case 'filingErased':
      eraseFiling(state, change.facts.filing)
      return
    case 'commitmentNoted':
      state.commitments.set(seq, commitmentNoted(fact, change))
      if (change.facts.movedFrom !== null) state.movedCommitments.set(seq, change.facts.movedFrom)
      return
    case 'commitmentChanged':
    case 'commitmentSettled':
    case 'commitmentHandedOver': {
      const before = state.commitments.get(change.facts.commitment)
      if (before) state.commitments.set(before.seq, commitmentAfter(before, fact, change))
      return
    }
    case 'reminderClaimed': {
      const { facts, details } = change
      const earlier = state.reminders.get(facts.reminder)
      const claimed = claimedSending(earlier, { seq, at }, facts, details?.address ?? null)
      state.reminders.set(facts.reminder, claimed)
      return
    }
    case 'reminderSent':
    case 'reminderFailed':
    case 'reminderRefused': {
      const before = state.reminders.get(change.facts.reminder)
      if (before) state.reminders.set(before.key, { ...before, ...outcomeOfSending(before, at, change) })
      return
    }
    case 'noteAdded':
      state.notes.set(seq, 'stands')
      return
    case 'noteWithdrawn':
      state.notes.set(change.facts.note, 'withdrawn')
      return
    case 'noteRestored':
      state.notes.set(change.facts.note, 'stands')
      return
    case 'caseClosed':
      state.closedAt ??= at
      return
    case 'caseReopened':
      state.closedAt = null
      return
    case 'accessChanged':
      state.access = change.facts
      return
    case 'attachmentSaved':
      state.attachments.set(seq, { seq, ...change.facts, file: change.details, isWithdrawn: false })
      return
    case 'attachmentWithdrawn': {
      const saved = state.attachments.get(change.facts.attachment)
      if (saved) state.attachments.set(saved.seq, { ...saved, isWithdrawn: true })
      return
    }
    case 'attachmentRestored': {
      const { attachment, movedFrom } = change.facts
      const saved = state.attachments.get(attachment)
      if (saved) state.attachments.set(saved.seq, { ...saved, isWithdrawn: false, movedFrom })
    }
  }
}

/** As the entries about it read without their second lines. */
const eraseFiling = (state: GrowingState, seq: number): void => {
  changeFiling(state, seq, erasedFiling)
  const erased = state.bySeq.get(seq)?.filing.id
  for (const commitment of state.commitments.values())
    if (commitment.filing === erased) state.commitments.set(commitment.seq, commitmentErased(commitment))
  for (const saved of state.attachments.values())
    if (saved.filing === seq) state.attachments.set(saved.seq, { ...saved, file: null })
}

const changeFiling = (
  state: GrowingState,
  seq: number,
  changed: (filing: FilingFact['filing']) => FilingFact['filing'],
): void => {
  const before = state.bySeq.get(seq)
  if (before === undefined) return
  if (before.filing.withdrawn === null) fall(state, before)
  const after = { ...before, filing: changed(before.filing) }
  state.bySeq.set(seq, after)
  if (after.filing.withdrawn === null) stand(state, after)
}

const stand = (state: GrowingState, filed: FilingFact): void => {
  state.filings += 1
  state.bySeq.set(filed.filing.seq, filed)
  for (const [firsts, key] of firstsOf(state, filed)) firsts.add(key, filed)
}

/** Whatever else stands of the same message, file or Message-ID comes in its place. */
const fall = (state: GrowingState, filed: FilingFact): void => {
  state.filings -= 1
  for (const [firsts, key] of firstsOf(state, filed)) firsts.remove(key, filed.filing.seq)
}

const firstsOf = (
  { standing: { identities, files, messageIds } }: GrowingState,
  { identity, filing }: FilingFact,
): readonly (readonly [FirstStanding, string])[] => {
  const messageId = filing.message?.messageId ?? null
  return [
    [identities, identity],
    [files, filing.sha256],
    ...(messageId === null ? [] : [[messageIds, messageId] as const]),
  ]
}

/** The case as lists show it; for a case whose opening was not read, by its id alone. */
export const summaryOf = (
  caseId: CaseId,
  { opened, filings, lastFiledAt, closedAt, access }: CaseState,
): CaseSummary => ({
  ...(opened ?? { id: caseId, reference: caseId, title: '', client: '', openedAt: lastFiledAt ?? '' }),
  ...{ filings, lastFiledAt, closedAt, isRestricted: access.restricted },
})
