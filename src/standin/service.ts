import path from 'node:path'
import { staticCopies } from '../mailfiles/bag/staticCopies.ts'
import { packMails } from '../mailfiles/packMails.ts'
import type { MailboxDirectory } from '../ports/mailboxDirectory.ts'
import type { MailSources } from '../ports/mailSources.ts'
import type { Postman } from '../ports/postman.ts'
import type { SignIn } from '../ports/signIn.ts'
import { openAgreementBook } from '../service/agreements/openAgreementBook.ts'
import { createService } from '../service/app.ts'
import type { OpenedOrganisation } from '../service/commands/command.ts'
import { logFailure } from '../service/http/failureLog.ts'
import { asServiceError } from '../service/http/serviceError.ts'
import { jsonLog } from '../service/log.ts'
import { openMailboxBook } from '../service/mailboxes/openMailboxBook.ts'
import { createPublicSite } from '../service/public/publicSite.ts'
import { postNotSet } from '../service/reminding/postStatus.ts'
import { commitmentRemindingParts, remindingParts, startReminding } from '../service/reminding/reminding.ts'
import type { Scheduler } from '../service/reminding/scheduler.ts'
import type { Settings } from '../service/settings.ts'
import { catchUpTolerantly } from '../service/upkeep/reindex.ts'
import type { OpenService, Origins } from './twoOrigins.ts'

const root = path.resolve(import.meta.dirname, '../..')

export interface LocalService {
  readonly settings: Settings
  readonly opened: OpenedOrganisation
  readonly directory: MailboxDirectory
  readonly signIn: SignIn
  readonly mailSources: MailSources
  /** Reminds only where a mail server is set; else links and codes go to the outbox. */
  readonly postman?: Postman | null
  readonly outbox: Postman | null
  /** Where the built pane lies; `dist/taskpane` unless a test brings its own. */
  readonly paneFolder?: string
  /** As for the pane; `dist/pages`. */
  readonly overviewFolder?: string
  /** As for the pane; `dist/commands`. */
  readonly commandsFolder?: string
  readonly now: () => string
}

/** The real service, with the local Outlook in the place of Microsoft's: its scripts, and its page as frame ancestor. */
export const openService = async (
  {
    settings: set,
    opened,
    directory,
    signIn,
    mailSources,
    postman = null,
    outbox,
    paneFolder,
    overviewFolder,
    commandsFolder,
    now,
  }: LocalService,
  origins: Origins,
): Promise<OpenService> => {
  const settings = { ...set, publicUrl: origins.public }
  const log = jsonLog((line) => void process.stderr.write(line))
  opened.organisation.follower.onFailure((error) => logFailure(log, asServiceError(error)))
  await catchUpTolerantly(
    opened.organisation,
    ({ damage }) => log({ event: 'registerDamaged', kind: damage.kind, seq: damage.seq }),
    () => undefined,
  )
  const agreements = openAgreementBook(opened.organisation)
  await agreements.publish(now())
  const mailboxes = openMailboxBook({ organisation: opened.organisation, directory, agreements })
  const books = { organisation: opened.organisation, agreements, mailboxes }
  let reminding: Scheduler | null = null
  // The terminal is the person's who tries it: only what went wrong is told there.
  const failuresOnly: typeof log = (event) => {
    if (event.event === 'failed') log(event)
  }
  const publicSite = createPublicSite({
    ...books,
    postman: postman ?? outbox,
    publicUrl: origins.public,
    log: failuresOnly,
    now,
  })
  const service = createService({
    organisation: opened.organisation,
    organisationName: settings.organisationName,
    directory,
    agreements,
    mailboxes,
    mailSources,
    packMails,
    copies: { staticCopies, folder: path.join(settings.data, settings.organisation, 'work', 'copies') },
    signIn,
    pane: {
      folder: paneFolder ?? path.join(root, 'dist/taskpane'),
      overview: overviewFolder ?? path.join(root, 'dist/pages'),
      commands: commandsFolder ?? path.join(root, 'dist/commands'),
      icons: path.join(root, 'assets'),
      officeScripts: origins.officeScripts,
    },
    ownOrigins: () => [origins.pane],
    outlookOrigins: [origins.program],
    publicUrl: origins.public,
    postman: postman ?? outbox,
    postStatus: () => reminding?.status() ?? postNotSet,
    messageAtMost: settings.messageAtMost,
    log: failuresOnly,
    now,
  })
  if (postman !== null)
    reminding = startReminding(
      remindingParts(books, postman, settings, service.leavingProgress),
      commitmentRemindingParts(opened, signIn, postman, { ...settings, pages: origins.pane }),
      { log, now },
    )
  return {
    fetch: (request, bindings) => service.app.fetch(request, bindings),
    publicFetch: (request, bindings) => publicSite.app.fetch(request, bindings),
    close: async () => {
      await Promise.all([service.finish(), publicSite.finish()])
      await reminding?.stop()
      await mailSources.close()
      await opened.close()
    },
  }
}
