import { createReadStream, createWriteStream, type WriteStream } from 'node:fs'
import { readFile, rename, stat } from 'node:fs/promises'
import path from 'node:path'
import { finished } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { readCopyManifest } from '../../domain/copies/copyManifest.ts'
import type { CopyWatch } from '../../ports/staticCopy.ts'
import { sortedEntries } from '../sortedEntries.ts'
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
  const mtime = new Date(manifest?.at ?? '2000-01-01T00:00:00Z')
  const part = `${file}.part`
  const zip = new ZipFile()
  const output = createWriteStream(part)
  const written = finished(output)
  // Waited for when all is in it: a disk that is full before then must end this copy, and not the process.
  written.catch(() => undefined)
  zip.outputStream.pipe(output)
  const files = await Array.fromAsync(filesIn(bag, ''))
  try {
    for (const [at, name] of files.entries()) {
      signal?.throwIfAborted()
      await add(zip, output, path.join(bag, name), { name: `${path.basename(bag)}/${name}`, mtime })
      progress({ step: 'packing', done: at + 1, of: files.length })
    }
    zip.end()
    await written
  } finally {
    output.destroy()
  }
  await rename(part, file)
  return { size: (await stat(file)).size }
}

/** Resolves when it was read to its end: only then the next is opened. Rejects also where what is packed cannot be kept. */
const add = (
  zip: ZipFile,
  output: WriteStream,
  file: string,
  { name, mtime }: { readonly name: string; readonly mtime: Date },
): Promise<void> => {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  if (output.errored !== null) reject(output.errored)
  output.once('error', reject)
  zip.addReadStreamLazy(name, { mtime, mode: 0o100644 }, (take) => {
    const stream = createReadStream(file)
    stream.once('end', resolve)
    stream.once('error', reject)
    // Nobody takes the rest of it then.
    promise.catch(() => stream.destroy())
    take(null, stream)
  })
  return promise.finally(() => output.off('error', reject))
}

async function* filesIn(bag: string, folder: string): AsyncGenerator<string> {
  for (const { name, kind } of await sortedEntries(path.join(bag, folder))) {
    const within = folder === '' ? name : `${folder}/${name}`
    if (kind === 'folder') yield* filesIn(bag, within)
    else yield within
  }
}
