import { useEffect, useRef } from 'react'

/** Where in this page something was done to a case. */
export type CasePlace = 'mail' | 'case' | 'bin'
type Listener = (from: CasePlace, caseId: string) => void

const listeners = new Set<Listener>()

export const tellCaseChanged: Listener = (from, caseId) => {
  for (const listener of listeners) listener(from, caseId)
}

/** Told when another place of this page changed a case: one's own changes stay on show with their way back. */
export const useCaseNews = (own: CasePlace, onChanged: (caseId: string) => void): void => {
  const latest = useRef(onChanged)
  useEffect(() => {
    latest.current = onChanged
  })
  useEffect(() => {
    const listener: Listener = (from, caseId) => {
      if (from !== own) latest.current(caseId)
    }
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }, [own])
}
