import { type FocusEvent, type RefObject, useEffect, useRef } from 'react'
import { focusOnArrival } from '../situation/focusOnArrival.ts'

/**
 * Keeps the focus within a part whose buttons come and go: when the one that had it is gone, the first of those that came
 * gets it. `stage` is another each time.
 */
export const useFocusKept = (part: RefObject<HTMLElement | null>, stage: string) => {
  const isWithin = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time other buttons are on show
  useEffect(() => {
    const { activeElement, body } = document
    const next = part.current?.querySelector('button') ?? null
    if (isWithin.current && activeElement === body) focusOnArrival(next)
  }, [part, stage])
  return {
    onFocus: () => {
      isWithin.current = true
    },
    onBlur: ({ relatedTarget, currentTarget }: FocusEvent) => {
      // A button that is taken away blurs to nothing.
      if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) isWithin.current = false
    },
  }
}
