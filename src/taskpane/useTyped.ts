import { useEffect, useEffectEvent, useRef, useState } from 'react'

/** Milliseconds after the last key before it counts. */
const pause = 200

/**
 * What stands in a field that narrows a list down. It is told, trimmed, when typing pauses; where `known`, by which the
 * list is narrowed down, was changed elsewhere, the field follows.
 */
export const useTyped = (
  known: string,
  onTyped: (typed: string) => void,
): readonly [typed: string, type: (typed: string) => void] => {
  const [typed, setTyped] = useState(known)
  const told = useRef(known)
  useEffect(() => {
    if (known === told.current) return
    told.current = known
    setTyped(known)
  }, [known])
  const tell = useEffectEvent((text: string) => {
    if (text === told.current) return
    told.current = text
    onTyped(text)
  })
  useEffect(() => {
    const timer = setTimeout(() => tell(typed.trim()), pause)
    return () => clearTimeout(timer)
  }, [typed])
  return [typed, setTyped]
}
