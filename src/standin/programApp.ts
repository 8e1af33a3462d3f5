import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { Participant } from '../domain/message.ts'
import type { Mailbox } from './mailbox.ts'
import { mailboxPath, messagePath, type SharedFolders, type ShownMailbox } from './shownMailbox.ts'

export interface ProgramParts {
  readonly mailbox: Mailbox
  readonly owner: Participant
  readonly sharedFolders: SharedFolders
  readonly paneUrl: string
  /** Where the built page lies. */
  readonly pageFolder: string
}

/** The mail program itself: its page, the mailbox's lists and the mails. Reads only. */
export const programApp = ({ mailbox, owner, sharedFolders, paneUrl, pageFolder }: ProgramParts): Hono => {
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
  app.get('*', serveStatic({ root: pageFolder }))
  return app
}
