import { type FilingId, filingId, parseFilingId } from '../../domain/cases/case.ts'
import type { CaseChange } from '../../domain/register/caseChanges.ts'
import type { FolderStore } from '../../ports/folderStore.ts'
import { caseRegister } from '../cases/caseRegister.ts'
import { readStoredEntry } from '../register/readRegister.ts'
import type { SubjectFact } from '../register/subjectFact.ts'
import type { Finding } from './finding.ts'

/** Which entry an entry of a case names, and of what kind that must be. */
const named = (change: CaseChange): { readonly seq: number; readonly kind: string } | null => {
  switch (change.kind) {
    case 'filingWithdrawn':
    case 'filingRestored':
    case 'filingCorrected':
    case 'attachmentSaved':
      return { seq: change.facts.filing, kind: 'messageFiled' }
    case 'commitmentNoted':
      return change.facts.filing === null ? null : { seq: change.facts.filing, kind: 'messageFiled' }
    case 'commitmentChanged':
    case 'commitmentSettled':
    case 'commitmentHandedOver':
      return { seq: change.facts.commitment, kind: 'commitmentNoted' }
    case 'attachmentWithdrawn':
    case 'attachmentRestored':
      return { seq: change.facts.attachment, kind: 'attachmentSaved' }
    case 'noteWithdrawn':
    case 'noteRestored':
      return { seq: change.facts.note, kind: 'noteAdded' }
    default:
      return null
  }
}

/** Entries of one case that name a filing, commitment, note or attachment which no entry before them made. One that is missing itself is told elsewhere. */
export const namedNothing = (place: string, facts: readonly (SubjectFact | null)[]): readonly Finding[] => {
  // A case is opened by its first entry, and by no other.
  const kinds = new Map(facts[0]?.kind === 'caseOpened' ? [[1, facts[0].kind as string]] : [])
  const findings: Finding[] = []
  for (const fact of facts) {
    if (fact?.kind === 'messageFiled') kinds.set(fact.filed.filing.seq, fact.kind)
    if (fact?.kind !== 'caseChanged') continue
    kinds.set(fact.seq, fact.change.kind)
    const name = named(fact.change)
    if (name === null || kinds.get(name.seq) === name.kind) continue
    if (kinds.has(name.seq) || name.seq >= fact.seq)
      findings.push({ kind: 'namesNothing', place, seq: fact.seq })
  }
  return findings
}

/** One half of a move, as an entry tells it. */
export interface Move {
  readonly half: 'arrived' | 'left'
  readonly from: FilingId
  readonly to: FilingId
  /** The register and number of the entry. */
  readonly place: string
  readonly seq: number
}

export const movesIn = (place: string, facts: readonly (SubjectFact | null)[]): readonly Move[] =>
  facts.flatMap((fact): readonly Move[] => {
    if (fact?.kind === 'messageFiled') {
      const { id, seq, movedFrom } = fact.filed.filing
      return movedFrom === null ? [] : [{ half: 'arrived', from: movedFrom, to: id, place, seq }]
    }
    if (fact?.kind !== 'caseChanged' || fact.change.kind !== 'filingWithdrawn') return []
    const { filing, movedTo } = fact.change.facts
    const from = filingId(fact.caseId, filing)
    return movedTo === null ? [] : [{ half: 'left', from, to: movedTo, place, seq: fact.seq }]
  })

/**
 * Of every move both halves: a mail that left is where it went, and one that arrived was taken from where it was. Of a case
 * that is not here there is one half alone.
 */
export const halfMoves = async (
  folders: FolderStore,
  moves: readonly Move[],
): Promise<readonly Finding[]> => {
  const left = new Set(moves.flatMap(({ half, from, to }) => (half === 'left' ? `${from} ${to}` : [])))
  const findings: Finding[] = []
  for (const { half, from, to, place, seq } of moves) {
    if (!(await isCaseHere(folders, half === 'left' ? to : from))) {
      findings.push({ kind: 'movedElsewhere', place, seq })
    } else if (half === 'left') {
      if (!(await isFiling(folders, to))) findings.push({ kind: 'movedNowhere', place, seq })
    } else if (!left.has(`${from} ${to}`)) findings.push({ kind: 'moveUnfinished', place, seq })
  }
  return findings
}

const isCaseHere = async (folders: FolderStore, id: FilingId): Promise<boolean> => {
  const at = parseFilingId(id)
  if (at === null) return true
  for await (const _ of folders.list(caseRegister(at.caseId).folder)) return true
  return false
}

const isFiling = async (folders: FolderStore, id: FilingId): Promise<boolean> => {
  const at = parseFilingId(id)
  const entry = at && (await readStoredEntry(folders, caseRegister(at.caseId).folder, at.seq))
  return entry !== null && typeof entry !== 'string' && entry.link.kind === 'messageFiled'
}
