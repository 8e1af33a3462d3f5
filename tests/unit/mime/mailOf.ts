/** The bytes of a mail written line by line; each character of a line is one byte. */
export const mailOf = (...lines: readonly string[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(lines.join('\r\n'), (char) => char.charCodeAt(0))

/** A mail that lacks nothing, with other lines where they are given. */
export const letter = ({
  fields = [],
  body = ['Beste Jan,', 'Wij leveren vrijdag.'],
}: {
  readonly fields?: readonly string[]
  readonly body?: readonly string[]
} = {}): Uint8Array<ArrayBuffer> =>
  mailOf(
    'From: Els Jansen <els@linde.example>',
    'To: jan@klant.example',
    'Date: Wed, 4 Mar 2026 10:15:00 +0100',
    'Subject: Akkoord offerte',
    'Message-ID: <1@linde.example>',
    ...fields,
    '',
    ...body,
  )
