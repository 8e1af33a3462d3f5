import { Field, Input } from '@fluentui/react-components'
import type { RefCallback } from 'react'

/** Characters at least; fewer say nothing. */
const atLeast = 3

export const isReason = (reason: string): boolean => reason.trim().length >= atLeast

interface ReasonFieldProps {
  readonly label: string
  /** Said under it once somebody tried to go on without. */
  readonly needed: string
  readonly isTried: boolean
  readonly reason: string
  readonly onChange: (reason: string) => void
  readonly inputRef?: RefCallback<HTMLInputElement>
}

/** Why something is done, which goes on record. */
export const ReasonField = ({ label, needed, isTried, reason, onChange, inputRef }: ReasonFieldProps) => (
  <Field label={label} required {...(isTried && !isReason(reason) ? { validationMessage: needed } : {})}>
    <Input
      {...(inputRef ? { ref: inputRef } : {})}
      maxLength={2000}
      value={reason}
      onChange={(_, { value }) => onChange(value)}
    />
  </Field>
)
