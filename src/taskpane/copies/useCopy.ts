import { useCallback, useEffect, useMemo, useState } from 'react'
import type { CopyStateAnswer } from '../../contract/copySchemas.ts'
import { type ProblemCode, problemOf } from '../problem.ts'
import type { CopyClient } from './copyClient.ts'

/** Milliseconds between two looks at a copy in the making, and before a service that does not answer is asked again. */
const betweenLooks = 1000
const untilBack = 3000

interface Seen {
  /** As it was seen last; null: it was not seen yet. */
  readonly state: CopyStateAnswer | null
  /** Why it was not seen at the last look. */
  readonly problem: ProblemCode | null
}

interface Watched extends Seen {
  /** Takes what an act answered, and looks on from there. */
  readonly take: (state: CopyStateAnswer) => void
  readonly lookAgain: () => void
}

const notYet: Seen = { state: null, problem: null }

/** Looks at a copy for as long as it is made. What was seen stays while the service is not to be reached. */
export const useCopy = (client: CopyClient): Watched => {
  const [seen, setSeen] = useState<Seen>(notYet)
  const [round, setRound] = useState(0)
  // A new round looks once more.
  const asked = useMemo(() => ({ client, round }), [client, round])
  useEffect(() => {
    const asking = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async (): Promise<void> => {
      const next = await asked.client.state(asking.signal).then(
        (state) => ({ state, problem: null }),
        (error: unknown) => ({ state: null, problem: problemOf(error) }),
      )
      if (asking.signal.aborted) return
      setSeen((before) => ({ ...next, state: next.state ?? before.state }))
      if (next.state?.state === 'running') timer = setTimeout(look, betweenLooks)
      if (next.problem === 'offline') timer = setTimeout(look, untilBack)
    }
    void look()
    return () => {
      asking.abort()
      clearTimeout(timer)
    }
  }, [asked])
  const lookAgain = useCallback(() => setRound((before) => before + 1), [])
  const take = useCallback(
    (state: CopyStateAnswer) => {
      setSeen({ state, problem: null })
      lookAgain()
    },
    [lookAgain],
  )
  return { ...seen, take, lookAgain }
}
