import { useEffect, useEffectEvent, useRef } from 'react'

/** Acts each time something has become another than it was; not at first. */
export const useChange = <T>(value: T, onChange: (value: T) => void): void => {
  const before = useRef(value)
  const act = useEffectEvent(onChange)
  useEffect(() => {
    if (Object.is(before.current, value)) return
    before.current = value
    act(value)
  }, [value])
}
