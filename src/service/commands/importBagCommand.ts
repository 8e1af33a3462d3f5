import path from 'node:path'
import type { OpenedBag } from '../../ports/staticCopy.ts'
import { type CaseImport, importCase } from '../copies/importCase.ts'
import { findingSentence } from '../upkeep/finding.ts'
import { type CommandContext, CommandError, type ExitStatus, withNewOrganisation } from './command.ts'
import { faultSentence, watchOn } from './copyWords.ts'

/** Takes over a bag that was handed over: a case into the organisation's folder, a mailbox into a folder of its own. */
export const importBagCommand = async (
  context: CommandContext,
  place: string,
  to: string | undefined,
): Promise<ExitStatus> => {
  const bag = await context.drivers.staticCopies.open(path.resolve(place))
  try {
    return bag.manifest?.of.kind === 'case'
      ? await takeCase(context, bag)
      : await takeMailbox(context, bag, place, to)
  } finally {
    await bag.close()
  }
}

const takeCase = (context: CommandContext, bag: OpenedBag): Promise<ExitStatus> =>
  withNewOrganisation(context, async (organisation) => {
    const { terminal, json, settings, now } = context
    const watch = watchOn(terminal, () => Date.parse(now()))
    const imported = await importCase(organisation, bag, settings.messageAtMost, watch)
    await organisation.follower.settled()
    terminal.progressDone()
    if (json) terminal.out(JSON.stringify(imported))
    else for (const sentence of sentences(imported)) terminal.out(sentence)
    return imported.kind === 'imported' || imported.kind === 'alreadyHere' ? 0 : 1
  })

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
