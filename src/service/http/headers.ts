import type { MiddlewareHandler } from 'hono'
import { NONCE, secureHeaders } from 'hono/secure-headers'
import type { Environment } from './environment.ts'

const microsoftScripts = 'https://appsforoffice.microsoft.com'

/**
 * Headers for everything. The pane is framed by Outlook, so the list of its origins stands in for X-Frame-Options.
 * office.js loads its own parts from Microsoft's CDN.
 */
export const headers = (outlookOrigins: readonly string[]): MiddlewareHandler<Environment> =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", microsoftScripts],
      styleSrc: ["'self'", NONCE],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'", microsoftScripts],
      frameSrc: ["'self'", microsoftScripts],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'self'", ...outlookOrigins],
    },
    xFrameOptions: false,
    crossOriginResourcePolicy: 'same-origin',
    // Outlook's page opens the pane: a stricter opener policy would cut office.js off from it.
    crossOriginOpenerPolicy: false,
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: false,
  })
