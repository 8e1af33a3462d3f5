import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useCallback, useEffect, useState } from 'react'
import type { CaseSummaryAnswer, FilingAnswer } from '../../contract/schemas.ts'
import { parseFilingId } from '../../domain/case.ts'
import { Heading } from '../situation/Heading.tsx'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { Waiting } from '../situation/Waiting.tsx'
import { useAnswer } from '../useAnswer.ts'
import { useWorkplace } from '../workplace.ts'
import { FilingList } from './FilingList.tsx'

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '12px', paddingBlock: '12px' },
  inset: { paddingInline: '12px' },
  subdued: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  more: { margin: '12px' },
})

/** A case and what is filed in it, newest first. */
export const CaseView = ({ summary }: { readonly summary: CaseSummaryAnswer }) => {
  const styles = useStyles()
  const { words, announce } = useWorkplace()
  const heading = `${summary.reference} ${summary.title}`
  useEffect(() => announce(heading), [announce, heading])
  return (
    <div className={styles.view}>
      <div className={styles.inset}>
        <Heading level={1}>{heading}</Heading>
        <div className={styles.subdued}>{summary.client}</div>
      </div>
      <section>
        <Heading level={2} className={styles.inset}>
          {words.cases.filed}
        </Heading>
        <FilingsFrom caseId={summary.id} before={null} />
      </section>
    </div>
  )
}

interface FilingsFromProps {
  readonly caseId: string
  /** Number of the filing after which (downwards) to go on; null begins with the newest. */
  readonly before: number | null
}

/** One page of filings, which shows the page after it when asked. */
const FilingsFrom = ({ caseId, before }: FilingsFromProps) => {
  const styles = useStyles()
  const { words, announce, client } = useWorkplace()
  const [hasNext, setNext] = useState(false)
  const question = useCallback(
    (signal: AbortSignal) => client.viewCase(caseId, before, signal),
    [client, caseId, before],
  )
  const { answer, again } = useAnswer(question)
  if (answer.kind === 'waiting') return <Waiting />
  if (answer.kind === 'failed') {
    return (
      <div className={styles.inset}>
        <ProblemNotice problem={answer.problem} words={words} announce={announce} onTryAgain={again} />
      </div>
    )
  }
  const { filings, more } = answer.value
  const last = more ? numberOfLast(filings) : null
  return (
    <>
      {filings.length === 0 && <p className={styles.inset}>{words.cases.empty}</p>}
      <FilingList filings={filings} />
      {last !== null && !hasNext && (
        <Button className={styles.more} onClick={() => setNext(true)}>
          {words.cases.more}
        </Button>
      )}
      {last !== null && hasNext && <FilingsFrom caseId={caseId} before={last} />}
    </>
  )
}

const numberOfLast = (filings: readonly FilingAnswer[]): number | null =>
  parseFilingId(filings.at(-1)?.id ?? '')?.seq ?? null
