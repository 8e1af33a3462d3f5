/** Vite writes this wherever a nonce belongs (`html.cspNonce`). */
export const noncePlaceholder = '__STYLE_NONCE__'

/** For files whose name holds a hash of what is in them. */
export const forever = {
  onFound: (_path: string, c: { header(name: string, value: string): void }) =>
    c.header('Cache-Control', 'public, max-age=31536000, immutable'),
}
