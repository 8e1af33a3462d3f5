import { Button, Link, makeStyles } from '@fluentui/react-components'
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons'
import { useCallback, useState } from 'react'
import type { CommitmentAnswer, CommitmentStep } from '../../contract/commitmentSchemas.ts'
import type { CommitmentState } from '../../domain/commitments/commitmentRecord.ts'
import type { WithoutRequest } from '../actRequests.ts'
import { ActProblem } from '../correcting/ActProblem.tsx'
import type { CommitmentWords } from '../language/commitments/commitmentWords.ts'
import { focusOnArrival } from '../situation/focusOnArrival.ts'
import { useAct } from '../useAct.ts'
import { useWorkplace } from '../workplace.ts'
import { CalendarButton } from './CalendarButton.tsx'
import { CorrectionForm } from './CorrectionForm.tsx'
import { commitmentsClient } from './commitmentsClient.ts'
import { HandOverForm } from './HandOverForm.tsx'
import { OriginLinks, type OriginShown } from './OriginLinks.tsx'

const useStyles = makeStyles({
  acts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', marginTop: '4px' },
})

/** `request` is given with the act. */
type StepToTake = WithoutRequest<CommitmentStep>

interface CommitmentActsProps {
  readonly commitment: CommitmentAnswer
  readonly words: CommitmentWords
  readonly origin: OriginShown
  /** Whether more is shown of it. */
  readonly onMore: (isMore: boolean) => void
  readonly onChanged: (commitment: CommitmentAnswer) => void
}

type Opened = 'nothing' | 'more' | 'correct' | 'handOver'

/** What can be done about a commitment; what settles it can be undone at once. */
export const CommitmentActs = (props: CommitmentActsProps) => {
  const { commitment, words, origin, onMore, onChanged } = props
  const styles = useStyles()
  const { client: asker, announce } = useWorkplace()
  const [opened, setOpened] = useState<Opened>('nothing')
  /** What was done from here, so that it can be undone; null: nothing. */
  const [done, setDone] = useState<CommitmentState | null>(null)
  /** What puts a correction or handing over back as it was; null: there was none. */
  const [back, setBack] = useState<StepToTake | null>(null)
  const { act: word } = words
  const { id, what } = commitment
  const act = useCallback(
    // The step is one of the contract's with its request put back.
    (request: string, step: StepToTake) =>
      commitmentsClient(asker).step(id, { ...step, ...seenIn(commitment, step), request } as CommitmentStep),
    [asker, id, commitment],
  )
  const { state, run } = useAct(act)
  const take = async (step: StepToTake, sentence: string): Promise<void> => {
    const changed = await run(step)
    if (changed === null) return
    announce(sentence)
    setDone(step.step === 'settle' ? step.state : null)
    setBack(step === back ? null : undoing(commitment, step))
    setOpened((now) => (now === 'nothing' ? now : 'more'))
    onChanged(changed)
  }
  const settle = (next: CommitmentState) => take({ step: 'settle', state: next, note: '' }, word.done[next])
  const isOpen = commitment.state === 'open'
  const isBusy = state.kind === 'busy'
  const isMore = opened !== 'nothing'
  const show = (next: Opened) => {
    setOpened(next)
    onMore(next !== 'nothing')
  }
  const settling = (next: CommitmentState, label: string, arrives: boolean) => (
    <Button
      size="small"
      aria-label={word.on(label, what)}
      disabledFocusable={isBusy}
      {...(arrives ? { ref: focusOnArrival } : {})}
      onClick={() => void settle(next)}
    >
      {label}
    </Button>
  )
  return (
    <>
      <div className={styles.acts}>
        {isOpen
          ? settling('kept', word.kept, done === 'open')
          : settling('open', done === null ? word.reopen : word.undo, done !== null)}
        {isOpen && back !== null && (
          <Button
            size="small"
            ref={focusOnArrival}
            aria-label={word.on(word.undo, what)}
            disabledFocusable={isBusy}
            onClick={() => void take(back, word.undone)}
          >
            {word.undo}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          iconPosition="after"
          icon={isMore ? <ChevronUpRegular /> : <ChevronDownRegular />}
          aria-expanded={isMore}
          aria-label={word.on(word.more, what)}
          onClick={() => show(isMore ? 'nothing' : 'more')}
        >
          {word.more}
        </Button>
        <OriginLinks commitment={commitment} words={words} shown={origin} />
      </div>
      {isMore && (
        <div className={styles.acts}>
          {isOpen && (
            <>
              <Link as="button" type="button" onClick={() => show('correct')}>
                {word.correct}
              </Link>
              <Link as="button" type="button" onClick={() => show('handOver')}>
                {word.handOver}
              </Link>
              <Link as="button" type="button" disabled={isBusy} onClick={() => void settle('withdrawn')}>
                {word.withdraw}
              </Link>
              {commitment.due !== null && (
                <CalendarButton query={{ id }} label={word.calendar} words={words} />
              )}
            </>
          )}
        </div>
      )}
      {opened === 'correct' && (
        <CorrectionForm
          commitment={commitment}
          words={words}
          isBusy={isBusy}
          onSave={(wording) => void take({ step: 'change', ...wording }, word.done.corrected)}
          onCancel={() => setOpened('more')}
        />
      )}
      {opened === 'handOver' && (
        <HandOverForm
          commitment={commitment}
          words={words}
          isBusy={isBusy}
          onHandOver={({ id: owner, name }, note) =>
            void take({ step: 'handOver', owner, note }, word.handedOver(name))
          }
          onCancel={() => setOpened('more')}
        />
      )}
      {state.kind === 'failed' && <ActProblem problem={state.problem} />}
    </>
  )
}

/** As it stood here when the step was taken: a colleague's change is not written over. */
const seenIn = (commitment: CommitmentAnswer, { step }: StepToTake) => {
  if (step === 'handOver') return { from: commitment.owner.id }
  return step === 'change' ? { was: promiseOf(commitment) } : {}
}

const promiseOf = ({ promisor, promisorName, promisee, what, due, dueWords }: CommitmentAnswer) => ({
  ...{ promisor, promisorName, promisee, what, due, dueWords },
})

/** Null for what settles it, which is undone by its own button. */
const undoing = (before: CommitmentAnswer, { step }: StepToTake): StepToTake | null => {
  switch (step) {
    case 'change':
      return { step, ...promiseOf(before) }
    case 'handOver':
      return { step, owner: before.owner.id, note: '' }
    default:
      return null
  }
}
