import type {
  CopyFoldersAnswer,
  CopyLinkAnswer,
  CopyStateAnswer,
  NewMailboxCopy,
} from '../../contract/copySchemas.ts'
import type { Asker } from '../serviceClient.ts'

/** Of which a static copy is made. A mailbox is `own`, or the id of one that was entrusted. */
export interface Copied {
  readonly kind: 'mailbox' | 'case'
  readonly id: string
}

const places = { mailbox: 'mailboxes', case: 'cases' } as const

/** What is asked about one static copy. Every verb rejects with a ServiceError, or the signal's reason. */
export const copyClient = ({ get, post }: Pick<Asker, 'get' | 'post'>, { kind, id }: Copied) => {
  const base = `/api/copies/${places[kind]}/${encodeURIComponent(id)}`
  return {
    state: (signal: AbortSignal): Promise<CopyStateAnswer> => get(base, signal),
    /** Begins it, anew where one is done, or goes on with one that was stopped. */
    start: (wanted: NewMailboxCopy): Promise<CopyStateAnswer> => post(base, wanted),
    /** Of a mailbox, to choose from. */
    folders: (signal: AbortSignal): Promise<CopyFoldersAnswer> => get(`${base}/folders`, signal),
    /** Stops it, or takes away the one that is done. */
    cancel: (): Promise<CopyStateAnswer> => post(`${base}/cancel`, {}),
    /** Where the zip is to be had at once, without a key. */
    link: (): Promise<CopyLinkAnswer> => post(`${base}/link`, {}),
  }
}
export type CopyClient = ReturnType<typeof copyClient>
