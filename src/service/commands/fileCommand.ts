import { randomUUID } from 'node:crypto'
import type { CaseId } from '../../domain/cases/case.ts'
import { StoreError } from '../../ports/folderStore.ts'
import { fileBytes } from '../cases/fileBytes.ts'
import type { MessageFiling } from '../cases/fileMessage.ts'
import { openCase } from '../cases/openCase.ts'
import type { Organisation } from '../organisation.ts'
import {
  type CommandContext,
  CommandError,
  catchUp,
  type ExitStatus,
  type MailOnDisk,
  withNewOrganisation,
  withOrganisation,
} from './command.ts'
import { findCase } from './findCase.ts'
import { isThere } from './isThere.ts'

export interface FileOptions {
  /** Reference of the case. */
  readonly case: string
  /** Title with which the case is opened when nobody has. */
  readonly open?: string
  readonly by: string
}

/** How many mails ended how. */
interface Tally {
  filed: number
  alreadyFiled: number
  /** Of those filed. */
  notFullyRead: number
  notFiled: number
  /** Files in a folder that are no mail. */
  passedOver: number
}

/** Files mails from disk: files, folders, mbox files, Maildirs and data files of Outlook. Exits 1 where a mail among them could not be filed. */
export const fileCommand = async (
  context: CommandContext,
  paths: readonly string[],
  options: FileOptions,
): Promise<ExitStatus> => {
  for (const path of paths) {
    if (!(await isThere(path))) throw new CommandError(`${path}: there is no such file or folder`)
  }
  const withFolder = options.open === undefined ? withOrganisation : withNewOrganisation
  return withFolder(context, async (organisation) => {
    await catchUp(context, organisation)
    const caseId = await caseToFileIn(context, organisation, options)
    const tally: Tally = { filed: 0, alreadyFiled: 0, notFullyRead: 0, notFiled: 0, passedOver: 0 }
    const { terminal, json } = context
    for (const path of paths) await filePath(context, organisation, path, { caseId, by: options.by, tally })
    terminal.progressDone()
    await organisation.follower.settled()
    await organisation.attachments.readAll((left) =>
      terminal.progress(`${left} mails with attachments to read`),
    )
    terminal.progressDone()
    terminal.out(json ? JSON.stringify({ case: caseId, ...tally }) : sentence(tally, options.case))
    return tally.notFiled === 0 ? 0 : 1
  })
}

const sentence = ({ filed, alreadyFiled, notFullyRead, notFiled, passedOver }: Tally, reference: string) => {
  const usual = `${filed} filed in ${reference}, ${alreadyFiled} filed before, ${notFullyRead} not fully read`
  const rare = [notFiled > 0 && `${notFiled} not filed`, passedOver > 0 && `${passedOver} passed over`]
  return [usual, ...rare.filter((part) => part !== false)].join(', ')
}

interface Filing {
  readonly caseId: CaseId
  readonly by: string
  readonly tally: Tally
}

const filePath = async (
  context: CommandContext,
  organisation: Organisation,
  path: string,
  filing: Filing,
): Promise<void> => {
  const { terminal, json, drivers } = context
  const { tally } = filing
  const passOver = (file: string): void => {
    tally.passedOver += 1
    if (json) terminal.out(JSON.stringify({ from: file, passedOver: true }))
    else terminal.remark(`${file}: passed over, it is no mail`)
  }
  for await (const mail of drivers.openMailFiles(path, passOver)) {
    await fileOne(context, organisation, mail, filing)
    terminal.progress(`${tally.filed} filed, ${tally.alreadyFiled} filed before`)
  }
}

const fileOne = async (
  context: CommandContext,
  organisation: Organisation,
  mail: MailOnDisk,
  { caseId, by, tally }: Filing,
): Promise<void> => {
  const { terminal, json } = context
  const result = await tryToFile(context, organisation, mail, { caseId, by })
  if (result.kind === 'refused') {
    tally.notFiled += 1
    if (json) terminal.out(JSON.stringify({ from: mail.name, notFiled: result.because }))
    else terminal.remark(`${mail.name}: not filed (${result.because})`)
    return
  }
  tally[result.kind] += 1
  const { id, message } = result.filed.filing
  const problems = message?.problems ?? []
  if (problems.length > 0) tally.notFullyRead += 1
  if (json) terminal.out(JSON.stringify({ from: mail.name, [result.kind]: id, problems }))
  else if (problems.length > 0)
    terminal.remark(`${mail.name}: filed, not fully read (${problems.join(', ')})`)
}

type Tried =
  | Exclude<MessageFiling, { kind: 'refused' }>
  | { readonly kind: 'refused'; readonly because: string }

/** What is wrong with one mail keeps no other from being filed; what is wrong with the disk does. */
const tryToFile = async (
  { settings, now }: CommandContext,
  organisation: Organisation,
  mail: MailOnDisk,
  { caseId, by }: Pick<Filing, 'caseId' | 'by'>,
): Promise<Tried> => {
  const atMost = settings.messageAtMost
  const wanted = { caseId, by, at: now(), source: mail.bytesFrom, kind: 'other', atMost } as const
  try {
    return await fileBytes(organisation, mail.bytes(), wanted)
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    if (error.code === 'tooLarge') return { kind: 'refused', because: `larger than ${atMost} bytes` }
    if (error.code === 'interrupted') return { kind: 'refused', because: 'it could not be read to its end' }
    throw error
  }
}

const caseToFileIn = async (
  { now }: CommandContext,
  organisation: Organisation,
  { case: reference, open: title, by }: FileOptions,
): Promise<CaseId> => {
  const found = await findCase(organisation.index, reference)
  if (found !== null) return found
  if (title === undefined) {
    throw new CommandError(`there is no case ${reference}; add --open "TITLE" to open it`)
  }
  const act = { request: randomUUID(), by, at: now() }
  const opening = await openCase(organisation, act, { reference, title, client: '' })
  return opening.kind === 'referenceTaken' ? opening.by.id : opening.case.id
}
