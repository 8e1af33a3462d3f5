import { z } from 'zod'
import { leftOutReasons } from '../domain/copies/copyCounts.ts'
import { count, instant, sha256 } from './basicSchemas.ts'
import { decidedMails } from './cleanUpSchemas.ts'
import { errorCode } from './errors.ts'

const leftOut = z.partialRecord(z.enum(leftOutReasons), count)

export const newCopy = z.object({
  /** An mbox of each folder besides. */
  mbox: z.boolean().default(false),
})

/** Of a mailbox: folders by their paths, each for itself, or mails as a clean-up names them together. */
const choice = z.discriminatedUnion('what', [
  z.object({ what: z.literal('folders'), folders: z.array(z.string().max(1000)).min(1) }),
  ...decidedMails.options,
])
export type CopyChoice = z.infer<typeof choice>

export const newMailboxCopy = newCopy.extend({
  chosen: choice.optional().describe('without it all; what is gone on with keeps what was chosen first'),
})
export type NewMailboxCopy = z.input<typeof newMailboxCopy>

export const copyFolders = z.object({
  folders: z
    .array(z.object({ path: z.string(), mails: count }))
    .describe('those with mails that one is shown'),
})
export type CopyFoldersAnswer = z.infer<typeof copyFolders>

const folder = z.object({
  /** Null: all folders of which nothing was copied. */
  path: z.string().nullable(),
  before: count,
  after: count,
  copied: count,
  leftOut,
})
export type CopiedFolderAnswer = z.infer<typeof folder>

export const countedCopy = z.object({
  /** When it was done. */
  at: instant,
  /** Of the whole copy: what is recorded of it. */
  hash: sha256,
  copied: count,
  leftOut,
  folders: z.array(folder),
  /** Folders whose numbers do not add up. */
  differences: z.array(folder),
  /** Places of the source that could not be read, or not to their end. */
  damage: count,
})

const copied = countedCopy.extend({
  /** Bytes of the zip file, and its name. */
  size: count,
  file: z.string(),
})
export type CopiedAnswer = z.infer<typeof copied>

export const copyState = z.object({
  /**
   * `stopped`: it was begun and is gone on with when it is asked for again. `withheld`: the owner called mail private that
   * it held; asked for again it is made anew.
   */
  state: z.enum(['none', 'running', 'stopped', 'failed', 'withheld', 'done']),
  startedAt: instant.nullable(),
  /** Null: all of it. */
  chosen: z.object({ what: z.enum(['folders', 'mails']), count }).nullable(),
  mayFetch: z.boolean().describe('whoever asks; one whom the mailbox is entrusted to only has it made'),
  isSigned: z
    .boolean()
    .describe('a leaving was signed off with it: without it the firm has nothing to fetch'),
  /** Why it failed. */
  problem: errorCode.nullable(),
  progress: z
    .object({
      step: z.enum(['mails', 'mbox', 'finishing', 'packing', 'checking']),
      done: count,
      of: count,
      secondsLeft: count.nullable(),
    })
    .nullable(),
  copy: copied.nullable(),
})
export type CopyStateAnswer = z.infer<typeof copyState>

/** A link to the zip file. */
export const copyLink = z.object({
  path: z.string().describe('follow it within a minute, once: it needs no key'),
})
export type CopyLinkAnswer = z.infer<typeof copyLink>
