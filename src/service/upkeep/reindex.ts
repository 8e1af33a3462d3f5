import type { Head } from '../../ports/caseIndex.ts'
import { isRefusedPath } from '../../ports/folderStore.ts'
import type { Organisation } from '../organisation.ts'
import { listRegisters } from '../register/listRegisters.ts'
import { RegisterError } from '../register/registerError.ts'
import type { Finding } from './finding.ts'
import { verifyRegister } from './verifyRegister.ts'

/** What stands in the way of a rebuild: the index is then the only witness of what the registers were. */
export interface Refused {
  readonly kind: 'refused'
  readonly findings: readonly Finding[]
}

/** Rebuilds the index from the folder. Old heads are held against the registers first; nothing is lost on refusal. */
export const reindex = async (
  organisation: Organisation,
  onProgress: (registers: number, entries: number) => void,
): Promise<Refused | { readonly kind: 'rebuilt'; readonly registers: number; readonly entries: number }> => {
  const findings = await shorterOrOther(organisation, await organisation.index.heads())
  if (findings.length > 0) return { kind: 'refused', findings }
  await organisation.index.clear()
  return { kind: 'rebuilt', ...(await catchUpAll(organisation, onProgress)) }
}

/** Brings the index up to every register: what a start after a stop that was not clean needs. */
export const catchUpAll = async (
  organisation: Organisation,
  onProgress: (registers: number, entries: number) => void,
): Promise<{ readonly registers: number; readonly entries: number }> =>
  organisation.follower.catchUpWith(async (read) => {
    let [registers, entries] = [0, 0]
    for await (const register of listRegisters(organisation.folders)) {
      entries += await read(register)
      registers += 1
      onProgress(registers, entries)
    }
    return { registers, entries }
  })

const shorterOrOther = async (
  { folders }: Organisation,
  heads: readonly Head[],
): Promise<readonly Finding[]> => {
  const findings: Finding[] = []
  for (const head of heads) {
    const check = await verifyRegister(folders, head.register, [head])
    findings.push(...check.findings)
  }
  return findings
}

/** At a start: a register that is damaged, or that the store refuses to look into, is named and left out. */
export const catchUpTolerantly = async (
  organisation: Organisation,
  onDamage: (error: RegisterError) => void,
  onProgress: (registers: number) => void,
): Promise<void> =>
  organisation.follower.catchUpWith(async (read) => {
    let registers = 0
    for await (const register of listRegisters(organisation.folders)) {
      try {
        await read(register)
      } catch (error) {
        const damage = isRefusedPath(error)
          ? new RegisterError(register, { kind: 'unreadable', seq: 1 })
          : error
        if (!(damage instanceof RegisterError)) throw error
        onDamage(damage)
      }
      registers += 1
      onProgress(registers)
    }
  })
