/** Reads single fields out of a mail's header block, as far as the pane needs them before it reads the mail itself. */
export interface InternetHeaders {
  /** The field's first value, unfolded and trimmed (RFC 5322 2.2.3); null when absent. */
  value(name: string): string | null
}

/** Exchange allows 256 KB of headers for a message; what lies behind is not looked at. */
const longestBlock = 256 * 1024

export const readInternetHeaders = (text: string): InternetHeaders => {
  const fields = new Map<string, string>()
  let name: string | null = null
  for (const line of text.slice(0, longestBlock).split(/\r?\n/)) {
    if (line === '') break
    if (line.startsWith(' ') || line.startsWith('\t')) {
      if (name !== null) fields.set(name, `${fields.get(name) ?? ''} ${line.trim()}`)
      continue
    }
    const colon = line.indexOf(':')
    const found = colon < 1 ? null : line.slice(0, colon).trim().toLowerCase()
    // A repeated field keeps its first value: its further lines are passed over.
    name = found !== null && fields.has(found) ? null : found
    if (name !== null) fields.set(name, line.slice(colon + 1).trim())
  }
  return { value: (wanted) => fields.get(wanted.toLowerCase())?.trim() ?? null }
}

/** Message-IDs of References and In-Reply-To, oldest first, without repeats, at most 200. */
export const referencesOf = (headers: InternetHeaders): readonly string[] => {
  const text = `${headers.value('References') ?? ''} ${headers.value('In-Reply-To') ?? ''}`
  const ids = text.split(/\s+/).filter((word) => word.startsWith('<') && word.endsWith('>'))
  return [...new Set(ids)].slice(-200)
}

/** The Date field as an ISO 8601 instant in UTC, null when absent or unreadable. */
export const sentAtOf = (headers: InternetHeaders): string | null => {
  const time = Date.parse(headers.value('Date') ?? '')
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}
