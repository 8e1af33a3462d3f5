import { open } from 'node:fs/promises'
import { type MailRange, mailRanges, mboxMail } from '../mbox.ts'
import type { ContainerFile, Found } from './containerReader.ts'
import { foundMail } from './foundMail.ts'
import { type Outline, outlineOf } from './outline.ts'

export async function* readMbox({ path, folder }: ContainerFile, from: number): AsyncGenerator<Found> {
  if (from === 0) yield { kind: 'folder', path: folder }
  const handle = await open(path)
  try {
    for await (const range of mailRanges(handle, from)) {
      const { outline, size } = await outlined(path, range)
      const { start: first, end: last, next } = range
      yield* foundMail(outline, { first, last, next, read: next, folder, size, bytesFrom: 'file' })
    }
  } finally {
    await handle.close()
  }
}

/** Its size as it was before it was put in: quoting makes it larger. */
const outlined = async (
  path: string,
  range: MailRange,
): Promise<{ readonly outline: Outline; readonly size: number }> => {
  let size = 0
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of mboxMail(path, range)) {
      size += chunk.length
      yield chunk
    }
  }
  const outline = await outlineOf(counted())
  return { outline, size }
}
