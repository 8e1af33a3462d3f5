import { oneLine } from '../headerValues.ts'
import { readingLimits } from '../limits.ts'
import type { ItemProperties } from './itemProperties.ts'
import type { OutlookItem } from './outlookItem.ts'

/** What a header is made of. */
type Described = Pick<OutlookItem, 'properties' | 'recipients'>

/**
 * The header fields of an item that Dossier reads, as a mail has them: as they came over the wire where the item has
 * kept them, else made of what Outlook knows, as for a mail one has sent.
 */
export const itemHeader = (item: Described): string => {
  const received = receivedFields(item.properties.text(0x007d))
  const made = madeFields(item)
  return fieldNames
    .map((name) => received.get(name) ?? madeField(name, made[name] ?? ''))
    .filter((field) => field !== '')
    .join('')
}

const fieldNames = [
  ...['Message-ID', 'From', 'To', 'Cc', 'Date', 'Subject', 'In-Reply-To', 'References', 'Sensitivity'],
  // Of a newsletter (domain/listMail.ts): Outlook knows of none by itself.
  ...['List-Id', 'List-Post', 'List-Unsubscribe'],
] as const
type FieldName = (typeof fieldNames)[number]

/** Folded lines of a field at most. */
const linesAtMost = 2000

/** The first field of each name in a header, with the lines it is folded over. */
const receivedFields = (header: string): ReadonlyMap<FieldName, string> => {
  const found = new Map<FieldName, string>()
  let current: { readonly name: FieldName; lines: string[] } | null = null
  const end = (): void => {
    if (current !== null && !found.has(current.name)) found.set(current.name, current.lines.join(''))
    current = null
  }
  for (const line of header.split(/\r\n|\r|\n/)) {
    if (/^[ \t]/.test(line)) {
      if (line.trim() !== '' && current !== null && current.lines.length < linesAtMost) {
        current.lines.push(`${line}\r\n`)
      }
      continue
    }
    end()
    const name = nameOf(line)
    if (name !== null) current = { name, lines: [`${line}\r\n`] }
  }
  end()
  return found
}

const nameOf = (line: string): FieldName | null => {
  const name = line
    .slice(0, Math.max(0, line.indexOf(':')))
    .trim()
    .toLowerCase()
  return fieldNames.find((one) => one.toLowerCase() === name) ?? null
}

const madeFields = ({ properties, recipients }: Described): Partial<Readonly<Record<FieldName, string>>> => {
  const time = properties.time(0x0039) ?? properties.time(0x0e06)
  return {
    'Message-ID': plain(properties.text(0x1035)),
    From: sender(properties),
    To: addressees(recipients, 1),
    Cc: addressees(recipients, 2),
    Date: time === null ? '' : new Date(time).toUTCString().replace('GMT', '+0000'),
    Subject: encoded(properties.text(0x0037)),
    'In-Reply-To': plain(properties.text(0x1042)),
    References: plain(properties.text(0x1039)),
    Sensitivity: sensitivities[properties.number(0x0036) ?? 0] ?? '',
  }
}

const madeField = (name: FieldName, value: string): string => (value === '' ? '' : `${name}: ${value}\r\n`)

/** MS-OXCMSG section 2.2.1.13, in the words of RFC 2156. */
const sensitivities = ['', 'Personal', 'Private', 'Company-Confidential']

/** Who it is from, else who sent it for him. */
const sender = (properties: ItemProperties): string =>
  mailbox(
    properties.text(0x0042) || properties.text(0x0c1a),
    firstAddress([
      properties.text(0x5d02),
      properties.text(0x5d01),
      ...(isSmtp(properties.text(0x0064)) ? [properties.text(0x0065)] : []),
      ...(isSmtp(properties.text(0x0c1e)) ? [properties.text(0x0c1f)] : []),
    ]),
  )

const addressees = (recipients: readonly ItemProperties[], type: number): string =>
  recipients
    .filter((recipient) => recipient.number(0x0c15) === type)
    .map((recipient) =>
      mailbox(
        recipient.text(0x3001),
        firstAddress([recipient.text(0x39fe), isSmtp(recipient.text(0x3002)) ? recipient.text(0x3003) : '']),
      ),
    )
    .filter((one) => one !== '')
    .join(',\r\n ')

/** Exchange's own names of colleagues (`/o=…`) are addresses to nobody else. */
const isSmtp = (kind: string): boolean => kind.toUpperCase() === 'SMTP'

const firstAddress = (addresses: readonly string[]): string =>
  addresses.map((one) => plain(one).replace(/[<>(),;:"[\]\\\s]/g, '')).find((one) => one.includes('@')) ?? ''

const mailbox = (name: string, address: string): string => {
  const shown = oneLine(name, readingLimits.name)
  if (shown === '' || shown === address) return address === '' ? '' : `<${address}>`
  return `${encoded(shown)} <${address}>`
}

const plain = (value: string): string =>
  // A header is ASCII; whatever else stands in an id is no part of it.
  oneLine(value, readingLimits.messageId * readingLimits.references).replace(/[^\x20-\x7e]/g, '')

/** As an encoded word (RFC 2047), whatever it holds: so nothing in it is read as anything but text. */
const encoded = (value: string): string => {
  const text = oneLine(value, readingLimits.subject)
  return text === '' ? '' : `=?utf-8?B?${btoa(latin1(new TextEncoder().encode(text)))}?=`
}

const latin1 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
