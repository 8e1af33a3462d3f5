import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useEffect } from 'react'
import { usePane } from '../pane.ts'
import type { FilingRun, FilingRuns } from './runs.ts'
import { stepWords } from './stepWords.ts'
import type { Filings } from './useFilings.ts'

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: '4px 4px 4px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  item: { display: 'flex', alignItems: 'center', gap: '4px', minHeight: '28px' },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
})

interface RunsElsewhereProps {
  readonly runs: FilingRuns
  readonly filings: Filings
}

/** A line for each filing whose mail is not on show: it goes on for the mail it began with. */
export const RunsElsewhere = ({ runs, filings }: RunsElsewhereProps) => {
  const styles = useStyles()
  if (runs.length === 0) return null
  return (
    <ul className={styles.list}>
      {runs.map((run) => (
        <li key={run.plan.request} className={styles.item}>
          <RunLine run={run} filings={filings} />
        </li>
      ))}
    </ul>
  )
}

const RunLine = ({ run, filings }: { readonly run: FilingRun; readonly filings: Filings }) => {
  const styles = useStyles()
  const { words, announce } = usePane()
  const sentence = useSentence(run)
  const { kind } = run.state
  useEffect(() => {
    if (kind !== 'running') announce(sentence)
  }, [announce, kind, sentence])
  return (
    <>
      <span className={styles.text}>{sentence}</span>
      {kind !== 'running' && (
        <Button
          appearance="transparent"
          size="small"
          icon={<DismissRegular />}
          aria-label={words.dismiss}
          onClick={() => filings.dismiss(run.plan.request)}
        />
      )}
    </>
  )
}

const useSentence = ({ mail, state }: FilingRun): string => {
  const { words } = usePane()
  const subject = mail.metadata.subject || words.mail.noSubject
  switch (state.kind) {
    case 'running':
      return `${words.filing.elsewhere(subject)} ${stepWords(state.step, words.filing)}`
    case 'waiting':
    case 'stands':
      return words.filing.elsewhere(subject)
    case 'filed':
      return words.filed.elsewhere(subject, state.answer.case.reference)
    case 'failed': {
      const { what, next } = words.problem[state.problem]
      return `${words.filing.failedElsewhere(subject)} ${what} ${next}`
    }
  }
}
