import type { CaseId } from '../../domain/case.ts'
import type { FolderStore } from '../../ports/folderStore.ts'
import { caseRegister } from '../cases/caseRegister.ts'
import { readStoredEntry } from '../register/readRegister.ts'

/** Who opened which case: it stands in the first entry of the register alone and never changes, so each is read once. */
export class CaseOpeners {
  readonly #folders: FolderStore
  readonly #known = new Map<CaseId, string>()

  constructor(folders: FolderStore) {
    this.#folders = folders
  }

  /** A person's id; null where the entry is missing or damaged, as `verify` says. */
  async of(caseId: CaseId): Promise<string | null> {
    const known = this.#known.get(caseId)
    if (known !== undefined) return known
    const first = await readStoredEntry(this.#folders, caseRegister(caseId).folder, 1)
    if (first === null || typeof first === 'string') return null
    this.#known.set(caseId, first.link.by)
    return first.link.by
  }
}
