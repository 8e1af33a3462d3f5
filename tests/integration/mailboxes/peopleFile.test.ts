import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { roles } from '../../../src/domain/person.ts'
import { openPeople } from '../../../src/storage/peopleFile.ts'

const alone = { name: 'Jan Smit', address: 'jan@example.test' }
const annaKey = 'anna-key-that-is-long-enough'
const peterKey = 'peter-key-that-is-long-enough'

const people = `
- id: anna
  name: Anna de Vries
  address: anna@example.test
  roles: [employee, caseManager]
  key: ${annaKey}
- id: peter
  name: Peter van de ICT
  roles: provider
  key: ${peterKey}
`

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dossier-people-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

const opened = async (text: string) => {
  const path = join(folder, 'people.yaml')
  await writeFile(path, text)
  return openPeople(path, alone)
}

describe('people.yaml', () => {
  it('lets in each person by his own key', async () => {
    const { signIn } = await opened(people)
    expect(await signIn.identify(annaKey)).toEqual({
      id: 'anna',
      name: 'Anna de Vries',
      address: 'anna@example.test',
      roles: ['employee', 'caseManager'],
      customers: null,
    })
    expect(await signIn.identify(peterKey)).toMatchObject({ id: 'peter', address: null, roles: ['provider'] })
  })

  it('limits a person to the customers it names, one or several', async () => {
    const { signIn } = await opened(
      people
        .replace('roles: provider', 'roles: provider\n  customers: [delinde, vandijk-2]')
        .replace('caseManager]', 'caseManager]\n  customers: delinde'),
    )
    expect(await signIn.identify(peterKey)).toMatchObject({ customers: ['delinde', 'vandijk-2'] })
    expect(await signIn.identify(annaKey)).toMatchObject({ customers: ['delinde'] })
  })

  it('tells a missing key from an unknown one', async () => {
    const { signIn } = await opened(people)
    expect(await signIn.identify(null)).toBe('noKey')
    for (const token of ['', 'anna', `${annaKey} `, annaKey.toUpperCase(), annaKey.slice(0, -1)])
      expect(await signIn.identify(token)).toBe('unknownKey')
  })

  it('knows the names that stand in registers', async () => {
    const { signIn } = await opened(people)
    expect(signIn.nameOf('anna')).toBe('Anna de Vries')
    expect(signIn.nameOf('nobody')).toBeNull()
    expect(signIn.nameOf('constructor')).toBeNull()
  })

  it('gives the keys for the links to print', async () => {
    const keys = (await opened(people)).people.map(({ person, key }) => [person.id, key])
    expect(keys).toEqual([
      ['anna', annaKey],
      ['peter', peterKey],
    ])
  })

  it.each([
    ['a short key', [annaKey, 'a-key-too-short'], 'line 6, key: expected a key of 20 to 200'],
    [
      'a key that a header cannot carry',
      ['anna-key', 'anna key'],
      'line 6, key: expected a key of 20 to 200',
    ],
    ['an unknown role', ['caseManager', 'boss'], 'line 5, roles: expected a list of employee, caseManager'],
    [
      'an empty list of customers',
      [annaKey, `${annaKey}\n  customers: []`],
      'line 7, customers: expected a list',
    ],
    [
      'a customer that no agreement can be',
      [annaKey, `${annaKey}\n  customers: ../other`],
      'line 7, customers: expected a list of ids',
    ],
    ['no role', ['[employee, caseManager]', '[]'], 'line 5, roles: expected a list'],
    ['no name', ['Anna de Vries', ''], 'line 3, name: expected a name'],
    ['an id that no register takes', ['id: anna', 'id: Anna!'], 'line 2, id: expected lower-case letters'],
    ['a bad address', ['anna@', 'anna at '], 'line 4, address: expected an e-mail address'],
    ['a misspelt field', ['roles: provider', 'role: provider'], 'line 9: expected one of id, name'],
    ['no id', ['id: peter', 'address: peter@example.test'], 'line 7, id: expected lower-case letters'],
    [
      'an id twice',
      ['id: peter', 'id: anna'],
      'line 7, id: expected a different id for each person; line 2, id',
    ],
    [
      'a key twice',
      [peterKey, annaKey],
      'line 10, key: expected a different key for each person; line 6, key',
    ],
    [
      'an address twice',
      ['roles: provider', 'roles: provider\n  address: ANNA@example.test'],
      'line 10, address: expected a different address for each person; line 4, address',
    ],
  ] as const)(
    'is refused with %s, naming line, field and what was expected',
    async (_, [good, bad], message) => {
      const refusal = await opened(people.replace(good, bad)).catch((error: unknown) => error)
      expect(refusal).toMatchObject({ name: 'PeopleFileError', code: 'badPerson' })
      expect(String(refusal)).toContain(message)
      expect(String(refusal)).not.toMatch(/anna[ -]key|peter-key/)
    },
  )

  it.each([
    ['nobody', '# nobody\n', 'the whole file: expected at least one person'],
    ['one person and no list', 'id: anna\n', 'line 1: expected a list'],
    ['no YAML', '- id: [anna\n', 'line 2: expected YAML'],
  ])('is refused with %s', async (_, text, message) => {
    await expect(opened(text)).rejects.toThrow(message)
  })

  it('is refused when it cannot be read: a misspelt path lets nobody in', async () => {
    await expect(openPeople(join(folder, 'people.yml'), alone)).rejects.toMatchObject({ code: 'unreadable' })
  })
})

describe('without people.yaml', () => {
  it('there is one person with all roles and a key made at the start', async () => {
    const [first, second] = await Promise.all([openPeople(null, alone), openPeople(null, alone)])
    const [holder] = first.people
    expect(holder?.person).toEqual({ id: 'me', ...alone, roles, customers: null })
    expect(holder?.key).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(await first.signIn.identify(holder?.key ?? null)).toEqual(holder?.person)
    expect(await second.signIn.identify(holder?.key ?? null)).toBe('unknownKey')
  })
})
