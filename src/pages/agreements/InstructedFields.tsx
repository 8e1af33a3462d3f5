import { Field, Input } from '@fluentui/react-components'
import { NoteField } from '../mailbox/NoteField.tsx'
import { useOverview } from '../overviewContext.ts'

/** Who instructed, which every entry of a provider names, and why. */
export interface Instructed {
  readonly instructedBy: string
  readonly note: string
}

export const nobodyYet: Instructed = { instructedBy: '', note: '' }

/** As it goes into the entry. */
export const instructedAs = ({ instructedBy, note }: Instructed): Instructed => ({
  instructedBy: instructedBy.trim(),
  note: note.trim(),
})

interface InstructedFieldsProps {
  readonly value: Instructed
  readonly onChange: (value: Instructed) => void
}

export const InstructedFields = ({ value: instructed, onChange }: InstructedFieldsProps) => {
  const { said } = useOverview()
  return (
    <>
      <Field label={said.instructedBy} required>
        <Input
          value={instructed.instructedBy}
          maxLength={200}
          onChange={(_, { value }) => onChange({ ...instructed, instructedBy: value })}
        />
      </Field>
      <NoteField
        label={said.note}
        note={instructed.note}
        onNote={(note) => onChange({ ...instructed, note })}
      />
    </>
  )
}
