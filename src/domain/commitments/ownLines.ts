import type { Span } from './commitment.ts'
import { wordList } from './wordList.ts'
import { wordsIn } from './words.ts'

/**
 * The lines of a mail that its writer wrote for it: not quoted or forwarded text, not what follows a closing, not a
 * disclaimer. None at all of a newsletter. Linear.
 */
export const ownLines = (text: string): readonly Span[] => {
  const lines = linesOf(text)
  const own = withoutQuotes(text, lines)
  const isBulk = own.some((line) => isBulkLine(text.slice(line.start, line.end)))
  return isBulk ? [] : withoutDisclaimers(text, withoutSignature(text, own))
}

const linesOf = (text: string): readonly Span[] => {
  const lines: Span[] = []
  for (let start = 0; start <= text.length; ) {
    const stop = text.indexOf('\n', start)
    const end = stop < 0 ? text.length : stop
    lines.push({ start, end: text[end - 1] === '\r' ? Math.max(start, end - 1) : end })
    start = end + 1
  }
  return lines
}

/** Ends at an older mail; an attribution above `>` lines ends nothing, since its answers stand between them. */
const withoutQuotes = (text: string, lines: readonly Span[]): readonly Span[] => {
  const textOf = (at: number): string => {
    const line = lines[at]
    return line === undefined
      ? ''
      : text.slice(line.start, Math.min(line.end, line.start + longestLooked)).trim()
  }
  const own: Span[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = textOf(at)
    if (line.startsWith('>')) continue
    if (opensOlderMail(line) || isHeaderBlock(at, textOf)) break
    const attribution = attributionLength(at, textOf)
    if (attribution > 0) {
      let next = at + attribution
      while (next < lines.length && textOf(next) === '') next++
      if (!textOf(next).startsWith('>')) break
      at += attribution - 1
      continue
    }
    const span = lines[at]
    if (span !== undefined) own.push(span)
  }
  return own
}

/** UTF-16 units of a line that are looked at for what kind of line it is. */
const longestLooked = 300

const olderMail = [
  ...[
    'original message',
    'oorspronkelijk bericht',
    'forwarded message',
    'forwarded by',
    'doorgestuurd bericht',
  ],
  ...[
    'begin forwarded message',
    'begin doorgestuurd bericht',
    'doorgestuurde bericht',
    'original appointment',
  ],
]

const opensOlderMail = (line: string): boolean => {
  if (line.length >= 20 && /^_+$/.test(line)) return true
  const isRuled = line.startsWith('---') || line.startsWith('Begin') || line.startsWith('*****')
  const lower = line.toLowerCase()
  return isRuled && olderMail.some((words) => lower.includes(words))
}

const senders = ['from:', 'van:', 'de:']
const otherFields = [
  'sent:',
  'date:',
  'to:',
  'subject:',
  'verzonden:',
  'datum:',
  'aan:',
  'onderwerp:',
  'envoyé:',
]

/** `Van: … Verzonden: … Aan: …`, as Outlook sets it, with or without asterisks of bold type. */
const isHeaderBlock = (at: number, textOf: (at: number) => string): boolean => {
  const fieldOf = (line: string): string => line.replaceAll('*', '').toLowerCase().trimStart()
  const first = fieldOf(textOf(at))
  if (!senders.some((field) => first.startsWith(field))) return false
  return (
    [1, 2, 3].filter((ahead) => otherFields.some((field) => fieldOf(textOf(at + ahead)).startsWith(field)))
      .length >= 2
  )
}

/** How many lines `On … wrote:` or `Op … schreef …:` takes, wrapped or not; 0 where there is none. */
const attributionLength = (at: number, textOf: (at: number) => string): number => {
  const line = textOf(at)
  if (!attributionStarts.some((start) => line.startsWith(start))) return 0
  let joined = ''
  for (let length = 1; length <= 3; length++) {
    joined += ` ${textOf(at + length - 1)}`
    if (!joined.endsWith(':')) continue
    const lower = joined.toLowerCase()
    return [' wrote', ' schreef', ' geschreven', ' a écrit'].some((word) => lower.includes(word)) ? length : 0
  }
  return 0
}
const attributionStarts = ['On ', 'Op ', 'Am ', 'Le ', '<', 'Da: ']

/** What comes after a closing is name, function and small print; a postscript is text again. */
const withoutSignature = (text: string, lines: readonly Span[]): readonly Span[] => {
  const own: Span[] = []
  let isSigned = false
  for (const line of lines) {
    const words = text.slice(line.start, Math.min(line.end, line.start + longestLooked))
    if (words.trimEnd() === '--') isSigned = true
    else if (isClosing(words.trim())) isSigned = true
    else if (isSigned && /^\s*p\.?s\b/i.test(words)) isSigned = false
    if (!isSigned) own.push(line)
  }
  return own
}

const greetings =
  wordList(`groet groeten groetjes regards greetings gegroet wishes sincerely cheers mvg hgr vriendelijke
  truly hoogachtend grtz gr`)

/** A short line such as `Met vriendelijke groet,`, without the mark of a sentence. */
const isClosing = (line: string): boolean => {
  if (line.length === 0 || line.length > 45 || /[.?:]$/.test(line)) return false
  const words = wordsIn(line)
  return words.length <= 6 && words.some(({ text }) => greetings.has(text))
}

const bulkPhrases = [
  ...[
    'unsubscribe',
    'uitschrijven',
    'afmelden voor deze',
    'afmelden van deze',
    'view this email in your browser',
  ],
  ...[
    'bekijk deze e-mail in',
    'bekijk deze mail in',
    'bekijk online',
    'webversie',
    'manage your preferences',
  ],
]

/** Newsletters must offer a way out, on a line of its own or beside a link. */
const isBulkLine = (line: string): boolean => {
  const lower = line.slice(0, longestLooked).toLowerCase()
  return (lower.length < 60 || lower.includes('http')) && bulkPhrases.some((phrase) => lower.includes(phrase))
}

const disclaimers = [
  ...[
    'intended recipient',
    'intended solely',
    'intended only',
    'legally privileged',
    'confidential and',
    'in error',
  ],
  ...[
    'uitsluitend bestemd',
    'beoogde ontvanger',
    'bedoelde ontvanger',
    'geadresseerde',
    'geen rechten worden ontleend',
  ],
  ...[
    'vertrouwelijk zijn',
    'vertrouwelijke informatie',
    'aansprakelijkheid',
    'algemene voorwaarden',
    'think before you print',
  ],
]

const withoutDisclaimers = (text: string, lines: readonly Span[]): readonly Span[] => {
  const own: Span[] = []
  let block: Span[] = []
  const close = (): void => {
    const lower = block
      .map(({ start, end }) => text.slice(start, end))
      .join(' ')
      .toLowerCase()
    const signs = lower.length < 80 ? 0 : disclaimers.filter((phrase) => lower.includes(phrase)).length
    if (signs < 2) own.push(...block)
    block = []
  }
  for (const line of lines) {
    block.push(line)
    if (text.slice(line.start, line.end).trim() === '') close()
  }
  close()
  return own
}
