import { createReadStream } from 'node:fs'
import { Hono } from 'hono'
import type { DownloadLinks } from '../http/downloadLinks.ts'
import type { Environment } from '../http/environment.ts'
import { fileAnswer } from '../http/fileAnswer.ts'
import { ServiceError } from '../http/serviceError.ts'

/** Hands out files by their links; no part of the API, for whoever follows a link sends no key. */
export const downloadRoutes = (downloads: DownloadLinks): Hono<Environment> => {
  const app = new Hono<Environment>()
  app.get('/downloads/:token', async (c) => {
    // Scanners ask for the head of a link before its person follows it: that uses nothing up.
    const found = c.req.method === 'GET' ? await downloads.take(c.req.param('token')) : null
    if (found === null) throw new ServiceError('copyNotFound', 'expected a link that was not followed yet')
    c.header('Cache-Control', 'no-store')
    const bytes = () => createReadStream(found.file)
    return fileAnswer(c, { size: found.size, modifiedAt: '', bytes }, found.name, 'application/zip')
  })
  return app
}
