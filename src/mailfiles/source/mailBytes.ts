import { createReadStream } from 'node:fs'
import path from 'node:path'
import { MailSourceError } from '../../ports/mailSource.ts'
import { mboxMail } from '../mbox.ts'
import { PstDamage } from '../pst/pstDamage.ts'
import { pstMail } from '../pst/pstMail.ts'
import type { ContainerKind } from './containerReader.ts'
import { isInPlace, type KnownPlace, type MailPlace } from './mailPlace.ts'

const opening: Readonly<
  Record<ContainerKind, (file: string, place: MailPlace) => AsyncIterable<Uint8Array>>
> = {
  mail: (file) => createReadStream(file),
  mbox: (file, { first, last }) => mboxMail(file, { start: first, end: last }),
  pst: (file, { first }) => pstMail(file, first),
}

/** How a mail is found. */
interface Finding {
  /** Null: there is no such mail. */
  readonly place: () => Promise<KnownPlace | null>
  /** Its file was changed: resolves when that is known to the index. */
  readonly renew: () => Promise<void>
}

/**
 * The bytes of a mail where it lies, also where its file was changed since it was read. Fails with a MailSourceError, also
 * where it is changed meanwhile: other bytes than those that were listed are never given as theirs.
 */
export async function* mailBytes(root: string, { place, renew }: Finding): AsyncGenerator<Uint8Array> {
  let found = await placeOf(place)
  if (!(await isInPlace(path.join(root, found.path), found))) {
    await renew()
    found = await placeOf(place)
  }
  yield* bytesAt(path.join(root, found.path), found)
}

const placeOf = async (place: Finding['place']): Promise<KnownPlace> => {
  const found = await place()
  if (found === null) throw new MailSourceError('absent', 'there is no such mail')
  return found
}

async function* bytesAt(file: string, place: KnownPlace): AsyncGenerator<Uint8Array> {
  try {
    await demandInPlace(file, place)
    yield* opening[place.kind](file, place)
    await demandInPlace(file, place)
  } catch (cause) {
    if (cause instanceof MailSourceError) throw cause
    if (cause instanceof PstDamage)
      throw new MailSourceError('damaged', `${file}: ${cause.message}`, { cause })
    throw new MailSourceError('unavailable', `${file}: could not be read`, { cause })
  }
}

const demandInPlace = async (file: string, place: KnownPlace): Promise<void> => {
  if (!(await isInPlace(file, place)))
    throw new MailSourceError('unavailable', `${file}: was changed since it was read`)
}
