import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { mboxMail } from '../mbox.ts'
import type { ContainerKind } from './containerReader.ts'
import type { NameUnderKey } from './indexKey.ts'
import { keptMailIn, markOf } from './keptMail.ts'
import { type Outline, outlineOf } from './outline.ts'

/** Where a mail's bytes lie, and what was read of it there. */
export interface MailPlace {
  /** Of its file, within the source. */
  readonly path: string
  readonly kind: ContainerKind
  readonly first: number
  readonly last: number
  /** Of the file, as they were when it was read. */
  readonly size: number
  readonly mtime: number
  /** Bytes of the mail itself, and what is kept of it (KeptMail) as JSON. */
  readonly mailSize: number
  readonly seen: string
}

/** A mail's place, and how the index that has it names mails. */
export interface KnownPlace extends MailPlace {
  readonly name: NameUnderKey
}

/** Of the tables of files `f` and mails `m`. */
export const placeColumns = 'f.path, f.kind, m.first, m.last, f.size, f.mtime, m.size AS mailSize, m.seen'

/** Whether its file is as it was, or was changed elsewhere than where the mail lies: in an mbox that grows. */
export const isInPlace = async (file: string, place: KnownPlace): Promise<boolean> => {
  const found = await stat(file).catch(() => null)
  if (found === null) return false
  return (found.size === place.size && found.mtimeMs === place.mtime) || liesThereStill(file, place)
}

/** Whether the mail that was read lies there still, by its size and what its header says. False where that cannot be seen. */
export const liesThereStill = async (file: string, place: KnownPlace): Promise<boolean> => {
  // Whatever lies in a PST may be moved with each change.
  if (place.kind === 'pst') return false
  try {
    const found = await outlineAt(file, place)
    return found.size === place.mailSize && isSame(found.outline, place)
  } catch {
    return false
  }
}

const isSame = (outline: Outline, { seen, name }: KnownPlace): boolean =>
  markOf(outline, name) === markOf(keptMailIn(seen), name)

export interface OutlinedMail {
  readonly outline: Outline
  readonly size: number
}

/** The mail that lies between two offsets of a file. Its size is what it was before it was put in: quoting makes it larger. */
export const outlineAt = async (
  file: string,
  { kind, first, last }: Pick<MailPlace, 'kind' | 'first' | 'last'>,
): Promise<OutlinedMail> => {
  let size = 0
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    const bytes = kind === 'mbox' ? mboxMail(file, { start: first, end: last }) : createReadStream(file)
    for await (const chunk of bytes) {
      size += chunk.length
      yield chunk
    }
  }
  const outline = await outlineOf(counted())
  return { outline, size }
}
