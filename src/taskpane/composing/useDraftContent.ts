import { useCallback, useEffect, useRef, useState } from 'react'
import type { DraftContent, DraftMessage } from '../../outlook/mailHost.ts'
import { type ProblemCode, problemOf } from '../problem.ts'

export type Written =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'read'; readonly content: DraftContent }
  | { readonly kind: 'failed'; readonly problem: ProblemCode }

/** Milliseconds between two looks at a text that changes, and at one that rests. Outlook tells of no change in it. */
const pause = { least: 2000, most: 30_000, growth: 1.5 }

/**
 * What is written so far. Looked at when the person turns to the pane, when recipients change, and in between ever less
 * often while nothing changes; never while the pane cannot be seen.
 */
export const useDraftContent = (draft: DraftMessage) => {
  const [written, setWritten] = useState<Written>({ kind: 'waiting' })
  const look = useRef<() => void>(() => undefined)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let last = ''
    let wait = pause.least
    let isOver = false
    let isReading = false
    const next = () => {
      clearTimeout(timer)
      if (!isOver && document.visibilityState === 'visible') timer = setTimeout(read, wait)
    }
    const read = async () => {
      if (isReading) return
      isReading = true
      try {
        const content = await draft.read()
        const now = JSON.stringify(content)
        wait = now === last ? Math.min(wait * pause.growth, pause.most) : pause.least
        if (now !== last && !isOver) setWritten({ kind: 'read', content })
        last = now
      } catch (error) {
        wait = pause.most
        // What was read before is still worth showing.
        if (!isOver && last === '') setWritten({ kind: 'failed', problem: problemOf(error) })
      }
      isReading = false
      next()
    }
    const turn = () => {
      wait = pause.least
      void read()
    }
    look.current = turn
    const acts = ['focus', 'pointerenter', 'visibilitychange'] as const
    const places = [window, document.documentElement, document] as const
    for (const [at, act] of acts.entries()) places[at]?.addEventListener(act, turn)
    draft.onRecipientsChanged(turn)
    turn()
    return () => {
      isOver = true
      clearTimeout(timer)
      for (const [at, act] of acts.entries()) places[at]?.removeEventListener(act, turn)
    }
  }, [draft])
  return { written, again: useCallback(() => look.current(), []) }
}
