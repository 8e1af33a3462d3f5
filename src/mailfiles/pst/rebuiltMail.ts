import { oneLine } from '../../mime/headerValues.ts'
import { readingLimits } from '../../mime/limits.ts'
import { rtfOf } from '../../mime/msg/compressedRtf.ts'
import { charsetOf } from '../../mime/msg/propertyValues.ts'
import { wrappedInRtf } from '../../mime/msg/wrappedInRtf.ts'
import { base64Lines } from './base64Lines.ts'
import { PstDamage } from './pstDamage.ts'
import type { PstFile, PstNode } from './pstFile.ts'
import { openPstItem, type PstAttachment, type PstItem } from './pstItem.ts'
import { rebuiltHeader } from './rebuiltHeader.ts'

/** Mails within mails; deeper ones are named and left out. */
const depthAtMost = 10

/**
 * A mail of a PST as it goes over the wire, piece by piece: the same bytes for the same item, each time and everywhere, for
 * nothing in it comes from a clock or from chance. What of it is damaged is named in a part at its end.
 */
export function* rebuiltMail(file: PstFile, node: PstNode, depth = 0): Generator<Uint8Array> {
  const item = openPstItem(file, node)
  const missing: string[] = item.isWhole ? [] : ['Recipients or attachments of this mail cannot be read.']
  // Every content is base64, so no line of it can be a boundary. None begins as another does: a reader may look at the
  // beginning of a line alone (RFC 2046 section 5.1.2).
  const boundary = `=_rebuilt_${depth}_`
  yield utf8(rebuiltHeader(item))
  yield utf8(`MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n`)
  yield utf8(`--${boundary}\r\n`)
  yield* bodyParts(item, { outer: boundary, inner: `=_text_${depth}_` }, missing)
  for (const attachment of item.attachments) {
    yield utf8(`--${boundary}\r\n`)
    yield* attachmentPart(file, attachment, missing, depth)
  }
  if (missing.length > 0) {
    yield utf8(`--${boundary}\r\n`)
    yield* textPart('text/plain', 'utf-8', utf8(missing.map((line) => `[Dossier: ${line}]\r\n`).join('')))
  }
  yield utf8(`--${boundary}--\r\n`)
}

/** Its texts; classic Outlook keeps HTML wrapped into its own text format. What was written in that goes with it as a file. */
function* bodyParts(
  { properties }: PstItem,
  { outer, inner: boundary }: { readonly outer: string; readonly inner: string },
  missing: string[],
): Generator<Uint8Array> {
  const read = <T>(value: () => T, otherwise: T): T => {
    try {
      return value()
    } catch (error) {
      if (!(error instanceof PstDamage)) throw error
      missing.push('Its text cannot be read whole.')
      return otherwise
    }
  }
  const ownText = read(() => properties.text(0x1000, Number.POSITIVE_INFINITY), '')
  const ownHtml = read(() => htmlOf(properties), null)
  const rtf = ownHtml === null ? read(() => rtfOf(properties.bytes(0x1009)), null) : null
  const wrapped = rtf && wrappedInRtf(rtf)
  const html = wrapped?.kind === 'html' ? asHtml(wrapped.text) : ownHtml
  const plain = ownText === '' && wrapped?.kind === 'text' ? wrapped.text : ownText
  yield utf8(`Content-Type: multipart/alternative; boundary="${boundary}"\r\n\r\n`)
  if (plain !== '' || html === null) {
    yield utf8(`--${boundary}\r\n`)
    yield* textPart('text/plain', 'utf-8', utf8(plain))
  }
  if (html !== null) {
    yield utf8(`--${boundary}\r\n`)
    yield* textPart('text/html', html.charset, html.bytes)
  }
  yield utf8(`--${boundary}--\r\n`)
  if (rtf === null || plain !== '' || html !== null) return
  yield utf8(`--${outer}\r\n`)
  yield utf8(partHeader('application/rtf', 'attachment; filename=message.rtf'))
  yield* base64Lines([rtf])
}

const htmlOf = (properties: PstItem['properties']) => {
  const bytes = properties.bytes(0x1013)
  if (bytes !== null) return { bytes, charset: charsetOf(properties.number(0x3fde)) }
  return asHtml(properties.text(0x1013, Number.POSITIVE_INFINITY))
}

const asHtml = (text: string) => (text === '' ? null : { bytes: utf8(text), charset: 'utf-8' })

function* textPart(type: string, charset: string, bytes: Uint8Array): Generator<Uint8Array> {
  yield utf8(partHeader(`${type}; charset=${charset}`))
  yield* base64Lines([bytes])
}

function* attachmentPart(
  file: PstFile,
  { properties, message }: PstAttachment,
  missing: string[],
  depth: number,
): Generator<Uint8Array> {
  const name = attachmentName(properties)
  const lost = (): void => void missing.push(`The attachment “${name}” cannot be read whole.`)
  if (message !== null && depth < depthAtMost) {
    yield utf8('Content-Type: message/rfc822\r\nContent-Disposition: attachment\r\n\r\n')
    try {
      yield* rebuiltMail(file, message, depth + 1)
    } catch (error) {
      if (!(error instanceof PstDamage)) throw error
      lost()
      yield utf8('\r\n')
    }
    return
  }
  yield utf8(attachmentHeader(properties, name))
  try {
    const pieces = properties.pieces(0x3701)
    // Of a file that is only pointed at there is a name and no content.
    if (pieces === null || message !== null) lost()
    else yield* base64Lines(pieces)
  } catch (error) {
    if (!(error instanceof PstDamage)) throw error
    lost()
    yield utf8('\r\n')
  }
}

export const attachmentName = (properties: PstItem['properties']): string =>
  oneLine(
    properties.text(0x3707) || properties.text(0x3704) || properties.text(0x3001),
    readingLimits.name,
  ).toWellFormed()

/** A whole mail among the files would be opened up; a file stays a file. */
export const attachmentType = (properties: PstItem['properties']): string => {
  const type = properties.text(0x370e)
  return /^[a-z]+\/[\w.+-]{1,100}$/i.test(type) && !/^(?:message|multipart)\//i.test(type)
    ? type.toLowerCase()
    : 'application/octet-stream'
}

const attachmentHeader = (properties: PstItem['properties'], name: string): string => {
  const contentId = oneLine(properties.text(0x3712), 200).replace(/[^\x21-\x7e]|[<>]/g, '')
  const disposition = contentId === '' ? 'attachment' : 'inline'
  return partHeader(
    attachmentType(properties),
    `${disposition}; filename*=utf-8''${encodeURIComponent(name)}`,
    contentId,
  )
}

const partHeader = (type: string, disposition = '', contentId = ''): string =>
  [
    `Content-Type: ${type}`,
    ...(disposition === '' ? [] : [`Content-Disposition: ${disposition}`]),
    ...(contentId === '' ? [] : [`Content-ID: <${contentId}>`]),
    'Content-Transfer-Encoding: base64',
    '\r\n',
  ].join('\r\n')

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
