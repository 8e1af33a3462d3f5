import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { openApi } from '../contract/openApi.ts'
import type { LeavingProgress } from '../domain/leaving/plan.ts'
import type { MailboxSituation } from '../domain/retention/situation.ts'
import { CleanUps } from './cleanUp/cleanUps.ts'
import { cleanUpForLeaving } from './cleanUp/forLeaving.ts'
import { leftUnfinished } from './cleanUp/leftUnfinished.ts'
import { noteMailboxes } from './cleanUp/noteMailboxes.ts'
import { CopyJobs } from './copies/copyJobs.ts'
import { finishErasing } from './copies/eraseEverywhere.ts'
import { mailboxCopiesOf } from './copies/mailboxCopies.ts'
import { DownloadLinks } from './http/downloadLinks.ts'
import type { Environment } from './http/environment.ts'
import { logFailure } from './http/failureLog.ts'
import { guardOrigin, guardPerson } from './http/guards.ts'
import { headers } from './http/headers.ts'
import { panePages } from './http/panePage.ts'
import { requestLog } from './http/requestLog.ts'
import { asServiceError, bodyOf, ServiceError, statusOf } from './http/serviceError.ts'
import { UnderWay } from './http/stopping.ts'
import { leavingStanding, progressOf } from './leaving/leavingFacts.ts'
import { agreementRoutes } from './routes/agreementRoutes.ts'
import { attachmentRoutes } from './routes/attachmentRoutes.ts'
import { byItselfRoutes } from './routes/byItselfRoutes.ts'
import { caseRoutes } from './routes/caseRoutes.ts'
import { caseWorkRoutes } from './routes/caseWorkRoutes.ts'
import { cleanUpRoutes } from './routes/cleanUpRoutes.ts'
import { clientRoutes } from './routes/clientRoutes.ts'
import { commitmentRoutes } from './routes/commitmentRoutes.ts'
import { copyRoutes } from './routes/copyRoutes.ts'
import { decisionLinkRoutes } from './routes/decisionLinkRoutes.ts'
import { downloadRoutes } from './routes/downloadRoutes.ts'
import { executionRoutes } from './routes/executionRoutes.ts'
import { filingChangeRoutes } from './routes/filingChangeRoutes.ts'
import { filingRoutes } from './routes/filingRoutes.ts'
import { findingRoutes } from './routes/findingRoutes.ts'
import { handOverRoutes } from './routes/leaving/handOverRoutes.ts'
import { leavingRoutes } from './routes/leaving/leavingRoutes.ts'
import { signingRoutes } from './routes/leaving/signingRoutes.ts'
import { troubleRoutes } from './routes/leaving/troubleRoutes.ts'
import { trustRoutes } from './routes/leaving/trustRoutes.ts'
import { mailboxRoutes } from './routes/mailboxRoutes.ts'
import { overviewRoutes } from './routes/overviewRoutes.ts'
import { OwnFilings } from './routes/ownFilings.ts'
import { preferenceRoutes } from './routes/preferenceRoutes.ts'
import { searchRoutes } from './routes/searchRoutes.ts'
import type { ServiceParts } from './serviceParts.ts'
import { WorkFiles } from './work/workFiles.ts'

export interface Service {
  readonly app: Hono<Environment>
  /** How far somebody's leaving is, for letters about his plan. */
  readonly leavingProgress: (situation: MailboxSituation) => Promise<LeavingProgress>
  /** Finishes what is under way and refuses the new; resolves when the index has followed. */
  finish(): Promise<void>
}

const jsonAtMost = 1024 * 1024

/** The service as a Hono app: no listening, no environment. */
export const createService = (parts: ServiceParts): Service => {
  const app = new Hono<Environment>()
  const underWay = new UnderWay()
  const filings = new OwnFilings()
  const work = new WorkFiles(parts.organisation.folders)
  const copies = new CopyJobs({ ...parts, work }, parts.copies)
  const noted = { folders: parts.organisation.folders, work }
  parts.mailboxes.onRoster((roster) =>
    noteMailboxes(noted, roster).catch((error: unknown) => logFailure(parts.log, asServiceError(error))),
  )
  const cleanUps = new CleanUps({ ...parts, work, filings, copyJobs: copies })
  const copiesMade = mailboxCopiesOf(parts, copies)
  const downloads = new DownloadLinks(parts.now)
  const leaving = {
    ...{ ...parts, work, copiesMade, downloads },
    ...cleanUpForLeaving({ ...parts, work }, cleanUps),
  }
  app.onError((error, c) => {
    const failure = asServiceError(error)
    if (failure.code === 'internal' || failure.cause !== undefined) logFailure(parts.log, failure)
    return c.json(bodyOf(failure), statusOf(failure))
  })
  app.notFound((c) => c.json(bodyOf(new ServiceError('routeNotFound')), 404))
  app.use(
    requestLog(parts.log),
    headers(parts.outlookOrigins),
    guardOrigin(parts.ownOrigins),
    underWay.middleware,
  )
  app.get('/api/openapi.json', (c) => c.json(openApi()))
  app.use('/api/*', guardPerson(parts.signIn))
  app.use('/api/*', async (c, next) =>
    c.req.path.startsWith('/api/messages/') ? next() : limitJson(c, next),
  )
  app.route('/', filingRoutes(parts, filings))
  app.route('/', attachmentRoutes(parts, filings))
  app.route('/', filingChangeRoutes({ ...parts, work }, filings, copies))
  app.route('/', caseRoutes(parts, filings))
  app.route('/', caseWorkRoutes(parts, filings))
  app.route('/', commitmentRoutes(parts, filings))
  app.route('/', findingRoutes(parts, filings, work))
  app.route('/', searchRoutes(parts, filings))
  app.route('/', preferenceRoutes(parts, work))
  app.route('/', byItselfRoutes(parts, work, filings))
  app.route('/', clientRoutes(parts))
  app.route('/', mailboxRoutes(parts))
  for (const routesOf of [leavingRoutes, signingRoutes, handOverRoutes, trustRoutes, troubleRoutes])
    app.route('/', routesOf(leaving))
  app.route('/', decisionLinkRoutes(parts))
  app.route('/', executionRoutes(parts))
  app.route('/', overviewRoutes(parts))
  app.route('/', agreementRoutes(parts))
  app.route('/', cleanUpRoutes(parts, cleanUps, copies))
  app.route('/', copyRoutes({ ...parts, work, downloads }, cleanUps, copies))
  app.route('/', downloadRoutes(downloads))
  app.route('/', panePages(parts.pane))
  cleanUps.resume(leftUnfinished({ ...parts, work }))
  const failed = (error: unknown): void => logFailure(parts.log, asServiceError(error))
  const erased = finishErasing({ organisation: parts.organisation, work, copies }, failed).catch(failed)
  parts.organisation.attachments.start(failed)
  return {
    app,
    leavingProgress: async (situation) => progressOf(await leavingStanding(leaving, situation)),
    finish: async () => {
      await underWay.finish()
      await erased
      await copies.stop()
      await cleanUps.stop()
      await parts.organisation.follower.settled()
      await parts.organisation.attachments.stop()
    },
  }
}

const limitJson = bodyLimit({
  maxSize: jsonAtMost,
  onError: () => {
    throw new ServiceError('bodyTooLarge', `expected at most ${jsonAtMost} bytes`)
  },
})
