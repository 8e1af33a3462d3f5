import type { MiddlewareHandler } from 'hono'
import { NONCE, secureHeaders } from 'hono/secure-headers'
import type { Environment } from './environment.ts'
import { overviewPath } from './overviewPage.ts'

const officeCdn = 'https://appsforoffice.microsoft.com'

/** office.js loads MicrosoftAjax.js from here where the page has none. */
const ajaxCdn = 'https://ajax.aspnetcdn.com'

/**
 * Headers for everything. The pane is framed by Outlook, so the list of its origins stands in for X-Frame-Options.
 * office.js loads its own parts from Microsoft's CDN. The overview is a page by itself: nothing may frame it, and it loads
 * from nowhere else.
 */
export const headers = (outlookOrigins: readonly string[]): MiddlewareHandler<Environment> => {
  const framed = secureHeaders({
    ...whatever,
    contentSecurityPolicy: {
      ...policy,
      scriptSrc: ["'self'", officeCdn, ajaxCdn],
      connectSrc: ["'self'", officeCdn],
      frameSrc: ["'self'", officeCdn],
      frameAncestors: ["'self'", ...outlookOrigins],
    },
  })
  const alone = secureHeaders({
    ...whatever,
    contentSecurityPolicy: {
      ...policy,
      scriptSrc: ["'self'"],
      connectSrc: ["'self'"],
      frameAncestors: ["'none'"],
    },
  })
  return (c, next) => (c.req.path === overviewPath ? alone(c, next) : framed(c, next))
}

const policy = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'", NONCE],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
}

const whatever = {
  xFrameOptions: false,
  // Outlook shows our icons on its own page. What is secret asks for a key, which no such request carries.
  crossOriginResourcePolicy: 'cross-origin',
  // Outlook's page opens the pane: a stricter opener policy would cut office.js off from it.
  crossOriginOpenerPolicy: false,
  referrerPolicy: 'no-referrer',
  strictTransportSecurity: false,
} as const
