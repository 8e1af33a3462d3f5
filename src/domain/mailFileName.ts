import { cutText } from './cutText.ts'

export interface MailFileFacts {
  /** The calendar date the mail was sent on, `2026-03-04`, in the organisation's zone. */
  readonly sentDate: string | null
  /** Name of the sender, or his address. */
  readonly sender: string
  readonly subject: string
  /** Of the mail's bytes, lower-case hex. */
  readonly sha256: string
  /** How it was written down, which its last three letters say. */
  readonly form: 'eml' | 'msg'
}

/** UTF-16 units of a whole name. */
const longestName = 100
const longestSender = 30

/**
 * The name of a mail's file, as `2026-03-04 Jansen - Akkoord offerte (a1b2c3d4e5f60718).eml`, or bare, with the
 * hash alone. It ends in the hash, so no mail's words can give it another mail's name. Legal on Windows and SharePoint, NFC, at most 100 UTF-16 units.
 */
export const mailFileName = (
  { sentDate, sender, subject, sha256, form }: MailFileFacts,
  style: 'decorated' | 'bare' = 'decorated',
): string => {
  const ending = `(${sha256.slice(0, 16)}).${form}`
  if (style === 'bare') return ending
  const who = cut(legalWords(sender), longestSender)
  const about = legalWords(subject)
  const title = [who, about].filter((words) => words !== '').join(' - ')
  const words = [sentDate ?? '', title].filter((part) => part !== '').join(' ')
  return beforeEnding(words, ending)
}

/** The name of an attachment saved as a file of its own, as `Offerte (a1b2c3d4e5f60718).pdf`, by the same rules. */
export const attachmentFileName = (name: string, sha256: string): string => {
  const words = legalWords(name)
  const dot = words.lastIndexOf('.')
  const extension = /^[a-z0-9]{1,10}$/i.exec(words.slice(dot + 1))?.[0] ?? ''
  const hasExtension = dot > 0 && extension !== ''
  const ending = `(${sha256.slice(0, 16)})${hasExtension ? `.${extension.toLowerCase()}` : ''}`
  return beforeEnding(trimmed(hasExtension ? words.slice(0, dot) : words), ending)
}

/**
 * The name of a folder with mails, by the same rules; at most so many UTF-16 units. It never ends as a file of ours does,
 * so that no folder stands where a file should.
 */
export const mailFolderName = (name: string, atMost: number): string => {
  const words = cut(legalWords(name), atMost - 1).replace(/\.(?=(?:eml|msg|mbox)$)/i, '_')
  if (words === '') return '_'
  return reserved.test(`${words}.`) || /^desktop\.ini$/i.test(words) ? `_${words}` : words
}

const beforeEnding = (words: string, ending: string): string => {
  const start = cut(reserved.test(words) ? `_${words}` : words, longestName - ending.length - 1)
  return start === '' ? ending : `${start} ${ending}`
}

// https://learn.microsoft.com/windows/win32/fileio/naming-a-file, and for SharePoint also # and % (older libraries),
// ~ at the start and _vti_ anywhere.
const illegal = /["*:<>?/\\|#%~\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|_vti_/giu

/** Zero-width and bidi characters: they hide a part of a name or turn it round. */
const unseen = /\p{Cf}/gu

/** Devices to Windows, whatever follows the first dot. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *\./i

// The normal form last, for what was taken out may bring a letter and its accent together.
const legalWords = (text: string): string =>
  trimmed(text.replace(unseen, '').replace(illegal, ' ').normalize('NFC').replace(/\s+/gu, ' '))

const cut = (text: string, length: number): string => trimmed(cutText(text, length))

/** Leading and trailing dots and spaces: hidden files, `..`, and what Windows drops without a word. */
const trimmed = (text: string): string => {
  let start = 0
  let end = text.length
  while (start < end && isDotOrSpace(text.charAt(start))) start += 1
  while (end > start && isDotOrSpace(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

const isDotOrSpace = (char: string): boolean => char === '.' || char === ' '
