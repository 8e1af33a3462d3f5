import type { CaseIndex } from '../ports/caseIndex.ts'
import type { FolderStore } from '../ports/folderStore.ts'
import { IndexFollower } from './indexing/indexFollower.ts'
import type { MessageReader } from './reading/messageReader.ts'
import { Registers } from './register/registers.ts'

/** One organisation's folder and what the service needs to work in it. */
export interface Organisation {
  readonly folders: FolderStore
  readonly index: CaseIndex
  readonly reader: MessageReader
  readonly registers: Registers
  readonly follower: IndexFollower
  /** IANA time zone in which the firm counts its days. */
  readonly zone: string
}

export interface OrganisationParts {
  readonly folders: FolderStore
  readonly index: CaseIndex
  readonly reader: MessageReader
  readonly zone: string
}

export const openOrganisation = (parts: OrganisationParts): Organisation => ({
  ...parts,
  registers: new Registers(parts.folders, (register) => parts.index.newestKnown(register)),
  follower: new IndexFollower(parts.folders, parts.index, parts.reader),
})
