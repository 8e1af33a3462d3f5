import type { Attachment } from '../domain/message.ts'
import { contentOf, readAttachment } from './attachment.ts'
import { type ReadingLimits, readingLimits } from './limits.ts'
import { parseLeniently } from './parseMessage.ts'
import { findMarks, nothingSkipped, type Skipped } from './skippedRuns.ts'

/** Decoded bytes, or the number of the run of base64 that was left out in their place. */
export type ContentPiece = Uint8Array<ArrayBuffer> | number

export interface AttachmentContent {
  readonly attachment: Attachment
  /** Null where a run was left out that was not base64, or where it may be cut off. */
  readonly pieces: readonly ContentPiece[] | null
}

/** What is attached to a mail, in the order in which its message names it, with what each holds. */
export const attachmentContents = async (
  bytes: Uint8Array,
  skipped: Skipped = nothingSkipped,
  limits: ReadingLimits = readingLimits,
): Promise<readonly AttachmentContent[]> => {
  const { email, isWhole } = await parseLeniently(bytes, limits)
  const contents = await Promise.all(
    email.attachments.map(async (part) => {
      const content = contentOf(part)
      const { attachment, skipped: runs } = await readAttachment(part, skipped, limits.name)
      return { attachment, pieces: piecesOf(content, skipped), runs }
    }),
  )
  const texts = [email.text, email.html].flatMap((text) => findMarks(text ?? '', skipped))
  const seen = new Set([...texts.map(({ number }) => number), ...contents.flatMap(({ runs }) => runs)])
  // What was left out without a mark, or never reached, may be the end of the last one.
  const last = isWhole && seen.size === skipped.runs.length ? -1 : contents.length - 1
  return contents.map(({ attachment, pieces }, at) => ({ attachment, pieces: at === last ? null : pieces }))
}

const piecesOf = (content: Uint8Array<ArrayBuffer>, skipped: Skipped): readonly ContentPiece[] | null => {
  if (skipped.runs.length === 0) return [content]
  const pieces: ContentPiece[] = []
  let at = 0
  // One character for each byte, so a mark's place in the text is its place in the content.
  for (const mark of findMarks(new TextDecoder('latin1').decode(content), skipped)) {
    if (!mark.isDecoded) return null
    pieces.push(content.subarray(at, mark.start), mark.number)
    at = mark.end
  }
  return [...pieces, content.subarray(at)]
}
