import { readFileSync } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import path from 'node:path'
import { CommanderError } from 'commander'
import { openMailFiles } from '../mailfiles/openMailFiles.ts'
import type { StaticCopies } from '../ports/staticCopy.ts'
import { openThreadedSqliteCaseIndex } from '../storage/caseIndex/writer/threadedIndex.ts'
import { systemCode } from '../storage/diskErrors.ts'
import { openDiskFolderStore } from '../storage/diskFolderStore.ts'
import { isNetworkShare } from '../storage/networkShare.ts'
import { openPeople } from '../storage/peopleFile.ts'
import { rosterFile } from '../storage/roster/rosterFile.ts'
import { type VolumeGuarantee, volumeProbe } from '../storage/volumeProbe.ts'
import { CommandError, type Drivers, type ExitStatus } from './commands/command.ts'
import { makeFolder } from './commands/makeFolder.ts'
import { plainWords } from './commands/plainWords.ts'
import { program } from './commands/program.ts'
import { processSurroundings, type Surroundings } from './commands/surroundings.ts'
import { openOrganisation } from './organisation.ts'
import { MessageReader } from './reading/messageReader.ts'
import { SettingsError } from './settings.ts'

const lacks: Readonly<Record<VolumeGuarantee, string>> = {
  exclusiveCreate: 'This volume cannot create a file exclusively: two writers may take the same number.',
  hardLink: 'This volume has no hard links: mails are copied to their place instead, which is slower.',
  rename: 'This volume cannot replace a file in one step.',
  directorySync: 'This volume cannot sync a folder: a power cut may take back a name just given.',
  caseSensitive: 'This volume does not tell capitals apart in names.',
}

/** The drivers of one machine: disk and SQLite. */
export const drivers: Drivers = {
  async openOrganisation({ data, organisation, zone, ownDomains }) {
    const folder = path.resolve(data, organisation)
    await makeWritable(folder)
    if (await isNetworkShare(folder)) {
      throw new CommandError(`${folder} is on a network share, where SQLite cannot work; choose a local disk`)
    }
    const lacking = await volumeProbe(folder)
    const folders = await openDiskFolderStore(folder)
    const index = await openThreadedSqliteCaseIndex(path.join(folder, 'index.sqlite'), { ownDomains })
    const reader = new MessageReader()
    const organised = openOrganisation({ folders, index, reader, zone, ownDomains })
    const close = async (): Promise<void> => {
      await organised.attachments.stop()
      await index.close()
      await reader.close()
    }
    const warnings = lacking
      .filter((guarantee) => guarantee !== 'caseSensitive')
      .map((guarantee) => lacks[guarantee])
    return { organisation: organised, warnings, close }
  },
  openDirectory: (file, zone) => rosterFile(file, { zone }),
  openPeople,
  // Loaded where there is a mail server to speak to: it costs 20 MB and a tenth of a second.
  openPostman: async ({ mail }) => {
    if (mail === null) return null
    const { smtpPostman } = await import('../post/smtpPostman.ts')
    return smtpPostman({ ...mail, ca: mail.caFile && certificates(mail.caFile) })
  },
  openMailFiles,
  // Loaded where somebody has said where a mailbox's mail lies.
  openMailSource: async (path, indexFile) => {
    const { openMailSource } = await import('../mailfiles/source/openMailSource.ts')
    return openMailSource(path, indexFile)
  },
  staticCopies: lateCopies(),
  // Loaded when somebody takes mail along.
  packMails: async function* (wanted) {
    const { packMails } = await import('../mailfiles/packMails.ts')
    yield* packMails(wanted)
  },
}

/** A full disk is told elsewhere. */
async function makeWritable(folder: string): Promise<void> {
  try {
    await makeFolder(folder)
    await access(folder, constants.W_OK)
  } catch (cause) {
    const code = systemCode(cause)
    if (code === null || code === 'ENOSPC') throw cause
    throw new CommandError(
      `the folder ${folder} cannot be made or written to (${code}); let whoever runs Dossier write there, or choose another folder with --data or DOSSIER_DATA`,
      { cause },
    )
  }
}

/** Loaded when a copy is made or opened. */
function lateCopies(): StaticCopies {
  const load = async () => (await import('../mailfiles/bag/staticCopies.ts')).staticCopies
  return {
    write: async (...asked) => (await load()).write(...asked),
    pack: async (...asked) => (await load()).pack(...asked),
    open: async (place) => (await load()).open(place),
  }
}

const certificates = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new CommandError(
      `cannot read ${file}: expected certificates (PEM), as DOSSIER_SMTP_CA names them`,
      {
        cause,
      },
    )
  }
}

/** Failures that a person can do something about are told as a sentence, without a stack. */
const explain = (error: unknown, { remarks }: Surroundings): void => {
  const isPlain = error instanceof CommandError || error instanceof SettingsError
  const hasCode = error instanceof Error && 'code' in error
  remarks.write(`${isPlain || hasCode ? plainWords(error) : error instanceof Error ? error.stack : error}\n`)
}

/** Runs the command of these words: those that the process was started with, unless others are given. */
export const runCommand = async (
  words: readonly string[] = process.argv.slice(2),
  surroundings = processSurroundings,
): Promise<ExitStatus> => {
  let status: ExitStatus = 0
  try {
    await program(drivers, surroundings, (ended) => {
      status = ended
    }).parseAsync(words, { from: 'user' })
    return status
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    explain(error, surroundings)
    return 2
  }
}
