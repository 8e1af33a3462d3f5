import { afterEach, describe, expect, it } from 'vitest'
import type { LogEvent } from '../../../src/service/log.ts'
import type { Became, ReminderOutcome } from '../../../src/service/reminding/reminderOutcome.ts'
import { type Scheduler, startScheduler } from '../../../src/service/reminding/scheduler.ts'

const started: Scheduler[] = []
afterEach(async () => {
  for (const scheduler of started.splice(0)) await scheduler.stop()
})

const outcome = (became: Became): ReminderOutcome => ({
  key: 'decide:2026-12-29:14:contact',
  mailbox: 'jan',
  matter: 'decide',
  role: 'contact',
  lastDay: '2026-12-29',
  daysBefore: 14,
  became,
})
const sent = outcome({ kind: 'sent', mayHaveArrivedTwice: false })
const down = outcome({ kind: 'notSent', because: 'unreachable' })

/** A scheduler whose minute is a moment, and whose rounds end as told; the last goes on. */
const start = (rounds: readonly (readonly ReminderOutcome[] | Error)[], minute = 0.01) => {
  const log: LogEvent[] = []
  let begun = 0
  const scheduler = startScheduler({
    remind: async () => {
      const round = rounds[Math.min(begun, rounds.length - 1)] ?? []
      begun += 1
      if (round instanceof Error) throw round
      return round
    },
    everyMinutes: 10,
    log: (event) => void log.push(event),
    now: () => '2026-12-15T11:00:00.000Z',
    minute,
  })
  started.push(scheduler)
  return { scheduler, log, begun: () => begun }
}

describe('the scheduler', () => {
  it('reminds at once, and again and again', async () => {
    const { begun } = start([[]])
    expect(begun()).toBe(1)
    await expect.poll(() => begun()).toBeGreaterThan(3)
  })

  it('says why the post fails and when it tries again, and that it works once it does', async () => {
    const { scheduler } = start([[down], [sent]], 1)
    await expect
      .poll(() => scheduler.status())
      .toEqual({ state: 'failing', because: 'unreachable', nextTryAt: '2026-12-15T11:00:00.001Z' })
    await expect.poll(() => scheduler.status().state).toBe('working')
  })

  it('makes its pauses grow to half an hour while the post fails', async () => {
    const next = new Set<string | null>()
    const { scheduler, begun } = start([[down]], 1)
    await expect
      .poll(
        () => {
          next.add(scheduler.status().nextTryAt)
          return begun()
        },
        { interval: 1 },
      )
      .toBeGreaterThan(8)
    const pauses = [...next].flatMap((at) => (at === null ? [] : [Date.parse(at) % 1000]))
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b))
    expect(pauses.at(-1)).toBe(30)
  })

  it('goes on after a round that could not be done', async () => {
    const { begun, log } = start([new Error('disk'), []])
    await expect.poll(() => begun()).toBeGreaterThan(2)
    expect(log.map(({ event }) => event)).toContain('failed')
  })

  it('logs counts, and nothing of whom or about whom', async () => {
    const { log } = start([[sent, down]])
    await expect.poll(() => log.length).toBeGreaterThan(0)
    expect(log[0]).toEqual({ event: 'reminded', sent: 1, inTrouble: 1 })
  })

  it('waits for the round under way when it is told to stop, and begins none after', async () => {
    let finish: (outcomes: readonly ReminderOutcome[]) => void = () => undefined
    let aborted = false
    let begun = 0
    const scheduler = startScheduler({
      remind: (_now, signal) => {
        begun += 1
        signal.addEventListener('abort', () => {
          aborted = true
        })
        return new Promise((resolve) => {
          finish = resolve
        })
      },
      everyMinutes: 10,
      log: () => undefined,
      now: () => '2026-12-15T11:00:00.000Z',
      minute: 0,
    })
    let stopped = false
    const stopping = scheduler.stop().then(() => {
      stopped = true
    })
    await new Promise((resolve) => setImmediate(resolve))
    expect([aborted, stopped]).toEqual([true, false])
    finish([])
    await stopping
    expect(begun).toBe(1)
  })
})
