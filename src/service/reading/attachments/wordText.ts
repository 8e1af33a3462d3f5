import { zipParts } from './zipParts.ts'

/** Bytes of a document's XML, unpacked: thousands of pages. */
const xmlAtMost = 64 * 1024 * 1024

const textParts = /^word\/(?:document|footnotes|endnotes|comments|header\d{0,3}|footer\d{0,3})\.xml$/

/** The text of a .docx, a line per paragraph; null where it cannot be read, as when a password is on it. */
export const wordText = (bytes: Uint8Array): string | null => {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const parts = zipParts(zip, (name) => textParts.test(name), xmlAtMost)
  if (parts === null || parts.length === 0) return null
  return parts.map((part) => textOfXml(part.toString('utf8'))).join('\n')
}

/** What stands in `w:t`, whatever its prefix; deleted text and field codes go by other names. Linear. */
export const textOfXml = (xml: string): string => {
  const pieces: string[] = []
  let isText = false
  for (let at = 0; at < xml.length; ) {
    const open = xml.indexOf('<', at)
    const end = open === -1 ? xml.length : open
    if (isText) pieces.push(xml.slice(at, end))
    const close = open === -1 ? -1 : xml.indexOf('>', open)
    if (close === -1) break
    const tag = xml.slice(open + 1, Math.min(close, open + 80))
    const isClosing = tag.startsWith('/')
    const name = (tag.match(/^\/?(?:[\w.-]+:)?([\w.-]+)/) ?? ['', ''])[1] ?? ''
    isText = name === 't' && !isClosing && xml[close - 1] !== '/'
    if (name === 'p' && isClosing) pieces.push('\n')
    else if (name === 'tab' || name === 'br' || name === 'cr') pieces.push(' ')
    at = close + 1
  }
  return pieces.join('').replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, entity)
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const entity = (whole: string, hex?: string, decimal?: string, name?: string): string => {
  if (name !== undefined) return named[name] ?? whole
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  return code <= 0x10ffff ? String.fromCodePoint(code) : ' '
}
