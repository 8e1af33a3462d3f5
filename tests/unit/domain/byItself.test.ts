import { expect, it } from 'vitest'
import { afterByItself, type ByItself } from '../../../src/domain/suggestions/byItself.ts'

const none: ByItself = { watched: [], out: [] }
const seen = (mark: string, caseId = '2026-0142') =>
  ({ step: 'watch', mark, caseId, at: '2026-11-21T09:00:00Z' }) as const

it('keeps a mail once, in the case where it would be now', () => {
  const twice = afterByItself(afterByItself(none, seen('a')), seen('a', '2026-0187'))
  expect(twice.watched).toMatchObject([{ mark: 'a', caseId: '2026-0187' }])
})

it('keeps a mail out until somebody puts it back', () => {
  const out = afterByItself(afterByItself(none, seen('a')), { step: 'keepOut', mark: 'a' })
  expect(out).toEqual({ watched: [], out: ['a'] })
  expect(afterByItself(out, seen('a'))).toMatchObject({ watched: [{ mark: 'a' }], out: [] })
})

it('forgets the oldest of very many', () => {
  const marks = Array.from({ length: 1200 }, (_, at) => `${at}`)
  const watched = marks.reduce((held, mark) => afterByItself(held, seen(mark)), none)
  expect([watched.watched.length, watched.watched.at(-1)?.mark]).toEqual([300, '1199'])
  const out = marks.reduce((held, mark) => afterByItself(held, { step: 'keepOut', mark }), none)
  expect([out.out.length, out.out[0]]).toEqual([1000, '200'])
})
