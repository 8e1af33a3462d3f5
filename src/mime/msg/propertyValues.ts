const sinceYear1601 = 11_644_473_600_000
const earliest = Date.UTC(1970, 0, 1)
const latest = Date.UTC(2200, 0, 1)

/** MAPI counts tenths of a microsecond since 1601. Null for a time outside the years that people live in. */
export const isoTime = (ticks: bigint): string | null => {
  const milliseconds = Number(ticks / 10_000n) - sinceYear1601
  return milliseconds > earliest && milliseconds < latest ? new Date(milliseconds).toISOString() : null
}

/** A text as it was written, without the NULs that may end it. */
export const decodedText = (bytes: Uint8Array, charset: string): string =>
  new TextDecoder(charset).decode(bytes).replaceAll('\0', '')

/** Windows' numbers of encodings that mails are written in. */
const charsets: Readonly<Record<number, string>> = {
  ...{ 874: 'windows-874', 932: 'shift_jis', 936: 'gbk', 949: 'euc-kr', 950: 'big5', 20866: 'koi8-r' },
  ...{ 28605: 'iso-8859-15', 50220: 'iso-2022-jp', 51932: 'euc-jp', 54936: 'gb18030', 65001: 'utf-8' },
}

export const charsetOf = (codepage: number | null): string => {
  if (codepage === null) return 'windows-1252'
  if (codepage >= 1250 && codepage <= 1258) return `windows-${codepage}`
  return charsets[codepage] ?? 'windows-1252'
}
