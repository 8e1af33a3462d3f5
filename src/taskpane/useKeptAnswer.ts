import { useCallback, useRef } from 'react'
import { type Asked, useAnswer } from './useAnswer.ts'
import { useLooks } from './useLooks.ts'
import { useStateOf } from './useStateOf.ts'

export interface KeptAnswer<T> extends Asked<T> {
  /** What an act answered is newer than what was asked before it, and than a look that is under way. */
  readonly keep: (value: T) => void
}

/**
 * The answer to a question, asked again now and then for what others did meanwhile; what cannot be told then leaves what
 * was answered. `onNews` is told of it before it is shown; both are stable functions. While `goesOn` says so, often.
 */
export const useKeptAnswer = <T>(
  question: ((signal: AbortSignal) => Promise<T>) | null,
  onNews: (before: T, after: T) => void,
  goesOn: (answer: T) => boolean = isStill,
): KeptAnswer<T> => {
  const { answer, again } = useAnswer(question)
  const [held, setHeld] = useStateOf<typeof answer, typeof answer>(answer, answer)
  const shown = useRef(held)
  shown.current = held
  const hold = useCallback((value: T) => setHeld({ kind: 'answered', value }), [setHeld])
  const look = useCallback(
    async (signal: AbortSignal): Promise<void> => {
      const before = shown.current
      const after = await question?.(signal)
      // Meanwhile it was asked anew, or something was done.
      if (after === undefined || before.kind !== 'answered' || shown.current !== before) return
      onNews(before.value, after)
      hold(after)
    },
    [question, onNews, hold],
  )
  useLooks(answer.kind === 'answered' ? look : null, held.kind === 'answered' && goesOn(held.value))
  return { answer: held, again, keep: hold }
}

const isStill = (): boolean => false
