import { describe, expect, it } from 'vitest'
import { errorStatus } from '../../../src/contract/errors.ts'
import { datesIn } from '../../../src/taskpane/language/dates.ts'
import { en } from '../../../src/taskpane/language/en.ts'
import { languageFor } from '../../../src/taskpane/language/languageFor.ts'
import { nl } from '../../../src/taskpane/language/nl.ts'

describe("the pane's language", () => {
  it.each([
    ['nl-NL', nl],
    ['nl-BE', nl],
    ['NL', nl],
    ['en-GB', en],
    ['fr-FR', en],
    ['', en],
  ])('for %j', async (display, words) => {
    expect((await languageFor(display)).words).toBe(words)
  })

  it('writes dates in the language of its sentences', async () => {
    expect((await languageFor('fr-FR')).dates.day('2026-12-12')).toBe('12 December 2026')
    expect((await languageFor('nl-NL')).dates.day('2026-12-12')).toBe('12 december 2026')
  })

  it.each([
    ['Dutch', nl],
    ['English', en],
  ])('says in %s what every error of the service is and what to do next', (_, words) => {
    for (const code of Object.keys(errorStatus) as (keyof typeof errorStatus)[]) {
      expect(words.problem[code].what).not.toBe('')
      expect(words.problem[code].next).not.toBe('')
    }
  })

  it.each([
    ['Dutch', nl, datesIn('nl-NL')],
    ['English', en, datesIn('en-GB')],
  ])(
    'keeps the sentence on a filed mail within 150 characters in %s, however long the reference',
    (_, words, dates) => {
      expect(words.filed.mark('r'.repeat(80), dates.day('2026-09-30')).length).toBeLessThanOrEqual(150)
    },
  )
})

describe('a calendar date', () => {
  it('is the same day in every zone', () => {
    expect(datesIn('en-GB').day('2026-01-01')).toBe('1 January 2026')
  })
})
