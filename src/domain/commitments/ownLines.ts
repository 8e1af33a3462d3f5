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
  // Whether a phrase stands anywhere is soon told; only then is it worth a look at every line.
  const lower = text.toLowerCase()
  const hasAny = (phrases: readonly string[]): boolean => phrases.some((phrase) => lower.includes(phrase))
  const isBulk = hasAny(bulkPhrases) && own.some((line) => isBulkLine(text.slice(line.start, line.end)))
  if (isBulk) return []
  const unsigned = withoutSignature(text, own)
  return hasAny(disclaimers) ? withoutDisclaimers(text, unsigned) : unsigned
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
  const headAt: HeadAt = (at) => {
    const { start, end } = lines[at] ?? nowhere
    return text.slice(start, Math.min(end, start + longestLooked)).trim()
  }
  const own: Span[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? nowhere
    // Most lines are blank, or begin with a letter that nothing else than a sentence begins with.
    const head = line.start === line.end || ordinary.includes(text[line.start] ?? '') ? '' : headAt(at)
    if (head.startsWith('>')) continue
    if (head !== '' && (opensOlderMail(head) || isHeaderBlock(headAt, at))) break
    const attribution = head === '' ? 0 : attributionLength(headAt, at)
    if (attribution === 0) own.push(line)
    else if (!isQuotedFrom(headAt, at + attribution)) break
    else at += attribution - 1
  }
  return own
}

const nowhere: Span = { start: 0, end: 0 }

/** What no quoted line, older mail, field of a header or attribution begins with. */
const ordinary = 'abceghijklmnopqrstuwxyzCEGHIJKMNPQRSTUWXYZ'

/** The beginning of a line without white space around it; empty behind the last. */
type HeadAt = (at: number) => string

/** Whether the next line that holds anything is quoted with `>`; a few blank ones may come first. */
const isQuotedFrom = (headAt: HeadAt, at: number): boolean =>
  [0, 1, 2, 3]
    .map((offset) => headAt(at + offset))
    .find((head) => head !== '')
    ?.startsWith('>') === true

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
  const first = line[0] ?? ''
  if (!'_-B*'.includes(first)) return false
  if (line.length >= 20 && /^_+$/.test(line)) return true
  const isRuled = line.startsWith('---') || line.startsWith('Begin') || line.startsWith('*****')
  if (!isRuled) return false
  const lower = line.toLowerCase()
  return olderMail.some((words) => lower.includes(words))
}

const senders = wordList('from van de')
const otherFields = wordList('sent date to cc subject verzonden datum aan onderwerp')

/** `Van: … Verzonden: … Aan: …`, as Outlook sets it, with or without asterisks of bold type. */
const isHeaderBlock = (headAt: HeadAt, at: number): boolean => {
  if (!isField(headAt(at), senders)) return false
  return [1, 2, 3].filter((offset) => isField(headAt(at + offset), otherFields)).length >= 2
}

const isField = (line: string, names: ReadonlySet<string>): boolean => {
  const colon = line.indexOf(':')
  return colon > 0 && colon < 16 && names.has(line.slice(0, colon).replace(/\*/g, '').trim().toLowerCase())
}

/** How many lines `On … wrote:` or `Op … schreef …:` takes, wrapped or not; 0 where there is none. */
const attributionLength = (headAt: HeadAt, at: number): number => {
  const line = headAt(at)
  if (!attributionStarts.some((start) => line.startsWith(start))) return 0
  let joined = ''
  for (let length = 1; length <= 3; length++) {
    joined += ` ${headAt(at + length - 1)}`
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
    const trimmed = words.trim()
    if (trimmed === '--' && words.startsWith('--')) isSigned = true
    else if (isClosing(trimmed)) isSigned = true
    else if (isSigned && /^\s*p\.?s\b/i.test(words)) isSigned = false
    if (!isSigned) own.push(line)
  }
  return own
}

const greetings =
  wordList(`groet groeten groetjes regards greetings gegroet wishes sincerely cheers mvg hgr vriendelijke
  truly hoogachtend grtz gr`)

const greeting = new RegExp([...greetings].join('|'), 'i')

/** A short line such as `Met vriendelijke groet,`, without the mark of a sentence. */
const isClosing = (line: string): boolean => {
  if (
    line.length === 0 ||
    line.length > 45 ||
    !greeting.test(line) ||
    '.?:'.includes(line[line.length - 1] ?? '')
  )
    return false
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
