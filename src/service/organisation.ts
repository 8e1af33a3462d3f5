import type { OurSide } from '../domain/mailDomain.ts'
import type { CaseIndex } from '../ports/caseIndex.ts'
import type { FolderStore } from '../ports/folderStore.ts'
import { AttachmentFollower } from './indexing/attachmentFollower.ts'
import { IndexFollower } from './indexing/indexFollower.ts'
import { AttachmentReader } from './reading/attachments/attachmentReader.ts'
import type { MessageReader } from './reading/messageReader.ts'
import { Registers } from './register/registers.ts'

/** One organisation's folder and what the service needs to work in it. */
export interface Organisation {
  readonly folders: FolderStore
  readonly index: CaseIndex
  readonly reader: MessageReader
  readonly registers: Registers
  readonly follower: IndexFollower
  readonly attachments: AttachmentFollower
  /** IANA time zone in which the firm counts its days. */
  readonly zone: string
  /** The mail domains the firm calls its own, besides those of the addresses of its people. */
  readonly ownDomains: readonly string[]
}

export interface OrganisationParts {
  readonly folders: FolderStore
  readonly index: CaseIndex
  readonly reader: MessageReader
  readonly zone: string
  readonly ownDomains?: readonly string[]
}

export const openOrganisation = (parts: OrganisationParts): Organisation => {
  const { folders, index, reader } = parts
  const attachments = new AttachmentFollower(folders, index, new AttachmentReader())
  const follower = new IndexFollower(folders, index, reader, () => attachments.poke())
  const registers = new Registers(folders, (register) => index.newestKnown(register))
  return { ...parts, ownDomains: parts.ownDomains ?? [], registers, follower, attachments }
}

/** Who is ours in the mail of a mailbox. */
export const ourSideOf = (
  { ownDomains }: Pick<Organisation, 'ownDomains'>,
  { address }: { readonly address: string },
): OurSide => ({ ownAddress: address, ownDomains })
