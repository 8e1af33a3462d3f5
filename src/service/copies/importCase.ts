import type { CaseId } from '../../domain/cases/case.ts'
import { type FolderStore, type StoredFile, StoreError } from '../../ports/folderStore.ts'
import type { BagFault, CopyWatch, OpenedBag } from '../../ports/staticCopy.ts'
import { caseFolder, caseRegister } from '../cases/caseRegister.ts'
import { publish } from '../cases/publish.ts'
import type { Organisation } from '../organisation.ts'
import { sha256OfStream } from '../register/hash.ts'
import { listEntries } from '../register/readRegister.ts'
import { entriesAfter } from '../register/registerReader.ts'
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
  /** Nothing was taken over: a file in it is larger than may be here. Bytes. */
  | { readonly kind: 'tooLarge'; readonly path: string; readonly size: number; readonly atMost: number }
  /** The case is here; the entries that follow say who may know of it, by ids of persons who may be others here. */
  | { readonly kind: 'otherAccess'; readonly id: CaseId; readonly seqs: readonly number[] }

/** Who takes it over, and what he lets it bring. */
export interface CaseImporting {
  readonly by: string
  /** ISO instant. */
  readonly at: string
  /** Bytes of one file. */
  readonly atMost: number
  /** Also who may know of a case that is here already. */
  readonly takesAccess: boolean
  readonly watch: CopyWatch
}

/** Folders of a case, in the order in which they are taken over: what names the others comes last. */
const caseFolders = ['mail', 'attachments', 'register'] as const

/**
 * Takes over the case in a bag, to the byte: only when the bag is whole, its register unbroken and every mail the one it
 * names. What was stopped half way is gone on with; a register that stands is never changed but at its end, and only by
 * the entries that follow it. Fails with a PartlyTaken where it could not be done to its end.
 */
export const importCase = async (
  organisation: Pick<Organisation, 'folders' | 'follower'>,
  bag: OpenedBag,
  importing: CaseImporting,
): Promise<CaseImport> => {
  const { folders, follower } = organisation
  const of = bag.manifest?.of
  if (of?.kind !== 'case') return { kind: 'noCase' }
  const { faults } = await bag.check(importing.watch)
  // What was seen to be altered cannot be read any more.
  if (faults.some(({ kind, path }) => kind === 'altered' && path.startsWith('data/')))
    return { kind: 'damaged', faults, findings: [] }
  const register = caseRegister(of.id).folder
  const inBag = bagAsFolders(bag, of.id)
  const { findings, entries, mails } = await verifySubject(inBag, register, [])
  const damage = findings.filter((finding) => isDamage(finding, true))
  if (faults.length > 0 || damage.length > 0 || entries === 0) {
    return { kind: 'damaged', faults, findings: damage }
  }
  const tooLarge = largerThan(bag, importing.atMost)
  if (tooLarge !== null) return { kind: 'tooLarge', ...tooLarge, atMost: importing.atMost }
  const standing = await standingEntries(folders, of.id, bag)
  if (standing === null) return { kind: 'otherCase', id: of.id }
  const seqs = standing === 0 ? [] : await accessAfter(inBag, register, standing)
  if (seqs.length > 0 && !importing.takesAccess) return { kind: 'otherAccess', id: of.id, seqs }
  if (standing < entries) await recordImport(folders, importing, { case: of.id, bag: bag.hash, entries })
  await takeOverAll(folders, of.id, bag, importing)
  await follower.catchUp(register)
  return { kind: standing === entries ? 'alreadyHere' : 'imported', id: of.id, mails, entries }
}

/** Who took over what when, recorded before it is: a case's own register is the same wherever it lies. */
const recordImport = (
  folders: FolderStore,
  { at, by }: CaseImporting,
  of: { readonly case: CaseId; readonly bag: string; readonly entries: number },
): Promise<void> =>
  folders.append(`imports/${at.slice(0, 7)}.jsonl`, Buffer.from(`${JSON.stringify({ at, by, ...of })}\n`))

const largerThan = (bag: OpenedBag, atMost: number) => {
  for (const folder of caseFolders)
    for (const name of bag.list(folder)) {
      const size = bag.find(`${folder}/${name}`)?.size ?? 0
      if (size > atMost) return { path: `${folder}/${name}`, size }
    }
  return null
}

/** The entries after so many that say who may know of the case. */
const accessAfter = async (
  folders: FolderStore,
  register: string,
  standing: number,
): Promise<readonly number[]> => {
  const seqs: number[] = []
  for await (const { link } of entriesAfter(folders, register, { seq: 0, hash: null }))
    if (link.seq > standing && link.kind === 'accessChanged') seqs.push(link.seq)
  return seqs
}

/** It stopped in the middle. Without the last entries the case is not there, or as it was; asked again it goes on. */
export class PartlyTaken extends Error {
  override readonly name = 'PartlyTaken'
  readonly taken: Readonly<Record<(typeof caseFolders)[number], number>>

  constructor(taken: PartlyTaken['taken'], cause: unknown) {
    super('a case was taken over in part', { cause })
    this.taken = taken
  }
}

const takeOverAll = async (
  folders: FolderStore,
  id: CaseId,
  bag: OpenedBag,
  importing: CaseImporting,
): Promise<void> => {
  const taken = { mail: 0, attachments: 0, register: 0 }
  try {
    for (const folder of caseFolders)
      await takeOver(folders, id, bag, folder, { ...importing, onTaken: () => (taken[folder] += 1) })
  } catch (cause) {
    // What stopped the bytes is the bag itself.
    const isBags = cause instanceof StoreError && cause.code === 'interrupted' && cause.cause !== undefined
    throw new PartlyTaken(taken, isBags ? cause.cause : cause)
  }
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
  { atMost, watch, onTaken }: CaseImporting & { readonly onTaken: () => void },
): Promise<void> => {
  const names = bag.list(folder)
  for (const [at, name] of names.entries()) {
    watch.signal?.throwIfAborted()
    const file = bag.find(`${folder}/${name}`)
    if (file === null) continue
    const { path, sha256 } = await folders.receive(file.bytes(), { atMost })
    await publish(folders, sha256, `${caseFolder(id)}/${folder}/${name}`)
    await folders.remove(path)
    onTaken()
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
