import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { CopyRegular } from '@fluentui/react-icons'
import { useCallback, useState } from 'react'
import type { RunbookAnswer } from '../../contract/executionSchemas.ts'
import { Heading } from '../../taskpane/situation/Heading.tsx'
import { ProblemNotice } from '../../taskpane/situation/ProblemNotice.tsx'
import { useAnswer } from '../../taskpane/useAnswer.ts'
import { useOverview } from '../overviewContext.ts'

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '8px',
    minWidth: 0,
    '& p': { margin: 0 },
  },
  steps: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    alignSelf: 'stretch',
    minWidth: 0,
  },
  step: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0 },
  lines: {
    margin: 0,
    padding: '8px 10px',
    maxWidth: '100%',
    boxSizing: 'border-box',
    overflowX: 'auto',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  subdued: { color: tokens.colorNeutralForeground2 },
})

interface RunbookPartProps {
  readonly id: string
  /** Number of the decision it carries out: another decision, another runbook. */
  readonly decision: number | null
}

/** The exact PowerShell: what to check first, what to run, and what to look at after. */
export const RunbookPart = ({ id, decision }: RunbookPartProps) => {
  const styles = useStyles()
  const { said } = useOverview()
  const [isShown, setShown] = useState(false)
  return (
    <section className={styles.part}>
      <Heading level={2}>{said.runbook.heading}</Heading>
      <Button size="small" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        {isShown ? said.runbook.hide : said.runbook.show}
      </Button>
      {isShown && <Runbook key={decision} id={id} />}
    </section>
  )
}

const Runbook = ({ id }: { readonly id: string }) => {
  const { client, language, announce } = useOverview()
  const question = useCallback((signal: AbortSignal) => client.runbook(id, signal), [client, id])
  const { answer, again } = useAnswer(question)
  switch (answer.kind) {
    case 'waiting':
      return null
    case 'failed':
      return (
        <ProblemNotice
          problem={answer.problem}
          words={language.words}
          announce={announce}
          onTryAgain={again}
        />
      )
    case 'answered':
      return <Steps runbook={answer.value} />
  }
}

const Steps = ({ runbook }: { readonly runbook: RunbookAnswer }) => {
  const styles = useStyles()
  const { said, announce } = useOverview()
  const [copied, setCopied] = useState<string | null>(null)
  const copy = async (): Promise<void> => {
    // A browser may refuse, as without https.
    const sentence = await navigator.clipboard.writeText(runbook.script).then(
      () => said.runbook.copied,
      () => said.runbook.notCopied,
    )
    setCopied(sentence)
    announce(sentence)
  }
  return (
    <>
      {runbook.decision === null && <p className={styles.subdued}>{said.runbook.none}</p>}
      <Button size="small" icon={<CopyRegular />} onClick={() => void copy()}>
        {said.runbook.copy}
      </Button>
      {copied && <p className={styles.subdued}>{copied}</p>}
      <ol className={styles.steps}>
        {runbook.steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a runbook do not move
          <li key={index} className={styles.step}>
            <Heading level={2}>{`${said.runbook.part[step.part]}: ${step.what}`}</Heading>
            {step.lines.length > 0 && (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
              <pre className={styles.lines} tabIndex={0}>
                {step.lines.join('\n')}
              </pre>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}
