import { z } from 'zod'

/** One of zod's issues in words: where, and what was expected. */
export interface Expectation {
  readonly path: readonly PropertyKey[]
  readonly expected: string
}

/** What an issue asks of whoever wrote the value, without a word of the value itself. */
export const expectationsOf = (
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  value: unknown,
): readonly Expectation[] => {
  if (issue.code !== 'unrecognized_keys') {
    const missing = isNothing(at(value, issue.path)) ? ' (missing)' : ''
    return [{ path: issue.path, expected: `${expectedBy(issue)}${missing}` }]
  }
  const known = `one of ${namesAt(schema, issue.path).join(', ')}`
  return issue.keys.map((key) => ({ path: [...issue.path, key], expected: known }))
}

const expectedBy = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected
    case 'invalid_value':
      return listed(issue.values.map(String))
    case 'too_small':
      return issue.origin === 'number' ? `${issue.minimum} or more` : withoutLead(issue.message)
    case 'too_big':
      return issue.origin === 'number'
        ? `${issue.maximum} or less`
        : `at most ${issue.maximum} ${issue.origin === 'string' ? 'characters' : 'items'}`
    default:
      return withoutLead(issue.message)
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text; one that looks like a number in quotes',
  object: 'indented lines with a name and a value',
  array: 'a list',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
}

const withoutLead = (message: string): string => message.replace(/^expected /, '')

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

const isNothing = (value: unknown): boolean => value === undefined || value === null

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (found, step) =>
      typeof found === 'object' && found !== null ? (found as Record<PropertyKey, unknown>)[step] : undefined,
    value,
  )

/** The names that the object at a path may have. */
const namesAt = (schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] => {
  const object = unwrapped(schema)
  if (!(object instanceof z.ZodObject)) return []
  const [step, ...rest] = path
  if (step === undefined) return Object.keys(object.shape)
  const inner: unknown = object.shape[String(step)]
  return inner instanceof z.ZodType ? namesAt(inner, rest) : []
}

const unwrapped = (schema: z.ZodType): z.ZodType => {
  const isWrapped =
    schema instanceof z.ZodReadonly || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
  return isWrapped ? unwrapped(schema.unwrap() as z.ZodType) : schema
}
