import { expect, it } from 'vitest'
import { crashRounds } from './crashRounds.ts'

it('loses nothing acknowledged when it is killed at any moment while eight clients file', {
  timeout: 240_000,
}, async () => {
  const result = await crashRounds(10, () => undefined)
  expect(result.acknowledged).toBeGreaterThan(10)
  expect(result.lost).toEqual([])
  expect(result.verifyWords).toContain('"ok":true')
  expect(result.verifyStatus).toBe(0)
})
