/**
 * A mailbox name as IMAP servers write it (RFC 3501 section 5.1.3): `&` begins base64 of UTF-16, `-` ends it. What is
 * not well formed stays as it is.
 */
export const fromModifiedUtf7 = (name: string): string =>
  name.replace(/&([^-&]*)-/g, (written: string, encoded: string) =>
    encoded === '' ? '&' : (decoded(encoded) ?? written),
  )

const decoded = (encoded: string): string | null => {
  if (!/^[A-Za-z0-9+,]+$/.test(encoded)) return null
  try {
    return new TextDecoder('utf-16be', { fatal: true }).decode(
      Buffer.from(encoded.replaceAll(',', '/'), 'base64'),
    )
  } catch {
    return null
  }
}
