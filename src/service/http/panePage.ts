import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { commandPages } from './commandPages.ts'
import type { Environment } from './environment.ts'
import { withOffice } from './officeScripts.ts'
import { overviewPages } from './overviewPage.ts'
import { forever, noncePlaceholder } from './pageFiles.ts'

export interface PaneFiles {
  /** What `npm run build` made. */
  readonly folder: string
  /** What it made of the overview; where it is left out, there is none. */
  readonly overview?: string
  /** What it made of the handlers of Outlook's events; where it is left out, there are none. */
  readonly commands?: string
  /** The add-in's icons. */
  readonly icons: string
  /** Addresses of office.js, Microsoft's CDN but for a local Outlook. */
  readonly officeScripts: readonly string[]
}

/** The pane's page and files. The page is made per request, for its nonce is good for one answer. */
export const panePages = ({
  folder,
  overview,
  commands,
  icons,
  officeScripts,
}: PaneFiles): Hono<Environment> => {
  const pages = new Hono<Environment>()
  pages.get('/', (c) => c.redirect('/taskpane.html'))
  pages.get('/taskpane.html', async (c) => {
    const page = await readFile(path.join(folder, 'taskpane.html'), 'utf8')
    c.header('Cache-Control', 'no-store')
    return c.html(
      withOffice(page, officeScripts).replaceAll(noncePlaceholder, c.get('secureHeadersNonce') ?? ''),
    )
  })
  pages.get('/assets/*', serveStatic({ root: folder, ...forever }))
  pages.get('/assets/*', serveStatic({ root: path.dirname(icons) }))
  if (commands !== undefined) pages.route('/', commandPages(commands, officeScripts))
  if (overview !== undefined) pages.route('/', overviewPages(overview))
  return pages
}
