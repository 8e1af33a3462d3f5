import { Field, Select } from '@fluentui/react-components'
import { useState } from 'react'
import type { LeavingAnswer } from '../../contract/leavingSchemas.ts'
import { useLeaving } from './leavingContext.ts'

interface ColleagueSelectProps {
  readonly label: string
  readonly value: string
  /** Shown first, where it may be nobody: then the value is empty. */
  readonly nobody?: string
  readonly onChoose: (id: string) => void
}

/** One of the colleagues who can take something over. */
export const ColleagueSelect = ({ label, value, nobody, onChoose }: ColleagueSelectProps) => {
  const { leaving } = useLeaving()
  return (
    <Field label={label}>
      <Select value={value} onChange={(_, chosen) => onChoose(chosen.value)}>
        {nobody !== undefined && <option value="">{nobody}</option>}
        {leaving.colleagues.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  )
}

/** The first colleague until another is chosen; null where there is none. */
export const useColleague = (): {
  readonly colleague: LeavingAnswer['colleagues'][number] | null
  readonly choose: (id: string) => void
} => {
  const { colleagues } = useLeaving().leaving
  const [chosen, choose] = useState('')
  return { colleague: colleagues.find(({ id }) => id === chosen) ?? colleagues[0] ?? null, choose }
}
