import { Button, Field, Select } from '@fluentui/react-components'
import { CopyRegular } from '@fluentui/react-icons'
import { useCallback, useState } from 'react'
import type { LettersAnswer } from '../../contract/leavingReportSchemas.ts'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { useAnswer } from '../useAnswer.ts'
import { useWorkplace } from '../workplace.ts'
import { ColleagueSelect } from './ColleagueSelect.tsx'
import { useLeaving } from './leavingContext.ts'
import { Part } from './Part.tsx'
import { useLeavingStyles } from './useLeavingStyles.ts'

/** A letter for clients and an out-of-office text, in Dutch and English, with the PowerShell that sets it. */
export const LettersPart = () => {
  const styles = useLeavingStyles()
  const { words, announce } = useWorkplace()
  const { leaving, client, said } = useLeaving()
  const [isShown, setShown] = useState(false)
  const [successor, setSuccessor] = useState('')
  const [months, setMonths] = useState('1')
  const question = useCallback(
    (signal: AbortSignal) => client.letters(successor, months, signal),
    [client, successor, months],
  )
  const { answer, again } = useAnswer(isShown ? question : null)
  if (!leaving.hasLetters) return null
  return (
    <Part name="letters" heading={said.letters.heading}>
      <Button size="small" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        {isShown ? said.letters.hide : said.letters.show}
      </Button>
      {isShown && (
        <div className={styles.form}>
          <ColleagueSelect
            label={said.letters.successor}
            value={successor}
            nobody={said.letters.firm}
            onChoose={setSuccessor}
          />
          <Field label={said.letters.months}>
            <Select value={months} onChange={(_, { value }) => setMonths(value)}>
              {[1, 2, 3].map((count) => (
                <option key={count} value={count}>
                  {said.letters.month(count)}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      )}
      {isShown && answer.kind === 'failed' && (
        <ProblemNotice problem={answer.problem} words={words} announce={announce} onTryAgain={again} />
      )}
      {isShown && answer.kind === 'answered' && (
        <>
          {(['nl', 'en'] as const).map((language) => {
            const { subject, text } = answer.value.letter[language]
            return (
              <Copied key={language} name={said.letters.letter[language]} text={`${subject}\n\n${text}`} />
            )
          })}
          <Reply reply={answer.value.reply} />
        </>
      )}
    </Part>
  )
}

/** The out-of-office text and how it is set, with what the plan does to it. */
const Reply = ({ reply }: { readonly reply: LettersAnswer['reply'] }) => {
  const styles = useLeavingStyles()
  const { dates } = useWorkplace()
  const { leaving, said } = useLeaving()
  if (reply === null) return <p className={styles.subdued}>{said.letters.replyOver}</p>
  const closed = leaving.plan.steps.find(({ step }) => step === 'accountClosed')
  const closesOn = closed?.due ?? null
  return (
    <>
      {closed?.state === 'done' && <p className={styles.subdued}>{said.letters.isClosed}</p>}
      {closed?.state !== 'done' && closesOn !== null && closesOn <= reply.until && (
        <p className={styles.subdued}>
          {said.letters.closesBefore(dates.day(closesOn), dates.day(reply.until))}
        </p>
      )}
      {(['nl', 'en'] as const).map((language) => (
        <Copied key={language} name={said.letters.reply[language]} text={reply.text[language]} />
      ))}
      <Copied name={said.letters.script} text={reply.script} why={said.letters.scriptWhy} />
    </>
  )
}

interface CopiedProps {
  readonly name: string
  readonly text: string
  readonly why?: string
}

const Copied = ({ name, text, why }: CopiedProps) => {
  const styles = useLeavingStyles()
  const { announce } = useWorkplace()
  const { said } = useLeaving()
  const [told, setTold] = useState<string | null>(null)
  const copy = async (): Promise<void> => {
    // A browser may refuse, as without https.
    const sentence = await navigator.clipboard.writeText(text).then(
      () => said.letters.copied,
      () => said.letters.notCopied,
    )
    setTold(sentence)
    announce(sentence)
  }
  return (
    <>
      <h3>{name}</h3>
      {why !== undefined && <p className={styles.subdued}>{why}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what may scroll must be reached by keyboard */}
      <pre className={styles.text} tabIndex={0}>
        {text}
      </pre>
      <Button
        size="small"
        icon={<CopyRegular />}
        aria-label={`${said.letters.copy}: ${name}`}
        onClick={() => void copy()}
      >
        {said.letters.copy}
      </Button>
      {told !== null && <p className={styles.subdued}>{told}</p>}
    </>
  )
}
