import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'

/** Scripts that the pane's page loads in the place of Microsoft's CDN, in this order. */
export const officeScriptPaths = ['/office/microsoftAjax.js', '/office/office.js', '/office/newerCalls.js']

/** npm's office.js is of April 2022; it serves to try the protocol, never to ship. */
const officeFolder = path.resolve(import.meta.dirname, '../../node_modules/@microsoft/office-js/dist')

/**
 * Microsoft's own office.js on the pane's origin. Over http the library asks a page beside it whether the mail program
 * may be trusted; ours says yes.
 */
export const officeScripts = (pageFolder: string): Hono => {
  const app = new Hono()
  for (const name of ['microsoftAjax.js', 'newerCalls.js', 'trust.js']) {
    app.get(`/office/${name}`, async (c) =>
      c.body(await readFile(`${pageFolder}/${name}`), 200, { 'Content-Type': 'text/javascript' }),
    )
  }
  app.get('/office/AgaveErrorUX/index.html', (c) =>
    c.html('<!doctype html><title>trust</title><script src="/office/trust.js"></script>'),
  )
  app.get(
    '/office/*',
    serveStatic({ root: officeFolder, rewriteRequestPath: (asked) => asked.slice('/office'.length) }),
  )
  return app
}
