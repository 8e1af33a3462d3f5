import type { CaseId } from '../../domain/case.ts'
import type { FolderStore, StoredFile } from '../../ports/folderStore.ts'
import type { BagFault, CopyWatch, OpenedBag } from '../../ports/staticCopy.ts'
import { caseFolder, caseRegister } from '../cases/caseRegister.ts'
import { publish } from '../cases/publish.ts'
import type { Organisation } from '../organisation.ts'
import { sha256OfStream } from '../register/hash.ts'
import { listEntries } from '../register/readRegister.ts'
import { type Finding, isDamage } from '../upkeep/finding.ts'
import { verifySubject } from '../upkeep/verify.ts'

export type CaseImport =
  | {
      readonly kind: 'imported' | 'alreadyHere'
      readonly id: CaseId
      readonly mails: number
      readonly entries: number
    }
  | { readonly kind: 'noCase' }
  | { readonly kind: 'damaged'; readonly faults: readonly BagFault[]; readonly findings: readonly Finding[] }
  /** A case of that id is here, and its register is not the beginning of the one in the bag. */
  | { readonly kind: 'otherCase'; readonly id: CaseId }

/** Folders of a case, in the order in which they are taken over: what names the others comes last. */
const caseFolders = ['mail', 'attachments', 'register'] as const

/**
 * Takes over the case in a bag, to the byte: only when the bag is whole, its register unbroken and every mail the one it
 * names. What was stopped half way is gone on with; a register that stands is never changed but at its end, and only by
 * the entries that follow it.
 */
export const importCase = async (
  { folders, follower }: Pick<Organisation, 'folders' | 'follower'>,
  bag: OpenedBag,
  messageAtMost: number,
  watch: CopyWatch,
): Promise<CaseImport> => {
  const of = bag.manifest?.of
  if (of?.kind !== 'case') return { kind: 'noCase' }
  const { faults } = await bag.check(watch)
  const register = caseRegister(of.id).folder
  const { findings, entries, mails } = await verifySubject(bagAsFolders(bag, of.id), register, [])
  const damage = findings.filter((finding) => isDamage(finding, true))
  if (faults.length > 0 || damage.length > 0 || entries === 0) {
    return { kind: 'damaged', faults, findings: damage }
  }
  const standing = await standingEntries(folders, of.id, bag)
  if (standing === null) return { kind: 'otherCase', id: of.id }
  for (const folder of caseFolders) await takeOver(folders, of.id, bag, folder, { messageAtMost, watch })
  await follower.catchUp(register)
  return { kind: standing === entries ? 'alreadyHere' : 'imported', id: of.id, mails, entries }
}

/** How many entries of the bag stand here already; null where one here is not in the bag. */
const standingEntries = async (folders: FolderStore, id: CaseId, bag: OpenedBag): Promise<number | null> => {
  const { folder } = caseRegister(id)
  const seqs = await listEntries(folders, folder)
  for await (const name of folders.list(folder)) {
    const here = await folders.find(`${folder}/${name}`)
    const there = bag.find(`register/${name}`)
    if (here === null) continue
    if (there === null || (await sha256OfStream(here.bytes())) !== (await sha256OfStream(there.bytes()))) {
      return null
    }
  }
  return seqs.length
}

const takeOver = async (
  folders: FolderStore,
  id: CaseId,
  bag: OpenedBag,
  folder: (typeof caseFolders)[number],
  { messageAtMost, watch }: { readonly messageAtMost: number; readonly watch: CopyWatch },
): Promise<void> => {
  const names = bag.list(folder)
  for (const [at, name] of names.entries()) {
    watch.signal?.throwIfAborted()
    const file = bag.find(`${folder}/${name}`)
    if (file === null) continue
    const { path, sha256 } = await folders.receive(file.bytes(), { atMost: messageAtMost })
    await publish(folders, sha256, `${caseFolder(id)}/${folder}/${name}`)
    await folders.remove(path)
    watch.progress({ step: 'mails', done: at + 1, of: names.length })
  }
}

/** The case in a bag as it would lie in the organisation's folder, to be read only. */
const bagAsFolders = (bag: OpenedBag, id: CaseId): FolderStore => {
  const within = `${caseFolder(id)}/`
  const find = async (path: string): Promise<StoredFile | null> => {
    const file = path.startsWith(within) ? bag.find(path.slice(within.length)) : null
    return file && { ...file, modifiedAt: bag.manifest?.at ?? '' }
  }
  return {
    ...refusing,
    find,
    list: async function* (folder) {
      if (folder.startsWith(within)) yield* bag.list(folder.slice(within.length))
    },
  }
}

const refuse = (): never => {
  throw new Error('a bag is only read')
}

const refusing = {
  ...{ put: refuse, receive: refuse, copy: refuse, append: refuse, replace: refuse, remove: refuse },
}
