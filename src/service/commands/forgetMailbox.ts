import { rm } from 'node:fs/promises'
import path from 'node:path'
import {
  type SourcePlace,
  servedPlaceFile,
  sourceIndexFile,
  sourcePlaceFile,
} from '../mailSources/sourcePlace.ts'
import { WorkFiles } from '../work/workFiles.ts'
import { type CommandContext, CommandError, type ExitStatus, withOrganisation } from './command.ts'

/** Takes back what `dossier import` and `serve --mail` noted. The mail stays where it lies, and so do cases and what a clean-up decided. */
export const forgetMailbox = (context: CommandContext, address: string): Promise<ExitStatus> =>
  withOrganisation(context, async ({ folders }) => {
    const { terminal, json } = context
    const work = new WorkFiles(folders)
    const files = [sourcePlaceFile(address), servedPlaceFile(address)]
    const places = (await Promise.all(files.map((file) => work.read(file)))).filter((one) => one !== null)
    const [place] = places
    if (place === undefined) throw new CommandError(`nobody has said where the mail of ${address} lies`)
    for (const { path } of files) await work.forget(path)
    for (const one of places) await removeSourceIndex(context, one)
    if (json) terminal.out(JSON.stringify({ forgotten: place }))
    else
      terminal.out(
        `\`dossier serve\` no longer opens ${place.path} for ${address}, unless it is told to by --mail. The mail still lies there; nothing of it was removed.`,
      )
    return 0
  })

/** What was noted of the mails at a place: their headers. It is made again when the place is opened again. */
export const removeSourceIndex = async (
  { settings, terminal }: CommandContext,
  place: SourcePlace,
): Promise<void> => {
  const file = path.join(settings.data, settings.organisation, sourceIndexFile(place))
  for (const ending of ['', '-wal', '-shm', '.key']) {
    await rm(`${file}${ending}`, { force: true }).catch(() =>
      terminal.remark(`${file}${ending}: is in use; stop the service and delete this file`),
    )
  }
}
