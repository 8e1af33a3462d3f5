import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach } from 'vitest'
import { staticCopies } from '../../../src/mailfiles/bag/staticCopies.ts'
import type { CopyContent, CopyOrder, CopyWatch, WrittenCopy } from '../../../src/ports/staticCopy.ts'

export const order: CopyOrder = {
  title: 'Mailbox van Bas Oosterling',
  organisation: 'Adviesbureau De Linde',
  at: '2026-11-21T10:00:00.000Z',
  zone: 'Europe/Amsterdam',
  mbox: false,
}

export const unwatched: CopyWatch = { progress: () => undefined }

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

export const temporaryFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'dossier-copy-'))
  folders.push(folder)
  return folder
}

export const writeCopy = async (
  content: CopyContent,
  options: Partial<CopyOrder> = {},
): Promise<WrittenCopy & { readonly bag: string }> => {
  const bag = path.join(temporaryFolder(), 'kopie')
  return { ...(await staticCopies.write(content, { ...order, ...options }, bag, unwatched)), bag }
}

/** Every file below a folder with its bytes, by its path. */
export const filesBelow = (folder: string): ReadonlyMap<string, Buffer> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(folder, file).replaceAll('\\', '/'), readFileSync(file)]),
  )
