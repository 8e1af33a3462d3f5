import { expect, it } from 'vitest'
import { countdown } from '../../../../src/domain/retention/countdown.ts'
import { outlineOf } from '../../../fixtures/retention/countdownCase.ts'
import { countdownTable } from '../../../fixtures/retention/countdownTable.ts'
import { mailboxFacts } from './mailboxFacts.ts'

it.each(countdownTable)(
  'the countdown of $name is as worked out by hand',
  ({ facts, expected, ...context }) => {
    expect(outlineOf(countdown(mailboxFacts(facts), context))).toEqual(expected)
  },
)

it('has at least 60 cases, each with a name of its own', () => {
  expect(new Set(countdownTable.map(({ name }) => name)).size).toBe(countdownTable.length)
  expect(countdownTable.length).toBeGreaterThanOrEqual(60)
})
