import { useCallback, useEffect, useMemo, useState } from 'react'
import { type ProblemCode, problemOf } from './problem.ts'

export type Answer<T> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'answered'; readonly value: T }
  | { readonly kind: 'failed'; readonly problem: ProblemCode }

const waiting = { kind: 'waiting' } as const

export interface Asked<T> {
  readonly answer: Answer<T>
  /** Asks once more; what was answered stays until the new answer is there, a failure does not. */
  readonly again: () => void
}

/**
 * The answer to a question, asked when it is first shown and whenever the question (a stable function) is another.
 * An answer to an earlier question is never shown for a later one. Null asks nothing.
 */
export const useAnswer = <T>(question: ((signal: AbortSignal) => Promise<T>) | null): Asked<T> => {
  const [held, setHeld] = useState<{ readonly question: unknown; readonly answer: Answer<T> }>()
  const [round, setRound] = useState(0)
  // A new round asks the same question once more.
  const asked = useMemo(() => question && { question, round }, [question, round])
  useEffect(() => {
    if (asked === null) return
    const { question } = asked
    const asking = new AbortController()
    const hold = (answer: Answer<T>) => {
      if (!asking.signal.aborted) setHeld({ question, answer })
    }
    question(asking.signal).then(
      (value) => hold({ kind: 'answered', value }),
      (error: unknown) => hold({ kind: 'failed', problem: problemOf(error) }),
    )
    return () => asking.abort()
  }, [asked])
  const again = useCallback(() => {
    setHeld((before) => (before?.answer.kind === 'failed' ? undefined : before))
    setRound((before) => before + 1)
  }, [])
  const answer: Answer<T> = held && held.question === question ? held.answer : waiting
  return useMemo(() => ({ answer, again }), [answer, again])
}
