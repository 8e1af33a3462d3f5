import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { commitmentScore, surelyEnough } from '../../../../src/domain/commitments/commitmentScore.ts'
import { mayPromise } from '../../../../src/domain/commitments/signs/cues.ts'
import { wordsIn } from '../../../../src/domain/commitments/words.ts'

/** Every word and phrase that the rules know, as their files have them, and some words of the languages between. */
const folder = path.join(import.meta.dirname, '../../../../src/domain/commitments')
const known = [
  ...new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').match(/[a-z']+(?:_[a-z']+)*/g) ?? [])
      .map((word) => word.replaceAll('_', ' ')),
  ),
]
const words = fc.array(
  fc.oneof(fc.constantFrom(...known), fc.constantFrom("won't", "that'll", 'Sander', '12', ',')),
  {
    minLength: 2,
    maxLength: 9,
  },
)

it('holds no sentence back that would be judged a promise', () => {
  fc.assert(
    fc.property(words, fc.constantFrom('nl' as const, 'en' as const), (some, language) => {
      const text = some.join(' ')
      if (!mayPromise(wordsIn(text))) expect(commitmentScore({ text, language })).toBeLessThan(surelyEnough)
    }),
    { numRuns: 3000 },
  )
})

it.each([
  'De nieuwe pasjes zijn maandag bij u.',
  'Onze monteurs komen maandag kijken.',
  'The second treatment is on us.',
  'Er is morgen iemand van ons.',
])('lets pass %j', (sentence) => {
  expect(mayPromise(wordsIn(sentence))).toBe(true)
})

it.each([
  'De tekeningen van de gevel liggen bij de constructeur.',
  'Kun je de aannemer vragen wanneer hij kan beginnen?',
  'Did you read the report?',
])('holds back %j', (sentence) => {
  expect(mayPromise(wordsIn(sentence))).toBe(false)
})
