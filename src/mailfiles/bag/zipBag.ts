import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import * as yauzl from 'yauzl'
import { BagError } from '../../ports/staticCopy.ts'
import { type BagFiles, BagListing, entriesAtMost, tooManyEntries } from './bagFiles.ts'

/** Unpacked to packed: nothing honest comes near it over a whole archive, and no honest large file. */
const densestAtMost = 200
/** Bytes below which a file of nothing but spaces is no bomb. */
const small = 1024 * 1024

/** The files of a bag in a zip file, read where they lie. Sizes are held to while they are read. */
export const zipBag = async (file: string): Promise<BagFiles> => {
  const { size } = await stat(file)
  const zip = await opened(file)
  try {
    if (zip.entryCount > entriesAtMost) throw tooManyEntries(entriesAtMost)
    const entries: yauzl.Entry[] = []
    let unpacked = 0
    for await (const entry of zip.eachEntry()) {
      demandHonest(entry)
      unpacked += entry.uncompressedSize
      if (unpacked > Math.max(small, size * densestAtMost)) throw tooDense('it')
      if (!entry.fileName.endsWith('/')) entries.push(entry)
    }
    return { files: listed(zip, entries), close: async () => zip.close() }
  } catch (error) {
    zip.close()
    throw asBagError(error)
  }
}

const listed = (zip: yauzl.ZipFile, entries: readonly yauzl.Entry[]): BagFiles['files'] => {
  const above = commonFolder(entries.map(({ fileName }) => fileName))
  const listing = new BagListing()
  for (const entry of entries) {
    listing.add(entry.fileName.slice(above.length), {
      size: entry.uncompressedSize,
      bytes: () => bytesOf(zip, entry),
    })
  }
  return listing.files
}

/** A bag that was packed has its folder's name before every path (RFC 8493 section 4). */
const commonFolder = (names: readonly string[]): string => {
  const first = names[0] ?? ''
  const above = first.slice(0, first.indexOf('/') + 1)
  return !names.includes('bagit.txt') && names.every((name) => name.startsWith(above)) ? above : ''
}

const symbolicLink = 0o120000
const kindOfFile = 0o170000

const demandHonest = (entry: yauzl.Entry): void => {
  const mode = entry.externalFileAttributes >>> 16
  const kind = mode & kindOfFile
  const name = entry.fileName
  if (kind === symbolicLink || (kind !== 0 && kind !== 0o100000 && kind !== 0o040000)) {
    throw new BagError('link', `${name}: is a link or no file`)
  }
  if (entry.isEncrypted()) throw new BagError('damagedZip', `${name}: is encrypted`)
  const { uncompressedSize, compressedSize } = entry
  if (uncompressedSize > small && uncompressedSize > compressedSize * densestAtMost) throw tooDense(name)
}

const tooDense = (what: string): BagError =>
  new BagError('tooDense', `${what} would unpack to more than ${densestAtMost} times its size`)

const opened = async (file: string): Promise<yauzl.ZipFile> => {
  try {
    return await yauzl.openPromise(file, { autoClose: false, strictFileNames: true })
  } catch (cause) {
    throw asBagError(cause)
  }
}

async function* bytesOf(zip: yauzl.ZipFile, entry: yauzl.Entry): AsyncGenerator<Uint8Array> {
  try {
    yield* (await zip.openReadStreamPromise(entry)) as Readable
  } catch (cause) {
    throw asBagError(cause)
  }
}

/** yauzl's own refusals carry no code; its sentences name the entry and the fault. */
const asBagError = (error: unknown): unknown => {
  if (error instanceof BagError || (error instanceof Error && 'syscall' in error)) return error
  const said = error instanceof Error ? error.message : ''
  const isPath = /^(?:invalid relative path|absolute path|invalid characters in fileName)/.test(said)
  return new BagError(isPath ? 'badPath' : 'damagedZip', said.slice(0, 300), { cause: error })
}
