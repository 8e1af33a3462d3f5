import { createReadStream, createWriteStream, type WriteStream } from 'node:fs'
import { readFile, rename, stat } from 'node:fs/promises'
import path from 'node:path'
import { finished } from 'node:stream/promises'
import type ZipStream from 'zip-stream'
import { readCopyManifest } from '../../domain/copies/copyManifest.ts'
import type { CopyWatch } from '../../ports/staticCopy.ts'
import { sortedEntries } from '../sortedEntries.ts'
import { addToZip, openZip, type ZipEntry } from '../zipEntry.ts'
import { copyManifest } from './bagText.ts'

/**
 * Packs a bag into a zip file (zip64 where it is large), one file after another. All are of the time of the copy, so that
 * the same bag gives the same file.
 */
export const packBag = async (
  bag: string,
  file: string,
  { progress, signal }: CopyWatch,
): Promise<{ readonly size: number }> => {
  const manifest = readCopyManifest(await readFile(path.join(bag, copyManifest), 'utf8'))
  const date = new Date(manifest?.at ?? '2000-01-01T00:00:00Z')
  const part = `${file}.part`
  const zip = openZip()
  const output = createWriteStream(part)
  const written = finished(output)
  // Waited for when all is in it: a disk that is full before then must end this copy, and not the process.
  written.catch(() => undefined)
  zip.pipe(output)
  const files = await Array.fromAsync(filesIn(bag, ''))
  try {
    for (const [at, name] of files.entries()) {
      signal?.throwIfAborted()
      await add(zip, output, path.join(bag, name), { name: `${path.basename(bag)}/${name}`, date })
      progress({ step: 'packing', done: at + 1, of: files.length })
    }
    zip.finish()
    await written
  } finally {
    zip.destroy()
    output.destroy()
  }
  await rename(part, file)
  return { size: (await stat(file)).size }
}

/** Resolves when all of it is in: only then the next is opened. Rejects also where what is packed cannot be kept. */
const add = async (zip: ZipStream, output: WriteStream, file: string, entry: ZipEntry): Promise<void> => {
  if (output.errored !== null) throw output.errored
  const failed = Promise.withResolvers<never>()
  output.once('error', failed.reject)
  const stream = createReadStream(file)
  try {
    await Promise.race([addToZip(zip, stream, entry), failed.promise])
  } finally {
    output.off('error', failed.reject)
    // Where it failed nobody takes the rest of it.
    stream.destroy()
  }
}

async function* filesIn(bag: string, folder: string): AsyncGenerator<string> {
  for (const { name, kind } of await sortedEntries(path.join(bag, folder))) {
    const within = folder === '' ? name : `${folder}/${name}`
    if (kind === 'folder') yield* filesIn(bag, within)
    else yield within
  }
}
