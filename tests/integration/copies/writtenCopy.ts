import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach } from 'vitest'
import { staticCopies } from '../../../src/mailfiles/bag/staticCopies.ts'
import type { CopyContent, CopyOrder, WrittenCopy } from '../../../src/ports/staticCopy.ts'
import { order, unwatched } from './copiedFiles.ts'

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
