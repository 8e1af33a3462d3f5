import type { CopiedMail } from './copyJournal.ts'

/** The longest run of quoting that is held back between chunks, in bytes. */
const longestQuoting = 1000

/** The bytes of a mail as mboxrd keeps them: each line of any number of `>` and `From ` gets one `>` more. */
export async function* quoted(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  // A line feed before the first line, which is taken off again.
  let held = '\n'
  let over = 1
  for await (const chunk of stream) {
    // Latin-1 gives every byte a character and back.
    const text = held + Buffer.from(chunk).toString('latin1')
    const feed = text.lastIndexOf('\n')
    const end = text.length - feed <= longestQuoting ? feed : text.length
    held = text.slice(end)
    if (end <= 0) continue
    yield withQuotes(text.slice(0, end)).subarray(over)
    over = 0
  }
  yield withQuotes(held).subarray(over)
}

const withQuotes = (text: string): Buffer => Buffer.from(text.replace(/\n(>*From )/g, '\n>$1'), 'latin1')

/** A mail with its separator before it and an empty line behind it. One that ends within a line gets a line end. */
export async function* mboxMail(
  mail: Pick<CopiedMail, 'from' | 'sentAt'>,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let last: number | undefined
  yield Buffer.from(separator(mail), 'latin1')
  for await (const chunk of quoted(bytes)) {
    last = chunk.at(-1) ?? last
    yield chunk
  }
  yield Buffer.from(last === 10 ? '\n' : '\n\n')
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** As RFC 4155 has it: the address, and the date in UTC as C's asctime writes it. */
const separator = ({ from, sentAt }: Pick<CopiedMail, 'from' | 'sentAt'>): string => {
  const address = /^[!-~]{1,200}$/.test(from?.address ?? '') ? from?.address : 'MAILER-DAEMON'
  const at = new Date(sentAt ?? 0)
  const time = at.toISOString().slice(11, 19)
  const day = String(at.getUTCDate()).padStart(2, ' ')
  const year = String(Math.min(9999, Math.max(0, at.getUTCFullYear()))).padStart(4, '0')
  return `From ${address} ${weekdays[at.getUTCDay()]} ${months[at.getUTCMonth()]} ${day} ${time} ${year}\n`
}
