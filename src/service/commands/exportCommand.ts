import { rm } from 'node:fs/promises'
import path from 'node:path'
import { namedIn } from '../../domain/copies/copyManifest.ts'
import type { MailSource } from '../../ports/mailSource.ts'
import type { CopyContent, CopyOrder, CopyWatch, WrittenCopy } from '../../ports/staticCopy.ts'
import { caseRegister } from '../cases/caseRegister.ts'
import { caseContent } from '../copies/caseContent.ts'
import { type LeaveOutAt, leaveOutAt } from '../copies/copyAtTerminal.ts'
import { type CopySelection, mailboxContent } from '../copies/mailboxContent.ts'
import { findingSentence, isDamage } from '../upkeep/finding.ts'
import { verifySubject } from '../upkeep/verify.ts'
import { WorkFiles } from '../work/workFiles.ts'
import { type CommandContext, CommandError, catchUp, type ExitStatus, withOrganisation } from './command.ts'
import { countSentences, watchOn } from './copyWords.ts'
import { findCase } from './findCase.ts'
import { isThere } from './isThere.ts'
import { demandPlace } from './makeFolder.ts'

export interface ExportOptions {
  /** The folder that becomes the bag. */
  readonly to: string
  /** Where a mailbox lies. */
  readonly mail?: string
  /** Whose mail it is, by address. */
  readonly owner?: string
  /** Every mail, of a mailbox that is nobody's own. */
  readonly privateToo?: boolean
  readonly folder?: readonly string[]
  /** Reference or id of a case. */
  readonly case?: string
  readonly title?: string
  readonly mbox?: boolean
  readonly zip?: boolean
}

/** Writes a static copy of a mailbox or a case. Exits 1 where it is not complete. */
export const exportCommand = async (context: CommandContext, options: ExportOptions): Promise<ExitStatus> => {
  const { mail, case: reference } = options
  if ((mail === undefined) === (reference === undefined)) {
    throw new CommandError('say what is to be copied: --mail PATH or --case REFERENCE')
  }
  await demandPlace(options.to)
  return mail === undefined ? exportCase(context, options) : exportMailbox(context, mail, options)
}

const exportMailbox = async (
  context: CommandContext,
  mail: string,
  options: ExportOptions,
): Promise<ExitStatus> => {
  const at = path.resolve(mail)
  const leaveOut = await toLeaveOut(context, at, options)
  const indexFile = `${path.resolve(options.to)}.index.sqlite`
  const source = await context.drivers.openMailSource(at, indexFile)
  try {
    if ((await source.folders()).every(({ messages }) => messages === 0))
      throw new CommandError(`${at}: no mail was found there`)
    const chosen = options.folder === undefined ? null : await chosenFolders(source, options.folder)
    const content = mailboxContent(source, { chosen, leaveOut })
    return await write(context, content, options, path.basename(at))
  } finally {
    await source.close()
    // A copy that was stopped is gone on with, and then it is of use again.
    if (await isThere(options.to)) await removeIndex(indexFile)
  }
}

/**
 * Says before anything is copied what will be: whoever copies may not be whose mail it is. In an organisation nothing is
 * copied of which nobody said whose it is: his private mail could not be told.
 */
const toLeaveOut = async (
  context: CommandContext,
  at: string,
  { owner, privateToo = false }: Pick<ExportOptions, 'owner' | 'privateToo'>,
): Promise<CopySelection['leaveOut']> => {
  const { settings, terminal } = context
  const folder = path.join(settings.data, settings.organisation)
  const found = (await isThere(folder)) ? await leaveOutIn(context, at, owner ?? null) : null
  if (found === null && owner !== undefined)
    throw new CommandError(
      `there is no folder ${folder}, where it is kept what ${owner} called private; say which with --data`,
    )
  if (found?.kind === 'unknownOwner' && !privateToo)
    throw new CommandError(
      `${at}: nobody has said whose mail this is, so private mail could not be left out; say whose with --owner ADDRESS, or of a mailbox that is nobody’s own --private-too`,
    )
  if (found === null || found.kind === 'unknownOwner') {
    terminal.remark(`${at}: every mail that lies there is copied, private mail too`)
    return null
  }
  const { address } = found
  if (found.kind === 'elsewhere')
    throw new CommandError(
      `${at}: the mailbox of ${address} lies at ${found.path}; copy that (with --folder for a part of it), so that private mail stays out`,
    )
  if (privateToo)
    throw new CommandError(
      `${at}: is the mailbox of ${address}; private mail is in no copy for the firm, so leave out --private-too`,
    )
  terminal.remark(
    `${at}: is the mailbox of ${address}; what ${address} called private or looks private stays out`,
  )
  return found.leaveOut
}

const leaveOutIn = async (context: CommandContext, at: string, owner: string | null): Promise<LeaveOutAt> => {
  let found: LeaveOutAt = { kind: 'unknownOwner' }
  await withOrganisation(context, async ({ folders, ownDomains }) => {
    found = await leaveOutAt({ folders, ownDomains, work: new WorkFiles(folders) }, at, owner)
    return 0
  })
  return found
}

const removeIndex = async (file: string): Promise<void> => {
  for (const ending of ['', '-wal', '-shm', '.key']) await rm(`${file}${ending}`, { force: true })
}

/** A folder brings those below it. */
const chosenFolders = async (
  source: MailSource,
  asked: readonly string[],
): Promise<CopySelection['chosen']> => {
  const paths = (await source.folders()).map(({ path: one }) => one)
  const brings = (folder: string) => (one: string) => one === folder || one.startsWith(`${folder}/`)
  const missing = asked.find((folder) => !paths.some(brings(folder)))
  if (missing !== undefined) throw new CommandError(`${missing}: there is no such folder in this mailbox`)
  const folders = paths.filter((one) => asked.some((folder) => brings(folder)(one)))
  return { what: 'folders', folders, unnamed: 0 }
}

const exportCase = (context: CommandContext, options: ExportOptions): Promise<ExitStatus> =>
  withOrganisation(context, async (organisation) => {
    await catchUp(context, organisation)
    const id = await findCase(organisation.index, options.case ?? '')
    if (id === null) throw new CommandError(`there is no case ${options.case}`)
    const { findings } = await verifySubject(organisation.folders, caseRegister(id).folder, [])
    const damage = findings.filter((finding) => isDamage(finding, false))
    for (const finding of damage) context.terminal.remark(findingSentence(finding))
    const content = await caseContent(organisation.folders, id)
    if (content?.of.kind !== 'case') throw new CommandError(`there is no case ${options.case}`)
    const status = await write(context, content, options, `${content.of.reference} ${content.of.title}`)
    return damage.length > 0 ? 1 : status
  })

const write = async (
  { drivers, settings, terminal, json, now }: CommandContext,
  content: CopyContent,
  { to, title, mbox, zip }: ExportOptions,
  usualTitle: string,
): Promise<ExitStatus> => {
  const watch: CopyWatch = watchOn(terminal, () => Date.parse(now()))
  const bag = path.resolve(to)
  const order = {
    title: title ?? usualTitle,
    organisation: settings.organisationName,
    at: now(),
    zone: settings.zone,
    mbox: mbox ?? false,
  }
  const written =
    (zip === true ? await toPack(drivers, bag, { ...order, of: content.of }) : null) ??
    (await drivers.staticCopies.write(content, order, bag, watch))
  const packed = zip === true ? await drivers.staticCopies.pack(bag, `${bag}.zip`, watch) : null
  terminal.progressDone()
  if (json)
    terminal.out(JSON.stringify({ bag, ...written, zip: packed && { file: `${bag}.zip`, ...packed } }))
  else {
    for (const sentence of countSentences(written.counts)) terminal.out(sentence)
    terminal.out(`${bag}: open index.html; the hash of the whole is ${written.hash}`)
    if (packed) terminal.out(`${bag}.zip: ${packed.size} bytes`)
  }
  return written.counts.differences.length === 0 && written.counts.damage === 0 ? 0 : 1
}

/** The copy that stands there, where it was stopped while it was packed. Null: it is still to be written. */
const toPack = async (
  { staticCopies }: CommandContext['drivers'],
  bag: string,
  { title, organisation, of }: Pick<CopyOrder, 'title' | 'organisation'> & Pick<CopyContent, 'of'>,
): Promise<Pick<WrittenCopy, 'counts' | 'hash'> | null> => {
  if (!(await isThere(bag)) || (await isThere(`${bag}.zip`))) return null
  const opened = await staticCopies.open(bag)
  await opened.close()
  const { manifest, hash } = opened
  const isIts =
    manifest?.title === title &&
    manifest.organisation === organisation &&
    JSON.stringify(manifest.of) === JSON.stringify(namedIn(of, manifest.counts))
  return isIts ? { counts: manifest.counts, hash } : null
}
