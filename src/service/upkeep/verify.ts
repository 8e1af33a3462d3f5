import type { CaseId } from '../../domain/case.ts'
import { caseFact } from '../../domain/register/caseEntries.ts'
import type { StoredEntry } from '../../domain/register/entry.ts'
import type { Head } from '../../ports/caseIndex.ts'
import { type FolderStore, isRefusedPath } from '../../ports/folderStore.ts'
import { caseFolder, caseOfRegister, mailPath } from '../cases/caseRegister.ts'
import { listRegisters, listStrangers } from '../cases/listCases.ts'
import { sha256OfStream } from '../register/hash.ts'
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
    const check = await verifyCase(folders, register, known.get(register) ?? [])
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

interface CaseCheck {
  readonly entries: number
  readonly mails: number
  readonly findings: readonly Finding[]
}

/** A case that the store refuses to look into is a finding, and the others are looked at all the same. */
const verifyCase = async (
  folders: FolderStore,
  register: string,
  knownHeads: readonly Head[],
): Promise<CaseCheck> => {
  try {
    const caseId = caseOfRegister(register) ?? ''
    // Before the register is read: what is filed meanwhile would look like files that no entry names.
    const standing = await Array.fromAsync(folders.list(`${caseFolder(caseId)}/mail`))
    const check = await verifyRegister(folders, register, knownHeads)
    const mail = await verifyMail(folders, caseId, check.entries, standing)
    return {
      entries: check.entries.length,
      mails: mail.mails,
      findings: [...check.findings, ...mail.findings],
    }
  } catch (error) {
    if (!isRefusedPath(error)) throw error
    return { entries: 0, mails: 0, findings: [{ kind: 'unreadable', place: register }] }
  }
}

/** Every filed mail is there with the bytes its entry names, and what no entry names is listed. */
const verifyMail = async (
  folders: FolderStore,
  caseId: CaseId,
  entries: readonly StoredEntry[],
  standing: readonly string[],
): Promise<{ readonly mails: number; readonly findings: readonly Finding[] }> => {
  const findings: Finding[] = []
  const named = new Set<string>()
  for (const entry of entries) {
    const fact = caseFact(caseId, entry)
    if (fact === null) {
      findings.push({ kind: 'entryAltered', place: `${caseFolder(caseId)}/register`, seq: entry.link.seq })
    }
    if (fact?.kind !== 'messageFiled' || fact.filed.filing.message === null) continue
    const { message, sha256 } = fact.filed.filing
    named.add(message.file)
    const kind = await mailFinding(folders, mailPath(caseId, message.file), sha256)
    if (kind !== null) findings.push({ kind, place: mailPath(caseId, message.file), seq: entry.link.seq })
  }
  for (const name of standing) {
    if (!named.has(name)) findings.push({ kind: 'unreferenced', place: mailPath(caseId, name) })
  }
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
