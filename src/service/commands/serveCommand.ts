import { once } from 'node:events'
import path from 'node:path'
import { faultSentence } from '../agreements/faultSentence.ts'
import { openAgreementBook } from '../agreements/openAgreementBook.ts'
import { createService } from '../app.ts'
import { logFailure } from '../http/failureLog.ts'
import { officeScript } from '../http/officeScripts.ts'
import { asServiceError } from '../http/serviceError.ts'
import { type Listening, listen, stopListening } from '../listen.ts'
import { jsonLog, type Log } from '../log.ts'
import { openMailboxBook } from '../mailboxes/openMailboxBook.ts'
import { openMailSources } from '../mailSources/openMailSources.ts'
import { type SourcePlace, servedPlaceFile } from '../mailSources/sourcePlace.ts'
import { postNotSet, postWorking } from '../reminding/postStatus.ts'
import { commitmentRemindingParts, remindingParts, startReminding } from '../reminding/reminding.ts'
import type { Scheduler } from '../reminding/scheduler.ts'
import type { Settings } from '../settings.ts'
import { catchUpTolerantly } from '../upkeep/reindex.ts'
import { WorkFiles } from '../work/workFiles.ts'
import { announce } from './announce.ts'
import { type CommandContext, CommandError, type ExitStatus, type OpenedOrganisation } from './command.ts'
import { devCertificates } from './devCertificates.ts'
import { isThere } from './isThere.ts'
import { openPeople } from './openPeople.ts'
import { openPublicListener } from './publicListener.ts'

export interface ServeOptions {
  /** Names persons, roles and keys; without such a file there is one person with all roles. */
  readonly people?: string
  /** The firm's mailboxes as a provider exported them. */
  readonly roster?: string
  /** Where the mail of mailboxes lies. */
  readonly mail: readonly SourcePlace[]
  /** Serves over https with a development certificate, for sideloading. */
  readonly httpsDev?: boolean
}

const root = path.resolve(import.meta.dirname, '../../..')

/** Serves the pane and its API until it is told to stop; then finishes what is under way. */
export const serveCommand = async (context: CommandContext, options: ServeOptions): Promise<ExitStatus> => {
  const { settings, drivers, terminal, now } = context
  for (const { path: at } of options.mail) {
    if (!(await isThere(at))) throw new CommandError(`${at}: there is no such file or folder`)
  }
  const log = jsonLog((line) => void process.stderr.write(line))
  const opened = await drivers.openOrganisation(settings)
  for (const warning of opened.warnings) terminal.remark(warning)
  opened.organisation.follower.onFailure((error) => logFailure(log, asServiceError(error)))
  await catchUpTolerantly(
    opened.organisation,
    ({ damage }) => log({ event: 'registerDamaged', kind: damage.kind, seq: damage.seq }),
    (registers) => terminal.progress(`${registers} registers`),
  )
  terminal.progressDone()
  const agreements = openAgreementBook(opened.organisation)
  for (const fault of await agreements.publish(now())) terminal.remark(faultSentence(fault))
  const folder = path.join(settings.data, settings.organisation)
  const people = await openPeople(context, options.people)
  const directory = drivers.openDirectory(options.roster ?? path.join(folder, 'roster.csv'), settings.zone)
  const mailboxes = openMailboxBook({ organisation: opened.organisation, directory, agreements })
  const work = new WorkFiles(opened.organisation.folders)
  for (const place of options.mail) await work.change(servedPlaceFile(place.address), () => place)
  const mailSources = openMailSources({
    ...{ work, folder, places: options.mail },
    open: drivers.openMailSource,
    onFailure: (error) => logFailure(log, asServiceError(error)),
  })
  const postman = await drivers.openPostman(settings)
  let own: readonly string[] = []
  let reminding: Scheduler | null = null
  const service = createService({
    organisation: opened.organisation,
    organisationName: settings.organisationName,
    directory,
    agreements,
    mailboxes,
    mailSources,
    packMails: drivers.packMails,
    copies: { staticCopies: drivers.staticCopies, folder: path.join(folder, 'work', 'copies') },
    signIn: people.signIn,
    pane: {
      folder: path.join(root, 'dist/taskpane'),
      overview: path.join(root, 'dist/pages'),
      commands: path.join(root, 'dist/commands'),
      icons: path.join(root, 'assets'),
      officeScripts: [officeScript],
    },
    ownOrigins: () => own,
    outlookOrigins: settings.outlookOrigins,
    publicUrl: settings.publicUrl,
    postman,
    postStatus: () => (postman === null ? postNotSet : (reminding?.status() ?? postWorking)),
    messageAtMost: settings.messageAtMost,
    log,
    now,
  })
  const tls = options.httpsDev === true ? await devCertificates() : null
  if (tls === null) demandLoopback(settings)
  const listening = await listen(service.app, {
    host: settings.host,
    port: settings.port,
    ...(tls && { tls }),
    onFailure: (error) => logFailure(log, asServiceError(error)),
  })
  own = [...settings.origins.map((url) => new URL(url).origin), ...ownNames(listening)]
  const books = { organisation: opened.organisation, agreements, mailboxes }
  const stopPublic = await openPublicListener(settings, { ...books, postman, log, now })
  // Whoever reads the links may tell it to stop at once.
  const told = toldToStop()
  announce(context, people, ownNames(listening)[0] ?? listening.origin)
  reminding = startReminding(
    remindingParts(books, postman, settings, service.leavingProgress),
    commitmentRemindingParts(opened, people.signIn, postman, { ...settings, pages: own[0] ?? null }),
    { log, now },
  )
  await told
  const finish = async (): Promise<void> => {
    await Promise.all([service.finish(), reminding?.stop(), stopPublic?.(patience)])
    await mailSources.close()
  }
  await stop(listening, finish, () => postman?.close(), opened, log)
  return 0
}

const loopback = ['localhost', '127.0.0.1', '::1']

/** Keys and mails would cross the network unencrypted, unless a proxy that speaks https stands before it. */
const demandLoopback = ({ host, origins }: Settings): void => {
  if (loopback.includes(host) || origins.some((origin) => origin.startsWith('https://'))) return
  throw new CommandError(
    `${host} is reached from elsewhere, and this is not encrypted: listen on 127.0.0.1, or put a proxy with https before it and name its address in DOSSIER_ORIGINS`,
  )
}

/** Loopback goes by two names, and a person may type either. */
const ownNames = ({ origin, port }: Listening): readonly string[] => {
  const scheme = origin.slice(0, origin.indexOf(':'))
  return [`${scheme}://localhost:${port}`, origin]
}

const toldToStop = (): Promise<unknown> => Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])

/** Milliseconds for what is under way when told to stop; whoever stops a process by force waits longer (systemd: 90 s). */
const patience = 30_000

const stop = async (
  listening: Listening,
  finish: () => Promise<void>,
  cutPost: () => void,
  opened: OpenedOrganisation,
  log: Log,
): Promise<void> => {
  log({ event: 'stopping' })
  const patienceOver = setTimeout(cutPost, patience)
  await stopListening(listening, finish, patience)
  clearTimeout(patienceOver)
  await opened.close()
  log({ event: 'stopped' })
}
