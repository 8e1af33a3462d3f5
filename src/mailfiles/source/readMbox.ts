import { open } from 'node:fs/promises'
import { mailRanges } from '../mbox.ts'
import type { ContainerFile, Found } from './containerReader.ts'
import { foundMail } from './foundMail.ts'
import { outlineAt } from './mailPlace.ts'

export async function* readMbox({ path, folder }: ContainerFile, from: number): AsyncGenerator<Found> {
  if (from === 0) yield { kind: 'folder', path: folder }
  const handle = await open(path)
  try {
    for await (const { start: first, end: last, next } of mailRanges(handle, from)) {
      const { outline, size } = await outlineAt(path, { kind: 'mbox', first, last })
      yield* foundMail(outline, { first, last, next, read: next, folder, size, bytesFrom: 'file' })
    }
  } finally {
    await handle.close()
  }
}
