import { z } from 'zod'
import { instant } from '../../contract/basicSchemas.ts'
import type { WorkFile, WorkFiles } from '../work/workFiles.ts'

/** A mail of a mailbox that whoever it was entrusted to filed: its name in the source, who, when. */
const filedMail = z.object({ source: z.string(), by: z.string(), at: instant })
type FiledEntrusted = z.infer<typeof filedMail>

/** Those of a mailbox, by the ids of their filings, kept for its owner to be told. */
const filedFile = (mailbox: string): WorkFile<Readonly<Record<string, FiledEntrusted>>> => ({
  path: `work/leaving/filed-of-${mailbox}.json`,
  schema: z.record(z.string(), filedMail),
  empty: {},
})

export const filedEntrusted = (work: WorkFiles, mailbox: string) => work.read(filedFile(mailbox))

export const rememberFiled = async (
  work: WorkFiles,
  mailbox: string,
  filed: Readonly<Record<string, FiledEntrusted>>,
): Promise<void> => {
  if (Object.keys(filed).length > 0) await work.change(filedFile(mailbox), (held) => ({ ...held, ...filed }))
}
