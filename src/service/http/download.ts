import { Readable } from 'node:stream'
import type { Asked } from './environment.ts'

/** Answers with a file that is made while it is sent, to be kept and not shown. */
export const download = (c: Asked, type: string, file: string, content: Readable): Response => {
  c.header('Content-Type', type)
  c.header('Content-Disposition', `attachment; filename="${file}"`)
  c.header('Cache-Control', 'no-store')
  return c.body(Readable.toWeb(content) as ReadableStream<Uint8Array<ArrayBuffer>>)
}
