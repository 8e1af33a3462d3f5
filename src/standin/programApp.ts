import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { Participant } from '../domain/message.ts'
import type { Mailbox } from './mailbox.ts'
import { type Network, networkPath, networkStates } from './network.ts'
import { mailboxPath, messagePath, type SharedFolders, type ShownMailbox } from './shownMailbox.ts'

export interface ProgramParts {
  readonly mailbox: Mailbox
  readonly owner: Participant
  readonly sharedFolders: SharedFolders
  readonly paneUrl: string
  readonly network: Pick<Network, 'set'>
  /** Where the built page lies. */
  readonly pageFolder: string
}

/** The mail program itself: its page, the mailbox's lists and the mails. Changes nothing but the network. */
export const programApp = (parts: ProgramParts): Hono => {
  const { mailbox, owner, sharedFolders, paneUrl, pageFolder, network } = parts
  const app = new Hono()
  const { folders, messages } = mailbox
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', new URL(paneUrl).origin],
        // A mail's own styles: its frame inherits this policy, and adds a stricter one.
        styleSrc: ["'self'", "'unsafe-inline'"],
        frameSrc: ["'self'", new URL(paneUrl).origin],
        frameAncestors: ["'none'"],
      },
      strictTransportSecurity: false,
    }),
  )
  app.get(mailboxPath, (c) =>
    c.json({ owner, paneUrl, folders, sharedFolders, messages } satisfies ShownMailbox),
  )
  app.get(messagePath(':id').replace('%3A', ':'), async (c) => {
    const bytes = await mailbox.bytes(c.req.param('id') ?? '')
    if (bytes === null) return c.notFound()
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': 'attachment',
    })
  })
  app.put(networkPath, async (c) => {
    const asked = await c.req.text()
    const state = networkStates.find((one) => one === asked)
    if (state === undefined) return c.text('expected up or cut', 400)
    network.set(state)
    return c.body(null, 204)
  })
  app.get('*', serveStatic({ root: pageFolder }))
  return app
}
