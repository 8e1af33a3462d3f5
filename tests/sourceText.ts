import { posix } from 'node:path'

export interface SourceImport {
  readonly specifier: string
  /** Path of the file meant, from the project's root; null for a package. */
  readonly target: string | null
  /** `import type` or `export type`: nothing of it is left when the code runs. */
  readonly isType: boolean
}

const quoted = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/
const template = /`(?:\\.|[^`\\])*`/
const comment = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/
const piece = new RegExp(`(${quoted.source})|(${template.source})|${comment.source}`, 'g')

/** Code without comments and quoted text; templates stay, because they hold code. Not exact about regular expressions. */
export const words = (text: string): string =>
  text.replace(piece, (_all, _quoted, kept: string | undefined) => kept ?? "''")

const withoutComments = (text: string): string =>
  text.replace(piece, (_all, string: string | undefined, kept: string | undefined) => string ?? kept ?? '')

const clause = /(?:\*(?:\s+as\s+\w+)?|\w+(?:\s*,\s*\{[^}]*\})?|\{[^}]*\})\s*from\s*/
const importing = new RegExp(
  `\\b(?:import|export)\\s+(type\\s+)?(?:${clause.source})?['"]([^'"\\n]+)['"]|\\bimport\\(\\s*['"]([^'"\\n]+)['"]`,
  'g',
)

/** Every import of a file: static, for effects, passed on, late, and of types. */
export const importsOf = (path: string, text: string): readonly SourceImport[] =>
  [...withoutComments(text).matchAll(importing)].map(([, type, named, late]) => {
    const specifier = named ?? late ?? ''
    const target = specifier.startsWith('.')
      ? posix.join(posix.dirname(path), specifier.replace(/\?.*/, ''))
      : null
    return { specifier, target, isType: type !== undefined }
  })

/** A circle of files that import each other, as one line; nothing when there is none. */
export const cycleIn = (imports: ReadonlyMap<string, readonly (string | null)[]>): readonly string[] => {
  const rest = new Map(imports)
  const within = (path: string) =>
    (imports.get(path) ?? []).filter((target) => target !== null && rest.has(target))
  for (let size = -1; size !== rest.size; ) {
    size = rest.size
    for (const path of [...rest.keys()]) if (within(path).length === 0) rest.delete(path)
  }
  return [...rest.keys()].slice(0, 1).map((path) => `circle: ${circleFrom(path, within).join(', ')}`)
}

/** Follows imports that never end until a file comes back. */
const circleFrom = (
  start: string,
  within: (path: string) => readonly (string | null)[],
): readonly string[] => {
  const trail: string[] = []
  let path = start
  while (!trail.includes(path)) {
    trail.push(path)
    path = within(path)[0] ?? start
  }
  return trail.slice(trail.indexOf(path))
}
