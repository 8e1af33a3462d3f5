import type { MiddlewareHandler } from 'hono'
import { NONCE, secureHeaders } from 'hono/secure-headers'
import type { Environment } from './environment.ts'

const officeCdn = 'https://appsforoffice.microsoft.com'

/** office.js loads MicrosoftAjax.js from here where the page has none. */
const ajaxCdn = 'https://ajax.aspnetcdn.com'

/**
 * Headers for everything. The pane is framed by Outlook, so the list of its origins stands in for X-Frame-Options.
 * office.js loads its own parts from Microsoft's CDN.
 */
export const headers = (outlookOrigins: readonly string[]): MiddlewareHandler<Environment> =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", officeCdn, ajaxCdn],
      styleSrc: ["'self'", NONCE],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'", officeCdn],
      frameSrc: ["'self'", officeCdn],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'self'", ...outlookOrigins],
    },
    xFrameOptions: false,
    // Outlook shows our icons on its own page. What is secret asks for a key, which no such request carries.
    crossOriginResourcePolicy: 'cross-origin',
    // Outlook's page opens the pane: a stricter opener policy would cut office.js off from it.
    crossOriginOpenerPolicy: false,
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: false,
  })
