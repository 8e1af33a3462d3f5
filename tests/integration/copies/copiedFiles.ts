import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { CopyOrder, CopyWatch } from '../../../src/ports/staticCopy.ts'

export const order: CopyOrder = {
  title: 'Mailbox van Bas Oosterling',
  organisation: 'Adviesbureau De Linde',
  at: '2026-11-21T10:00:00.000Z',
  zone: 'Europe/Amsterdam',
  mbox: false,
}

export const unwatched: CopyWatch = { progress: () => undefined }

/** Every file below a folder with its bytes, by its path. */
export const filesBelow = (folder: string): ReadonlyMap<string, Buffer> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(folder, file).replaceAll('\\', '/'), readFileSync(file)]),
  )
