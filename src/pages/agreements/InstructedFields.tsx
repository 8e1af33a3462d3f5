import { Field, Input } from '@fluentui/react-components'
import { NoteField } from '../mailbox/NoteField.tsx'
import { useOverview } from '../overviewContext.ts'

interface InstructedFieldsProps {
  readonly instructedBy: string
  readonly onInstructedBy: (name: string) => void
  readonly note: string
  readonly onNote: (note: string) => void
}

/** Who instructed, which every entry of a provider names, and why. */
export const InstructedFields = ({ instructedBy, onInstructedBy, note, onNote }: InstructedFieldsProps) => {
  const { said } = useOverview()
  return (
    <>
      <Field label={said.instructedBy} required>
        <Input value={instructedBy} maxLength={200} onChange={(_, { value }) => onInstructedBy(value)} />
      </Field>
      <NoteField label={said.note} note={note} onNote={onNote} />
    </>
  )
}
