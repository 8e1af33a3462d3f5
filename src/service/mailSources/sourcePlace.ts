import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { WorkFile } from '../work/workFiles.ts'

/** Where the mail of a mailbox lies, as somebody said; null: nobody did. */
export interface SourcePlace {
  readonly address: string
  /** On this machine, whole. */
  readonly path: string
}

const place = z.object({ address: z.string(), path: z.string() })

export const sourcePlaceFile = (address: string): WorkFile<SourcePlace | null> => ({
  path: `work/sources/of-${nameOf(address)}.json`,
  schema: place.nullable(),
  empty: null,
})

/** What is known of the mails that lie there is kept beside it; of another place it is another file. */
export const sourceIndexFile = ({ address, path }: SourcePlace): string =>
  `work/sources/of-${nameOf(address)}-${hashed(path)}.sqlite`

const nameOf = (address: string): string => hashed(address.toLowerCase())

const hashed = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)
