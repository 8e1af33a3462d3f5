import path from 'node:path'
import { z } from 'zod'
import { countedCopy } from '../../contract/copySchemas.ts'
import { sha256Hex } from '../register/hash.ts'
import type { WorkFile } from '../work/workFiles.ts'

const keptChoice = z.discriminatedUnion('what', [
  z.object({ what: z.literal('folders'), folders: z.array(z.string()) }),
  /** As the clean-up of whoever asked names them: no word of a mail. */
  z.object({ what: z.literal('mails'), mails: z.array(z.string()) }),
])
/** What of a mailbox was chosen when the copy was begun. */
export type KeptChoice = Readonly<z.infer<typeof keptChoice>>

const keptCopy = z.object({
  title: z.string(),
  /** Of its zip file, without its ending. */
  name: z.string(),
  at: z.iso.datetime(),
  mbox: z.boolean(),
  /** Null: all of it. */
  chosen: keptChoice.nullable().default(null),
  /** It was taken away again, for mail that was called private since. */
  isWithheld: z.boolean().default(false),
  /** Once it is packed. */
  made: countedCopy.nullable().default(null),
})
/** What was asked for, and what came of it. */
export type KeptCopy = z.infer<typeof keptCopy>

export const keptFile = (key: string): WorkFile<KeptCopy | null> => ({
  path: `work/copies/${nameOf(key)}.json`,
  schema: keptCopy.nullable(),
  empty: null,
})

/** Where the copy of a key grows, with its zip file. */
export const folderOf = (folder: string, key: string): string => path.join(folder, nameOf(key))

/** A key may hold an address: it names no file. */
const nameOf = (key: string): string => sha256Hex(key).slice(0, 32)
