/** The longest run of quoting that is undone, in bytes; what is held back between chunks is never more. */
const longestQuoting = 1000

/**
 * The bytes of a mail as they were before it was put into an mbox: by mboxrd's rule each line of one or more `>` and
 * `From ` loses one. In the older mboxo a line that was `>From ` itself cannot be told from a quoted one, so there
 * such a line loses a `>` too much.
 */
export async function* unquoted(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held = ''
  let startsLine = true
  for await (const chunk of stream) {
    // Latin-1 gives every byte a character and back.
    const text = held + Buffer.from(chunk).toString('latin1')
    const end: number = text.length - undecided(text, startsLine)
    held = text.slice(end)
    if (end > 0) {
      yield withoutQuotes(text.slice(0, end), startsLine)
      startsLine = text[end - 1] === '\n'
    }
  }
  if (held !== '') yield withoutQuotes(held, startsLine)
}

const withoutQuotes = (text: string, startsLine: boolean): Uint8Array => {
  if (!startsLine) return Buffer.from(text.replace(/\n>(>*From )/g, '\n$1'), 'latin1')
  return Buffer.from(`\n${text}`.replace(/\n>(>*From )/g, '\n$1').slice(1), 'latin1')
}

/** Length of a last line that may yet turn out to be quoted. */
const undecided = (text: string, startsLine: boolean): number => {
  const feed = text.lastIndexOf('\n')
  if (feed === -1 && !startsLine) return 0
  const lastLine = text.length - feed - 1
  return text[feed + 1] === '>' && lastLine < longestQuoting ? lastLine : 0
}
