import { expect, it } from 'vitest'
import { countdown } from '../../src/domain/retention/countdown.ts'
import { sampleRoster } from '../../src/standin/sampleRoster.ts'
import { readRoster } from '../../src/storage/roster/readRoster.ts'

const zone = 'Europe/Amsterdam'

const countdownsOn = async (today: string) => {
  const csv = new TextEncoder().encode(sampleRoster(today, zone))
  const roster = await readRoster(csv, { format: 'csv', zone, seenAt: `${today}T08:00:00Z` })
  expect(roster.refused).toEqual([])
  return roster.mailboxes.map((mailbox) => ({
    name: mailbox.name,
    countdown: countdown(mailbox, { today, zone }),
  }))
}

/** An ordinary day, a leap day, both changes of the clock within the period, and the turn of a year. */
const days = ['2026-11-21', '2028-02-29', '2027-03-25', '2027-10-28', '2026-12-31']

it.each(days)('the colleague who left has 21 days on %s', async (today) => {
  const [leaver] = await countdownsOn(today)
  expect(leaver).toMatchObject({
    name: 'Sander Hofstra',
    countdown: { state: 'counting', daysLeft: 21, clock: { name: 'accountDeleted', certainty: 'certain' } },
  })
})

it.each(days)('every state of every clock is there on %s', async (today) => {
  const countdowns = (await countdownsOn(today)).map(({ countdown: found }) => found)
  const seen = countdowns.map((found) => {
    if (found.state === 'counting')
      return `${found.clock.name}${found.others.length > 0 ? ' before another' : ''}`
    return found.state === 'stopped' || found.state === 'noClock'
      ? `${found.state}: ${found.because}`
      : found.state
  })
  expect(new Set(seen)).toEqual(
    new Set([
      'accountDeleted',
      'licenceRemoved',
      'licenceRemoved before another',
      'holdEnded',
      'ended',
      'unknown',
      'stopped: holdVerified',
      'stopped: restored',
      'noClock: inUse',
      'noClock: signInBlocked',
      'noClock: convertedToShared',
    ]),
  )
  const nearlyFull = countdowns.filter((found) => found.state === 'noClock' && found.nearSizeLimit)
  expect(nearlyFull).toHaveLength(1)
})
