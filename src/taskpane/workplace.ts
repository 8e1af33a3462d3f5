import { createContext, useContext } from 'react'
import type { MeAnswer } from '../contract/schemas.ts'
import type { Language } from './language/languageFor.ts'
import type { WorkDetail } from './places.ts'
import type { ServiceClient } from './serviceClient.ts'

/** What a view of cases and commitments needs, in Outlook's pane and on the wide page alike. */
export interface Workplace extends Language {
  readonly client: ServiceClient
  readonly me: MeAnswer | null
  /** Says a sentence to whoever uses a screen reader. */
  readonly announce: (sentence: string) => void
  /** Shows one thing over the present place. */
  readonly open: (detail: WorkDetail) => void
  /** Goes to another place; `mailbox`: whose clean-up, the own one unless said otherwise. */
  readonly goTo: (place: 'cleanUp' | 'commitments', mailbox?: string) => void
}

export const WorkplaceContext = createContext<Workplace | null>(null)

export const useWorkplace = (): Workplace => {
  const workplace = useContext(WorkplaceContext)
  if (workplace === null) throw new TypeError('useWorkplace: expected a WorkplaceContext above')
  return workplace
}
