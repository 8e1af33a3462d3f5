import { Button, Field, Input, mergeClasses } from '@fluentui/react-components'
import { lazy, useState } from 'react'
import type { CheckAnswer, NewAnswer } from '../../../contract/leavingSchemas.ts'
import { FailedAct } from '../../situation/FailedAct.tsx'
import { Late } from '../../situation/Late.tsx'
import { useAct } from '../../useAct.ts'
import { useWorkplace } from '../../workplace.ts'
import { Fold } from '../Fold.tsx'
import { useLeaving } from '../leavingContext.ts'
import { Part } from '../Part.tsx'
import { StateMark } from '../StateMark.tsx'
import { useLeavingStyles } from '../useLeavingStyles.ts'
import { WayLink, wayOfCheck } from '../WayLink.tsx'
import { CopyForm } from './CopyForm.tsx'
import { EmptyCases } from './EmptyCases.tsx'
import { PromisesLetGo } from './PromisesLetGo.tsx'
import { Releases } from './Releases.tsx'

const LeavingCopy = lazy(async () => ({
  default: (await import('../../copies/LeavingCopy.tsx')).LeavingCopy,
}))

const marks = { settled: 'good', open: 'bad', waiting: 'plain', asked: 'plain' } as const
const counted: readonly CheckAnswer['check'][] = [
  'clientMail',
  'promisesLetGo',
  'filings',
  'commitments',
  'follows',
  'emptyCases',
]

/** Solved by whoever leaves or the mailbox is entrusted to, and by nobody else. */
const leaversOwn: readonly CheckAnswer['check'][] = [
  'clientMail',
  'filings',
  'promisesLetGo',
  'commitments',
  'follows',
]

/** Are we done? What is to be so before anything is closed, with the way to solve what is not. */
export const ChecksPart = () => {
  const styles = useLeavingStyles()
  const { leaving, said } = useLeaving()
  const left = leaving.checks.filter(({ state }) => state !== 'settled').length
  return (
    <Part name="checks" heading={said.checks.heading}>
      <p className={styles.strong}>{left === 0 ? said.checks.allDone : said.checks.left(left)}</p>
      <ul className={styles.list}>
        {leaving.checks.map((check) => (
          <li key={check.check} className={styles.row}>
            <CheckLine check={check} />
          </li>
        ))}
      </ul>
    </Part>
  )
}

const CheckLine = ({ check }: { readonly check: CheckAnswer }) => {
  const styles = useLeavingStyles()
  const { dates, words: common } = useWorkplace()
  const { leaving, said } = useLeaving()
  const words = said.checks
  const { check: name, state, count, answer } = check
  const isCounted = counted.includes(name)
  const way = wayOfCheck(name, leaving)
  const isLeaversAlone = leaversOwn.includes(name) && !leaving.may.leave
  const next =
    isCounted && count === null ? words.uncounted : isLeaversAlone ? words.byWhoeverLeaves : words.way[name]
  return (
    <>
      <div className={styles.spread}>
        <span>{words.check[name]}</span>
        <StateMark kind={marks[state]}>
          {count !== null && count > 0 ? `${words.state[state]}, ${words.count(count)}` : words.state[state]}
        </StateMark>
      </div>
      {name === 'clientMail' && leaving.reading !== null && (
        <p className={styles.subdued}>{words.reading(leaving.reading.done, leaving.reading.of)}</p>
      )}
      {name === 'clientMail' && leaving.countedAt !== null && (
        <p className={styles.subdued}>{words.countedAt(dates.moment(leaving.countedAt))}</p>
      )}
      {state !== 'settled' && <p className={styles.subdued}>{next}</p>}
      {state !== 'settled' && way !== null && <WayLink way={way} to={words.check[name]} />}
      {name === 'emptyCases' && state !== 'settled' && leaving.may.leave && <EmptyCases />}
      {name === 'promisesLetGo' && state !== 'settled' && leaving.may.leave && (
        <PromisesLetGo count={count ?? 0} />
      )}
      {name === 'promisesLetGo' && <Releases />}
      {answer && (
        <p className={styles.subdued}>
          {[words.answered(answer.by, dates.dayOf(answer.at)), ...(answer.note ? [answer.note] : [])].join(
            ': ',
          )}
        </p>
      )}
      {name === 'staticCopy' && leaving.copy && (
        <p className={mergeClasses(styles.subdued)}>{words.copied(leaving.copy.sha256)}</p>
      )}
      {!isCounted && name !== 'staticCopy' && leaving.may.answer && (
        <Question key={state} question={name as NewAnswer['question']} isSettled={state === 'settled'} />
      )}
      {name === 'staticCopy' && leaving.may.copy && (
        <Late words={common}>
          <LeavingCopy />
        </Late>
      )}
      {name === 'staticCopy' && state !== 'settled' && leaving.may.answer && <CopyMadeElsewhere />}
    </>
  )
}

/** Beside the form that makes one it is the rarer way. */
const CopyMadeElsewhere = () => {
  const { leaving, said } = useLeaving()
  if (!leaving.may.copy) return <CopyForm />
  return (
    <Fold label={said.checks.copyElsewhere} about={said.checks.check.staticCopy}>
      <CopyForm />
    </Fold>
  )
}

interface QuestionProps {
  readonly question: NewAnswer['question']
  readonly isSettled: boolean
}

/** What is answered stands there as done, and can be answered otherwise. */
const Question = ({ question, isSettled }: QuestionProps) => {
  const { said } = useLeaving()
  if (!isSettled) return <QuestionForm question={question} />
  return (
    <Fold label={said.checks.answerAnew} about={said.checks.check[question]}>
      <QuestionForm question={question} />
    </Fold>
  )
}

const QuestionForm = ({ question }: { readonly question: NewAnswer['question'] }) => {
  const styles = useLeavingStyles()
  const { client, said, onChanged } = useLeaving()
  const [note, setNote] = useState('')
  const { state, run } = useAct((request: string, given: Pick<NewAnswer, 'isSettled' | 'note'>) =>
    client.answer({ request, question, ...given }),
  )
  const answer = async (isSettled: boolean): Promise<void> => {
    const after = await run({ isSettled, note: note.trim() })
    if (after === null) return
    setNote('')
    onChanged(after, said.checks.recorded)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a border and a width of its own
    <div className={styles.form} role="group" aria-label={said.checks.check[question]}>
      <Field label={said.checks.note}>
        <Input size="small" maxLength={2000} value={note} onChange={(_, { value }) => setNote(value)} />
      </Field>
      <div className={styles.acts}>
        <Button size="small" disabledFocusable={state.kind === 'busy'} onClick={() => void answer(true)}>
          {said.checks.yes}
        </Button>
        <Button size="small" disabledFocusable={state.kind === 'busy'} onClick={() => void answer(false)}>
          {said.checks.no}
        </Button>
      </div>
      <FailedAct state={state} />
    </div>
  )
}
