import { expect, it } from 'vitest'
import type { SuggestionAnswer } from '../../../src/contract/schemas.ts'
import { offeredFirst } from '../../../src/taskpane/filing/useRecalledChoice.ts'
import { kitchen } from './mails.ts'

const suggestionOf = (id: string, confidence: number): SuggestionAnswer => ({
  ...{ case: { ...kitchen, id }, confidence, reason: 'subject', filings: 2, shared: '' },
})
const suggestions = [suggestionOf('a', 0.6), suggestionOf('b', 0.3)]

it('puts what a person chose before the rest, as likely as it is and for the reason that it has', () => {
  const [first, ...others] = offeredFirst(suggestions, { ...kitchen, id: 'b' })
  expect([first, ...others]).toEqual([suggestions[1], suggestions[0]])
})

it('offers first also what was not suggested, and changes nothing where nothing was chosen', () => {
  expect(offeredFirst(suggestions, { ...kitchen, id: 'c' }).map((one) => one.case.id)).toEqual([
    'c',
    'a',
    'b',
  ])
  expect(offeredFirst(suggestions, null)).toBe(suggestions)
})
