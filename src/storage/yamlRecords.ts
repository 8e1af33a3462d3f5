import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'

/** One item of a YAML list: its fields by name, each with the line it stands on. */
export interface YamlRecord {
  readonly line: number
  readonly fields: ReadonlyMap<string, YamlField>
}

export interface YamlField {
  readonly line: number
  /** As written: `yes`, `12` and `2026-11-21` stay texts. A list of texts where the file has one. */
  readonly value: string | readonly string[]
}

/** The text is no list of records. `line` says where, counted from 1. */
export class YamlRecordsError extends Error {
  override readonly name = 'YamlRecordsError'
  readonly code = 'badYaml'
  readonly line: number
  readonly expected: string

  constructor(line: number, expected: string, options?: { readonly cause?: unknown }) {
    super(`line ${line}: expected ${expected}`, options)
    this.line = line
    this.expected = expected
  }
}

/** Reads a list of records. Aliases are refused: they let a small file stand for a huge one. */
export const yamlRecords = (text: string): readonly YamlRecord[] => {
  const counter = new LineCounter()
  const document = parsed(text, counter)
  const lineOf = (node: Node): number => counter.linePos(node.range?.[0] ?? 0).line
  const [problem] = document.errors
  if (problem) throw new YamlRecordsError(problem.linePos?.[0].line ?? 1, 'YAML', { cause: problem })
  if (document.contents === null) return []
  if (!isSeq<Node>(document.contents)) throw new YamlRecordsError(1, 'a list, each item beginning with "- "')
  return document.contents.items.map((item) => recordOf(item, lineOf))
}

// The failsafe schema leaves every value a text: dates and keys are read by who knows what they mean.
const parsed = (text: string, lineCounter: LineCounter) => {
  try {
    return parseDocument(text, { schema: 'failsafe', lineCounter })
  } catch (cause) {
    throw new YamlRecordsError(1, 'YAML that is not nested so deeply', { cause })
  }
}

const recordOf = (item: Node, lineOf: (node: Node) => number): YamlRecord => {
  const line = lineOf(item)
  if (!isMap<Node, Node | null>(item)) throw new YamlRecordsError(line, 'fields such as "name: Jan Smit"')
  const fields = item.items.map(({ key, value }): [string, YamlField] => {
    const name = textOf(key)
    const content = contentOf(value)
    if (name === null || content === null)
      throw new YamlRecordsError(lineOf(key), 'a text or a list of texts')
    return [name, { line: lineOf(key), value: content }]
  })
  return { line, fields: new Map(fields) }
}

const contentOf = (node: Node | null): string | readonly string[] | null => {
  if (!isSeq<Node>(node)) return node === null ? '' : textOf(node)
  const texts = node.items.map(textOf)
  return texts.every((text) => text !== null) ? texts : null
}

const textOf = (node: Node): string | null =>
  isScalar(node) && typeof node.value === 'string' ? node.value.trim() : null
