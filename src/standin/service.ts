import path from 'node:path'
import type { MailboxDirectory } from '../ports/mailboxDirectory.ts'
import type { SignIn } from '../ports/signIn.ts'
import { openAgreementBook } from '../service/agreements/agreementBook.ts'
import { createService } from '../service/app.ts'
import type { OpenedOrganisation } from '../service/commands/command.ts'
import { jsonLog } from '../service/log.ts'
import { openMailboxBook } from '../service/mailboxes/openMailboxBook.ts'
import { postNotSet } from '../service/reminding/postStatus.ts'
import type { Settings } from '../service/settings.ts'
import { catchUpTolerantly } from '../service/upkeep/reindex.ts'
import type { OpenService, Origins } from './twoOrigins.ts'

const root = path.resolve(import.meta.dirname, '../..')

export interface LocalService {
  readonly settings: Settings
  readonly opened: OpenedOrganisation
  readonly directory: MailboxDirectory
  readonly signIn: SignIn
  /** Where the built pane lies; `dist/taskpane` unless a test brings its own. */
  readonly paneFolder?: string
  readonly now: () => string
}

/** The real service, with the local Outlook in the place of Microsoft's: its scripts, and its page as frame ancestor. */
export const openService = async (
  { settings, opened, directory, signIn, paneFolder, now }: LocalService,
  origins: Origins,
): Promise<OpenService> => {
  const log = jsonLog((line) => void process.stderr.write(line))
  await catchUpTolerantly(
    opened.organisation,
    ({ damage }) => log({ event: 'registerDamaged', kind: damage.kind, seq: damage.seq }),
    () => undefined,
  )
  const agreements = openAgreementBook(opened.organisation)
  await agreements.publish(now())
  const service = createService({
    organisation: opened.organisation,
    organisationName: settings.organisationName,
    directory,
    agreements,
    mailboxes: openMailboxBook({ organisation: opened.organisation, directory, agreements }),
    signIn,
    pane: {
      folder: paneFolder ?? path.join(root, 'dist/taskpane'),
      icons: path.join(root, 'assets'),
      officeScripts: origins.officeScripts,
    },
    ownOrigins: () => [origins.pane],
    outlookOrigins: [origins.program],
    publicUrl: settings.publicUrl,
    postman: null,
    postStatus: () => postNotSet,
    messageAtMost: settings.messageAtMost,
    // The terminal is the person's who tries it: only what went wrong is told there.
    log: (event) => {
      if (event.event === 'failed') log(event)
    },
    now,
  })
  return {
    fetch: (request, bindings) => service.app.fetch(request, bindings),
    close: async () => {
      await service.finish()
      await opened.close()
    },
  }
}
