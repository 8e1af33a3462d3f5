import type { CopyContent, CopyOrder, CopyWatch } from '../../ports/staticCopy.ts'
import type { CopyJournal } from './copyJournal.ts'
import type { Payload } from './payload.ts'

/** What is copied, and where what is done of it is kept. */
export interface Writing {
  readonly content: CopyContent
  readonly journal: CopyJournal
  readonly payload: Payload
  readonly watch: CopyWatch
  /** As it was first given. */
  readonly order: CopyOrder
}

/** Within the payload. */
export const storedPath = (folder: string): string => (folder === '' ? 'mail' : `mail/${folder}`)
