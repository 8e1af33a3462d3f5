import { describe, expect, it } from 'vitest'
import { actions, isOwnMailbox, may, viewerOf } from '../../../src/domain/permissions.ts'
import { type Person, type Role, roles } from '../../../src/domain/person.ts'

const person = (...held: readonly Role[]): Person => ({
  id: 'jan',
  name: 'Jan Smit',
  address: 'jan@example.test',
  roles: held,
  customers: null,
})
const own = { address: 'Jan@Example.test', customer: 'delinde' }
const other = { address: 'piet@example.test', customer: 'delinde' }

/** One letter an action, in the order of `actions`: y(es), o(wn mailbox), e(ntrusted mailbox or own), s(igned for), n(o). */
const table: Readonly<Record<Role, string>> = {
  employee: 'yyyyyyyyynon ennnnnnynyno eoeeennne',
  caseManager: 'yyyyyyyyyyyy yynnnnnynyno eoyeyysyy',
  contact: 'nnnnnnnnnnon yyyyynyyyyno eoyeyysyy',
  secondPerson: 'nnnnnnnnnnon ynynnnnynyno eoyeennyy',
  provider: 'nnnnnnnnnnnn ynnyyyyyyyyy nnynynnnn',
}
const rightOf = (role: Role, index: number): string | undefined => table[role].replaceAll(' ', '')[index]

const expected = roles.flatMap((role) =>
  actions.map((action, i) => ({ role, action, right: rightOf(role, i) })),
)

describe('the table of rights', () => {
  it('has a right for each of the roles and actions', () => {
    expect(actions).toEqual([
      ...['openCase', 'fileMessage', 'viewCase', 'downloadMessage', 'search', 'suggest'],
      ...['changeFiling', 'noteCommitment', 'changeCase', 'copyCase', 'eraseFiling', 'setFirmRules'],
      ...['viewMailboxes', 'placeHold', 'askDecisionLink', 'viewOverview', 'enterFact', 'carryOut'],
      ...['revokeLinks', 'viewAgreement', 'inform', 'acknowledge', 'cancel', 'viewTrouble'],
      ...['cleanUp', 'showMail', 'viewLeaving', 'leave', 'answerLeaving', 'signForFirm'],
      ...['fetchSignedCopy', 'entrust', 'endTrust'],
    ])
    expect(expected.map(({ right }) => right).join('')).toMatch(/^[yoesn]{165}$/)
  })

  it.each(expected)('$role, $action: $right', ({ role, action, right }) => {
    expect(may(person(role), action, other)).toBe(right === 'y')
    expect(may(person(role), action, own)).toBe(right === 'y' || right === 'o' || right === 'e')
    expect(may(person(role), action, { ...other, signatory: 'jan' })).toBe(right === 'y' || right === 's')
    expect(may(person(role), action, { ...other, entrusted: ['jan'] })).toBe(right === 'y' || right === 'e')
    expect(may(person(role), action, { ...other, entrusted: ['piet'] })).toBe(right === 'y')
    expect(may(person(role), action)).toBe(right === 'y')
  })

  it('lets a provider do nothing with mail, and somebody without a role nothing at all', () => {
    const ofCases = actions.slice(0, actions.indexOf('viewMailboxes'))
    expect(ofCases.filter((action) => may(person('provider'), action, own))).toEqual([])
    expect(actions.filter((action) => may(person(), action, own))).toEqual([])
  })

  it('lets only the provider carry out and cancel, and never decide or hold', () => {
    const who = (action: (typeof actions)[number]) => roles.filter((role) => may(person(role), action, own))
    expect(who('carryOut')).toEqual(['provider'])
    expect(who('cancel')).toEqual(['provider'])
    expect(who('askDecisionLink')).toEqual(['contact', 'secondPerson'])
    expect(who('placeHold')).toEqual(['caseManager', 'contact'])
  })

  it('gives a person what any of his roles gives', () => {
    expect(may(person('contact', 'employee'), 'fileMessage')).toBe(true)
    expect(may(person('contact', 'employee'), 'viewMailboxes', other)).toBe(true)
  })
})

describe('a person of some customers', () => {
  const limited = (...held: readonly Role[]): Person => ({ ...person(...held), customers: ['delinde'] })

  it('may do what is in the table for those customers, and nothing for another or an unknown one', () => {
    for (const role of roles) {
      for (const action of actions.slice(actions.indexOf('viewMailboxes'))) {
        expect(may(limited(role), action, own)).toBe(may(person(role), action, own))
        expect(may(limited(role), action, other)).toBe(may(person(role), action, other))
        expect(may(limited(role), action, { ...own, customer: 'vandijk' })).toBe(false)
        expect(may(limited(role), action, { ...own, customer: null })).toBe(false)
        expect(may(limited(role), action, { address: own.address })).toBe(false)
      }
    }
  })

  it('passes the question whether he may at all, and files as everybody does', () => {
    expect(may(limited('provider'), 'viewOverview')).toBe(true)
    expect(may(limited('employee'), 'fileMessage', { address: own.address })).toBe(true)
  })

  it('who has to do with none sees none', () => {
    expect(may({ ...person('provider'), customers: [] }, 'viewOverview', other)).toBe(false)
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

  it('keeps a restricted case from employees who are no members, and from nobody who manages cases', () => {
    const access = { restricted: true, members: ['jan'] }
    const others = { restricted: true, members: ['piet'] }
    expect(may(person('employee'), 'viewCase', { access })).toBe(true)
    expect(may(person('employee'), 'viewCase', { access: others })).toBe(false)
    expect(may(person('employee'), 'viewCase', { access: { ...others, restricted: false } })).toBe(true)
    expect(may(person('caseManager'), 'viewCase', { access: others })).toBe(true)
    expect(may(person('provider'), 'viewCase', { access })).toBe(false)
    expect(viewerOf(person('employee'))).toEqual({ id: 'jan', seesRestricted: false })
    expect(viewerOf(person('caseManager', 'employee'))).toEqual({ id: 'jan', seesRestricted: true })
  })
})
