import { expect, it } from 'vitest'
import { caseMatches } from '../../../src/taskpane/filing/choosing/caseMatches.ts'
import { kitchen } from './mails.ts'

it.each(['', '2026', '2026-01', '0142', 'jan keu', 'PARKSTRAAT bouw', 'jänsen'])(
  'finds the case by %j',
  (query) => {
    expect(caseMatches(kitchen, query)).toBe(true)
  },
)

it.each(['straat', 'keuken badkamer', '2025'])('does not find the case by %j', (query) => {
  expect(caseMatches(kitchen, query)).toBe(false)
})
