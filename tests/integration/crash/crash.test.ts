import { expect, it } from 'vitest'
import { crashRounds } from './crashRounds.ts'

it('loses and doubles nothing acknowledged when it is killed at any moment while eight clients file, withdraw, move and settle', {
  timeout: 240_000,
}, async () => {
  const result = await crashRounds(8, () => undefined)
  expect(result.acknowledged).toBeGreaterThan(10)
  expect(result.lost).toEqual([])
  expect(result.verifyWords).toContain('"ok":true')
  expect(result.verifyWords).not.toContain('moveUnfinished')
  expect(result.verifyStatus).toBe(0)
})
