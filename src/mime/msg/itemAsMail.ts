import { oneLine } from '../headerValues.ts'
import { readingLimits } from '../limits.ts'
import { rtfOf } from './compressedRtf.ts'
import { itemHeader } from './itemHeader.ts'
import type { ItemAttachment, OutlookItem } from './outlookItem.ts'
import { charsetOf } from './propertyValues.ts'
import { wrappedInRtf } from './wrappedInRtf.ts'

/** What of an item could not be put into words. */
export interface Omission {
  /** An attachment that cannot be read, or more parts than are read. */
  part: boolean
  /** A body that was written in Outlook's own text format. */
  text: boolean
}

/**
 * An item as the mail it would be, piece by piece, to be read as any other: so one mail has one identity, however it
 * was kept. It is never stored. `omission` tells, at its end, what was left out.
 */
export function* itemAsMail(
  item: OutlookItem,
  omission: Omission,
  depth = 0,
): Generator<Uint8Array<ArrayBuffer>> {
  // Every content is base64, so no line of it can be a boundary.
  const boundary = `=_item_${depth}`
  const { properties, attachments } = item
  if (!item.isWhole) omission.part = true
  const { plain, html } = bodyOf(item)
  yield ascii(itemHeader(item))
  if (plain === '' && html === null && properties.has(0x1009, '0102')) omission.text = true
  if (plain === '' && html === null && attachments.length === 0) {
    yield ascii('\r\n')
    return
  }
  yield ascii(`MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n`)
  yield ascii(`--${boundary}\r\nContent-Type: multipart/alternative; boundary="${boundary}_text"\r\n\r\n`)
  if (plain !== '') yield* textPart(`${boundary}_text`, 'text/plain', 'utf-8', utf8(plain))
  if (html !== null) yield* textPart(`${boundary}_text`, 'text/html', html.charset, html.bytes)
  yield ascii(`--${boundary}_text--\r\n`)
  for (const attachment of attachments) {
    yield ascii(`--${boundary}\r\n`)
    yield* attachmentPart(attachment, omission, depth)
  }
  yield ascii(`--${boundary}--\r\n`)
}

/** Its texts; classic Outlook keeps HTML wrapped into its own text format. */
const bodyOf = (item: OutlookItem) => {
  const plain = item.properties.text(0x1000, Number.POSITIVE_INFINITY)
  const html = htmlOf(item)
  if (html !== null) return { plain, html }
  const rtf = rtfOf(item.properties.bytes(0x1009))
  const wrapped = rtf && wrappedInRtf(rtf)
  if (wrapped?.kind === 'html') return { plain, html: { bytes: utf8(wrapped.text), charset: 'utf-8' } }
  return { plain: plain === '' ? (wrapped?.text ?? '') : plain, html }
}

const htmlOf = ({ properties }: OutlookItem) => {
  const bytes = properties.bytes(0x1013)
  if (bytes !== null) return { bytes, charset: charsetOf(properties.number(0x3fde)) }
  const text = properties.text(0x1013, Number.POSITIVE_INFINITY)
  return text === '' ? null : { bytes: utf8(text), charset: 'utf-8' }
}

function* textPart(boundary: string, type: string, charset: string, bytes: Uint8Array) {
  yield ascii(
    `--${boundary}\r\nContent-Type: ${type}; charset=${charset}\r\nContent-Transfer-Encoding: base64\r\n\r\n`,
  )
  yield* base64(bytes)
}

function* attachmentPart({ properties, item }: ItemAttachment, omission: Omission, depth: number) {
  if (item !== null) {
    yield ascii('Content-Type: message/rfc822\r\n\r\n')
    yield* itemAsMail(item, omission, depth + 1)
    return
  }
  const name = properties.text(0x3707) || properties.text(0x3704) || properties.text(0x3001)
  const type = properties.text(0x370e)
  const content = properties.bytes(0x3701)
  if (content === null) omission.part = true
  yield ascii(
    [
      `Content-Type: ${mediaType(type)}`,
      `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(legal(name))}`,
      'Content-Transfer-Encoding: base64',
      '\r\n',
    ].join('\r\n'),
  )
  if (content !== null) yield* base64(content)
}

/** A whole mail among the files would be opened up; a file stays a file. */
const mediaType = (type: string): string =>
  /^[a-z]+\/[\w.+-]{1,100}$/i.test(type) && !/^(?:message|multipart)\//i.test(type)
    ? type.toLowerCase()
    : 'application/octet-stream'

/** encodeURIComponent throws on half a character. */
const legal = (name: string): string => oneLine(name, readingLimits.name).toWellFormed()

const bytesPerLine = 57 * 16
const linesPerPiece = 64

/** In lines, a piece at a time: btoa wants its bytes as a text. */
function* base64(bytes: Uint8Array): Generator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < bytes.length; at += bytesPerLine * linesPerPiece) {
    const end = Math.min(bytes.length, at + bytesPerLine * linesPerPiece)
    let lines = ''
    for (let line = at; line < end; line += bytesPerLine) {
      lines += `${btoa(String.fromCharCode(...bytes.subarray(line, Math.min(end, line + bytesPerLine))))}\r\n`
    }
    yield ascii(lines)
  }
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
const ascii = utf8
