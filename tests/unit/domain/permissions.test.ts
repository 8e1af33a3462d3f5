import { describe, expect, it } from 'vitest'
import { actions, isOwnMailbox, may } from '../../../src/domain/permissions.ts'
import { type Person, type Role, roles } from '../../../src/domain/person.ts'

const person = (...held: readonly Role[]): Person => ({
  id: 'jan',
  name: 'Jan Smit',
  address: 'jan@example.test',
  roles: held,
})
const own = { address: 'Jan@Example.test' }
const other = { address: 'piet@example.test' }

/** One letter an action, in the order of `actions`: y(es), o(wn mailbox), n(o). */
const table: Readonly<Record<Role, string>> = {
  employee: 'yyyyyyo',
  caseManager: 'yyyyyyy',
  contact: 'nnnnnny',
  secondPerson: 'nnnnnny',
  provider: 'nnnnnny',
}

const expected = roles.flatMap((role) =>
  actions.map((action, i) => ({ role, action, right: table[role][i] })),
)

describe('the table of rights', () => {
  it('has a right for each of the roles and actions', () => {
    expect(actions).toEqual([
      'openCase',
      'fileMessage',
      'viewCase',
      'downloadMessage',
      'search',
      'suggest',
      'viewMailboxes',
    ])
    expect(expected).toHaveLength(35)
  })

  it.each(expected)('$role, $action: $right', ({ role, action, right }) => {
    expect(may(person(role), action, other)).toBe(right === 'y')
    expect(may(person(role), action, own)).toBe(right !== 'n')
    expect(may(person(role), action)).toBe(right === 'y')
  })

  it('lets a provider do nothing with mail, and somebody without a role nothing at all', () => {
    expect(actions.filter((action) => may(person('provider'), action, own))).toEqual(['viewMailboxes'])
    expect(actions.filter((action) => may(person(), action, own))).toEqual([])
  })

  it('gives a person what any of his roles gives', () => {
    expect(may(person('contact', 'employee'), 'fileMessage')).toBe(true)
    expect(may(person('contact', 'employee'), 'viewMailboxes', other)).toBe(true)
  })
})

describe('an own mailbox', () => {
  it('is the one with the address of the person, in capitals or not', () => {
    expect(isOwnMailbox(person(), own)).toBe(true)
    expect(isOwnMailbox(person(), other)).toBe(false)
  })

  it('is none for who has no address, even where a mailbox has none', () => {
    expect(isOwnMailbox({ ...person(), address: null }, { address: '' })).toBe(false)
  })
})
