import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LogEvent } from '../../../src/service/log.ts'
import type { Became, ReminderOutcome } from '../../../src/service/reminding/reminderOutcome.ts'
import { type Scheduler, startScheduler } from '../../../src/service/reminding/scheduler.ts'

const started: Scheduler[] = []
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(async () => {
  vi.useRealTimers()
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

const minute = 60_000

/** Everything that is due in so many minutes, and what it begins at once. */
const afterMinutes = (minutes: number) => vi.advanceTimersByTimeAsync(minutes * minute)

/** A scheduler whose rounds end as told; the last goes on. */
const start = (rounds: readonly (readonly ReminderOutcome[] | Error)[]) => {
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
  })
  started.push(scheduler)
  return { scheduler, log, begun: () => begun }
}

describe('the scheduler', () => {
  it('reminds at once, and again and again', async () => {
    const { begun } = start([[]])
    expect(begun()).toBe(1)
    await afterMinutes(9.9)
    expect(begun()).toBe(1)
    await afterMinutes(20.1)
    expect(begun()).toBe(4)
  })

  it('says why the post fails and when it tries again, and that it works once it does', async () => {
    const { scheduler } = start([[down], [sent]])
    await afterMinutes(0)
    expect(scheduler.status()).toEqual({
      ...{ state: 'failing', because: 'unreachable', nextTryAt: '2026-12-15T11:01:00.000Z' },
    })
    await afterMinutes(1)
    expect(scheduler.status().state).toBe('working')
  })

  it('makes its pauses grow to half an hour while the post fails', async () => {
    const { begun } = start([[down]])
    for (const [at, pause] of [1, 2, 4, 8, 16, 30, 30, 30].entries()) {
      await afterMinutes(pause - 0.1)
      expect(begun()).toBe(at + 1)
      await afterMinutes(0.1)
      expect(begun()).toBe(at + 2)
    }
  })

  it('goes on after a round that could not be done', async () => {
    const { begun, log } = start([new Error('disk'), []])
    await afterMinutes(20)
    expect(begun()).toBe(3)
    expect(log.map(({ event }) => event)).toContain('failed')
  })

  it('logs counts, and nothing of whom or about whom', async () => {
    const { log } = start([[sent, down]])
    await afterMinutes(0)
    expect(log).toEqual([{ event: 'reminded', sent: 1, inTrouble: 1 }])
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
