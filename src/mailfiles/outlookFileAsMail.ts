import { itemAsMail } from '../mime/msg/itemAsMail.ts'
import { itemHeader } from '../mime/msg/itemHeader.ts'
import { type OutlookItem, openOutlookItem } from '../mime/msg/outlookItem.ts'

/** Bytes of an Outlook file that is read: it is held whole, for its parts lie anywhere in it. */
export const outlookFileAtMost = 100 * 1024 * 1024

/**
 * An Outlook file (.msg) as the mail it would be, for an mbox has no place for others. One that cannot be put into words
 * whole goes along as it is, attached to a mail without a text: nothing of it is lost.
 */
export async function* outlookFileAsMail(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const held: Uint8Array[] = []
  const rest = bytes[Symbol.asyncIterator]()
  let size = 0
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    held.push(next.value)
    size += next.value.length
    if (size > outlookFileAtMost) {
      yield* attachedFile(null, both(held.splice(0), { [Symbol.asyncIterator]: () => rest }))
      return
    }
  }
  const file = new Uint8Array(Buffer.concat(held.splice(0)))
  // Opened anew for each use, for what is read of a file's streams in all is no more than the file.
  const whole = isTold(openOutlookItem(file)) ? openOutlookItem(file) : null
  if (whole === null) yield* attachedFile(openOutlookItem(file), both([file]))
  else yield* itemAsMail(whole, { part: false, text: false })
}

/** Whether all of it can be put into words. */
const isTold = (item: OutlookItem | null): boolean => {
  if (item === null) return false
  const omission = { part: false, text: false }
  for (const _ of itemAsMail(item, omission));
  return !omission.part && !omission.text
}

async function* attachedFile(
  item: OutlookItem | null,
  file: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const fields = [
    'MIME-Version: 1.0',
    'Content-Type: application/vnd.ms-outlook',
    'Content-Disposition: attachment; filename="message.msg"',
    'Content-Transfer-Encoding: base64',
  ]
  yield Buffer.from(`${item === null ? '' : itemHeader(item)}${fields.join('\r\n')}\r\n\r\n`)
  yield* base64(file)
}

const bytesPerLine = 57

async function* base64(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest = Buffer.alloc(0)
  for await (const chunk of file) {
    const all = Buffer.concat([rest, chunk])
    const end = all.length - (all.length % bytesPerLine)
    yield lines(all.subarray(0, end))
    rest = all.subarray(end)
  }
  yield lines(rest)
}

const lines = (bytes: Buffer): Buffer =>
  Buffer.from(bytes.toString('base64').replace(/.{1,76}/g, '$&\r\n'), 'latin1')

async function* both(
  first: readonly Uint8Array[],
  then: AsyncIterable<Uint8Array> | null = null,
): AsyncGenerator<Uint8Array> {
  yield* first
  if (then !== null) yield* then
}
