import { expect, it } from 'vitest'
import { isFromList } from '../../../src/domain/listMail.ts'

const fields = (said: Readonly<Record<string, string>>) => (name: string) => said[name] ?? null

it.each([
  ['a newsletter', { 'List-Unsubscribe': '<mailto:off@news.example>' }, true],
  ['a list by its name', { 'List-Id': 'News <news.example>' }, true],
  ['a list nobody may write to', { 'List-Id': 'News <news.example>', 'List-Post': 'NO' }, true],
  [
    'a letter to a shared address that is a group',
    {
      'List-Id': '<info.firm.example>',
      'List-Unsubscribe': '<x>',
      'List-Post': '<mailto:info@firm.example>',
    },
    false,
  ],
  ['the answer of a help desk', { Precedence: 'bulk' }, false],
  ['a letter', {}, false],
])('%s', (_, said, is) => {
  expect(isFromList(fields(said))).toBe(is)
})
