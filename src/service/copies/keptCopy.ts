import path from 'node:path'
import { z } from 'zod'
import { countedCopy } from '../../contract/copySchemas.ts'
import { sha256Hex } from '../register/hash.ts'
import type { WorkFile } from '../work/workFiles.ts'

const keptCopy = z.object({
  title: z.string(),
  /** Of the bag, and of its zip file. */
  name: z.string(),
  at: z.iso.datetime(),
  mbox: z.boolean(),
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
