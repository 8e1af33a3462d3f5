import type { CaseId } from '../../domain/cases/case.ts'
import type { StoredEntry } from '../../domain/register/entry.ts'
import { type Erased, erasedIn, isAboutErased } from '../../domain/register/erasedEntries.ts'
import type { Head } from '../../ports/caseIndex.ts'
import { type FolderStore, isRefusedPath } from '../../ports/folderStore.ts'
import { type NamedFile, namedFile, namedFolders } from '../cases/namedFile.ts'
import { sha256OfStream } from '../register/hash.ts'
import { listRegisters, listStrangers } from '../register/listRegisters.ts'
import { subjectOf } from '../register/subject.ts'
import { type SubjectFact, subjectFact } from '../register/subjectFact.ts'
import type { Finding } from './finding.ts'
import { halfMoves, type Move, movesIn, namedNothing } from './verifyNames.ts'
import { verifyRegister } from './verifyRegister.ts'

export interface Verification {
  readonly registers: number
  readonly entries: number
  readonly mails: number
  readonly findings: readonly Finding[]
}

/**
 * Proves every chain and hash of a folder against itself and against heads known from elsewhere. Reads only.
 * `onProgress` is told how many registers are done.
 */
export const verify = async (
  folders: FolderStore,
  knownHeads: readonly Head[],
  onProgress: (registers: number) => void,
): Promise<Verification> => {
  const known = Map.groupBy(knownHeads, ({ register }) => register)
  const findings: Finding[] = []
  const moves: Move[] = []
  let [registers, entries, mails] = [0, 0, 0]
  for await (const register of listRegisters(folders)) {
    const check = await verifySubject(folders, register, known.get(register) ?? [])
    known.delete(register)
    findings.push(...check.findings)
    moves.push(...check.moves)
    registers += 1
    entries += check.entries
    mails += check.mails
    onProgress(registers)
  }
  findings.push(...(await halfMoves(folders, moves)))
  for (const place of known.keys()) findings.push({ kind: 'registerMissing', place })
  for await (const place of listStrangers(folders)) findings.push({ kind: 'unreferenced', place })
  return { registers, entries, mails, findings }
}

export interface SubjectCheck {
  readonly entries: number
  readonly mails: number
  readonly findings: readonly Finding[]
  /** Halves of moves between cases; whether the other halves are there, no register tells by itself. */
  readonly moves: readonly Move[]
}

/** A subject that the store refuses to look into is a finding, and the others are looked at all the same. */
export const verifySubject = async (
  folders: FolderStore,
  register: string,
  knownHeads: readonly Head[],
): Promise<SubjectCheck> => {
  try {
    const subject = subjectOf(register)
    // Before the register is read: what is filed meanwhile would look like files that no entry names.
    const standing = subject?.kind === 'case' ? await filesIn(folders, subject.id) : []
    const { entries, findings } = await verifyRegister(folders, register, knownHeads)
    const facts = entries.map((entry) => (subject === null ? null : subjectFact(subject, entry)))
    const erased = erasedIn(facts)
    // What was erased has no file, also where its entry still names one: that is told by itself.
    const named =
      subject?.kind === 'case'
        ? facts.flatMap((fact) => (isAboutErased(erased, fact) ? [] : (namedFile(subject.id, fact) ?? [])))
        : []
    return {
      entries: entries.length,
      mails: new Set(named.filter(({ of }) => of === 'mail').map(({ path }) => path)).size,
      findings: [
        ...findings,
        ...damagedFacts(register, entries, facts),
        ...namedNothing(register, facts),
        ...halfErased(register, entries, facts, erased),
        ...(await verifyFiles(folders, named, standing)),
      ],
      moves: movesIn(register, facts),
    }
  } catch (error) {
    if (!isRefusedPath(error)) throw error
    return { entries: 0, mails: 0, findings: [{ kind: 'unreadable', place: register }], moves: [] }
  }
}

const filesIn = async (folders: FolderStore, caseId: CaseId): Promise<readonly string[]> => {
  const paths: string[] = []
  for (const folder of namedFolders(caseId)) {
    for await (const name of folders.list(folder)) paths.push(`${folder}/${name}`)
  }
  return paths
}

const damagedFacts = (
  place: string,
  entries: readonly StoredEntry[],
  facts: readonly (SubjectFact | null)[],
): readonly Finding[] =>
  entries.flatMap(({ link }, at) =>
    facts[at] === null ? [{ kind: 'entryAltered' as const, place, seq: link.seq }] : [],
  )

const halfErased = (
  place: string,
  entries: readonly StoredEntry[],
  facts: readonly (SubjectFact | null)[],
  erased: Erased,
): readonly Finding[] =>
  entries.flatMap(({ link, details }, at) =>
    details !== null && isAboutErased(erased, facts[at] ?? null)
      ? [{ kind: 'erasureUnfinished' as const, place, seq: link.seq }]
      : [],
  )

/** Every file is there with the bytes its entry names, and what no entry names is listed. */
const verifyFiles = async (
  folders: FolderStore,
  named: readonly NamedFile[],
  standing: readonly string[],
): Promise<readonly Finding[]> => {
  const findings: Finding[] = []
  for (const file of named) {
    const fault = await fileFault(folders, file)
    if (fault !== null) findings.push({ kind: `${file.of}${fault}`, place: file.path, seq: file.seq })
  }
  const paths = new Set(named.map(({ path }) => path))
  for (const place of standing) if (!paths.has(place)) findings.push({ kind: 'unreferenced', place })
  return findings
}

const fileFault = async (
  folders: FolderStore,
  { path, sha256 }: NamedFile,
): Promise<'Missing' | 'Altered' | null> => {
  const file = await folders.find(path)
  if (file === null) return 'Missing'
  return (await sha256OfStream(file.bytes())) === sha256 ? null : 'Altered'
}
