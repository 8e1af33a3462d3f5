import { type FocusEvent, type RefObject, useRef } from 'react'
import { useChange } from '../useChange.ts'
import { focusOnArrival } from './focusOnArrival.ts'

/**
 * Keeps the focus within a part whose buttons and lists come and go: when what had it is gone, the first of what came
 * gets it. `stage` is another each time.
 */
export const useFocusKept = (part: RefObject<HTMLElement | null>, stage: string) => {
  const isWithin = useRef(false)
  useChange(stage, () => {
    const { activeElement, body } = document
    const next = part.current?.querySelector<HTMLElement>('button, [tabindex="0"]') ?? null
    if (isWithin.current && activeElement === body) focusOnArrival(next)
  })
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
