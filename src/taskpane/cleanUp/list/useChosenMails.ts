import { useMemo } from 'react'
import { useStateOf } from '../../useStateOf.ts'
import { useWorkplace } from '../../workplace.ts'
import { useSaid } from '../useSaid.ts'
import { type ChosenMails, extended, nothingChosen, toggled } from './chosenMails.ts'
import type { CleanUpRow } from './cleanUpRow.ts'
import type { ShownRows } from './pagedRows.ts'
import type { Level, Narrowing } from './whereabouts.ts'

/** Mails that are chosen one by one in the list on show. */
export interface RowChoice {
  readonly chosen: ChosenMails
  toggle(place: number): void
  /** From one to another. */
  range(from: number, to: number): void
  clear(): void
  /** They were decided about. */
  forget(): void
}

interface ListOnShow {
  readonly level: Level
  readonly narrowing: Narrowing
  readonly shown: ShownRows<CleanUpRow> | null
}

/** Another list begins with none chosen. */
export const useChosenMails = ({ level, narrowing, shown }: ListOnShow): RowChoice => {
  const { announce } = useWorkplace()
  const { words } = useSaid()
  const { within, by } = level
  const list = useMemo(() => ({ within, by, narrowing }), [within, by, narrowing])
  const [chosen, setChosen] = useStateOf<typeof list, ChosenMails>(list, nothingChosen)
  const become = (next: ChosenMails): void => {
    setChosen(next)
    announce(words.chosen.count(next.size))
  }
  const rowAt = shown?.rowAt ?? (() => undefined)
  return {
    chosen,
    toggle: (place) => become(toggled(chosen, rowAt, place)),
    range: (from, to) => become(extended(chosen, rowAt, from, to)),
    clear: () => become(nothingChosen),
    forget: () => setChosen(nothingChosen),
  }
}
