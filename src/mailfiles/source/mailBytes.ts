import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { MailSourceError } from '../../ports/mailSource.ts'
import { mboxMail } from '../mbox.ts'
import { PstDamage } from '../pst/pstDamage.ts'
import { pstMail } from '../pst/pstMail.ts'
import type { ContainerKind } from './containerReader.ts'
import type { MailPlace } from './indexReader.ts'

const opening: Readonly<
  Record<ContainerKind, (file: string, place: MailPlace) => AsyncIterable<Uint8Array>>
> = {
  mail: (file) => createReadStream(file),
  mbox: (file, { first, last }) => mboxMail(file, { start: first, end: last }),
  pst: (file, { first }) => pstMail(file, first),
}

/**
 * The bytes of the mail that lies there. Fails with a MailSourceError, also where its file was changed before or
 * meanwhile: other bytes than those that were listed are never given as theirs.
 */
export async function* mailBytes(root: string, place: MailPlace | null): AsyncGenerator<Uint8Array> {
  if (place === null) throw new MailSourceError('absent', 'there is no such mail')
  const file = path.join(root, place.path)
  try {
    await demandUnchanged(file, place)
    yield* opening[place.kind](file, place)
    await demandUnchanged(file, place)
  } catch (cause) {
    if (cause instanceof MailSourceError) throw cause
    if (cause instanceof PstDamage)
      throw new MailSourceError('damaged', `${file}: ${cause.message}`, { cause })
    throw new MailSourceError('unavailable', `${file}: could not be read`, { cause })
  }
}

const demandUnchanged = async (file: string, { size, mtime }: MailPlace): Promise<void> => {
  const found = await stat(file)
  if (found.size === size && found.mtimeMs === mtime) return
  throw new MailSourceError('unavailable', `${file}: was changed since it was read`)
}
