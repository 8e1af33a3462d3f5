import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { readCopyManifest } from '../../domain/copies/copyManifest.ts'
import { BagError, type BagFile, type OpenedBag } from '../../ports/staticCopy.ts'
import type { BagFiles } from './bagFiles.ts'
import { copyManifest, payloadManifest, tagManifest } from './bagText.ts'
import { checkBag } from './checkBag.ts'
import { folderBag } from './folderBag.ts'
import { type Proof, provenFile } from './provenFile.ts'
import { unpackBag } from './unpackBag.ts'
import { zipBag } from './zipBag.ts'

/** A text beside the payload that is read whole, but for manifests: a few lines, or a few thousand folders. */
const textAtMost = 16 * 1024 * 1024

const versions = ['0.93', '0.94', '0.95', '0.96', '0.97', '1.0']

/** A bag in a folder or a zip file, with all its names looked at. Throws a BagError. */
export const openBag = async (path: string): Promise<OpenedBag> => {
  const stats = await stat(path).catch(() => null)
  if (stats === null) throw new BagError('notThere', `${path}: there is no such file or folder`)
  const bag = await (stats.isDirectory() ? folderBag(path) : zipBag(path))
  try {
    await demandBag(bag.files)
    return await opened(bag)
  } catch (error) {
    await bag.close()
    throw error
  }
}

const opened = async ({ files, close }: BagFiles): Promise<OpenedBag> => {
  const own = files.get(copyManifest)
  let proof: Proof | null = null
  const proven = (path: string, file: BagFile): BagFile =>
    proof === null ? file : provenFile(path, file, proof)
  return {
    manifest: own ? readCopyManifest(await textOf(own)) : null,
    hash: await hashOf(files.get(tagManifest) ?? files.get(payloadManifest)),
    check: (watch) =>
      checkBag(files, watch, (one) => {
        proof = one
      }),
    list: (folder) => namesIn(files, `data/${folder}/`),
    find: (name) => {
      const file = files.get(`data/${name}`)
      return file === undefined ? null : proven(`data/${name}`, file)
    },
    unpack: (target, watch) => unpackBag(files, proven, target, watch),
    close,
  }
}

const demandBag = async (files: BagFiles['files']): Promise<void> => {
  const declaration = files.get('bagit.txt')
  if (declaration === undefined) throw new BagError('notABag', 'it has no bagit.txt: it is no BagIt bag')
  const said =
    /^BagIt-Version:[ \t]*(\S+)[ \t]*\r?\nTag-File-Character-Encoding:[ \t]*UTF-8[ \t]*\r?\n?$/i.exec(
      await textOf(declaration),
    )
  if (!versions.includes(said?.[1] ?? '')) {
    throw new BagError('unknownVersion', 'bagit.txt: expected a version up to 1.0, and UTF-8')
  }
  // Files that are to be fetched from elsewhere are not in the bag, whatever it promises of them.
  if (files.has('fetch.txt')) throw new BagError('fetch', 'fetch.txt: it names files that lie elsewhere')
  if (!files.has(payloadManifest) && !files.has('manifest-sha512.txt')) {
    throw new BagError('noSha', 'it has no manifest of SHA-256 or SHA-512: nothing in it can be proven')
  }
}

const textOf = async (file: BagFile): Promise<string> => {
  if (file.size > textAtMost) throw new BagError('notABag', 'a file that says what it is is too large')
  return Buffer.concat(await Array.fromAsync(file.bytes())).toString('utf8')
}

const hashOf = async (file: BagFile | undefined): Promise<string> => {
  const hash = createHash('sha256')
  if (file) for await (const chunk of file.bytes()) hash.update(chunk)
  return hash.digest('hex')
}

const namesIn = (files: BagFiles['files'], start: string): readonly string[] => {
  const names = new Set<string>()
  for (const path of files.keys()) {
    if (path.startsWith(start)) names.add(path.slice(start.length).split('/', 1)[0] ?? '')
  }
  return [...names].sort()
}
