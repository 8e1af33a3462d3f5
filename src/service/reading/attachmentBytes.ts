import type { Attachment } from '../../domain/message.ts'
import type { ContentPiece } from '../../mime/attachmentContents.ts'
import type { StoredFile } from '../../ports/folderStore.ts'
import { releasing } from '../releasing.ts'
import { leftOutRun } from './leftOutRun.ts'
import type { MessageReader } from './messageReader.ts'

/** One attachment of a mail with its bytes, read as they are taken, or why there are none. */
export const attachmentBytes = async (
  reader: MessageReader,
  mail: StoredFile,
  index: number,
): Promise<
  | { readonly attachment: Attachment; readonly bytes: AsyncIterable<Uint8Array> }
  | 'attachmentNotFound'
  | 'attachmentUnreadable'
> => {
  const contents = await reader.contents(mail, index)
  if (contents === null) return 'attachmentUnreadable'
  const found = contents[index]
  if (found === undefined) return 'attachmentNotFound'
  if (found.pieces === null) return 'attachmentUnreadable'
  return { attachment: found.attachment, bytes: bytesOf(mail, found.pieces) }
}

/** What was left out when the mail was parsed is read from the mail itself. */
export async function* bytesOf(
  mail: StoredFile,
  pieces: readonly ContentPiece[],
): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) {
    if (typeof piece === 'number') yield* leftOutRun(releasing(mail.bytes()), piece)
    else if (piece.length > 0) yield piece
  }
}
