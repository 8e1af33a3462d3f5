import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { Environment } from '../http/environment.ts'
import { ServiceError } from '../http/serviceError.ts'
import { styleHash } from './publicStyle.ts'

/** A year; told over https only, where it means something. */
const strictTransport = 'max-age=31536000'

/** Nothing is loaded, framed, kept, indexed or told to the next site; the one style is known by its hash. */
export const publicHeaders = (publicUrl: string): readonly MiddlewareHandler<Environment>[] => [
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: [`'sha256-${styleHash}'`],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
    xFrameOptions: 'DENY',
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: publicUrl.startsWith('https:') ? strictTransport : false,
  }),
  async (c, next) => {
    await next()
    c.header('Cache-Control', 'no-store')
    c.header('X-Robots-Tag', 'noindex, nofollow')
  },
]

/**
 * Only requests addressed to the public name are served: any other name that points here (DNS rebinding) is refused.
 * A form posted from a page without referrer says `Origin: null`.
 */
export const guardPublicHost = (publicUrl: string): MiddlewareHandler<Environment> => {
  const { host, origin: own } = new URL(publicUrl)
  return async (c, next) => {
    if (c.req.header('host')?.toLowerCase() !== host) {
      throw new ServiceError('badOrigin', 'expected the Host of the public address')
    }
    const origin = c.req.header('origin')
    if (origin !== undefined && origin !== 'null' && origin !== own) {
      throw new ServiceError('badOrigin', 'expected no Origin but the public address')
    }
    await next()
  }
}
