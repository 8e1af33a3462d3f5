import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import type { Environment } from './environment.ts'
import { overviewPages } from './overviewPage.ts'
import { forever, noncePlaceholder } from './pageFiles.ts'

export interface PaneFiles {
  /** What `npm run build` made. */
  readonly folder: string
  /** What it made of the overview; where it is left out, there is none. */
  readonly overview?: string
  /** The add-in's icons. */
  readonly icons: string
  /** Addresses of office.js, Microsoft's CDN but for a local Outlook. */
  readonly officeScripts: readonly string[]
}

export const officeScript = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'

/** Vite gives the tag a nonce of its own. */
const officeTag = new RegExp(`<script src="${officeScript}"[^>]*></script>`)

/** The pane's page and files. The page is made per request, for its nonce is good for one answer. */
export const panePages = ({ folder, overview, icons, officeScripts }: PaneFiles): Hono<Environment> => {
  const pages = new Hono<Environment>()
  pages.get('/', (c) => c.redirect('/taskpane.html'))
  pages.get('/taskpane.html', async (c) => {
    const page = await readFile(path.join(folder, 'taskpane.html'), 'utf8')
    const scripts = officeScripts.map((url) => `<script src="${url}"></script>`).join('')
    c.header('Cache-Control', 'no-store')
    return c.html(
      page.replace(officeTag, scripts).replaceAll(noncePlaceholder, c.get('secureHeadersNonce') ?? ''),
    )
  })
  pages.get('/assets/*', serveStatic({ root: folder, ...forever }))
  pages.get('/assets/*', serveStatic({ root: path.dirname(icons) }))
  if (overview !== undefined) pages.route('/', overviewPages(overview))
  return pages
}
