import { useEffect, useState } from 'react'
import type { MailHost } from '../../outlook/mailHost.ts'
import { type ProblemCode, problemOf } from '../problem.ts'
import { type MailToFile, mailFromOutlook } from './mailToFile.ts'

/** What Outlook has selected, as far as it is known. */
export type SelectedMail =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly mail: MailToFile }
  | { readonly kind: 'failed'; readonly problem: ProblemCode }

export interface Selection {
  readonly mail: SelectedMail
  readonly again: () => void
}

/** Milliseconds for which the mail before stays on show while Outlook is asked for the next. */
const patience = 400

/**
 * Follows the selection. A mail that arrives after yet another was selected is never shown. The one before stays
 * for a moment, for Outlook at times tells of a change that is none, and what was typed should not be lost by it;
 * it is past filing then, its verbs fail with `itemChanged`.
 */
export const useSelection = (host: MailHost): Selection => {
  const [changes, setChanges] = useState(0)
  const [mail, setMail] = useState<SelectedMail>({ kind: 'waiting' })

  useEffect(() => host.onSelectionChanged(() => setChanges((before) => before + 1)), [host])

  // biome-ignore lint/correctness/useExhaustiveDependencies: every change asks for what is selected now
  useEffect(() => {
    let isLatest = true
    const timer = setTimeout(() => setMail({ kind: 'waiting' }), patience)
    const show = (next: SelectedMail) => {
      clearTimeout(timer)
      if (isLatest) setMail(next)
    }
    host.currentMessage().then(
      (message) =>
        show(message === null ? { kind: 'none' } : { kind: 'open', mail: mailFromOutlook(message) }),
      (error: unknown) => show({ kind: 'failed', problem: problemOf(error) }),
    )
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
  }, [host, changes])

  return { mail, again: () => setChanges((before) => before + 1) }
}
