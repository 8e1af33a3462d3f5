import { Field, Textarea } from '@fluentui/react-components'

interface NoteFieldProps {
  readonly label: string
  readonly note: string
  readonly onNote: (note: string) => void
  readonly isRequired?: boolean
}

export const NoteField = ({ label, note, onNote, isRequired = false }: NoteFieldProps) => (
  <Field label={label} required={isRequired}>
    <Textarea value={note} maxLength={2000} onChange={(_, { value }) => onNote(value)} />
  </Field>
)
