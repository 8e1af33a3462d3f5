import { RosterError } from './rosterError.ts'

/**
 * The text of a file as PowerShell and Excel write them: UTF-8 with or without its mark, UTF-16 with one, and
 * else what Excel calls CSV, which on a western Windows is code page 1252.
 */
export const fileText = (bytes: Uint8Array): string => {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes)
  // A workbook is a zip file and begins with the letters of its inventor.
  if (text.startsWith('PK\u0003\u0004'))
    throw new RosterError('notARoster', 'text; save the workbook as CSV UTF-8')
  if (text.includes('\0')) throw new RosterError('notARoster', 'a text file in UTF-8 or UTF-16 with its mark')
  return text
}

const encodingOf = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
