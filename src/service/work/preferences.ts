import { z } from 'zod'
import { caseId, instant } from '../../contract/basicSchemas.ts'
import { selfFilingRules } from '../../contract/caseWorkSchemas.ts'
import type { ByItself } from '../../domain/suggestions/byItself.ts'
import { rulesAtFirst, type SelfFilingRules } from '../../domain/suggestions/filesItself.ts'
import { type Follow, followModes } from '../../domain/suggestions/follows.ts'
import type { FolderStore } from '../../ports/folderStore.ts'
import type { WorkFile } from './workFiles.ts'

/** The rules of the firm, for whoever has none of his own. */
export const firmRulesFile: WorkFile<SelfFilingRules> = {
  path: 'work/rules/firm.json',
  schema: selfFilingRules,
  empty: rulesAtFirst,
}

/** A person's own rules; null: the firm's hold. A person's id comes after a word: `con` is no name for a file. */
export const ownRulesFile = (personId: string): WorkFile<SelfFilingRules | null> => ({
  path: `work/rules/of-${personId}.json`,
  schema: selfFilingRules.nullable(),
  empty: null,
})

const follows = z.array(z.object({ messages: z.array(z.string()).min(1), caseId, mode: z.enum(followModes) }))

const followsFolder = 'work/follows'

/** The conversations that a person follows. */
export const followsFile = (personId: string): WorkFile<readonly Follow[]> => ({
  path: `${followsFolder}/of-${personId}.json`,
  schema: follows,
  empty: [],
})

/** The ids of all who ever followed one. */
export async function* followersIn(folders: Pick<FolderStore, 'list'>): AsyncGenerator<string> {
  for await (const name of folders.list(followsFolder)) {
    const id = /^of-(.+)\.json$/.exec(name)?.[1]
    if (id !== undefined) yield id
  }
}

const byItself = z.object({
  watched: z.array(z.object({ mark: z.string(), caseId, at: instant })),
  out: z.array(z.string()),
})

/** What would have filed itself for a person, and what never does. */
export const byItselfFile = (personId: string): WorkFile<ByItself> => ({
  path: `work/by-itself/of-${personId}.json`,
  schema: byItself,
  empty: { watched: [], out: [] },
})
