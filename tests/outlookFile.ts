import { compoundFile, type Folder } from './compoundWriter.ts'

/** A mail as Outlook would keep it in a .msg; what is left out is not written. */
export interface OutlookMail {
  /** Header fields as they came over the wire. */
  readonly headers?: string
  readonly subject?: string
  readonly messageId?: string
  readonly inReplyTo?: string
  readonly from?: { readonly name: string; readonly address: string; readonly kind?: 'SMTP' | 'EX' }
  readonly to?: readonly { readonly name: string; readonly address: string; readonly type?: 1 | 2 | 3 }[]
  readonly sentAt?: string
  readonly text?: string
  readonly html?: string
  /** A text in RTF, as it is kept. */
  readonly rtf?: Uint8Array
  readonly sensitivity?: number
  readonly kind?: string
  readonly attachments?: readonly OutlookAttachment[]
  /** In the encoding of this number instead of Unicode. */
  readonly codepage?: 1252
}

export interface OutlookAttachment {
  readonly name: string
  readonly type?: string
  readonly content: Uint8Array | OutlookMail
}

/** The bytes of a .msg (MS-OXMSG). */
export const outlookFile = (mail: OutlookMail): Uint8Array<ArrayBuffer> =>
  compoundFile({ '__nameid_version1.0': {}, ...itemFolder(mail, 32) })

const itemFolder = (mail: OutlookMail, header: number): Folder => {
  const text = textWriter(mail.codepage)
  const rows: Row[] = [
    ...(mail.sentAt === undefined ? [] : [timeRow(0x0039, mail.sentAt)]),
    ...(mail.sensitivity === undefined ? [] : [longRow(0x0036, mail.sensitivity)]),
    ...(mail.codepage === undefined ? [] : [longRow(0x3ffd, mail.codepage)]),
    longRow(0x3fde, 65001),
  ]
  return {
    '__properties_version1.0': propertyStream(rows, header),
    ...text(0x001a, mail.kind ?? 'IPM.Note'),
    ...text(0x007d, mail.headers),
    ...text(0x0037, mail.subject),
    ...text(0x1035, mail.messageId),
    ...text(0x1042, mail.inReplyTo),
    ...text(0x0c1a, mail.from?.name),
    ...text(0x0c1e, mail.from && (mail.from.kind ?? 'SMTP')),
    ...text(0x0c1f, mail.from?.address),
    ...text(0x1000, mail.text),
    ...(mail.html === undefined ? {} : { [stream(0x1013, '0102')]: utf8(mail.html) }),
    ...(mail.rtf === undefined ? {} : { [stream(0x1009, '0102')]: mail.rtf }),
    ...Object.fromEntries(
      (mail.to ?? []).map((one, at) => [
        `__recip_version1.0_#${hex(at, 8)}`,
        {
          '__properties_version1.0': propertyStream([longRow(0x0c15, one.type ?? 1)], 8),
          ...text(0x3001, one.name),
          ...text(0x3002, 'SMTP'),
          ...text(0x3003, one.address),
        },
      ]),
    ),
    ...Object.fromEntries(
      (mail.attachments ?? []).map((one, at) => [
        `__attach_version1.0_#${hex(at, 8)}`,
        attachmentFolder(one),
      ]),
    ),
  }
}

const attachmentFolder = ({ name, type, content }: OutlookAttachment): Folder => {
  const isFile = content instanceof Uint8Array
  const text = textWriter(undefined)
  return {
    '__properties_version1.0': propertyStream([longRow(0x3705, isFile ? 1 : 5)], 8),
    ...text(0x3707, name),
    ...text(0x370e, type),
    ...(isFile
      ? { [stream(0x3701, '0102')]: content }
      : { [stream(0x3701, '000D')]: itemFolder(content, 24) }),
  }
}

const textWriter =
  (codepage: number | undefined) =>
  (id: number, value: string | undefined): Folder => {
    if (value === undefined) return {}
    // Of Windows-1252 the tests use only what is the same in Latin-1.
    if (codepage !== undefined) return { [stream(id, '001E')]: Buffer.from(value, 'latin1') }
    return { [stream(id, '001F')]: Buffer.from(value, 'utf16le') }
  }

type Row = readonly [id: number, type: number, value: bigint]

const longRow = (id: number, value: number): Row => [id, 3, BigInt(value)]
const timeRow = (id: number, at: string): Row => [
  id,
  0x40,
  BigInt(Date.parse(at) + 11_644_473_600_000) * 10_000n,
]

const propertyStream = (rows: readonly Row[], header: number): Uint8Array => {
  const bytes = new Uint8Array(header + rows.length * 16)
  const view = new DataView(bytes.buffer)
  for (const [at, [id, type, value]] of rows.entries()) {
    const start = header + at * 16
    view.setUint16(start, type, true)
    view.setUint16(start + 2, id, true)
    view.setUint32(start + 4, 6, true)
    view.setBigUint64(start + 8, value, true)
  }
  return bytes
}

const stream = (id: number, type: string): string => `__substg1.0_${hex(id, 4)}${type}`
const hex = (value: number, digits: number): string => value.toString(16).toUpperCase().padStart(digits, '0')
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
