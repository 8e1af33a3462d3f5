/** A PowerShell string literal, or the refusal of a text that none can carry safely. */
export type Quoted = { readonly kind: 'quoted'; readonly text: string } | { readonly kind: 'refused' }

/**
 * Control characters and line separators end a line or steer a terminal; U+202A to U+2069 let a line read otherwise than
 * it runs; half a surrogate pair does not survive being saved.
 */
const unsafe = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

/** PowerShell takes each of these for a single quote (language specification, section 2.3.5.2). */
const singleQuotes = /['‘’‚‛]/g

/** Any text as a single-quoted literal: nothing in it is expanded, and only a quote, which is doubled, could end it. */
export const quote = (text: string): Quoted =>
  unsafe.test(text)
    ? { kind: 'refused' }
    : { kind: 'quoted', text: `'${text.replace(singleQuotes, (mark) => mark + mark)}'` }

/** The literal, or the empty one where the text was refused: a script looks the same, whatever a name holds. */
export const quotedOrEmpty = (text: string): string => {
  const quoted = quote(text)
  return quoted.kind === 'quoted' ? quoted.text : "''"
}
