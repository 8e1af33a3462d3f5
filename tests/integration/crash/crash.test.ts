import { expect, it } from 'vitest'
import { crashWhileCleaningUp } from './cleanUpCrash.ts'
import { crashRounds } from './crashRounds.ts'
import { crashUnderOutbox } from './paneOutboxCrash.ts'

it('loses and doubles nothing acknowledged when it is killed at any moment while eight clients file, change their mind, withdraw, move, settle and save apart', {
  timeout: 480_000,
}, async () => {
  const result = await crashRounds(8, () => undefined)
  expect(result.lost).toEqual([])
  expect(result.verifyWords).toContain('"ok":true')
  expect(result.verifyWords).not.toContain('moveUnfinished')
  expect(result.verifyStatus).toBe(0)
})

it('files each mail of a group once, and what it promises, when it is killed at any moment while it files and takes back', {
  timeout: 120_000,
}, async () => {
  expect(await crashWhileCleaningUp(40, 2)).toEqual({ kills: 6, wrong: [], verifyStatus: 0 })
})

it('files once all that the pane’s outbox was given, and nothing that was taken out, when the service is killed at any moment while it sends', {
  timeout: 120_000,
}, async () => {
  const { promised, takenOut, ...result } = await crashUnderOutbox(4)
  expect(promised).toBeGreaterThan(3)
  expect(takenOut).toBeGreaterThan(0)
  expect(result).toMatchObject({ notOnce: [], left: 0, verifyStatus: 0 })
})
