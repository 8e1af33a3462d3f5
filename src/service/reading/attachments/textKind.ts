import { isCompoundFile } from '../../../mime/msg/compoundFile.ts'

/** Kinds of files whose text is read. */
export type TextKind = 'pdf' | 'word' | 'html' | 'plain' | 'mail' | 'outlookFile'

const plainEndings = ['txt', 'text', 'csv', 'tsv', 'md', 'log', 'json', 'xml', 'ics', 'vcf', 'yaml', 'yml']
const wordEndings = ['docx', 'docm', 'dotx', 'dotm']

/**
 * What a file is: by how it begins where that tells, for senders name and label files as they like; else by its name,
 * else by its label. Null: nothing is read of it. `start`: its first kilobyte.
 */
export const textKind = (
  { name, mediaType }: { readonly name: string; readonly mediaType: string },
  start: Uint8Array,
): TextKind | null => {
  const ending = /\.([a-z0-9]{1,10})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? ''
  const type = mediaType.toLowerCase()
  // Readers of PDF take what stands before the mark, as ISO 32000 has it in its annex of usual practice.
  if (new TextDecoder('latin1').decode(start).includes('%PDF-')) return 'pdf'
  if (isCompoundFile(start))
    return ending === 'msg' || type === 'application/vnd.ms-outlook' ? 'outlookFile' : null
  if (start[0] === 0x50 && start[1] === 0x4b && start[2] === 3 && start[3] === 4) {
    return wordEndings.includes(ending) || type.includes('wordprocessingml') ? 'word' : null
  }
  if (isBinary(start)) return null
  if (ending === 'eml' || type === 'message/rfc822') return 'mail'
  if (ending === 'html' || ending === 'htm' || type === 'text/html') return 'html'
  return plainEndings.includes(ending) || type.startsWith('text/') ? 'plain' : null
}

/** Text holds no NUL, but that of two bytes a letter, which says so. */
const isBinary = (start: Uint8Array): boolean => start.includes(0) && !hasWideMark(start)

export const hasWideMark = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
