/** A piece of a text in RTF, Outlook's own text format. */
export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  /** `\htmltag64`: its letters and its number; null where it has none. */
  | { readonly kind: 'word'; readonly name: string; readonly value: number | null }
  /** `\~`: the one character behind the backslash. */
  | { readonly kind: 'symbol'; readonly character: string }
  /** Bytes of text, in whatever encoding holds there; one of them may have stood as `\'e9`. */
  | { readonly kind: 'text'; readonly bytes: Uint8Array }

const [backslash, open, close] = [0x5c, 0x7b, 0x7d]
const space = 0x20
/** No word or number of RTF is longer; of a longer one the rest is text. */
const lettersAtMost = 32
const digitsAtMost = 10

/** The pieces of an RTF text, in order. Linear; whatever a stranger wrote, each byte is in one piece at most. */
export function* rtfTokens(rtf: Uint8Array): Generator<RtfToken> {
  for (let at = 0; at < rtf.length; ) {
    const byte = rtf[at]
    if (byte === open || byte === close) {
      yield { kind: byte === open ? 'open' : 'close' }
      at += 1
    } else if (byte !== backslash) {
      const end = textEnd(rtf, at)
      if (end > at) yield { kind: 'text', bytes: rtf.subarray(at, end) }
      // Line ends are decoration.
      at = Math.max(end, at + 1)
    } else {
      const { token, end } = control(rtf, at + 1)
      if (token !== null) yield token
      at = end
    }
  }
}

const textEnd = (rtf: Uint8Array, from: number): number => {
  let at = from
  while (at < rtf.length && !isMark(rtf[at] ?? 0)) at += 1
  return at
}

const isMark = (byte: number): boolean =>
  byte === backslash || byte === open || byte === close || byte === 0x0d || byte === 0x0a

interface Read {
  readonly token: RtfToken | null
  readonly end: number
}

/** What stands behind a backslash. */
const control = (rtf: Uint8Array, at: number): Read => {
  if (isLetter(rtf[at])) return word(rtf, at)
  const character = String.fromCharCode(rtf[at] ?? space)
  if (character !== "'") return { token: { kind: 'symbol', character }, end: at + 1 }
  const value = Number.parseInt(String.fromCharCode(rtf[at + 1] ?? space, rtf[at + 2] ?? space), 16)
  const token = Number.isNaN(value) ? null : textOf(value)
  return { token, end: at + 3 }
}

const textOf = (byte: number): RtfToken => ({ kind: 'text', bytes: Uint8Array.of(byte) })

const word = (rtf: Uint8Array, from: number): Read => {
  let at = from
  while (at - from < lettersAtMost && isLetter(rtf[at])) at += 1
  const name = String.fromCharCode(...rtf.subarray(from, at))
  const start = at
  if (rtf[at] === 0x2d) at += 1
  while (at - start <= digitsAtMost && isDigit(rtf[at])) at += 1
  const number = Number.parseInt(String.fromCharCode(...rtf.subarray(start, at)), 10)
  const value = Number.isNaN(number) ? null : number
  if (rtf[at] === space) at += 1
  // What follows is no text: so many bytes of a picture.
  if (name === 'bin') return { token: null, end: at + Math.max(0, value ?? 0) }
  return { token: { kind: 'word', name, value }, end: at }
}

const isLetter = (byte = 0): boolean => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)
const isDigit = (byte = 0): boolean => byte >= 0x30 && byte <= 0x39
