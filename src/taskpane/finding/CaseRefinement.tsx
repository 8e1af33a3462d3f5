import { Combobox, Field, Option } from '@fluentui/react-components'
import { useState } from 'react'
import { useFoundCases } from '../filing/choosing/useFoundCases.ts'
import { caseWordsFor } from '../language/cases/caseWordsFor.ts'
import { useWorkplace } from '../workplace.ts'
import type { CaseChoice } from './searchFilter.ts'

interface CaseRefinementProps {
  readonly className: string
  readonly chosen: CaseChoice
  readonly onChoose: (chosen: CaseChoice) => void
}

/** One case to search in, found by part of its reference, client or title. */
export const CaseRefinement = ({ className, chosen, onChoose }: CaseRefinementProps) => {
  const { tag } = useWorkplace()
  const said = caseWordsFor(tag).search
  const [typed, setTyped] = useState<string | null>(null)
  const found = useFoundCases(typed ?? '', typed !== null)
  const cases = found.kind === 'answered' ? found.value : []
  return (
    <Field label={said.case} className={className}>
      <Combobox
        freeform
        clearable
        value={typed ?? chosen?.label ?? ''}
        selectedOptions={chosen === null ? [] : [chosen.id]}
        onFocus={() => setTyped((before) => before ?? '')}
        onBlur={() => setTyped(null)}
        onChange={(event) => {
          setTyped(event.target.value)
          if (event.target.value === '') onChoose(null)
        }}
        onOptionSelect={(_, { optionValue, optionText }) => {
          // Fluent lets go of what was selected at the first key: what is typed stays.
          if (!optionValue || !optionText) return onChoose(null)
          onChoose({ id: optionValue, label: optionText })
          setTyped(null)
        }}
      >
        {cases.map(({ id, reference, title }) => (
          <Option key={id} value={id} text={`${reference} ${title}`}>
            {`${reference} ${title}`}
          </Option>
        ))}
      </Combobox>
    </Field>
  )
}
