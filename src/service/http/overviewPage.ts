import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import type { Environment } from './environment.ts'
import { forever, noncePlaceholder } from './pageFiles.ts'

export const overviewPath = '/overview.html'

/** The provider's overview and its files, from the folder that `npm run build` made. */
export const overviewPages = (folder: string): Hono<Environment> => {
  const pages = new Hono<Environment>()
  pages.get(overviewPath, async (c) => {
    const page = await readFile(path.join(folder, 'overview.html'), 'utf8')
    c.header('Cache-Control', 'no-store')
    return c.html(page.replaceAll(noncePlaceholder, c.get('secureHeadersNonce') ?? ''))
  })
  pages.get('/overview/*', serveStatic({ root: folder, ...forever }))
  return pages
}
