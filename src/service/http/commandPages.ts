import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import type { Environment } from './environment.ts'
import { withOffice } from './officeScripts.ts'

/** The send handler's script and the page that loads it, from the folder that `npm run build` made. Their names stay, so they are asked for anew. */
export const commandPages = (folder: string, officeScripts: readonly string[]): Hono<Environment> => {
  const pages = new Hono<Environment>()
  pages.get('/commands.html', async (c) => {
    const page = await readFile(path.join(folder, 'commands.html'), 'utf8')
    c.header('Cache-Control', 'no-store')
    return c.html(withOffice(page, officeScripts))
  })
  pages.get('/commands/*', serveStatic({ root: folder, ...askedAnew }))
  return pages
}

const askedAnew = {
  onFound: (_path: string, c: { header(name: string, value: string): void }) =>
    c.header('Cache-Control', 'no-cache'),
}
