import { z } from 'zod'
import { leftOutReasons } from '../domain/copies/copyCounts.ts'
import { count, instant, sha256 } from './basicSchemas.ts'

const leftOut = z.partialRecord(z.enum(leftOutReasons), count)

export const newCopy = z.object({
  /** An mbox of each folder besides. */
  mbox: z.boolean().default(false),
})

const folder = z.object({
  /** Null: all folders of which nothing was copied. */
  path: z.string().nullable(),
  before: count,
  after: count,
  copied: count,
  leftOut,
})

export const copyState = z.object({
  /** `stopped`: it was begun and is gone on with when it is asked for again. */
  state: z.enum(['none', 'running', 'stopped', 'failed', 'done']),
  startedAt: instant.nullable(),
  progress: z
    .object({
      step: z.enum(['mails', 'mbox', 'finishing', 'packing', 'checking']),
      done: count,
      of: count,
      secondsLeft: count.nullable(),
    })
    .nullable(),
  copy: z
    .object({
      /** Of the whole copy: what is recorded of it. */
      hash: sha256,
      /** Bytes of the zip file. */
      size: count,
      copied: count,
      leftOut,
      folders: z.array(folder),
      /** Folders whose numbers do not add up. */
      differences: z.array(folder),
    })
    .nullable(),
})
export type CopyStateAnswer = z.infer<typeof copyState>
