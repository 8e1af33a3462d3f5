import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type {
  AgreementAnswer,
  CancellationAnswer,
  NewCancellationStep,
} from '../../contract/agreementSchemas.ts'
import type { WithoutRequest } from '../../taskpane/actRequests.ts'
import { Heading } from '../../taskpane/situation/Heading.tsx'
import { ActForm } from '../mailbox/ActForm.tsx'
import { useOverview } from '../overviewContext.ts'
import { CancellationForm } from './CancellationForm.tsx'
import { InstructedFields, instructedAs, nobodyYet } from './InstructedFields.tsx'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px' },
  list: { listStyleType: 'none', margin: 0, padding: 0, alignSelf: 'stretch' },
  one: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '4px',
    paddingBlock: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  subdued: { color: tokens.colorNeutralForeground2 },
  waits: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignSelf: 'stretch' },
})

interface CancellationsProps {
  readonly agreement: AgreementAnswer
  readonly onChanged: (agreement: AgreementAnswer) => void
}

/** What is to be closed, and why it may not be yet. */
export const Cancellations = ({ agreement, onChanged }: CancellationsProps) => {
  const styles = useStyles()
  const { said } = useOverview()
  const words = said.cancellation
  return (
    <div className={styles.part}>
      <Heading level={2}>{words.heading}</Heading>
      {agreement.cancellations.length === 0 && <p className={styles.subdued}>{words.none}</p>}
      <ul className={styles.list}>
        {agreement.cancellations.map((cancellation) => (
          <li key={cancellation.seq} className={styles.one}>
            <Cancellation agreement={agreement.id} cancellation={cancellation} onChanged={onChanged} />
          </li>
        ))}
      </ul>
      <CancellationForm agreement={agreement.id} scope={{ of: 'customer' }} onDone={onChanged} />
    </div>
  )
}

interface CancellationProps {
  readonly agreement: string
  readonly cancellation: CancellationAnswer
  readonly onChanged: (agreement: AgreementAnswer) => void
}

const Cancellation = ({ agreement, cancellation, onChanged }: CancellationProps) => {
  const styles = useStyles()
  const { said, language } = useOverview()
  const words = said.cancellation
  const { scope, closesOn, instructedBy, note, state, undecided } = cancellation
  return (
    <>
      <span className={styles.strong}>
        {scope.of === 'customer' ? words.ofCustomer : words.ofMailbox(scope.mailbox)}
      </span>
      <span className={styles.subdued}>{words.line(language.dates.day(closesOn), instructedBy)}</span>
      {note !== '' && <span className={styles.subdued}>{note}</span>}
      <span className={mergeClasses(state === 'notToBeCarriedOut' && styles.waits)}>
        {words.state[state]}
      </span>
      {undecided.length > 0 && state === 'notToBeCarriedOut' && (
        <span className={styles.subdued}>{`${words.undecided(undecided.length)} ${listed(undecided)}`}</span>
      )}
      <div className={styles.acts}>
        {state === 'mayBeCarriedOut' && (
          <StepForm
            step="carriedOut"
            agreement={agreement}
            cancellation={cancellation}
            onChanged={onChanged}
          />
        )}
        {(state === 'mayBeCarriedOut' || state === 'notToBeCarriedOut') && (
          <StepForm
            step="withdrawn"
            agreement={agreement}
            cancellation={cancellation}
            onChanged={onChanged}
          />
        )}
      </div>
    </>
  )
}

const shownAtMost = 10

const listed = (ids: readonly string[]): string =>
  ids.length > shownAtMost ? `${ids.slice(0, shownAtMost).join(', ')} …` : ids.join(', ')

const StepForm = ({
  step,
  agreement,
  cancellation,
  onChanged,
}: CancellationProps & { readonly step: 'withdrawn' | 'carriedOut' }) => {
  const { said, client } = useOverview()
  const words = said.cancellation
  const [instructed, setInstructed] = useState(nobodyYet)
  return (
    <ActForm
      open={step === 'withdrawn' ? words.withdraw : words.carriedOut}
      done={words.done[step]}
      act={(request, wanted: WithoutRequest<NewCancellationStep>) =>
        client.cancellationStep(agreement, cancellation.seq, { request, ...wanted })
      }
      input={{ step, ...instructedAs(instructed) }}
      onDone={onChanged}
    >
      <InstructedFields value={instructed} onChange={setInstructed} />
    </ActForm>
  )
}
