import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Environment } from '../http/environment.ts'
import { logFailure } from '../http/failureLog.ts'
import { requestLog } from '../http/requestLog.ts'
import { asServiceError, ServiceError, statusOf } from '../http/serviceError.ts'
import { UnderWay } from '../http/stopping.ts'
import { agreementPages } from './agreement/agreementPages.ts'
import { failedPage, noPagePage } from './closedPage.ts'
import { decisionPages } from './decision/decisionPages.ts'
import { guardPublicHost, publicHeaders } from './publicHeaders.ts'
import { languageAsked } from './publicPage.ts'
import type { PublicParts } from './publicParts.ts'

export interface PublicSite {
  readonly app: Hono<Environment>
  /** Finishes what is under way and refuses the new. */
  finish(): Promise<void>
}

const formAtMost = 64 * 1024

/** The pages for people who do not sign in, on a listener of their own: nothing else is reachable there. */
export const createPublicSite = (parts: PublicParts): PublicSite => {
  const app = new Hono<Environment>()
  const underWay = new UnderWay()
  app.onError((error, c) => {
    const failure = asServiceError(error)
    if (failure.code === 'internal' || failure.cause !== undefined) logFailure(parts.log, failure)
    return c.html(failedPage(languageAsked(c.req.header('accept-language'))), statusOf(failure))
  })
  app.notFound((c) => c.html(noPagePage(languageAsked(c.req.header('accept-language'))), 404))
  app.use(requestLog(parts.log), ...publicHeaders(parts.publicUrl), guardPublicHost(parts.publicUrl))
  app.use(underWay.middleware, limitForm)
  app.route('/', agreementPages(parts))
  app.route('/', decisionPages(parts))
  return { app, finish: () => underWay.finish() }
}

const limitForm = bodyLimit({
  maxSize: formAtMost,
  onError: () => {
    throw new ServiceError('bodyTooLarge', `expected at most ${formAtMost} bytes`)
  },
})
