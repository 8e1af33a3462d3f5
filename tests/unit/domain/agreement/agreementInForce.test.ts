import { describe, expect, it } from 'vitest'
import { versionsInForce } from '../../../../src/domain/agreement/agreementInForce.ts'
import type { AgreementVersion } from '../../../../src/domain/agreement/agreementRecord.ts'

const version = (number: number, publishedAt: string, from: string): AgreementVersion => ({
  version: number,
  publishedAt: `${publishedAt}T10:00:00Z`,
  from,
  sha256: '',
  yaml: '',
})

const heldOn = (versions: readonly AgreementVersion[], on: string): number | null =>
  versionsInForce(versions, on, 'Europe/Amsterdam')[0]?.version ?? null

describe('the version of an agreement in force', () => {
  const first = version(1, '2026-01-10', '2026-02-01')

  it('is none before the first day of the first', () => {
    expect(heldOn([first], '2026-01-31')).toBeNull()
    expect(heldOn([first], '2026-02-01')).toBe(1)
  })

  it('stays the older until the first day of the newer', () => {
    const versions = [first, version(2, '2026-06-01', '2026-07-01')]
    expect(heldOn(versions, '2026-06-30')).toBe(1)
    expect(heldOn(versions, '2026-07-01')).toBe(2)
  })

  it('is the newest of two with the same first day', () => {
    expect(heldOn([first, version(2, '2026-01-11', '2026-02-01')], '2026-02-01')).toBe(2)
  })

  it('is the text that somebody went back to, though its first day is an older one', () => {
    const versions = [first, version(2, '2026-06-01', '2026-07-01'), version(3, '2026-09-01', '2026-02-01')]
    expect(heldOn(versions, '2026-08-31')).toBe(2)
    expect(heldOn(versions, '2026-09-01')).toBe(3)
  })

  it('never becomes one that was withdrawn before it began', () => {
    const versions = [first, version(2, '2026-06-01', '2027-01-01'), version(3, '2026-07-01', '2026-07-01')]
    expect(heldOn(versions, '2027-02-01')).toBe(3)
  })

  it('of a past day is not rewritten by what is published later', () => {
    const versions = [first, version(2, '2026-11-20', '2026-02-01')]
    expect(heldOn(versions, '2026-05-01')).toBe(1)
    expect(heldOn(versions, '2026-11-20')).toBe(2)
  })

  it('of a day before anything was published is what was written down first', () => {
    const versions = [version(1, '2026-11-20', '2026-01-01'), version(2, '2026-11-21', '2026-01-01')]
    expect(heldOn(versions, '2026-05-01')).toBe(1)
  })

  it('counts the day of publishing in the organisation’s zone', () => {
    const late = { ...version(2, '2026-06-30', '2026-02-01'), publishedAt: '2026-06-30T22:30:00Z' }
    expect(heldOn([first, late], '2026-06-30')).toBe(1)
    expect(heldOn([first, late], '2026-07-01')).toBe(2)
  })
})
