import { z } from 'zod'
import { caseId, instant } from '../../contract/basicSchemas.ts'
import { cleanUpDecisions, cleanUpRuleFields, groupings } from '../../domain/cleanUp/cleanUpMail.ts'
import type { MadeDecision } from '../../domain/cleanUp/madeDecision.ts'
import type { CleanUpNumbers } from '../../domain/leaving/checks.ts'
import type { FolderStore } from '../../ports/folderStore.ts'
import type { WorkFile } from '../work/workFiles.ts'

/** Where the clean-up of one mailbox by one person is kept. */
export const cleanUpRoot = 'work/clean-up'

/** The folders of all clean-ups that somebody began. */
export async function* cleanUpFolders(folders: Pick<FolderStore, 'list'>): AsyncGenerator<string> {
  for await (const person of folders.list(cleanUpRoot))
    for await (const mailbox of folders.list(`${cleanUpRoot}/${person}`))
      if (!mailbox.endsWith('.json')) yield `${cleanUpRoot}/${person}/${mailbox}`
}

const keptKey = z.object({
  key: z.string(),
  madeAt: instant,
  /** Whose clean-up it is, for a service that starts again to go on with what was to be filed. */
  person: z.string(),
  /** He is the owner of the mailbox. A key that does not say is taken for the owner's, whose marks are kept from others. */
  isOwn: z.boolean().default(true),
  mailbox: z.object({ id: z.string().nullable(), name: z.string(), address: z.string() }),
  /** What it was known by before: mail that was imported then still is, and other mail of the same owner. */
  known: z.array(z.object({ id: z.string().nullable(), address: z.string() })).default([]),
})
export type KeptKey = z.infer<typeof keptKey>

export const keyFile = (folder: string): WorkFile<KeptKey | null> => ({
  path: `${folder}/key.json`,
  schema: keptKey.nullable(),
  empty: null,
})

const count = z.int().min(0)

/** What a clean-up came to, kept when nearly all else about it is forgotten; null where none ended. */
export interface EndedCleanUp {
  readonly numbers: CleanUpNumbers
  /** Names of mails with promises that were to be looked at once more, and how many promises are in each. */
  readonly sweptUp: Readonly<Record<string, number>>
  /** Those that were not forgotten; as long as they hold and there are no others it has not begun anew. */
  readonly decisions: readonly string[]
}

export const endedFile = (folder: string): WorkFile<EndedCleanUp | null> => ({
  path: `${folder}.ended.json`,
  schema: z
    .object({
      numbers: z.object({
        ...{ mails: count, filed: count, waiting: count, failed: count, private: count },
        ...{ notNeeded: count, undecided: count, damaged: count },
        // Absent where it ended before these were counted.
        ...{ promisesLetGo: count.default(0), promisesSweptUp: count.default(0) },
      }),
      sweptUp: z.record(z.string(), count).default({}),
      decisions: z.array(z.string()),
    })
    .nullable(),
  empty: null,
})

/** The names of all mails that there were then, one after the other: what has none of them came since. */
export const goneThroughFile = (folder: string): WorkFile<string | null> => ({
  path: `${folder}.gone-through.json`,
  schema: z.string().nullable(),
  empty: null,
})

const mailName = z.string().max(64)

const madeDecision: z.ZodType<MadeDecision> = z.object({
  id: z.string(),
  request: z.string(),
  at: instant,
  decision: z.enum(cleanUpDecisions),
  caseId: caseId.nullable(),
  what: z.enum(['group', 'mails', 'rule']),
  by: z.enum([...groupings, ...cleanUpRuleFields]).nullable(),
  mails: z.array(mailName),
  undoneAt: instant.nullable(),
})

export const decisionsFile = (folder: string): WorkFile<readonly MadeDecision[]> => ({
  path: `${folder}/decisions.json`,
  schema: z.array(madeDecision),
  empty: [],
})

/** How many promises were found in the text of each mail that was read, so that none is read twice. */
export const readMailsFile = (folder: string): WorkFile<Readonly<Record<string, number>>> => ({
  path: `${folder}/read.json`,
  schema: z.record(mailName, z.int()),
  empty: {},
})

const filed = z.object({
  /** In the register of the decision's case. */
  seq: z.int(),
  /** Filed by this decision; otherwise it was in the case before, and stays when the decision is undone. */
  isOurs: z.boolean(),
})

const filingOfDecision = z.object({
  filed: z.record(mailName, filed),
  failed: z.array(mailName),
  /** Filed by this decision and taken back: where they lie in the bin, by number in the case's register. */
  inBin: z.record(mailName, z.int()).default({}),
  /** Taken back, and a case manager is asked to erase them. */
  asked: z.array(mailName).default([]),
  /** May have been filed without being noted here: after a stop it is looked up. */
  underWay: z.array(mailName),
})
export type FilingOfDecision = z.infer<typeof filingOfDecision>

export const filingFile = (folder: string, decision: string): WorkFile<FilingOfDecision> => ({
  path: `${folder}/filing/${decision}.json`,
  schema: filingOfDecision,
  empty: { filed: {}, failed: [], inBin: {}, asked: [], underWay: [] },
})

const filingState = z.object({
  isPaused: z.boolean(),
  /** The mailbox was not entrusted any more; null: somebody paused it. */
  because: z.literal('trustOver').nullable().default(null),
})

export const filingStateFile = (folder: string): WorkFile<z.infer<typeof filingState>> => ({
  path: `${folder}/filing.json`,
  schema: filingState,
  empty: { isPaused: false, because: null },
})
