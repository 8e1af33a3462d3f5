import { createContext, useContext } from 'react'
import type { MailboxesAnswer } from '../contract/retentionSchemas.ts'
import type { MeAnswer } from '../contract/schemas.ts'
import type { MailHost } from '../outlook/mailHost.ts'
import type { Language } from './language/languageFor.ts'
import type { Detail } from './places.ts'
import type { ServiceClient } from './serviceClient.ts'
import type { Asked } from './useAnswer.ts'

/** What every view of the pane may need. */
export interface Pane extends Language {
  readonly host: MailHost
  readonly client: ServiceClient
  readonly me: MeAnswer | null
  readonly mailboxes: Asked<MailboxesAnswer>
  /** Says a sentence to whoever uses a screen reader. */
  readonly announce: (sentence: string) => void
  /** Shows a case or a mailbox over the present place. */
  readonly open: (detail: Detail) => void
}

export const PaneContext = createContext<Pane | null>(null)

export const usePane = (): Pane => {
  const pane = useContext(PaneContext)
  if (pane === null) throw new TypeError('usePane: expected a PaneContext above')
  return pane
}
