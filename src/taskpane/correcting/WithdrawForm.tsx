import { Field, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { correctingWordsFor } from '../language/correcting/correctingWordsFor.ts'
import { focusOnArrival } from '../situation/focusOnArrival.ts'
import { useWorkplace } from '../workplace.ts'
import { type ActFormProps, FormActs } from './FormActs.tsx'

export const WithdrawForm = ({ isBusy, onDo, onCancel }: ActFormProps) => {
  const said = correctingWordsFor(useWorkplace().tag)
  const [reason, setReason] = useState('')
  return (
    <FormActs
      label={said.withdrawNow}
      isBusy={isBusy}
      onCancel={onCancel}
      onSubmit={() => void onDo({ kind: 'withdraw', reason: reason.trim() })}
    >
      <Field label={said.reason}>
        <Textarea
          ref={focusOnArrival}
          rows={2}
          maxLength={2000}
          value={reason}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
    </FormActs>
  )
}
