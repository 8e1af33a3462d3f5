import { randomUUID } from 'node:crypto'
import type { CaseId, FilingKind, FilingSource } from '../../domain/cases/case.ts'
import type { Organisation } from '../organisation.ts'
import { fileMessage, type MessageFiling } from './fileMessage.ts'

export interface BytesToFile {
  readonly caseId: CaseId
  readonly by: string
  readonly at: string
  readonly source: FilingSource
  readonly kind: FilingKind
  /** Bytes at most. */
  readonly atMost: number
}

/** Receives a file's bytes and files them at once. Every file is kept whose bytes the case does not hold yet. */
export const fileBytes = async (
  organisation: Organisation,
  bytes: AsyncIterable<Uint8Array>,
  { caseId, by, at, source, kind, atMost }: BytesToFile,
): Promise<MessageFiling> => {
  const { sha256 } = await organisation.folders.receive(bytes, { atMost })
  const act = { request: randomUUID(), by, at }
  const caseAct = { act, person: null, action: 'fileMessage' } as const
  return fileMessage(organisation, caseAct, {
    caseId,
    sha256,
    source,
    kind,
    note: '',
    way: 'byHand',
    movedFrom: null,
    sameBy: 'bytes',
  })
}
