import { createContext, useContext } from 'react'
import type { MailboxesAnswer } from '../contract/mailboxSchemas.ts'
import type { MailHost } from '../outlook/mailHost.ts'
import type { Detail } from './places.ts'
import type { Asked } from './useAnswer.ts'
import type { Workplace } from './workplace.ts'

/** What every view of the pane may need. */
export interface Pane extends Workplace {
  readonly host: MailHost
  readonly mailboxes: Asked<MailboxesAnswer>
  /** Shows one thing over the present place. */
  readonly open: (detail: Detail) => void
}

export const PaneContext = createContext<Pane | null>(null)

export const usePane = (): Pane => {
  const pane = useContext(PaneContext)
  if (pane === null) throw new TypeError('usePane: expected a PaneContext above')
  return pane
}
