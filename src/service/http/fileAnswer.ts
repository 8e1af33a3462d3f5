import { ReadableStream as LazyStream } from 'node:stream/web'
import type { StoredFile } from '../../ports/folderStore.ts'
import type { Asked } from './environment.ts'

/** Answers with a file to be kept: never one that the browser opens in our own origin. */
export const fileAnswer = (c: Asked, file: StoredFile, name: string, mediaType: string): Response => {
  c.header('Content-Type', mediaType)
  c.header('Content-Length', String(file.size))
  c.header('Content-Disposition', `attachment; filename*=UTF-8''${extendedValue(name)}`)
  // Opens the file when its first bytes are asked for: nobody takes those of an answer to HEAD, nor would close it.
  return c.body(LazyStream.from(file.bytes()) as ReadableStream<Uint8Array<ArrayBuffer>>)
}

/** A text as RFC 8187 section 3.2.1 writes it: encodeURIComponent leaves four characters that it does not allow. */
const extendedValue = (text: string): string =>
  encodeURIComponent(text).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
