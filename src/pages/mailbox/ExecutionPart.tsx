import { Checkbox, Field, Input, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { NewExecution } from '../../contract/executionSchemas.ts'
import type { DecisionAnswer, MailboxAnswer } from '../../contract/mailboxSchemas.ts'
import type { WithoutRequest } from '../../taskpane/actRequests.ts'
import { Heading } from '../../taskpane/situation/Heading.tsx'
import { useOverview } from '../overviewContext.ts'
import { ActForm } from './ActForm.tsx'
import { instantOf, nowLocal } from './localMoment.ts'
import { NoteField } from './NoteField.tsx'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px' },
})

type Proof = Extract<NewExecution, { readonly step: 'verified' }>['proof']

/** What proves each decision carried out. */
const proofOf: Readonly<Record<DecisionAnswer['choice'], Proof>> = {
  keepAsShared: 'sharedSeen',
  handOver: 'accessSeen',
  staticCopy: 'copyChecked',
  letLapse: 'lapseSeen',
  legalHold: 'holdSeen',
}

interface ExecutionPartProps {
  readonly mailbox: MailboxAnswer
  readonly onChanged: (mailbox: MailboxAnswer) => void
}

/** Saying that a decision was carried out, and apart from that, that it was seen. */
export const ExecutionPart = ({ mailbox: { id, decision }, onChanged }: ExecutionPartProps) => {
  const styles = useStyles()
  const { said, client } = useOverview()
  const words = said.execution
  const [note, setNote] = useState('')
  const [seenAt, setSeenAt] = useState(nowLocal)
  if (decision === null || decision.state === 'awaitingSecond' || decision.state === 'verified') return null
  const about = { decision: decision.seq, note: note.trim() }
  const carryOut = (request: string, step: WithoutRequest<NewExecution>) =>
    client.execution(id, { ...step, request })
  const done = (after: MailboxAnswer) => {
    setNote('')
    onChanged(after)
  }
  return (
    <section className={styles.part}>
      <Heading level={2}>{words.heading}</Heading>
      {decision.state === 'decided' && (
        <ActForm
          open={words.report}
          done={words.reported}
          isPrimary
          act={carryOut}
          input={{ ...about, step: 'reported' }}
          onDone={done}
        >
          <NoteField label={words.noteReport} note={note} onNote={setNote} />
        </ActForm>
      )}
      {decision.state === 'reported' && (
        <>
          <ActForm
            open={words.verify}
            done={words.verified}
            isPrimary
            act={carryOut}
            input={{
              ...{ ...about, step: 'verified', proof: proofOf[decision.choice] },
              seenAt: instantOf(seenAt),
            }}
            onDone={done}
          >
            <Checkbox required label={words.proof[proofOf[decision.choice]]} />
            <Field label={words.seenAt} required>
              <Input type="datetime-local" value={seenAt} onChange={(_, { value }) => setSeenAt(value)} />
            </Field>
            <NoteField label={words.noteVerify} note={note} onNote={setNote} isRequired />
          </ActForm>
          <ActForm
            open={words.fail}
            done={words.failed}
            act={carryOut}
            input={{ ...about, step: 'failed' }}
            onDone={done}
          >
            <NoteField label={words.noteFail} note={note} onNote={setNote} isRequired />
          </ActForm>
        </>
      )}
    </section>
  )
}
