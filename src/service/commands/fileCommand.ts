import { randomUUID } from 'node:crypto'
import type { CaseId } from '../../domain/case.ts'
import { sameReference } from '../../domain/caseReference.ts'
import { fileBytes } from '../cases/fileBytes.ts'
import type { MessageFiling } from '../cases/fileMessage.ts'
import { openCase } from '../cases/openCase.ts'
import type { Organisation } from '../organisation.ts'
import {
  type CommandContext,
  CommandError,
  type ExitStatus,
  type MailOnDisk,
  withOrganisation,
} from './command.ts'

export interface FileOptions {
  /** Reference of the case. */
  readonly case: string
  /** Title with which the case is opened when nobody has. */
  readonly open?: string
  readonly by: string
}

interface Tally {
  filed: number
  alreadyFiled: number
  notFullyRead: number
}

/** Files mails from disk: files, folders, mbox files and Maildirs. */
export const fileCommand = (
  context: CommandContext,
  paths: readonly string[],
  options: FileOptions,
): Promise<ExitStatus> =>
  withOrganisation(context, async (organisation) => {
    const { terminal, json, drivers } = context
    const caseId = await findCase(context, organisation, options)
    const tally: Tally = { filed: 0, alreadyFiled: 0, notFullyRead: 0 }
    for (const path of paths) {
      for await (const mail of drivers.openMailFiles(path)) {
        await fileOne(context, organisation, mail, { caseId, by: options.by, tally })
        terminal.progress(`${tally.filed} filed, ${tally.alreadyFiled} filed before`)
      }
    }
    terminal.progressDone()
    await organisation.follower.settled()
    const { filed, alreadyFiled, notFullyRead } = tally
    terminal.out(
      json
        ? JSON.stringify({ case: caseId, ...tally })
        : `${filed} filed in ${options.case}, ${alreadyFiled} filed before, ${notFullyRead} not fully read`,
    )
    return 0
  })

const fileOne = async (
  { terminal, json, settings, now }: CommandContext,
  organisation: Organisation,
  mail: MailOnDisk,
  { caseId, by, tally }: { readonly caseId: CaseId; readonly by: string; readonly tally: Tally },
): Promise<void> => {
  const wanted = {
    caseId,
    by,
    at: now(),
    source: 'file',
    kind: 'other',
    atMost: settings.messageAtMost,
  } as const
  const filing = await fileBytes(organisation, mail.bytes(), wanted)
  if (filing.kind === 'refused') throw new CommandError(`${mail.name}: not filed (${filing.because})`)
  tally[filing.kind] += 1
  const problems = filing.filed.filing.message?.problems ?? []
  if (problems.length > 0) tally.notFullyRead += 1
  if (json) terminal.out(JSON.stringify(filingLine(mail, filing)))
  else if (problems.length > 0)
    terminal.remark(`${mail.name}: filed, not fully read (${problems.join(', ')})`)
}

const filingLine = (mail: MailOnDisk, filing: Exclude<MessageFiling, { kind: 'refused' }>) => ({
  from: mail.name,
  [filing.kind]: filing.filed.filing.id,
  problems: filing.filed.filing.message?.problems ?? [],
})

const findCase = async (
  { now }: CommandContext,
  organisation: Organisation,
  options: FileOptions,
): Promise<CaseId> => {
  const { case: reference, open: title, by } = options
  const offered = await organisation.index.findCases(reference, 50)
  const found = offered.find((one) => sameReference(one.reference, reference) || one.id === reference)
  if (found !== undefined) return found.id
  if (title === undefined) {
    throw new CommandError(`there is no case ${reference}; add --open "TITLE" to open it`)
  }
  const act = { request: randomUUID(), by, at: now() }
  const opening = await openCase(organisation, act, { reference, title, client: '' })
  return opening.kind === 'referenceTaken' ? opening.by.id : opening.case.id
}
