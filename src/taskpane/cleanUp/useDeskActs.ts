import type { KeyboardEvent } from 'react'
import type { DecidedMails } from '../../contract/cleanUpSchemas.ts'
import type { Beside } from './BesideView.tsx'
import { actOfKey, type KeyAct } from './cleanUpKeys.ts'
import { isDecidableAs, isInCase } from './decisions/decidable.ts'
import { keepKey } from './keepKey.ts'
import { isAnyInBin, suggestionForAll } from './list/chosenMails.ts'
import { aboutRow, type CleanUpRow, suggestionFor } from './list/cleanUpRow.ts'
import { useRowTitle } from './list/RowView.tsx'
import type { Desk } from './useDesk.ts'
import { useSaid } from './useSaid.ts'

interface DeskPlace {
  readonly desk: Desk
  readonly setBeside: (beside: Beside) => void
  readonly close: () => void
  readonly focusList: () => void
}

/** The names of the mails that were chosen, else of the present row; empty while that is read. */
export const inQuestion = ({ row, choice: { chosen } }: Pick<Desk, 'row' | 'choice'>): string =>
  chosen.size > 0 ? [...chosen.keys()].join() : (row?.id ?? '')

/** What the keys and buttons do: with the mails that were chosen where there are any, else with the present row. */
export const useDeskActs = ({ desk, setBeside, close, focusList }: DeskPlace) => {
  const { words } = useSaid()
  const titleOf = useRowTitle()
  const { row, choice, whereabouts, step, work } = desk
  const isAboutChosen = choice.chosen.size > 0
  const decide = (...decision: Parameters<typeof desk.decide>) => {
    desk.decide(...decision)
    close()
  }
  const beginRule = () => {
    if (row === undefined || isAboutChosen) return
    const { rules } = row.kind === 'mail' ? row.mail : row.group
    if (rules.length > 0) setBeside({ kind: 'rule', rules, suggestion: suggestionFor(row) })
  }
  const act = (which: KeyAct) => {
    if (row === undefined) return
    if (which === 'text') {
      if (row.kind === 'mail') setBeside({ kind: 'text', mail: row.mail })
      return
    }
    const wanted = which === 'private' ? which : null
    if (!isAboutChosen && !isDecidableAs(row, whereabouts.narrowing, wanted)) return
    // It may be erased in its case: asked first.
    if (which === 'private' && (isAboutChosen ? isAnyInBin(choice.chosen) : isInCase(row)))
      return setBeside({ kind: 'callPrivate', of: inQuestion(desk), ...asked(row) })
    const suggestion = isAboutChosen ? suggestionForAll(choice.chosen) : suggestionFor(row)
    switch (which) {
      case 'file':
        return suggestion.kind === 'file' ? decide('file', suggestion.case) : setBeside({ kind: 'case' })
      case 'otherCase':
        return setBeside({ kind: 'case' })
      case 'rule':
        return beginRule()
      default:
        return decide(which, null)
    }
  }
  const asked = (about: CleanUpRow): { readonly about: DecidedMails; readonly title: string } => {
    if (!isAboutChosen) return { about: aboutRow(about, whereabouts.narrowing), title: titleOf(about) }
    const mails = [...choice.chosen.keys()]
    return { about: { what: 'mails', mails }, title: words.chosen.count(mails.length) }
  }
  const openRow = () => {
    if (row?.kind === 'mail') setBeside({ kind: 'text', mail: row.mail })
    if (row?.kind !== 'group') return
    step({ kind: 'open', group: row.group })
    focusList()
  }
  /** The mails of this row, or those that were chosen, as a static copy. */
  const copy = () => {
    const mails = [...choice.chosen.keys()]
    if (isAboutChosen) {
      setBeside({ kind: 'copy', picked: { about: { what: 'mails', mails }, mails: mails.length } })
    } else if (row !== undefined) {
      const about = aboutRow(row, whereabouts.narrowing)
      setBeside({ kind: 'copy', picked: { about, mails: row.kind === 'group' ? row.group.mails : 1 } })
    }
  }
  const undo = () => void work.undo(null)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isTypedIn(event.target)) return
    const command = actOfKey(event, words.keys)
    if (command === null) return
    keepKey(event)
    if (command.kind === 'undo') undo()
    if (command.kind === 'act') act(command.act)
  }
  return { act, openRow, undo, onKeyDown, decide, copy }
}

const isTypedIn = (target: EventTarget): boolean =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=radio]), textarea, select, [contenteditable]') !== null
