import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Log } from '../log.ts'
import type { Environment } from './environment.ts'

/** One line a request. The route's pattern and not its path: a query or an id may hold a person's words. */
export const requestLog =
  (log: Log): MiddlewareHandler<Environment> =>
  async (c, next) => {
    const startedAt = performance.now()
    await next()
    log({
      event: 'answered',
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      milliseconds: Math.round(performance.now() - startedAt),
    })
  }
