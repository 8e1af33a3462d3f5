import { describe, expect, it } from 'vitest'
import type { Agreement, PublishedAgreement } from '../../../../src/domain/agreement/agreement.ts'
import { agreementFor, mailboxClassOf, ruleFor } from '../../../../src/domain/agreement/agreementFor.ts'
import type { MailboxFacts } from '../../../../src/domain/retention/mailbox.ts'
import { mailboxFacts } from '../retention/mailboxFacts.ts'
import { agreementOf, exampleYaml } from './agreementExample.ts'

const example = agreementOf(exampleYaml)

const published = (id: string, change: Partial<Agreement>): PublishedAgreement => ({
  id,
  version: 1,
  agreement: { ...example, ...change },
})

describe('the agreement of a mailbox', () => {
  const linde = published('linde', { domains: ['delinde.example'] })
  const maas = published('maas', { domains: ['maas.example', 'maas.test'] })
  const found = (facts: Partial<MailboxFacts>, agreements: readonly PublishedAgreement[]) =>
    agreementFor(mailboxFacts(facts), agreements)?.id ?? null

  it('is the one that the roster names, and no other where that does not exist', () => {
    expect(found({ customer: 'maas', address: 'jan@delinde.example' }, [linde, maas])).toBe('maas')
    expect(found({ customer: 'gone', address: 'jan@delinde.example' }, [linde, maas])).toBe(null)
  })

  it('is else the one with its domain, however that is written', () => {
    expect(found({ address: 'Jan@MAAS.test' }, [linde, maas])).toBe('maas')
    expect(found({ address: 'jan@sub.maas.test' }, [linde, maas])).toBe(null)
  })

  it('is else the only one, if that names no domains', () => {
    expect(found({}, [published('one', { domains: [] })])).toBe('one')
    expect(found({}, [linde])).toBe(null)
    expect(found({}, [published('one', { domains: [] }), maas])).toBe(null)
  })
})

describe('the class of a mailbox', () => {
  const at = '2026-11-13T14:30:00Z'

  it('is what the roster says', () => {
    expect(mailboxClassOf(mailboxFacts({ mailboxClass: 'department', accountDeletedAt: at }))).toBe(
      'department',
    )
  })

  it('is shared before it is a leaver’s', () => {
    expect(mailboxClassOf(mailboxFacts({ convertedToSharedAt: at, leavesOn: '2026-11-10' }))).toBe('shared')
    expect(mailboxClassOf(mailboxFacts({ kind: 'shared' }))).toBe('shared')
  })

  it.each<Partial<MailboxFacts>>([
    { leavesOn: '2026-12-01' },
    { accountDeletedAt: at },
    { licenceLastSeenAt: at },
    { licenceMissingSince: at },
    { holdReleasedAt: at },
    { startUnknown: true },
  ])('is a leaver’s with %j', (facts) => {
    expect(mailboxClassOf(mailboxFacts(facts))).toBe('leaver')
  })

  it('is none for a mailbox in use, or with its sign-in blocked', () => {
    expect(mailboxClassOf(mailboxFacts({}))).toBe(null)
    expect(mailboxClassOf(mailboxFacts({ signInBlocked: true }))).toBe(null)
  })

  it('chooses the rule, and where the class has none, the one for any mailbox', () => {
    const leaver = { period: 'P3M', from: 'lastDay' } as const
    const any = { period: 'P1Y', from: 'accountDeleted' } as const
    const agreement = { ...example, mailboxes: { leaver, any } }
    expect(ruleFor(mailboxFacts({ leavesOn: '2026-12-01' }), agreement)).toEqual(leaver)
    expect(ruleFor(mailboxFacts({ kind: 'shared' }), agreement)).toEqual(any)
    expect(ruleFor(mailboxFacts({}), agreement)).toEqual(any)
    expect(ruleFor(mailboxFacts({ kind: 'shared' }), { ...example, mailboxes: { leaver } })).toBe(null)
  })
})
