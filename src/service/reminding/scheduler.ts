import type { Instant } from '../../domain/calendar/calendar.ts'
import { logFailure } from '../http/failureLog.ts'
import { asServiceError } from '../http/serviceError.ts'
import type { Log } from '../log.ts'
import { type PostStatus, postNotSet, postWorking } from './postStatus.ts'
import { type Became, isTrouble } from './reminderOutcome.ts'

/** What became of a reminder, whatever it was of. */
type RoundOutcome = { readonly became: Became }

export interface SchedulerOptions {
  /** One round; once the signal is aborted it finishes what it began. */
  readonly remind: (now: Instant, signal: AbortSignal) => Promise<readonly RoundOutcome[]>
  readonly everyMinutes: number
  readonly log: Log
  readonly now: () => Instant
}

export interface Scheduler {
  readonly status: () => PostStatus
  /** Begins no round any more; resolves when the one under way is over. */
  stop(): Promise<void>
}

const minute = 60_000

/** Minutes after the first failed round, the second and so on; the last goes on. */
const pauses = [1, 2, 4, 8, 16, 30]

/** Reminds at once and then every so many minutes; while the mail server fails, after pauses that grow. */
export const startScheduler = (options: SchedulerOptions): Scheduler => {
  const { remind, everyMinutes, log, now } = options
  const stopping = new AbortController()
  let status: PostStatus = postWorking
  let failedRounds = 0
  let timer: NodeJS.Timeout | undefined
  let underWay: Promise<void> = Promise.resolve()

  const round = async (): Promise<void> => {
    const failure = await told(remind(now(), stopping.signal), log)
    failedRounds = failure === null || failure === 'notSet' ? 0 : failedRounds + 1
    const usual = everyMinutes * minute
    const pause =
      failedRounds === 0 ? usual : (pauses[Math.min(failedRounds, pauses.length) - 1] ?? 30) * minute
    if (failure !== 'broken') status = statusOf(failure, later(now(), pause))
    if (!stopping.signal.aborted) timer = setTimeout(begin, pause)
  }
  const begin = (): void => {
    underWay = round()
  }
  begin()
  return {
    status: () => status,
    stop: async () => {
      stopping.abort()
      clearTimeout(timer)
      await underWay
    },
  }
}

type Down = Exclude<PostStatus['because'], null>

/** Why the post was down; `broken` where the round itself failed, and null where neither. */
const told = async (
  round: Promise<readonly RoundOutcome[]>,
  log: Log,
): Promise<Down | 'notSet' | 'broken' | null> => {
  try {
    const outcomes = await round
    if (outcomes.length > 0) log({ event: 'reminded', ...countsOf(outcomes) })
    return downIn(outcomes)
  } catch (error) {
    logFailure(log, asServiceError(error))
    return 'broken'
  }
}

const countsOf = (outcomes: readonly RoundOutcome[]): Record<string, number> => ({
  sent: outcomes.filter(({ became }) => became.kind === 'sent').length,
  inTrouble: outcomes.filter(isTrouble).length,
})

const downIn = (outcomes: readonly RoundOutcome[]): Down | 'notSet' | null => {
  for (const { became } of outcomes) if (became.kind === 'notSent') return became.because
  // Nothing got through, and not for what one letter or address was.
  const last = outcomes.findLast(({ became }) => became.kind === 'sent' || became.kind === 'failed')
  return last?.became.kind === 'failed' && last.became.because !== 'refused' ? last.became.because : null
}

const statusOf = (failure: Down | 'notSet' | null, nextTryAt: Instant): PostStatus => {
  if (failure === null) return postWorking
  return failure === 'notSet' ? postNotSet : { state: 'failing', because: failure, nextTryAt }
}

const later = (at: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(at) + milliseconds).toISOString()
