import { useEffect, useState } from 'react'
import type { MailHost } from '../../outlook/mailHost.ts'
import { type ProblemCode, problemOf } from '../problem.ts'
import { type MailToFile, mailFromOutlook } from './mailToFile.ts'

/** What Outlook has selected. `count` rises with every change: two selections of one mail are two. */
export interface Selection {
  readonly count: number
  readonly mail: SelectedMail
}

export type SelectedMail =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly mail: MailToFile }
  | { readonly kind: 'failed'; readonly problem: ProblemCode }

/** Follows the selection. A mail that arrives after another was selected is never shown. */
export const useSelection = (host: MailHost): Selection & { readonly again: () => void } => {
  const [count, setCount] = useState(0)
  const [held, setHeld] = useState<Selection>({ count: -1, mail: { kind: 'waiting' } })
  const next = () => setCount((before) => before + 1)

  useEffect(() => host.onSelectionChanged(() => setCount((before) => before + 1)), [host])

  useEffect(() => {
    let isLatest = true
    const hold = (mail: SelectedMail) => {
      if (isLatest) setHeld({ count, mail })
    }
    host.currentMessage().then(
      (message) =>
        hold(message === null ? { kind: 'none' } : { kind: 'open', mail: mailFromOutlook(message) }),
      (error: unknown) => hold({ kind: 'failed', problem: problemOf(error) }),
    )
    return () => {
      isLatest = false
    }
  }, [host, count])

  return { count, mail: held.count === count ? held.mail : { kind: 'waiting' }, again: next }
}
