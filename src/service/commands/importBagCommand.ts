import path from 'node:path'
import type { CaseId } from '../../domain/cases/case.ts'
import type { OpenedBag } from '../../ports/staticCopy.ts'
import { type CaseImport, importCase, PartlyTaken } from '../copies/importCase.ts'
import type { Organisation } from '../organisation.ts'
import { findingSentence } from '../upkeep/finding.ts'
import { type CommandContext, CommandError, type ExitStatus, withNewOrganisation } from './command.ts'
import { faultSentence, watchOn } from './copyWords.ts'
import { demandPlace } from './makeFolder.ts'
import { plainWords } from './plainWords.ts'

export interface BagImportOptions {
  /** Where a mailbox is to lie. */
  readonly to?: string
  readonly by: string
  /** Also who may know of a case that is here already. */
  readonly takeAccess?: boolean
}

/** Takes over a bag that was handed over: a case into the organisation's folder, a mailbox into a folder of its own. */
export const importBagCommand = async (
  context: CommandContext,
  place: string,
  options: BagImportOptions,
): Promise<ExitStatus> => {
  const bag = await context.drivers.staticCopies.open(path.resolve(place))
  try {
    return bag.manifest?.of.kind === 'case'
      ? await takeCase(context, bag, options)
      : await takeMailbox(context, bag, place, options.to)
  } finally {
    await bag.close()
  }
}

const takeCase = (
  context: CommandContext,
  bag: OpenedBag,
  { by, takeAccess: takesAccess = false }: BagImportOptions,
): Promise<ExitStatus> =>
  withNewOrganisation(context, async (organisation) => {
    const { terminal, json, settings, now } = context
    const watch = watchOn(terminal, () => Date.parse(now()))
    const importing = { by, at: now(), atMost: settings.messageAtMost, takesAccess, watch }
    const imported = await importCase(organisation, bag, importing).catch(asCommandError)
    await organisation.follower.settled()
    terminal.progressDone()
    if (json) terminal.out(JSON.stringify(imported))
    else for (const sentence of sentences(imported)) terminal.out(sentence)
    if (imported.kind === 'imported') await tellAccess(context, organisation, imported.id)
    return imported.kind === 'imported' || imported.kind === 'alreadyHere' ? 0 : 1
  })

/** Ids are a firm's own: whoever has one of these here may be another person. */
const tellAccess = async (
  { terminal }: CommandContext,
  { index }: Organisation,
  id: CaseId,
): Promise<void> => {
  const access = await index.caseAccess(id)
  if (access?.restricted === true)
    terminal.remark(
      `case ${id}: is restricted to case managers and the persons with these ids: ${access.members.join(', ')}; look whether those are the same persons here`,
    )
}

/** What was taken over stays, and is not taken over again: said with what stopped it. */
const asCommandError = (error: unknown): never => {
  if (!(error instanceof PartlyTaken)) throw error
  const { mail, attachments, register } = error.taken
  const why = error.cause instanceof Error ? plainWords(error.cause) : String(error.cause)
  throw new CommandError(
    `${why}; ${mail} mails, ${attachments} attachments and ${register} entries of the register lie here, the rest does not; import it again to go on`,
    { cause: error },
  )
}

const sentences = (imported: CaseImport): readonly string[] => {
  switch (imported.kind) {
    case 'imported':
      return [
        `case ${imported.id}: taken over with ${imported.mails} mails and ${imported.entries} entries, unbroken`,
      ]
    case 'alreadyHere':
      return [`case ${imported.id}: it is here already, the same to the byte`]
    case 'otherCase':
      return [
        `case ${imported.id}: another case with that id is here, or one that went on otherwise; nothing was changed`,
      ]
    case 'tooLarge':
      return [
        `${imported.path}: has ${imported.size} bytes, and a file may have ${imported.atMost} here (DOSSIER_MESSAGE_MEGABYTES); nothing was taken over`,
      ]
    case 'otherAccess':
      return [
        `case ${imported.id}: is here already, and its entries ${imported.seqs.join(', ')} in the bag change who may know of it, by ids of persons who may be others here; nothing was changed, --take-access takes that over too`,
      ]
    case 'noCase':
      return ['it holds no case']
    case 'damaged':
      return [
        ...imported.faults.map(faultSentence),
        ...imported.findings.map(findingSentence),
        'the bag is damaged; nothing was taken over',
      ]
  }
}

const takeMailbox = async (
  { terminal, json, now }: CommandContext,
  bag: OpenedBag,
  place: string,
  to: string | undefined,
): Promise<ExitStatus> => {
  if (to === undefined) {
    throw new CommandError(`${place}: holds a mailbox; say with --to FOLDER where it is to lie`)
  }
  await demandPlace(to)
  const watch = watchOn(terminal, () => Date.parse(now()))
  const { faults, files } = await bag.check(watch)
  if (faults.length === 0) await bag.unpack(path.resolve(to), watch)
  terminal.progressDone()
  const mail = path.join(path.resolve(to), 'data', 'mail')
  if (json)
    terminal.out(JSON.stringify({ kind: faults.length === 0 ? 'unpacked' : 'damaged', faults, files, mail }))
  else {
    for (const fault of faults) terminal.out(faultSentence(fault))
    terminal.out(
      faults.length === 0
        ? `${files} files, all as the manifest says; \`dossier import --mailbox ADDRESS "${mail}"\` opens the mailbox for its owner`
        : 'the bag is damaged; nothing was taken over',
    )
  }
  return faults.length === 0 ? 0 : 1
}
