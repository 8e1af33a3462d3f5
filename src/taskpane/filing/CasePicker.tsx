import { Combobox, Field, makeStyles, Option, tokens } from '@fluentui/react-components'
import { type KeyboardEvent, type RefCallback, useState } from 'react'
import type { CaseSummaryAnswer, SuggestionAnswer } from '../../contract/schemas.ts'
import { usePane } from '../pane.ts'
import type { Answer } from '../useAnswer.ts'
import { caseMatches } from './caseMatches.ts'
import { useFoundCases } from './useFoundCases.ts'

const useStyles = makeStyles({
  input: { minWidth: 0, width: '100%' },
  list: { maxHeight: '260px' },
  option: { display: 'block', overflowWrap: 'anywhere' },
  second: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
})

interface CasePickerProps {
  readonly suggestions: readonly SuggestionAnswer[]
  readonly chosen: CaseSummaryAnswer | null
  readonly isMissing: boolean
  readonly field: RefCallback<HTMLInputElement>
  readonly onChoose: (one: CaseSummaryAnswer) => void
  /** A case that is not there yet; with what was typed. */
  readonly onNew: (title: string) => void
  /** Enter, while the list is closed. */
  readonly onSubmit: () => void
}

/** No case has this id: a case's id has no full stop. */
const newCaseOption = '.new'

/** Finds a case while somebody types, with the suggestions first. */
export const CasePicker = (props: CasePickerProps) => {
  const { suggestions, chosen, isMissing, field, onChoose, onNew, onSubmit } = props
  const styles = useStyles()
  const { words } = usePane()
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState<string | null>(null)
  const query = typed?.trim() ?? ''
  const found = useFoundCases(query, isOpen && (query !== '' || suggestions.length === 0))
  const offered = offeredCases(query, suggestions, found)
  const reason = suggestions.find((one) => one.case.id === chosen?.id)

  const openOrClose = (opens: boolean) => {
    setOpen(opens)
    if (!opens) setTyped(null)
  }
  // Not every way of typing presses a key: pasting and dictating open the list too.
  const type = (text: string) => {
    setOpen(true)
    setTyped(text)
  }
  const select = (id: string | undefined) => {
    if (id === newCaseOption) return onNew(query)
    const one = offered.find((offer) => offer.id === id)
    if (one) onChoose(one)
  }
  // Fluent opens its list on Enter. Here Enter files; the arrow keys open the list.
  const submitWhileClosed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isOpen) return
    event.preventDefault()
    event.stopPropagation()
    onSubmit()
  }

  return (
    <Field
      label={words.filing.case}
      hint={reason ? words.filing.reason[reason.reason](reason.filings, reason.shared) : null}
      {...(isMissing ? { validationMessage: words.filing.caseMissing } : {})}
    >
      {(labelled) => (
        <div onKeyDownCapture={submitWhileClosed}>
          <Combobox
            {...labelled}
            ref={field}
            className={styles.input}
            inlinePopup
            listbox={{ className: styles.list }}
            autoComplete="off"
            placeholder={words.filing.casePlaceholder}
            open={isOpen}
            value={typed ?? (chosen ? caseLabel(chosen) : '')}
            selectedOptions={chosen ? [chosen.id] : []}
            onFocus={(event) => event.currentTarget.select()}
            onOpenChange={(_, { open }) => openOrClose(open)}
            onChange={(event) => type(event.target.value)}
            onOptionSelect={(_, { optionValue }) => select(optionValue)}
          >
            {offered.map((one) => (
              <Option key={one.id} value={one.id} text={caseLabel(one)}>
                <span className={styles.option}>
                  {caseLabel(one)}
                  {one.client && <span className={styles.second}>{one.client}</span>}
                </span>
              </Option>
            ))}
            {found.kind === 'waiting' && query !== '' && offered.length === 0 && (
              <Option disabled value=".searching" text="">
                {words.filing.searching}
              </Option>
            )}
            {found.kind === 'failed' && (
              <Option disabled value=".failed" text="">
                {words.problem[found.problem].what}
              </Option>
            )}
            <Option value={newCaseOption} text={query}>
              {query === '' ? words.filing.newCase : words.filing.newCaseNamed(query)}
            </Option>
          </Combobox>
        </div>
      )}
    </Field>
  )
}

const caseLabel = ({ reference, title }: CaseSummaryAnswer): string => `${reference} ${title}`

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
