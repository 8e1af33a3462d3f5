import { useEffect, useEffectEvent, useRef, useState } from 'react'

/** Milliseconds after the last key before it counts, where each answer is work for the service. */
const pause = 200

/**
 * What stands in a field that narrows a list down. It is told, trimmed, `after` so many milliseconds without a key: when
 * typing pauses, or with 0 at once, after the letter itself was shown. Where `known`, by which the list is narrowed down,
 * was changed elsewhere, the field follows.
 */
export const useTyped = (
  known: string,
  onTyped: (typed: string) => void,
  after = pause,
): readonly [typed: string, type: (typed: string) => void] => {
  const [typed, setTyped] = useState(known)
  // What is known, and after it what was told and is not known yet: whoever types fast is ahead of the list.
  const told = useRef([known])
  useEffect(() => {
    const place = told.current.indexOf(known)
    if (place === -1) setTyped(known)
    told.current = place === -1 ? [known] : told.current.slice(place)
  }, [known])
  const tell = useEffectEvent((text: string) => {
    if (text === told.current.at(-1)) return
    told.current.push(text)
    onTyped(text)
  })
  useEffect(() => {
    const timer = setTimeout(() => tell(typed.trim()), after)
    return () => clearTimeout(timer)
  }, [typed, after])
  return [typed, setTyped]
}
