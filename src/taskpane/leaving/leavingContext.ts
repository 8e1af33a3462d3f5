import { createContext, useContext } from 'react'
import type { LeavingAnswer } from '../../contract/leavingSchemas.ts'
import type { LeavingWords } from '../language/leaving/leavingWords.ts'
import type { LeavingClient } from './leavingClient.ts'
import type { JustTold } from './useTold.ts'

/** What every part of one leaving needs. */
export interface LeavingPlace {
  readonly leaving: LeavingAnswer
  readonly client: LeavingClient
  readonly said: LeavingWords
  /** What the newest act came to, or what others did since. */
  readonly just: JustTold
  /** After an act: as it stands then. */
  readonly onChanged: (leaving: LeavingAnswer, sentence: string) => void
}

export const LeavingContext = createContext<LeavingPlace | null>(null)

export const useLeaving = (): LeavingPlace => {
  const place = useContext(LeavingContext)
  if (place === null) throw new TypeError('useLeaving: expected a LeavingContext above')
  return place
}
