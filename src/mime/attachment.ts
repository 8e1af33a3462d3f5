import type { Attachment as Part } from 'postal-mime'
import type { Attachment } from '../domain/message.ts'
import { oneLine } from './headerValues.ts'
import { sha256 } from './sha256.ts'
import { findMarks, isRun, partsAround, type Skipped, type SkippedRun } from './skippedRuns.ts'

export interface ReadAttachment {
  readonly attachment: Attachment
  /** Numbers of the skipped runs that were its content. */
  readonly skipped: readonly number[]
}

export const readAttachment = async (
  part: Part,
  skipped: Skipped,
  nameLimit: number,
): Promise<ReadAttachment> => {
  const content = contentOf(part)
  // Latin-1 gives each byte a character of its own, so it tells any two contents apart.
  const parts =
    skipped.runs.length === 0 ? [] : partsAround(new TextDecoder('latin1').decode(content), skipped)
  const gaps = parts.filter(isRun)
  const fingerprint =
    gaps.length === 0
      ? `sha256:${await sha256(content)}`
      : `gaps:${await sha256(new TextEncoder().encode(JSON.stringify(parts.map(contentName))))}`
  return {
    attachment: {
      name: oneLine(part.filename ?? '', nameLimit),
      mediaType: oneLine(part.mimeType, nameLimit),
      size: gaps.length === 0 ? content.length : aboutSize(content, skipped),
      fingerprint,
    },
    skipped: gaps.map((run) => skipped.runs.indexOf(run)),
  }
}

/** A run of base64 is not decoded to be counted: it stands in lines of 76 letters, as mailers write them. */
const aboutSize = (content: Uint8Array, skipped: Skipped): number =>
  findMarks(new TextDecoder('latin1').decode(content), skipped).reduce(
    (size, { start, end, number, isDecoded }) => {
      const run = skipped.runs[number]?.size ?? 0
      return size - (end - start) + (isDecoded ? Math.round((run * 57) / 78) : run)
    },
    content.length,
  )

/** Tells kept content from the hash of what was skipped; a run's size may be another's, with other line ends. */
const contentName = (part: string | SkippedRun) => (isRun(part) ? { sha256: part.sha256 } : part)

export const contentOf = ({ content }: Part): Uint8Array<ArrayBuffer> => {
  if (typeof content === 'string') return new TextEncoder().encode(content)
  return content instanceof ArrayBuffer ? new Uint8Array(content) : new Uint8Array(content)
}
