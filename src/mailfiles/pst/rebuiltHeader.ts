import { itemHeader } from '../../mime/msg/itemHeader.ts'
import type { PstItem } from './pstItem.ts'

/** Lines of a received header at most. */
const linesAtMost = 10_000

/**
 * The header of a mail that is rebuilt: all that came over the wire, where the item has kept it, but for what says how
 * the parts were written; and what is missing there, made of what Outlook knows.
 */
export const rebuiltHeader = (item: PstItem): string => {
  const received = fieldsOf(item.properties.text(0x007d)).filter(({ name }) => !isOfParts(name))
  const names = new Set(received.map(({ name }) => name))
  const made = fieldsOf(itemHeader(item)).filter(({ name }) => !names.has(name))
  return [...received, ...made].map(({ lines }) => lines.map((line) => `${line}\r\n`).join('')).join('')
}

interface Field {
  /** In lower case. */
  readonly name: string
  readonly lines: string[]
}

const isOfParts = (name: string): boolean => name.startsWith('content-') || name === 'mime-version'

/** Fields with the lines they are folded over; what is neither, such as Outlook's own first line, is left out. */
const fieldsOf = (header: string): readonly Field[] => {
  const fields: Field[] = []
  let isInField = false
  for (const line of header.split(/\r\n|\r|\n/, linesAtMost)) {
    if (/^[ \t]/.test(line)) {
      if (isInField && line.trim() !== '') fields.at(-1)?.lines.push(line)
      continue
    }
    const name = /^([!-9;-~]+)[ \t]*:/.exec(line)?.[1]
    // A line that begins as a boundary would may be taken for one.
    isInField = name !== undefined && !line.startsWith('--')
    if (name !== undefined && isInField) fields.push({ name: name.toLowerCase(), lines: [line] })
  }
  return fields
}
