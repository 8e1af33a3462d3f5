import { useEffect } from 'react'

/** Milliseconds between two looks while the pane is seen, and after one for which coming back to it asks for no other. */
const betweenLooks = 30_000
const restFor = 2000
/** Between two while something goes on that whoever looks waits for. */
const soonAgain = 2500

/**
 * Looks again for what others did: when the pane is come back to, and now and then while it is seen. What a look cannot
 * be told is looked for the next time. Null looks for nothing; `isSoon`: something is waited for.
 */
export const useLooks = (look: ((signal: AbortSignal) => Promise<void>) | null, isSoon = false): void => {
  useEffect(() => {
    if (look === null) return
    const ending = new AbortController()
    const { signal } = ending
    let timer: ReturnType<typeof setTimeout> | undefined
    let restsUntil = 0
    const wait = (): void => {
      clearTimeout(timer)
      if (!signal.aborted) timer = setTimeout(lookNow, isSoon ? soonAgain : betweenLooks)
    }
    const lookNow = (): void => {
      if (document.visibilityState === 'hidden' || performance.now() < restsUntil) return
      restsUntil = Number.POSITIVE_INFINITY
      void look(signal)
        .catch(() => undefined)
        .then(() => {
          restsUntil = performance.now() + restFor
          wait()
        })
    }
    wait()
    window.addEventListener('focus', lookNow, { signal })
    document.addEventListener('visibilitychange', lookNow, { signal })
    return () => {
      ending.abort()
      clearTimeout(timer)
    }
  }, [look, isSoon])
}
