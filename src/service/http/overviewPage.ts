import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import type { CaseId, FilingId } from '../../domain/cases/case.ts'
import { linkParameter } from '../../domain/cases/caseLink.ts'
import type { Environment } from './environment.ts'
import { forever, noncePlaceholder } from './pageFiles.ts'

export const overviewPath = '/overview.html'

/** Where the wide page opens a filed mail in its case, or the case alone; whoever may not see it is told so there. */
export const caseLink = (origin: string, to: FilingId | CaseId): string =>
  `${origin}${overviewPath}?place=cases&${linkParameter}=${to}`

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
