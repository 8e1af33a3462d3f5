import type { MiddlewareHandler } from 'hono'
import type { SignIn } from '../../ports/signIn.ts'
import type { Environment } from './environment.ts'
import { ServiceError } from './serviceError.ts'

/**
 * Only requests addressed to one of our own names are served: a page elsewhere that points its own name at this
 * machine (DNS rebinding) is refused, and so is one that calls from another origin.
 */
export const guardOrigin =
  (ownOrigins: () => readonly string[]): MiddlewareHandler<Environment> =>
  async (c, next) => {
    const own = ownOrigins()
    const host = c.req.header('host')?.toLowerCase()
    if (!own.some((origin) => new URL(origin).host === host)) {
      throw new ServiceError('badOrigin', 'expected a Host this service was started for')
    }
    const origin = c.req.header('origin')
    if (origin !== undefined && !own.includes(origin)) {
      throw new ServiceError('badOrigin', 'expected no Origin but our own')
    }
    await next()
  }

const bearer = 'Bearer '

/** Every API request names its person by a key; no cookies, so another site cannot ask in his name. */
export const guardPerson =
  (signIn: SignIn): MiddlewareHandler<Environment> =>
  async (c, next) => {
    const header = c.req.header('authorization')
    const person = await signIn.identify(header?.startsWith(bearer) ? header.slice(bearer.length) : null)
    if (typeof person === 'string') throw new ServiceError(person)
    c.set('person', person)
    await next()
  }
