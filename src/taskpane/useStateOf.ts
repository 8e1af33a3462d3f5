import { useCallback, useState } from 'react'

/**
 * What was made of something while it is on show: with another it begins anew, in the same drawing. What comes late for
 * the one before is let go.
 */
export const useStateOf = <Owner, T>(
  owner: Owner,
  initial: T,
): readonly [value: T, set: (value: T) => void] => {
  const [held, setHeld] = useState({ owner, value: initial })
  const set = useCallback((value: T) => setHeld({ owner, value }), [owner])
  return [Object.is(held.owner, owner) ? held.value : initial, set]
}
