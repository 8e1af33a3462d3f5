import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { itemAsMail, type Omission } from '../../mime/msg/itemAsMail.ts'
import { openOutlookItem } from '../../mime/msg/outlookItem.ts'
import { isCompoundFileAt } from '../fileKind.ts'
import { outlookFileAtMost } from '../outlookFileAsMail.ts'
import type { ContainerFile, Found } from './containerReader.ts'
import { foundMail } from './foundMail.ts'
import { type Outline, outlineOf } from './outline.ts'

/** A file that is one mail: as it goes over the wire, or as Outlook keeps it. */
export async function* readLooseMail(
  { path, folder, size }: ContainerFile,
  from: number,
): AsyncGenerator<Found> {
  // It was stopped just behind its only mail.
  if (from > 0) return
  const next = Math.max(1, size)
  const isOutlookFile = await isCompoundFileAt(path)
  const outline = await looseMailOutline(path, size, isOutlookFile)
  const bytesFrom = isOutlookFile ? 'msg' : 'file'
  yield* foundMail(outline, { first: 0, last: size, next, read: size, folder, size, bytesFrom })
}

export const looseMailOutline = (path: string, size: number, isOutlookFile: boolean): Promise<Outline> =>
  isOutlookFile ? outlookFileOutline(path, size) : outlineOf(createReadStream(path))

async function* asStream(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* pieces
}

const outlookFileOutline = async (path: string, size: number): Promise<Outline> => {
  const item = size > outlookFileAtMost ? null : openOutlookItem(new Uint8Array(await readFile(path)))
  const omission: Omission = { part: false, text: false }
  const outline = await outlineOf(asStream(item === null ? [] : itemAsMail(item, omission)))
  return { ...outline, isCutOff: omission.part }
}
