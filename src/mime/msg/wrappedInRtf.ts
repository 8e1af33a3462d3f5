import { charsetOf, decodedText } from './propertyValues.ts'
import { type RtfToken, rtfTokens } from './rtfTokens.ts'

/** The body of a mail that Outlook wrapped into its own text format. */
export interface WrappedBody {
  readonly kind: 'html' | 'text'
  readonly text: string
}

/** Bytes of RTF that are taken apart; Outlook's own are a few times as long as the HTML in them. */
const atMost = 16 * 1024 * 1024
/** Groups within groups; deeper it is nobody's mail. */
const depthAtMost = 1000
/** Outlook says at the very start what it wrapped. */
const headerTokens = 20

/**
 * The HTML or plain text that an RTF body was made of (MS-OXRTFEX section 2.2.3); null where it was written as RTF, or
 * nobody's mail is. Linear.
 */
export const wrappedInRtf = (rtf: Uint8Array): WrappedBody | null => {
  const kind = kindOf(rtf)
  if (kind === null || rtf.length > atMost) return null
  const reader = new Unwrapping(rtf.length)
  for (const token of rtfTokens(rtf)) if (!reader.take(token)) return null
  return { kind, text: reader.text() }
}

const kindOf = (rtf: Uint8Array): WrappedBody['kind'] | null => {
  let looked = 0
  for (const token of rtfTokens(rtf)) {
    if (looked === headerTokens || token.kind === 'text') return null
    if (token.kind === 'word' && token.name === 'fromhtml') return 'html'
    if (token.kind === 'word' && token.name === 'fromtext') return 'text'
    looked += 1
  }
  return null
}

/** What holds within a group, and for the groups in it. */
interface Group {
  /** `tag`: HTML as it was. `fonts`: the table of encodings. */
  readonly destination: 'text' | 'tag' | 'fonts' | 'none'
  /** Between `\htmlrtf` and `\htmlrtf0` stands what the HTML looks like in RTF. */
  readonly isHidden: boolean
  readonly font: number | null
  /** Characters behind a `\u` for whoever knows no Unicode. */
  readonly substitutes: number
}

class Unwrapping {
  readonly #out: string[] = []
  /** Text that is not decoded yet, all in one encoding. */
  readonly #pending: Uint8Array
  #length = 0
  #charset = 'windows-1252'
  #codepage = 'windows-1252'
  readonly #charsets = new Map<number, string>()
  readonly #outer: Group[] = []
  #group: Group = { destination: 'text', isHidden: false, font: null, substitutes: 1 }
  /** Behind `\*`: a destination that may be passed over where it is not known. */
  #mayPassOver = false
  /** Substitutes yet to come. */
  #skipped = 0

  constructor(size: number) {
    this.#pending = new Uint8Array(size)
  }

  text(): string {
    this.#decode()
    return this.#out.join('')
  }

  /** False where it is nested too deep. */
  take(token: RtfToken): boolean {
    switch (token.kind) {
      case 'open':
        this.#outer.push(this.#group)
        this.#skipped = 0
        return this.#outer.length <= depthAtMost
      case 'close':
        this.#group = this.#outer.pop() ?? this.#group
        this.#skipped = 0
        return true
      case 'text':
        this.#write(token.bytes)
        return true
      case 'symbol':
        this.#symbol(token.character)
        return true
      case 'word':
        this.#word(token.name, token.value)
        return true
    }
  }

  #symbol(character: string): void {
    if (character === '*') this.#mayPassOver = true
    else if ('\\{}'.includes(character)) this.#write(Uint8Array.of(character.charCodeAt(0)))
    else this.#say(symbols.get(character))
  }

  #word(name: string, value: number | null): void {
    if (this.#mayPassOver) {
      this.#mayPassOver = false
      this.#become(name === 'htmltag' ? 'tag' : 'none')
    } else if (name === 'fonttbl') this.#become('fonts')
    else if (passedOver.has(name)) this.#become('none')
    else if (name === 'htmlrtf') this.#group = { ...this.#group, isHidden: value !== 0 }
    else if (name === 'ansicpg') this.#codepage = charsetOf(value)
    else if (name === 'f' || name === 'deff') this.#group = { ...this.#group, font: value }
    else if (name === 'fcharset') this.#font(fontCodepages.get(value ?? 1) ?? null)
    else if (name === 'cpg') this.#font(value)
    else if (name === 'uc') this.#group = { ...this.#group, substitutes: Math.max(0, value ?? 1) }
    else if (name === 'u') this.#unicode(value ?? 0)
    else this.#say(words.get(name))
  }

  #become(destination: Group['destination']): void {
    // What stands in a passed-over group is passed over too.
    if (this.#group.destination === 'text') this.#group = { ...this.#group, destination }
  }

  #font(codepage: number | null): void {
    const { destination, font } = this.#group
    if (destination === 'fonts' && font !== null && codepage !== null)
      this.#charsets.set(font, charsetOf(codepage))
  }

  #unicode(value: number): void {
    // It is signed, and a character beyond U+FFFF comes in two.
    this.#say(String.fromCharCode(value & 0xffff))
    this.#skipped = this.#group.substitutes
  }

  get #isShown(): boolean {
    const { destination, isHidden } = this.#group
    return !isHidden && (destination === 'text' || destination === 'tag')
  }

  /** A character that is known as such, whatever the encoding. */
  #say(text: string | undefined): void {
    if (text === undefined || !this.#isShown) return
    this.#decode()
    this.#out.push(text)
  }

  #write(bytes: Uint8Array): void {
    const left = bytes.subarray(this.#skipped)
    this.#skipped = Math.max(0, this.#skipped - bytes.length)
    if (left.length === 0 || !this.#isShown) return
    const { destination, font } = this.#group
    const ofFont = destination === 'tag' || font === null ? undefined : this.#charsets.get(font)
    const charset = ofFont ?? this.#codepage
    if (charset !== this.#charset) this.#decode()
    this.#charset = charset
    this.#pending.set(left, this.#length)
    this.#length += left.length
  }

  #decode(): void {
    if (this.#length === 0) return
    this.#out.push(decodedText(this.#pending.subarray(0, this.#length), this.#charset))
    this.#length = 0
  }
}

/** Groups whose words are no part of the mail's. */
const passedOver: ReadonlySet<string> = new Set([
  'colortbl',
  'stylesheet',
  'info',
  'pict',
  'object',
  'pntext',
])

const words: ReadonlyMap<string, string> = new Map([
  ...([
    ['par', '\r\n'],
    ['line', '\r\n'],
    ['tab', '\t'],
    ['bullet', '•'],
  ] as const),
  ...([
    ['lquote', '‘'],
    ['rquote', '’'],
    ['ldblquote', '“'],
    ['rdblquote', '”'],
  ] as const),
  ...([
    ['endash', '–'],
    ['emdash', '—'],
    ['enspace', '\u2002'],
    ['emspace', '\u2003'],
  ] as const),
])

/** A line end behind a backslash is a paragraph's. */
const symbols: ReadonlyMap<string, string> = new Map([
  ...([
    ['~', '\u00a0'],
    ['_', '\u00ad'],
    ['\r', '\r\n'],
    ['\n', '\r\n'],
  ] as const),
])

/** Windows' encodings by the numbers that a font has of them. */
const fontCodepages: ReadonlyMap<number, number> = new Map([
  ...([
    [0, 1252],
    [128, 932],
    [129, 949],
    [134, 936],
    [136, 950],
    [161, 1253],
    [162, 1254],
  ] as const),
  ...([
    [163, 1258],
    [177, 1255],
    [178, 1256],
    [186, 1257],
    [204, 1251],
    [222, 874],
    [238, 1250],
  ] as const),
])
