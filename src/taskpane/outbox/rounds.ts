/** Milliseconds before what waits is tried again: short at first, then longer. */
const firstPause = 5_000
const longestPause = 300_000

export interface Rounds {
  /** Tries at once, and again after ever longer pauses until nothing is left. */
  readonly now: () => Promise<void>
  /** Tries after the first pause, where nothing is planned yet. */
  readonly later: () => void
  readonly stop: () => void
}

/** `round` tries everything once and resolves with whether anything is left. */
export const openRounds = (round: () => Promise<boolean>): Rounds => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let underWay: Promise<void> | null = null
  let isStopped = false

  const go = async (pause: number): Promise<void> => {
    const isLeft = await round().catch(() => true)
    if (isLeft) plan(pause)
  }
  const plan = (pause: number): void => {
    clearTimeout(timer)
    timer = isStopped ? undefined : setTimeout(() => void start(Math.min(2 * pause, longestPause)), pause)
  }
  const start = (pause: number): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    underWay ??= go(pause).finally(() => {
      underWay = null
    })
    return underWay
  }
  return {
    now: () => start(firstPause),
    later: () => {
      if (timer === undefined && underWay === null) plan(firstPause)
    },
    stop: () => {
      isStopped = true
      clearTimeout(timer)
    },
  }
}
