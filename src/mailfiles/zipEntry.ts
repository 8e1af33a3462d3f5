import type { Readable } from 'node:stream'
import ZipStream from 'zip-stream'

/** What a zip file says of one file in it, besides its bytes. */
export interface ZipEntry {
  /** With the folders before it, parted by `/`. */
  readonly name: string
  readonly date: Date
  /** Unix; 0o100644 where it is not given. */
  readonly mode?: number
}

/** A zip file as it grows (zip64 where it is large), its files deflated as most programs do. */
export const openZip = (): ZipStream => new ZipStream({ zlib: { level: 6 } })

/** Resolves when all of it is in the zip file: only then comes the next. Rejects where it cannot be read. */
export const addToZip = (
  zip: ZipStream,
  source: Readable | Buffer,
  { name, date, mode = 0o100644 }: ZipEntry,
): Promise<void> =>
  new Promise((resolve, reject) => {
    zip.entry(source, { name, date, mode }, (error) => (error ? reject(error) : resolve()))
  })
