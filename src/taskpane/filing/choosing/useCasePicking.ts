import { type KeyboardEvent, useState } from 'react'
import type { CaseSummaryAnswer, SuggestionAnswer } from '../../../contract/schemas.ts'
import type { Answer } from '../../useAnswer.ts'
import { caseMatches } from './caseMatches.ts'
import { useFoundCases } from './useFoundCases.ts'
import { useSelectedText } from './useSelectedText.ts'

export interface CasePicking {
  readonly suggestions: readonly SuggestionAnswer[]
  readonly chosen: CaseSummaryAnswer | null
  readonly onChoose: (one: CaseSummaryAnswer) => void
  /** A case that is not there yet; with what was typed. Null where it must be one that is. */
  readonly onNew: ((title: string) => void) | null
  /** Enter, while the list is closed. */
  readonly onSubmit: () => void
}

/** No case has this id: a case's id has no full stop. */
export const newCaseOption = '.new'

export const caseLabel = ({ reference, title }: CaseSummaryAnswer): string => `${reference} ${title}`

/** What happens in the case field: typing searches, leaving it without a choice puts back what was chosen. */
export const useCasePicking = ({ suggestions, chosen, onChoose, onNew, onSubmit }: CasePicking) => {
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState<string | null>(null)
  const query = typed?.trim() ?? ''
  const found = useFoundCases(query, isOpen && (query !== '' || suggestions.length === 0))
  const offered = offeredCases(query, suggestions, found)
  const value = typed ?? (chosen ? caseLabel(chosen) : '')
  const selecting = useSelectedText(typed === null ? value : null)

  return {
    isOpen,
    query,
    found,
    offered,
    value,
    selecting,
    openOrClose: (opens: boolean) => {
      setOpen(opens)
      if (!opens) setTyped(null)
    },
    // Not every way of typing presses a key: pasting and dictating open the list too.
    type: (text: string) => {
      setOpen(true)
      setTyped(text)
    },
    select: (id: string | undefined) => {
      if (id === newCaseOption) return onNew?.(query)
      const one = offered.find((offer) => offer.id === id)
      if (one) onChoose(one)
    },
    // Fluent opens its list on Enter. Here Enter files; the arrow keys open the list.
    submitWhileClosed: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || isOpen) return
      event.preventDefault()
      event.stopPropagation()
      onSubmit()
    },
  }
}

/** Until the service answered, only the cases at hand that match: an option that does not is never under Enter. */
const offeredCases = (
  query: string,
  suggestions: readonly SuggestionAnswer[],
  found: Answer<readonly CaseSummaryAnswer[]>,
): readonly CaseSummaryAnswer[] => {
  const suggested = suggestions.map((one) => one.case)
  if (query === '') return suggested.length > 0 || found.kind !== 'answered' ? suggested : found.value
  return found.kind === 'answered' ? found.value : suggested.filter((one) => caseMatches(one, query))
}
