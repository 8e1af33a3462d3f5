import { Tokenizer } from 'htmlparser2'

// What stands in a head besides these carries no text, and a head that is never closed must not hide the mail.
const unseen = new Set(['script', 'style', 'title', 'template'])
const onOwnLine = new Set(
  'address article aside blockquote body br center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)
const cells = new Set(['td', 'th'])

/**
 * The text a reader of the HTML would see, a line per block. It runs on the tokenizer and not on a tree or a
 * stack of open elements, so a million unclosed tags cost no more than text.
 */
export const htmlText = (html: string): string => {
  const lines = new TextLines()
  let unseenIn: string | null = null
  const nameAt = (start: number, end: number) => html.slice(start, end).toLowerCase()
  const open = (name: string) => {
    if (unseen.has(name)) unseenIn ??= name
    lines.passTag(name)
  }
  const close = (name: string) => {
    if (unseenIn === name) unseenIn = null
    lines.passTag(name)
  }
  const text = (words: string) => {
    if (unseenIn === null) lines.add(words)
  }
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ...ignored,
      onopentagname: (start, end) => open(nameAt(start, end)),
      onclosetag: (start, end) => close(nameAt(start, end)),
      ontext: (start, end) => text(html.slice(start, end)),
      ontextentity: (codePoint) => text(String.fromCodePoint(codePoint)),
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  return lines.text()
}

const ignore = () => undefined
const ignored = {
  onattribdata: ignore,
  onattribentity: ignore,
  onattribend: ignore,
  onattribname: ignore,
  oncdata: ignore,
  oncomment: ignore,
  ondeclaration: ignore,
  onend: ignore,
  onopentagend: ignore,
  onprocessinginstruction: ignore,
  onselfclosingtag: ignore,
}

/** Gathers words, one space or one line end between them. */
class TextLines {
  readonly #parts: string[] = []
  #gap: '' | ' ' | '\n' = ''

  passTag(name: string): void {
    if (onOwnLine.has(name)) this.#gap = '\n'
    else if (cells.has(name)) this.#gap ||= ' '
  }

  add(text: string): void {
    if (text === '') return
    const words = text.split(/\s+/)
    if (words[0] === '') this.#gap ||= ' '
    const inner = words.filter((word) => word !== '').join(' ')
    if (inner === '') return
    this.#parts.push(this.#parts.length === 0 ? inner : this.#gap + inner)
    this.#gap = words.at(-1) === '' ? ' ' : ''
  }

  text(): string {
    return this.#parts.join('')
  }
}
