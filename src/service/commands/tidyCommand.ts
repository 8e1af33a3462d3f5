import { caseFolder } from '../cases/caseRegister.ts'
import { eraseFiles } from '../cases/eraseFiles.ts'
import { fileBytes } from '../cases/fileBytes.ts'
import type { MessageFiling } from '../cases/fileMessage.ts'
import { listCases } from '../cases/listCases.ts'
import type { Organisation } from '../organisation.ts'
import { removeStray, type Stray, strays } from '../upkeep/tidy.ts'
import { type CommandContext, catchUp, type ExitStatus, withOrganisation } from './command.ts'

export interface TidyOptions {
  /** File what lies unnamed in a case's folder, instead of removing it. */
  readonly file?: boolean
  readonly by: string
}

/** Removes files older than a day that no entry names, or files them on request; finishes what was to be erased. */
export const tidyCommand = (context: CommandContext, options: TidyOptions): Promise<ExitStatus> =>
  withOrganisation(context, async (organisation) => {
    const { terminal, json, now } = context
    // A register that was cut off no longer names the mails it did: they would look like nobody's.
    if ((await catchUp(context, organisation)) > 0) {
      terminal.remark('nothing was tidied')
      return 1
    }
    let isTidy = true
    const say = (path: string, done: string, where: string): void => {
      isTidy = false
      terminal.out(json ? JSON.stringify({ path, done }) : `${done}: ${where}`)
    }
    for await (const caseId of listCases(organisation.folders)) {
      const folder = caseFolder(caseId)
      if (await eraseFiles(organisation.folders, caseId)) say(folder, 'erased', `in ${folder}`)
    }
    for await (const stray of strays(organisation.folders, now())) {
      say(stray.path, await tidyStray(context, organisation, stray, options), stray.path)
    }
    if (isTidy && !json) terminal.remark('there is nothing to tidy')
    return 0
  })

const tidyStray = async (
  { settings, now }: CommandContext,
  organisation: Organisation,
  stray: Stray,
  options: TidyOptions,
): Promise<'removed' | 'filed' | 'not filed' | 'named meanwhile'> => {
  const filing =
    options.file === true
      ? await fileStray(organisation, stray, options.by, now(), settings.messageAtMost)
      : null
  if (filing === 'refused') return 'not filed'
  const isGone = await removeStray(organisation.folders, stray)
  if (filing === 'filed') return 'filed'
  return isGone ? 'removed' : 'named meanwhile'
}

const fileStray = async (
  organisation: Organisation,
  { caseId, path }: Stray,
  by: string,
  at: string,
  atMost: number,
): Promise<MessageFiling['kind'] | null> => {
  // Of a part of a mail that nobody was told is saved there is nothing to file: the mail has it.
  const isMail = caseId !== null && path.startsWith(`${caseFolder(caseId)}/mail/`)
  const file = isMail ? await organisation.folders.find(path) : null
  if (caseId === null || file === null) return null
  const wanted = { caseId, by, at, source: 'file', kind: 'other', atMost } as const
  const filing = await fileBytes(organisation, file.bytes(), wanted)
  return filing.kind
}
