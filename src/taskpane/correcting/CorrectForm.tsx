import { Field, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import type { FilingAnswer } from '../../contract/schemas.ts'
import { KindPicker } from '../filing/choosing/KindPicker.tsx'
import { correctingWordsFor } from '../language/correcting/correctingWordsFor.ts'
import { focusOnArrival } from '../situation/focusOnArrival.ts'
import { useWorkplace } from '../workplace.ts'
import { type ActFormProps, FormActs } from './FormActs.tsx'

interface CorrectFormProps extends ActFormProps {
  readonly filing: FilingAnswer
}

export const CorrectForm = ({ filing, isBusy, onDo, onCancel }: CorrectFormProps) => {
  const { words, tag } = useWorkplace()
  const said = correctingWordsFor(tag)
  const [kind, setKind] = useState(filing.kind)
  const [note, setNote] = useState(filing.note)
  return (
    <FormActs
      label={said.saveNow}
      isBusy={isBusy}
      onCancel={onCancel}
      onSubmit={() => void onDo({ kind: 'correct', of: kind, note: note.trim() })}
    >
      <KindPicker kind={kind} onChange={setKind} />
      <Field label={words.filing.note}>
        <Textarea
          ref={focusOnArrival}
          rows={2}
          maxLength={2000}
          value={note}
          onChange={(_, { value }) => setNote(value)}
        />
      </Field>
    </FormActs>
  )
}
