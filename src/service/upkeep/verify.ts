import type { CaseId, Filing } from '../../domain/case.ts'
import type { StoredEntry } from '../../domain/register/entry.ts'
import type { Head } from '../../ports/caseIndex.ts'
import { type FolderStore, isRefusedPath } from '../../ports/folderStore.ts'
import { caseFolder, mailPath } from '../cases/caseRegister.ts'
import { sha256OfStream } from '../register/hash.ts'
import { listRegisters, listStrangers } from '../register/listRegisters.ts'
import { subjectOf } from '../register/subject.ts'
import { type SubjectFact, subjectFact } from '../register/subjectFact.ts'
import type { Finding } from './finding.ts'
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
  let [registers, entries, mails] = [0, 0, 0]
  for await (const register of listRegisters(folders)) {
    const check = await verifySubject(folders, register, known.get(register) ?? [])
    known.delete(register)
    findings.push(...check.findings)
    registers += 1
    entries += check.entries
    mails += check.mails
    onProgress(registers)
  }
  for (const place of known.keys()) findings.push({ kind: 'registerMissing', place })
  for await (const place of listStrangers(folders)) findings.push({ kind: 'unreferenced', place })
  return { registers, entries, mails, findings }
}

interface SubjectCheck {
  readonly entries: number
  readonly mails: number
  readonly findings: readonly Finding[]
}

/** A subject that the store refuses to look into is a finding, and the others are looked at all the same. */
const verifySubject = async (
  folders: FolderStore,
  register: string,
  knownHeads: readonly Head[],
): Promise<SubjectCheck> => {
  try {
    const subject = subjectOf(register)
    // Before the register is read: what is filed meanwhile would look like files that no entry names.
    const standing = subject?.kind === 'case' ? await mailsIn(folders, subject.id) : []
    const { entries, findings } = await verifyRegister(folders, register, knownHeads)
    const facts = entries.map((entry) => (subject === null ? null : subjectFact(subject, entry)))
    const filings = facts.flatMap((fact) => (fact?.kind === 'messageFiled' ? fact.filed.filing : []))
    const mail = await verifyMail(folders, filings, standing)
    return {
      entries: entries.length,
      mails: mail.mails,
      findings: [...findings, ...damagedFacts(register, entries, facts), ...mail.findings],
    }
  } catch (error) {
    if (!isRefusedPath(error)) throw error
    return { entries: 0, mails: 0, findings: [{ kind: 'unreadable', place: register }] }
  }
}

const mailsIn = async (folders: FolderStore, caseId: CaseId): Promise<readonly string[]> => {
  const names = await Array.fromAsync(folders.list(`${caseFolder(caseId)}/mail`))
  return names.map((name) => mailPath(caseId, name))
}

const damagedFacts = (
  place: string,
  entries: readonly StoredEntry[],
  facts: readonly (SubjectFact | null)[],
): readonly Finding[] =>
  entries.flatMap(({ link }, at) =>
    facts[at] === null ? [{ kind: 'entryAltered' as const, place, seq: link.seq }] : [],
  )

/** Every filed mail is there with the bytes its entry names, and what no entry names is listed. */
const verifyMail = async (
  folders: FolderStore,
  filings: readonly Filing[],
  standing: readonly string[],
): Promise<{ readonly mails: number; readonly findings: readonly Finding[] }> => {
  const findings: Finding[] = []
  const named = new Set<string>()
  for (const { caseId, seq, sha256, message } of filings) {
    if (message === null) continue
    const place = mailPath(caseId, message.file)
    named.add(place)
    const kind = await mailFinding(folders, place, sha256)
    if (kind !== null) findings.push({ kind, place, seq })
  }
  for (const place of standing) if (!named.has(place)) findings.push({ kind: 'unreferenced', place })
  return { mails: named.size, findings }
}

const mailFinding = async (
  folders: FolderStore,
  path: string,
  sha256: string,
): Promise<'mailMissing' | 'mailAltered' | null> => {
  const file = await folders.find(path)
  if (file === null) return 'mailMissing'
  return (await sha256OfStream(file.bytes())) === sha256 ? null : 'mailAltered'
}
