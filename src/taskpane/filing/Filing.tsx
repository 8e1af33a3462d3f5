import { Button } from '@fluentui/react-components'
import { lazy, useState } from 'react'
import { WaitingCard } from '../outbox/lateViews.ts'
import { usePane } from '../pane.ts'
import { Late } from '../situation/Late.tsx'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { FilingProgress } from './FilingProgress.tsx'
import { CommitmentsOf } from './filed/CommitmentsOf.tsx'
import { FiledCard } from './filed/FiledCard.tsx'
import { FiledHere } from './filed/FiledHere.tsx'
import { emptyForm, type FormState } from './formState.ts'
import type { MailToFile } from './mailToFile.ts'
import { type FilingRun, runOf } from './runs.ts'
import { type MailStanding, Standing } from './Standing.tsx'
import type { Filings } from './useFilings.ts'
import { useRecalledForm } from './useRecalledChoice.ts'

const ByItself = lazy(async () => ({ default: (await import('../following/ByItself.tsx')).ByItself }))
const NotAgain = lazy(async () => ({ default: (await import('../following/ByItself.tsx')).NotAgain }))

/** A mail on its way into a case, by the state that its filing is in. */
export const Filing = (props: MailStanding) => {
  const { mail, filings, standing, recalled } = props
  const { words } = usePane()
  const [form, setForm] = useState<FormState>(emptyForm)
  useRecalledForm(recalled, form, setForm)
  /** Cases for which the person has seen that the mail is in them and wants another. */
  const [passedOver, setPassedOver] = useState<readonly string[]>([])
  const run = runOf(filings.runs, mail)

  if (run?.state.kind === 'running') {
    return <FilingProgress step={run.state.step} onCancel={() => filings.cancel(run.plan.request)} />
  }
  if (run?.state.kind === 'filed') {
    const { answer, isMarked } = run.state
    const fileAgain = () => {
      filings.dismiss(run.plan.request)
      setForm(emptyForm)
      standing.again()
    }
    const fileElsewhere = () => {
      filings.dismiss(run.plan.request)
      setPassedOver([...passedOver, answer.case.id])
      setForm(emptyForm)
      standing.again()
    }
    return (
      <FiledHere
        filing={answer.filing}
        mail={mail}
        isFresh={!answer.alreadyFiled}
        onLeftElsewhere={() => filings.dismiss(run.plan.request)}
        below={
          <>
            <Late words={words}>
              <ByItself filed={answer} messageId={mail.metadata.messageId} />
            </Late>
            <CommitmentsOf
              mail={mail}
              filings={[answer.filing]}
              drafts={form.commitments}
              recalled={recalled}
            />
          </>
        }
        afterwards={
          <>
            <Late words={words}>
              <NotAgain filed={answer} />
            </Late>
            <FileAgain onClick={fileAgain} />
          </>
        }
      >
        <FiledCard
          answer={answer}
          isMarked={isMarked}
          onAnother={fileElsewhere}
          onSeen={() => {
            filings.seen(run.plan.request)
            if (!isMarked) filings.mark(run.plan.request, answer, mail)
          }}
        />
      </FiledHere>
    )
  }
  if (run?.state.kind === 'waiting') {
    return (
      <Late words={words}>
        <WaitingCard run={run} filings={filings} />
      </Late>
    )
  }
  return (
    <>
      {run && <Failure run={run} mail={mail} filings={filings} />}
      <Standing
        {...props}
        {...{ form, setForm, passedOver, setPassedOver }}
        takesFocus={run?.state.kind !== 'failed'}
      />
    </>
  )
}

const FileAgain = ({ onClick }: { readonly onClick: () => void }) => (
  <Button onClick={onClick}>{usePane().words.filing.file}</Button>
)

interface FailureProps {
  readonly run: FilingRun
  readonly mail: MailToFile
  readonly filings: Filings
}

/** A retry is the same act, on the mail as it is selected now. */
const Failure = ({ run: { plan, state }, mail, filings }: FailureProps) => {
  const { words, announce } = usePane()
  if (state.kind !== 'failed') return null
  return (
    <ProblemNotice
      problem={state.problem}
      words={words}
      announce={announce}
      onTryAgain={() => void filings.start({ ...plan, mail })}
      takesFocus
    />
  )
}
