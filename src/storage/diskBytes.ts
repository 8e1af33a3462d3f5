import { closeSync, constants, fdatasync, openSync, read, write } from 'node:fs'
import { promisify } from 'node:util'
import { StoreError } from '../ports/folderStore.ts'

const readSome = promisify(read)
const writeSome = promisify(write)
const syncBytes = promisify(fdatasync)

/** Writes to an open file, lets the bytes (and the size they need) reach the disk itself, and closes it. */
export const fillAndSync = <Filled>(file: number, fill: (write: Write) => Promise<Filled>): Promise<Filled> =>
  filling(file, async (write) => {
    const filled = await fill(write)
    await syncBytes(file)
    return filled
  })

/** Writes to an open file and closes it; its bytes may be lost in a power cut. */
export const filling = async <Filled>(
  file: number,
  fill: (write: Write) => Promise<Filled>,
): Promise<Filled> => {
  try {
    return await fill((bytes) => writeWhole(file, bytes))
  } finally {
    closeSync(file)
  }
}

/** Lets the bytes of a file that was written before reach the disk. */
export const syncFile = async (path: string): Promise<void> => {
  const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW)
  try {
    await syncBytes(file)
  } finally {
    closeSync(file)
  }
}

export type Write = (bytes: Uint8Array) => Promise<void>

/** One call may write less than it was given, on a nearly full disk above all. */
const writeWhole = async (file: number, bytes: Uint8Array): Promise<void> => {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await writeSome(file, bytes, at, bytes.length - at)
    at += bytesWritten
  }
}

const chunkSize = 128 * 1024

/** The first `size` bytes of a file: what it held when it was found, also while others append to it. */
export const readWhole = async function* (path: string, size: number): AsyncGenerator<Uint8Array> {
  const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW)
  try {
    for (let left = size; left > 0; ) {
      const length = Math.min(left, chunkSize)
      const { bytesRead, buffer } = await readSome(file, Buffer.allocUnsafe(length), 0, length, null)
      if (bytesRead === 0) throw new StoreError('unavailable', `a file lacks its last ${left} bytes`)
      left -= bytesRead
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    closeSync(file)
  }
}
