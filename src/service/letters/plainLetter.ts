/** A part of a letter: a paragraph, something to read off, or an address to open. */
export type LetterPart =
  | string
  | { readonly shown: string }
  | { readonly open: string; readonly label: string }

/** The parts as plain text, a blank line between them. */
export const plainText = (parts: readonly LetterPart[]): string => `${parts.map(textOf).join('\n\n')}\n`

const textOf = (part: LetterPart): string => {
  if (typeof part === 'string') return part
  return 'shown' in part ? `    ${part.shown}` : `${part.label}:\n${part.open}`
}

/** The same as HTML that Outlook's Word engine shows well: a table, its styles on the elements, no images. */
export const plainHtml = (parts: readonly LetterPart[], language: 'nl' | 'en'): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"></head><body style="margin:0;padding:0"><table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td style="padding:24px;font-family:'Segoe UI',Arial,sans-serif;font-size:16px;line-height:24px">${parts.map(htmlOf).join('')}</td></tr></table></body></html>`

const htmlOf = (part: LetterPart): string => {
  if (typeof part === 'string') return `<p style="margin:0 0 16px">${escaped(part)}</p>`
  if ('shown' in part)
    return `<p style="margin:0 0 16px;font-family:Consolas,monospace;font-size:32px;line-height:40px;font-weight:bold">${escaped(part.shown)}</p>`
  return `<p style="margin:0 0 16px"><a href="${escaped(part.open)}" style="font-weight:bold">${escaped(part.label)}</a></p>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
