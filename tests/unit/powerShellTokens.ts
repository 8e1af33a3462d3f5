/** What PowerShell reads in a script: as little of its grammar as tells where a text ends and a command begins. */
export interface PowerShellToken {
  readonly kind: 'comment' | 'literal' | 'expandable' | 'end' | 'other' | 'unclosed'
  /** Of a literal: its value. */
  readonly text: string
}

/** Language specification 2.3.5.2 and the tokenizer's tables: each of these is a quotation mark. */
const single = "'‘’‚‛"
const double = '"“”„'
const blank = ' \t\v\f\u00a0\u0085'

/** Reads a script by PowerShell's token rules (about_Quoting_Rules; language specification 2.2 and 2.3). */
export const powerShellTokens = (script: string): readonly PowerShellToken[] => {
  const tokens: PowerShellToken[] = []
  let at = 0
  while (at < script.length) {
    const { token, end } = tokenAt(script, at)
    if (token !== null) tokens.push(token)
    at = end
  }
  return tokens
}

interface Read {
  readonly token: PowerShellToken | null
  readonly end: number
}

const tokenAt = (script: string, at: number): Read => {
  const character = script[at] ?? ''
  if (blank.includes(character)) return { token: null, end: at + 1 }
  if ('\r\n;'.includes(character)) return { token: { kind: 'end', text: character }, end: at + 1 }
  if (script.startsWith('<#', at)) return blockComment(script, at)
  if (character === '#') return lineComment(script, at)
  if (single.includes(character)) return quoted(script, at, single, 'literal')
  if (double.includes(character)) return quoted(script, at, double, 'expandable')
  if (character === '`') return { token: { kind: 'other', text: script.slice(at, at + 2) }, end: at + 2 }
  return word(script, at)
}

const blockComment = (script: string, at: number): Read => {
  const close = script.indexOf('#>', at + 2)
  return close === -1
    ? { token: { kind: 'unclosed', text: '' }, end: script.length }
    : { token: { kind: 'comment', text: script.slice(at, close + 2) }, end: close + 2 }
}

const lineComment = (script: string, at: number): Read => {
  let end = at
  while (end < script.length && !'\r\n'.includes(script[end] ?? '')) end++
  return { token: { kind: 'comment', text: script.slice(at, end) }, end }
}

/** Two marks of the kind that stand together, alike or not, are one of the text: the second. */
const quoted = (script: string, at: number, marks: string, kind: 'literal' | 'expandable'): Read => {
  let text = ''
  let end = at + 1
  while (end < script.length) {
    const character = script[end] ?? ''
    const next = script[end + 1] ?? ''
    if (marks.includes(character)) {
      if (next === '' || !marks.includes(next)) return { token: { kind, text }, end: end + 1 }
      text += next
      end += 2
    } else if (kind === 'expandable' && character === '`') {
      text += next
      end += 2
    } else {
      text += character
      end++
    }
  }
  return { token: { kind: 'unclosed', text }, end }
}

/** Words, variables and operators together: where they part does not matter to where a text ends. */
const word = (script: string, at: number): Read => {
  let end = at + 1
  while (end < script.length && !`${blank}\r\n;\`${single}${double}`.includes(script[end] ?? '')) end++
  return { token: { kind: 'other', text: script.slice(at, end) }, end }
}
