import { useEffect, useMemo, useState } from 'react'
import type { MailHost, SelectedMessage } from '../../outlook/mailHost.ts'
import { type ProblemCode, problemOf } from '../problem.ts'
import { type MailToFile, mailFromOutlook } from './mailToFile.ts'

/** What Outlook has selected, as far as it is known. */
export type SelectedMail =
  | { readonly kind: 'waiting' }
  /** `isUntold`: perhaps several are, for Outlook failed to say which. */
  | { readonly kind: 'none'; readonly isUntold: boolean }
  | { readonly kind: 'several'; readonly messages: readonly SelectedMessage[] }
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

  const several = mail.kind === 'several' ? keyOf(mail.messages) : ''
  useEffect(() => {
    // Its own event is not to be trusted (OfficeDev/office-js#5055): whoever comes to the pane has it asked too.
    const look = () =>
      void severalSelected(host).then((messages) => {
        if (keyOf(messages ?? []) !== several) setChanges((before) => before + 1)
      })
    window.addEventListener('focus', look)
    const stop = host.onSeveralChanged(look)
    return () => {
      window.removeEventListener('focus', look)
      stop()
    }
  }, [host, several])

  // Every change asks for what is selected now.
  const asked = useMemo(() => ({ host, changes }), [host, changes])
  useEffect(() => {
    let isLatest = true
    const timer = setTimeout(() => setMail({ kind: 'waiting' }), patience)
    const show = (next: SelectedMail) => {
      clearTimeout(timer)
      if (isLatest) setMail(next)
    }
    selectedNow(asked.host).then(show, (error: unknown) =>
      show({ kind: 'failed', problem: problemOf(error) }),
    )
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
  }, [asked])

  return { mail, again: () => setChanges((before) => before + 1) }
}

/** Several go before the one: an Outlook that does not tell of a change still names the mail that was open before. */
const selectedNow = async (host: MailHost): Promise<SelectedMail> => {
  const messages = await severalSelected(host)
  if (messages !== null && messages.length > 1) return { kind: 'several', messages }
  const message = await host.currentMessage()
  return message === null
    ? { kind: 'none', isUntold: messages === null && host.can.selectSeveral }
    : { kind: 'open', mail: mailFromOutlook(message) }
}

/** The mails where there are several; null where Outlook does not say. */
const severalSelected = (host: MailHost): Promise<readonly SelectedMessage[] | null> =>
  host.can.selectSeveral && !host.isWriting
    ? host.selectedMessages().then(
        (messages) => (messages.length > 1 ? messages : []),
        () => null,
      )
    : Promise.resolve([])

const keyOf = (messages: readonly SelectedMessage[]): string => messages.map(({ itemId }) => itemId).join()
