import { hasWideMark } from './textKind.ts'

/** A text file's text: as it says it is written, else as UTF-8, else as Windows in these parts writes. */
export const plainText = (bytes: Uint8Array): string => {
  if (hasWideMark(bytes)) return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
