import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ChangedFilingAnswer } from '../../contract/caseWorkSchemas.ts'
import type { CaseSummaryAnswer, FilingAnswer } from '../../contract/schemas.ts'
import { parseFilingId } from '../../domain/cases/case.ts'
import { tellCaseChanged } from '../cases/caseNews.ts'
import { FiledMail } from '../cases/FiledMail.tsx'
import { correctingWordsFor } from '../language/correcting/correctingWordsFor.ts'
import { focusOnArrival } from '../situation/focusOnArrival.ts'
import { Heading } from '../situation/Heading.tsx'
import { Notice } from '../situation/Notice.tsx'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { Waiting } from '../situation/Waiting.tsx'
import { useAnswer } from '../useAnswer.ts'
import { useWorkplace } from '../workplace.ts'
import { correctingClient } from './correctingClient.ts'
import { EraseAct } from './EraseAct.tsx'
import { changeSentence } from './filingChange.ts'
import { useFilingChange } from './useFilingChange.tsx'

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '8px', paddingBlock: '12px' },
  inset: { marginInline: '12px', marginBlock: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    padding: '8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
    '& p': { marginBlock: '4px' },
  },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
})

/** What was taken out of a case, or of all: by whom, when, why, and the way back. */
export const BinView = ({ within }: { readonly within: CaseSummaryAnswer | null }) => {
  const styles = useStyles()
  const { tag, announce } = useWorkplace()
  const said = correctingWordsFor(tag)
  const heading = within === null ? said.bin : said.binOf(within.reference)
  useEffect(() => announce(heading), [announce, heading])
  return (
    <div className={styles.view}>
      <Heading level={1} className={styles.inset}>
        {heading}
      </Heading>
      <p className={styles.inset}>{said.binExplanation}</p>
      <WithdrawnFrom caseId={within?.id ?? null} after={null} />
    </div>
  )
}

interface WithdrawnFromProps {
  readonly caseId: string | null
  readonly after: ChangedFilingAnswer['filing'] | null
}

/** One page of the bin, which shows the page after it when asked. */
const WithdrawnFrom = ({ caseId, after }: WithdrawnFromProps) => {
  const styles = useStyles()
  const { client, words, tag, announce } = useWorkplace()
  const said = correctingWordsFor(tag)
  const [hasNext, setNext] = useState(false)
  const question = useCallback(
    (signal: AbortSignal) => correctingClient(client).bin(caseId, after, signal),
    [client, caseId, after],
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
  const last = more ? (filings.at(-1)?.filing ?? null) : null
  return (
    <>
      {filings.length === 0 && after === null && <p className={styles.inset}>{said.binEmpty}</p>}
      <ul className={styles.list}>
        {filings.map((one) => (
          <li key={one.filing.id} className={styles.item}>
            <Withdrawn one={one} />
          </li>
        ))}
      </ul>
      {last !== null && !hasNext && (
        <Button className={styles.inset} onClick={() => setNext(true)}>
          {said.binMore}
        </Button>
      )}
      {last !== null && hasNext && <WithdrawnFrom caseId={caseId} after={last} />}
    </>
  )
}

/** What was moved away lies elsewhere as another filing: from there it is moved back. */
const presentOf = (filing: FilingAnswer): FilingAnswer => {
  const id = filing.withdrawn?.movedTo ?? ''
  const there = parseFilingId(id)
  return there === null ? filing : { ...filing, id, caseId: there.caseId }
}

const Withdrawn = ({ one }: { readonly one: ChangedFilingAnswer }) => {
  const styles = useStyles()
  const { words, tag, dates, me } = useWorkplace()
  const said = correctingWordsFor(tag)
  const { filing, case: was } = one
  const [isErased, setErased] = useState(false)
  const present = useMemo(() => presentOf(filing), [filing])
  const isMoved = present !== filing
  const restore = isMoved ? said.moveBack(was.reference) : said.restore
  const { change, isBusy, make, problem, undo } = useFilingChange(present, () =>
    tellCaseChanged('bin', was.id),
  )
  const subject = filing.message?.subject || words.mail.noSubject
  const { withdrawn } = filing
  if (isErased)
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the button that had the focus has gone, and from what Tab does not reach office.js leaves the pane
      <div ref={focusOnArrival} tabIndex={0}>
        <Notice kind="told" heading={said.erased} />
      </div>
    )
  return (
    <>
      <FiledMail filing={filing} />
      {withdrawn && (
        <div>{said.binLine(was.reference, withdrawn.by.name, dates.moment(withdrawn.at), isMoved)}</div>
      )}
      {withdrawn?.reason && <p>{withdrawn.reason}</p>}
      {withdrawn && withdrawn.toErase.length > 0 && <p>{said.toErase(withdrawn.toErase)}</p>}
      {change !== null && (
        <Notice
          kind={change.changed.case.id === was.id && change.wanted.kind !== 'withdraw' ? 'done' : 'told'}
          heading={changeSentence(change, said)}
          acts={undo}
        />
      )}
      <div className={styles.acts}>
        {change === null && (
          <Button
            size="small"
            aria-label={`${restore}: ${subject}`}
            disabledFocusable={isBusy}
            onClick={() => void make(isMoved ? { kind: 'move', to: was.id } : { kind: 'restore' })}
          >
            {restore}
          </Button>
        )}
        {change === null && me?.roles.includes('caseManager') && (
          <EraseAct
            filing={filing}
            subject={subject}
            onErased={() => {
              setErased(true)
              tellCaseChanged('bin', was.id)
            }}
          />
        )}
      </div>
      {problem}
    </>
  )
}
