import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { BagError, type BagFile, type CopyWatch } from '../../ports/staticCopy.ts'
import type { BagFiles } from './bagFiles.ts'
import { syncTree } from './syncTree.ts'

/** Writes the files of a bag, each as `proven` gives it, as the folder `target`, which stands there only once all do. */
export const unpackBag = async (
  files: BagFiles['files'],
  proven: (path: string, file: BagFile) => BagFile,
  target: string,
  { progress, signal }: CopyWatch,
): Promise<void> => {
  if (await stat(target).catch(() => null))
    throw new BagError('targetTaken', `${target}: stands there already`)
  const part = `${target}.part`
  await rm(part, { recursive: true, force: true })
  let done = 0
  for (const [name, file] of files) {
    signal?.throwIfAborted()
    const place = path.join(part, name)
    await mkdir(path.dirname(place), { recursive: true })
    await pipeline(proven(name, file).bytes(), createWriteStream(place, { flags: 'wx' }))
    done += 1
    progress({ step: 'mails', done, of: files.size })
  }
  await syncTree(part, signal)
  await rename(part, target)
}
