import { Button, makeStyles } from '@fluentui/react-components'
import { type Dispatch, lazy, type SetStateAction, useCallback, useMemo, useState } from 'react'
import type { CaseSummaryAnswer, FilingAnswer, SuggestionsAnswer } from '../../contract/schemas.ts'
import { privateSigns } from '../../domain/privateSigns.ts'
import { useCaseNews } from '../cases/caseNews.ts'
import type { CommitmentDraft } from '../commitments/draft.ts'
import { MailboxClock } from '../mailboxes/MailboxClock.tsx'
import { MailRule } from '../mailboxes/MailRule.tsx'
import { WaitingCard } from '../outbox/lateViews.ts'
import { usePane } from '../pane.ts'
import { Late } from '../situation/Late.tsx'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { useAnswer } from '../useAnswer.ts'
import { useFirst } from '../useFirst.ts'
import { AlreadyFiled } from './AlreadyFiled.tsx'
import { DropPlace } from './DropPlace.tsx'
import { FiledCard } from './FiledCard.tsx'
import { FiledHere } from './FiledHere.tsx'
import { FilingForm } from './FilingForm.tsx'
import { FilingProgress } from './FilingProgress.tsx'
import { emptyForm, type FormState } from './formState.ts'
import { MailHead } from './MailHead.tsx'
import type { MailToFile } from './mailToFile.ts'
import { NotKnown } from './NotKnown.tsx'
import { PrivateNotice } from './PrivateNotice.tsx'
import { type FilingRun, runOf } from './runs.ts'
import { useAnswered } from './useAnswered.ts'
import type { Filings } from './useFilings.ts'
import { offeredFirst, useRecalledChoice } from './useRecalledChoice.ts'

const Following = lazy(async () => ({ default: (await import('../following/Following.tsx')).Following }))
const ByItself = lazy(async () => ({ default: (await import('../following/ByItself.tsx')).ByItself }))
const NotAgain = lazy(async () => ({ default: (await import('../following/ByItself.tsx')).NotAgain }))
const FiledCommitments = lazy(async () => ({
  default: (await import('../commitments/FiledCommitments.tsx')).FiledCommitments,
}))

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '12px' },
})

interface FileViewProps {
  readonly mail: MailToFile
  readonly filings: Filings
  readonly onFiles: (files: FileList) => void
  readonly isShown: boolean
  /** Has Outlook asked what is selected now. Null: the mail does not come from there. */
  readonly onLook: (() => void) | null
}

/** One mail and its filing. Everything in here belongs to this mail: another mail is another FileView. */
export const FileView = (props: FileViewProps) => {
  const { mail } = props
  const styles = useStyles()
  const { host } = usePane()
  const signs = useMemo(
    () =>
      privateSigns({
        metadata: mail.metadata,
        sensitivity: mail.sensitivity,
        ownAddress: host.ownAddress,
      }),
    [mail, host],
  )
  const [isAgreed, setAgreed] = useState(signs.length === 0)
  return (
    <div className={styles.view}>
      <MailHead mail={mail} />
      {isAgreed ? (
        <>
          <Business {...props} isPrivate={signs.length > 0} />
          <MailboxClock address={mail.mailbox} />
        </>
      ) : (
        <PrivateNotice signs={signs} onAgree={() => setAgreed(true)} />
      )}
    </div>
  )
}

/** A mail of which the service may know. */
const Business = (props: FileViewProps & { readonly isPrivate: boolean }) => {
  const { mail, filings, isPrivate, onLook } = props
  const { client, words } = usePane()
  // A mail that is selected once more is not asked about again.
  const { metadata } = useFirst(mail, mail.key)
  const question = useCallback((signal: AbortSignal) => client.suggest(metadata, signal), [client, metadata])
  const standing = useAnswer(question)
  const run = runOf(filings.runs, mail)
  const answered = standing.answer.kind === 'answered' ? standing.answer.value : null
  useAnswered(mail, answered, run, filings.dismiss)
  useCaseNews('mail', (caseId) => {
    if (run?.state.kind === 'filed' && run.state.answer.case.id === caseId) filings.dismiss(run.plan.request)
    standing.again()
  })
  return (
    <>
      <Filing {...props} standing={standing} />
      <Late words={words}>
        <Following
          {...{ mail, isPrivate, onLook }}
          answer={answered}
          filed={run?.state.kind === 'filed' ? run.state.answer : null}
          isUntouched={run === null}
          onFile={filings.start}
        />
      </Late>
    </>
  )
}

interface FilingProps extends FileViewProps {
  readonly standing: ReturnType<typeof useAnswer<SuggestionsAnswer>>
}

const Filing = (props: FilingProps) => {
  const { mail, filings, standing } = props
  const { words } = usePane()
  const [form, setForm] = useState<FormState>(emptyForm)
  const recalled = useRecalledChoice(mail, form, setForm)
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
            <CommitmentsOf mail={mail} filings={[answer.filing]} drafts={form.commitments} />
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
        {...{ form, setForm, recalled, passedOver, setPassedOver }}
        takesFocus={run === null}
      />
    </>
  )
}

interface CommitmentsOfProps {
  readonly mail: MailToFile
  readonly filings: readonly FilingAnswer[]
  /** What the person made of those in the form. */
  readonly drafts: readonly CommitmentDraft[]
}

const CommitmentsOf = ({ mail, filings, drafts }: CommitmentsOfProps) => (
  <Late words={usePane().words}>
    {filings.map((filing) => (
      <FiledCommitments key={filing.id} mail={mail} filing={filing} before={drafts} />
    ))}
  </Late>
)

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

interface StandingProps extends FilingProps {
  readonly form: FormState
  readonly setForm: Dispatch<SetStateAction<FormState>>
  /** The case chosen for the mail while it was written. */
  readonly recalled: CaseSummaryAnswer | null
  readonly passedOver: readonly string[]
  readonly setPassedOver: (cases: readonly string[]) => void
  readonly takesFocus: boolean
}

/** Where the mail stands already and, where it may be filed, the form. The form does not wait for the answer. */
const Standing = (props: StandingProps) => {
  const { mail, filings, onFiles, isShown, standing, form, setForm, recalled, takesFocus } = props
  const { passedOver, setPassedOver } = props
  const { words, host } = usePane()
  const { answer, again } = standing
  const { filed, suggestions, follow } = answer.kind === 'answered' ? answer.value : nothingKnown
  const isIn = (id: string) => filed.some((one) => one.case.id === id) || passedOver.includes(id)
  const unseen = filed.filter((one) => !passedOver.includes(one.case.id))

  if (unseen.length > 0) {
    return (
      <>
        <AlreadyFiled filed={unseen} mail={mail} onFileAgain={again} />
        <Button onClick={() => setPassedOver([...passedOver, ...unseen.map((one) => one.case.id)])}>
          {words.filed.another}
        </Button>
        <CommitmentsOf mail={mail} filings={unseen.map(({ filing }) => filing)} drafts={form.commitments} />
      </>
    )
  }
  return (
    <>
      {answer.kind === 'failed' && <NotKnown problem={answer.problem} onTryAgain={again} />}
      {mail.fileName === null && !host.can.readMime ? (
        <DropPlace onFiles={onFiles} />
      ) : (
        <FilingForm
          mail={mail}
          suggestions={offeredFirst(suggestions, recalled ?? follow?.case ?? null).filter(
            (one) => !isIn(one.case.id),
          )}
          recalled={recalled?.id ?? null}
          state={form}
          onChange={setForm}
          onFile={(act) => void filings.start(act)}
          takesFocus={takesFocus}
          isShown={isShown}
        />
      )}
      {answer.kind === 'answered' && filed.length === 0 && passedOver.length === 0 && (
        <MailRule address={mail.mailbox} sentAt={mail.metadata.sentAt} />
      )}
    </>
  )
}

const nothingKnown = { follow: null, filed: [], suggestions: [] } as const
