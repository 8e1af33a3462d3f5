import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLError } from 'yaml'

/** A YAML text as plain values, with the line each stands on. */
export interface PlainYaml {
  readonly value: unknown
  /** The line of what a path leads to, or of what it would stand in; counted from 1. */
  lineOf(path: readonly PropertyKey[]): number
}

export interface YamlFault {
  readonly line: number
  readonly expected: string
}

/** Levels of nesting; an agreement has three. */
const deepest = 8

/**
 * Reads YAML 1.2 as people write it: dates stay texts, and what lets a small text stand for a huge or another one
 * (aliases, tags, directives) is refused. Faults quote nothing of the text.
 */
export const plainYaml = (text: string): PlainYaml | readonly YamlFault[] => {
  const counter = new LineCounter()
  const lineAt = (offset: number | undefined): number => Math.max(1, counter.linePos(offset ?? 0).line)
  const document = parsed(text, counter)
  if (document === null) return [{ line: 1, expected: 'YAML that is not nested so deeply' }]
  const problems = [...document.errors, ...document.warnings]
  if (problems.length > 0)
    return problems.map((problem) => ({ line: lineAt(problem.pos[0]), expected: expectedBy(problem.code) }))
  if (document.directives?.docStart === true && document.directives.yaml.explicit === true)
    return [{ line: 1, expected: 'no %YAML line' }]
  return new Walk((node) => lineAt(node.range?.[0])).whole(document.contents)
}

const parsed = (text: string, lineCounter: LineCounter) => {
  try {
    return parseDocument(text, { schema: 'core', lineCounter, prettyErrors: false, logLevel: 'error' })
  } catch {
    return null
  }
}

const expectedBy = (code: YAMLError['code']): string => {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'each name once'
    case 'TAB_AS_INDENT':
      return 'spaces to indent with, no tabs'
    case 'BAD_INDENT':
      return 'the same indent as the lines it belongs to'
    case 'MULTIPLE_DOCS':
      return 'one document, without a second ---'
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
      return noAlias
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_TAGS':
      return noTag
    case 'MISSING_CHAR':
      return 'a closing quote or bracket'
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'quotes around a text that holds a colon'
    case 'RESOURCE_EXHAUSTION':
      return 'YAML that is not nested so deeply'
    default:
      return 'YAML'
  }
}

const noTag = 'no tags (!)'

const noAlias = 'the text itself in the place of an alias (*)'

/** Plain values out of nodes; every fault on the way is kept, and the value is worth nothing then. */
class Walk {
  readonly #lineOf: (node: Node) => number
  readonly #lines = new Map<string, number>()
  readonly #faults: YamlFault[] = []

  constructor(lineOf: (node: Node) => number) {
    this.#lineOf = lineOf
  }

  whole(root: Node | null): PlainYaml | readonly YamlFault[] {
    const value = this.#plain(root, [])
    if (this.#faults.length > 0) return this.#faults
    return { value, lineOf: (path) => this.#nearest(path) }
  }

  #nearest(path: readonly PropertyKey[]): number {
    const line = this.#lines.get(nameOf(path))
    if (line !== undefined || path.length === 0) return line ?? 1
    return this.#nearest(path.slice(0, -1))
  }

  #plain(node: Node | null, path: readonly PropertyKey[]): unknown {
    if (node === null) return null
    if (!this.#lines.has(nameOf(path))) this.#lines.set(nameOf(path), this.#lineOf(node))
    if (path.length > deepest) return this.#fault(node, 'YAML that is not nested so deeply')
    if (!isAlias(node) && node.tag !== undefined) return this.#fault(node, noTag)
    if (isScalar(node)) return node.value
    if (isSeq<Node>(node)) return node.items.map((item, index) => this.#plain(item, [...path, index]))
    if (isMap<Node, Node | null>(node))
      return Object.fromEntries(
        node.items.flatMap(({ key, value }) => {
          const name = isScalar(key) ? String(key.value) : null
          if (name === null) return this.#fault(key, 'a name before the colon') ?? []
          this.#lines.set(nameOf([...path, name]), this.#lineOf(key))
          return [[name, this.#plain(value, [...path, name])]]
        }),
      )
    return this.#fault(node, isAlias(node) ? noAlias : 'a text, a list or fields')
  }

  #fault(node: Node, expected: string): null {
    this.#faults.push({ line: this.#lineOf(node), expected })
    return null
  }
}

const nameOf = (path: readonly PropertyKey[]): string => JSON.stringify(path.map(String))
