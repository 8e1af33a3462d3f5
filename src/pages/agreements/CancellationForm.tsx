import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { AgreementAnswer, NewCancellation } from '../../contract/agreementSchemas.ts'
import type { WithoutRequest } from '../../taskpane/actRequests.ts'
import { ActForm } from '../mailbox/ActForm.tsx'
import { useOverview } from '../overviewContext.ts'
import { InstructedFields, instructedAs, nobodyYet } from './InstructedFields.tsx'

interface CancellationFormProps {
  /** Id of the agreement under which it is entered. */
  readonly agreement: string
  readonly scope: NewCancellation['scope']
  readonly onDone: (agreement: AgreementAnswer) => void
}

/** Enters that an account, or a whole customer, is to be closed. */
export const CancellationForm = ({ agreement, scope, onDone }: CancellationFormProps) => {
  const { said, client } = useOverview()
  const words = said.cancellation
  const [closesOn, setClosesOn] = useState('')
  const [instructed, setInstructed] = useState(nobodyYet)
  return (
    <ActForm
      open={scope.of === 'customer' ? words.openCustomer : words.openMailbox}
      done={words.done.entered}
      act={(request, wanted: WithoutRequest<NewCancellation>) =>
        client.cancel(agreement, { request, ...wanted })
      }
      input={{ scope, closesOn, ...instructedAs(instructed) }}
      onDone={onDone}
    >
      <Field label={words.closesOn} required>
        <Input type="date" value={closesOn} onChange={(_, { value }) => setClosesOn(value)} />
      </Field>
      <InstructedFields value={instructed} onChange={setInstructed} />
    </ActForm>
  )
}
