import { Combobox, Field, makeStyles, Option } from '@fluentui/react-components'
import { type RefCallback, useState } from 'react'
import type { CaseSummaryAnswer } from '../../contract/schemas.ts'
import { useCaseCombobox } from '../filing/choosing/useCaseCombobox.ts'
import { caseLabel } from '../filing/choosing/useCasePicking.ts'
import { useFoundCases } from '../filing/choosing/useFoundCases.ts'
import { useSelectedText } from '../filing/choosing/useSelectedText.ts'
import type { Destination } from '../filing/filingPlan.ts'
import { manyWordsFor } from '../language/many/manyWordsFor.ts'
import { useWorkplace } from '../workplace.ts'

const useStyles = makeStyles({
  field: { minWidth: 0, width: '100%' },
  option: { overflowWrap: 'anywhere' },
})

interface ChosenCaseProps {
  readonly label: string
  readonly suggestions: readonly CaseSummaryAnswer[]
  readonly chosen: Destination | null
  readonly onChoose: (chosen: Destination) => void
  readonly field?: RefCallback<HTMLInputElement>
  /** False where only a case that is there will do. */
  readonly offersNew?: boolean
}

/** No case has this id: a case's id has no full stop. */
const newCase = '.new'

/** Finds a case while somebody types, or makes one of what was typed. */
export const ChosenCase = (props: ChosenCaseProps) => {
  const { label, suggestions, chosen, onChoose, field, offersNew = true } = props
  const styles = useStyles()
  const { words, tag } = useWorkplace()
  const combobox = useCaseCombobox()
  const [typed, setTyped] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const shown = destinationLabel(chosen, manyWordsFor(tag).newCase)
  const selectedText = useSelectedText(typed === null ? shown : null)
  const query = typed?.trim() ?? ''
  const found = useFoundCases(query, isOpen && (query !== '' || suggestions.length === 0))
  const offered =
    query === '' && suggestions.length > 0 ? suggestions : found.kind === 'answered' ? found.value : []
  const select = (id: string | undefined) => {
    // Fluent lets go of what was selected at the first key: nothing was chosen by that.
    if (id === undefined) return
    setTyped(null)
    const one = offered.find((offer) => offer.id === id)
    if (one) return onChoose({ kind: 'existing', case: one })
    if (id !== newCase || query === '') return
    const request = crypto.randomUUID()
    onChoose({ kind: 'new', newCase: { request, title: query, client: '', reference: '' } })
  }
  return (
    <Field label={label} className={styles.field}>
      <Combobox
        {...(field ? { ref: field } : {})}
        {...combobox}
        {...selectedText}
        open={isOpen}
        value={typed ?? shown}
        selectedOptions={chosen?.kind === 'existing' ? [chosen.case.id] : []}
        onOpenChange={(_, { open }) => {
          setOpen(open)
          if (!open) setTyped(null)
        }}
        onChange={({ target }) => {
          setOpen(true)
          setTyped(target.value)
        }}
        onOptionSelect={(_, { optionValue }) => select(optionValue)}
      >
        {offered.map((one) => (
          <Option key={one.id} value={one.id} text={caseLabel(one)}>
            <span className={styles.option}>{caseLabel(one)}</span>
          </Option>
        ))}
        {query !== '' && found.kind === 'waiting' && (
          <Option disabled value=".searching" text="">
            {words.filing.searching}
          </Option>
        )}
        {offersNew && query !== '' && (
          <Option value={newCase} text="">
            {words.filing.newCaseNamed(query)}
          </Option>
        )}
      </Combobox>
    </Field>
  )
}

export const destinationLabel = (
  chosen: Destination | null,
  newCaseNamed: (title: string) => string,
): string => {
  if (chosen === null) return ''
  return chosen.kind === 'existing' ? caseLabel(chosen.case) : newCaseNamed(chosen.newCase.title)
}
