import { useCallback, useState } from 'react'
import { useWorkplace } from '../workplace.ts'
import type { Told } from './newsOf.ts'

export interface JustTold {
  readonly told: readonly Told[]
  /** Something in the pane had the focus before: where that goes with what changed, the sentence takes it over. */
  readonly hadFocus: boolean
}

/** What was told last, aloud as well. */
export const useTold = () => {
  const { announce } = useWorkplace()
  const [just, setJust] = useState<JustTold>({ told: [], hadFocus: false })
  const tell = useCallback(
    (told: readonly Told[]): void => {
      if (told.length === 0) return
      setJust({ told, hadFocus: document.hasFocus() && document.activeElement !== document.body })
      announce(told.map(({ sentence }) => sentence).join(' '))
    },
    [announce],
  )
  return { just, tell }
}
