import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type Person, type Role, roles } from '../domain/person.ts'
import type { SignIn } from '../ports/signIn.ts'
import { type YamlField, type YamlRecord, YamlRecordsError, yamlRecords } from './yamlRecords.ts'

/** Someone who may sign in, and the key that proves it. */
interface KeyHolder {
  readonly person: Person
  readonly key: string
}

export interface People {
  readonly signIn: SignIn
  /** For printing each person's link; the keys are secret. */
  readonly people: readonly KeyHolder[]
}

/** people.yaml is not as it should be, so that nobody may sign in. The message quotes nothing of it. */
export class PeopleFileError extends Error {
  override readonly name = 'PeopleFileError'
  readonly code: 'unreadable' | 'badPerson'

  constructor(
    code: PeopleFileError['code'],
    where: string,
    expected: string,
    options?: { readonly cause?: unknown },
  ) {
    super(`people file, ${where}: expected ${expected}`, options)
    this.code = code
  }
}

/**
 * The people of people.yaml, a list of `id`, `name`, `address` (not for a provider's staff), `roles`, `key` and, for
 * who has to do with some customers only, `customers`: the ids of their agreements.
 * Without a file (null): one person with that name and address, all roles, and a key made now.
 */
export const openPeople = async (
  path: string | null,
  alone: { readonly name: string; readonly address: string | null },
): Promise<People> => {
  const people = path === null ? [onlyPerson(alone)] : readPeople(await textOf(path))
  return { people, signIn: signInOf(people) }
}

const onlyPerson = ({ name, address }: Pick<Person, 'name' | 'address'>): KeyHolder => ({
  person: { id: 'me', name, address, roles, customers: null },
  key: randomBytes(32).toString('base64url'),
})

const textOf = async (path: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    throw new PeopleFileError('unreadable', 'the whole file', 'a file that can be read', { cause })
  }
}

/** Keys are compared by their hashes, all of them each time, so that time tells nothing of a key. */
const signInOf = (people: readonly KeyHolder[]): SignIn => {
  const hashed = people.map(({ person, key }) => ({ person, hash: sha256(key) }))
  const names = new Map(people.map(({ person }) => [person.id, person.name]))
  return {
    identify: async (token) => {
      if (token === null) return 'noKey'
      const hash = sha256(token)
      const [holder] = hashed.filter((candidate) => timingSafeEqual(candidate.hash, hash))
      return holder?.person ?? 'unknownKey'
    },
    nameOf: (personId) => names.get(personId) ?? null,
    people: async () =>
      people.map(({ person }) => person).toSorted((one, other) => one.name.localeCompare(other.name)),
  }
}

const sha256 = (key: string): Buffer => createHash('sha256').update(key).digest()

const readPeople = (text: string): readonly KeyHolder[] => {
  const records = recordsOf(text)
  if (records.length === 0) throw new PeopleFileError('badPerson', 'the whole file', 'at least one person')
  const people = records.map(readPerson)
  refuseRepeats(
    'id',
    records,
    people.map(({ person }) => person.id),
  )
  refuseRepeats(
    'address',
    records,
    people.map(({ person }) => person.address?.toLowerCase() ?? null),
  )
  refuseRepeats(
    'key',
    records,
    people.map(({ key }) => key),
  )
  return people
}

const recordsOf = (text: string): readonly YamlRecord[] => {
  try {
    return yamlRecords(text)
  } catch (cause) {
    if (!(cause instanceof YamlRecordsError)) throw cause
    throw new PeopleFileError('badPerson', `line ${cause.line}`, cause.expected, { cause })
  }
}

const fieldNames = ['id', 'name', 'address', 'roles', 'customers', 'key'] as const
type FieldName = (typeof fieldNames)[number]

const readPerson = (record: YamlRecord): KeyHolder => {
  for (const [name, { line }] of record.fields) {
    if (!fieldNames.some((known) => known === name))
      throw new PeopleFileError('badPerson', `line ${line}`, `one of ${fieldNames.join(', ')}`)
  }
  const text = (name: FieldName, pattern: RegExp, expected: string): string => {
    const value = record.fields.get(name)?.value
    if (typeof value === 'string' && pattern.test(value)) return value
    throw new PeopleFileError('badPerson', placeOf(record, name), expected)
  }
  const hasAddress = (record.fields.get('address')?.value ?? '') !== ''
  return {
    person: {
      id: text(
        'id',
        /^[a-z0-9][a-z0-9.-]{0,63}$/,
        'lower-case letters, digits, hyphens and full stops, at most 64',
      ),
      name: text('name', /^.{1,200}$/, 'a name'),
      address: hasAddress ? text('address', /^[^\s@]{1,64}@[^\s@]{1,255}$/, 'an e-mail address') : null,
      roles: rolesOf(record),
      customers: customersOf(record),
    },
    // What may follow `Bearer ` (RFC 6750), and long enough not to be guessed.
    key: text('key', /^[A-Za-z0-9._~+/=-]{20,200}$/, 'a key of 20 to 200 letters, digits and - . _ ~ + / ='),
  }
}

const rolesOf = (record: YamlRecord): readonly Role[] => {
  const written = textsIn(record.fields.get('roles'))
  const known = roles.filter((role) => written.includes(role))
  if (known.length > 0 && known.length === new Set(written).size) return known
  throw new PeopleFileError('badPerson', placeOf(record, 'roles'), `a list of ${roles.join(', ')}`)
}

/** No field is every customer, but an empty one is a slip: it must not open what somebody meant to close. */
const customersOf = (record: YamlRecord): readonly string[] | null => {
  const field = record.fields.get('customers')
  if (field === undefined) return null
  const written = textsIn(field)
  if (written.length > 0 && written.every((id) => /^[a-z0-9-]{1,64}$/.test(id))) return written
  throw new PeopleFileError(
    'badPerson',
    placeOf(record, 'customers'),
    'a list of ids of agreements: lower-case letters, digits and hyphens, at most 64',
  )
}

const textsIn = (field: YamlField | undefined): readonly string[] => {
  const value = field?.value ?? []
  return typeof value === 'string' ? [value] : value
}

const placeOf = (record: YamlRecord, name: FieldName): string =>
  `line ${record.fields.get(name)?.line ?? record.line}, ${name}`

const refuseRepeats = (
  name: FieldName,
  records: readonly YamlRecord[],
  values: readonly (string | null)[],
): void => {
  for (const [i, value] of values.entries()) {
    const first = values.indexOf(value)
    const [record, earlier] = [records[i], records[first]]
    if (value === null || first === i || !record || !earlier) continue
    throw new PeopleFileError(
      'badPerson',
      placeOf(record, name),
      `a different ${name} for each person; ${placeOf(earlier, name)} has the same`,
    )
  }
}
