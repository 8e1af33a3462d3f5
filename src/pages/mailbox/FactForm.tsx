import { Field, Input, Select } from '@fluentui/react-components'
import { useState } from 'react'
import type { MailboxAnswer, NewFact } from '../../contract/mailboxSchemas.ts'
import { type EnteredFact, enteredFacts } from '../../domain/retention/enteredFacts.ts'
import type { WithoutRequest } from '../../taskpane/actRequests.ts'
import { InstructedFields, instructedAs, nobodyYet } from '../agreements/InstructedFields.tsx'
import { useOverview } from '../overviewContext.ts'
import { ActForm } from './ActForm.tsx'
import { instantOf, nowLocal } from './localMoment.ts'

interface FactFormProps {
  readonly id: string
  readonly today: string
  readonly onDone: (mailbox: MailboxAnswer) => void
}

/** What was seen on the platform, or a last working day, and who instructed. */
export const FactForm = ({ id, today, onDone }: FactFormProps) => {
  const { said, client } = useOverview()
  const words = said.fact
  const [fact, setFact] = useState<EnteredFact>('leavesOn')
  const [day, setDay] = useState(today)
  const [moment, setMoment] = useState(nowLocal)
  const [instructed, setInstructed] = useState(nobodyYet)
  const isDay = fact === 'leavesOn'
  return (
    <ActForm
      open={words.open}
      done={words.done}
      act={(request, entered: WithoutRequest<NewFact>) => client.enterFact(id, { request, ...entered })}
      input={{ fact, value: isDay ? day : instantOf(moment), ...instructedAs(instructed) }}
      onDone={onDone}
    >
      <Field label={words.fact}>
        <Select
          value={fact}
          onChange={(_, { value }) => setFact(enteredFacts.find((one) => one === value) ?? 'leavesOn')}
        >
          {enteredFacts.map((one) => (
            <option key={one} value={one}>
              {words.facts[one]}
            </option>
          ))}
        </Select>
      </Field>
      {isDay ? (
        <Field label={words.day} required>
          <Input type="date" value={day} onChange={(_, { value }) => setDay(value)} />
        </Field>
      ) : (
        <Field label={words.moment} required>
          <Input type="datetime-local" value={moment} onChange={(_, { value }) => setMoment(value)} />
        </Field>
      )}
      <InstructedFields value={instructed} onChange={setInstructed} />
    </ActForm>
  )
}
