import { createContext, useContext } from 'react'
import type { MeAnswer } from '../contract/schemas.ts'
import type { Language } from '../taskpane/language/languageFor.ts'
import type { ServiceClient } from '../taskpane/serviceClient.ts'
import type { Workplace } from '../taskpane/workplace.ts'
import type { OverviewClient } from './overviewClient.ts'
import type { OverviewWords } from './words/overviewWords.ts'

/** What every part of the overview may need. */
export interface Overview {
  readonly language: Language
  readonly said: OverviewWords
  readonly client: OverviewClient
  /** For what pane and page have in common. */
  readonly workClient: ServiceClient
  readonly me: MeAnswer | null
  /** Says a sentence to whoever uses a screen reader. */
  readonly announce: (sentence: string) => void
  readonly goTo: Workplace['goTo']
}

export const OverviewContext = createContext<Overview | null>(null)

export const useOverview = (): Overview => {
  const overview = useContext(OverviewContext)
  if (overview === null) throw new TypeError('useOverview: expected an OverviewContext above')
  return overview
}
