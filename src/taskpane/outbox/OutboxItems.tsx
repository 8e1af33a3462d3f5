import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { FilingRun, FilingRuns } from '../filing/runs.ts'
import type { Filings } from '../filing/useFilings.ts'
import { outboxWordsFor } from '../language/outbox/outboxWordsFor.ts'
import { ChosenCase } from '../many/ChosenCase.tsx'
import { usePane } from '../pane.ts'
import { focusOnArrival } from '../situation/focusOnArrival.ts'
import { destinationWords } from './destinationWords.ts'
import { RemoveButton } from './RemoveButton.tsx'
import { useSendNow } from './useSendNow.ts'

const useStyles = makeStyles({
  part: { paddingBottom: '8px', '& p': { marginBlock: '4px', color: tokens.colorNeutralForeground2 } },
  list: { listStyleType: 'none', margin: 0, padding: 0, maxHeight: '50vh', overflowY: 'auto' },
  item: {
    paddingBlock: '6px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  subject: { fontWeight: tokens.fontWeightSemibold },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginBlock: '4px 6px' },
})

interface OutboxItemsProps {
  readonly runs: FilingRuns
  readonly filings: Filings
}

/** Each filing that waits or was refused: which mail, where to, why it is still here, and what can be done. */
export const OutboxItems = ({ runs, filings }: OutboxItemsProps) => {
  const styles = useStyles()
  const { tag } = usePane()
  const said = outboxWordsFor(tag)
  const { isBusy, sendNow } = useSendNow(filings)
  const isAnyWaiting = runs.some(({ state }) => state.kind === 'waiting')
  return (
    <div className={styles.part}>
      {isAnyWaiting && (
        <>
          <p>{said.explanation}</p>
          <div className={styles.acts}>
            <Button size="small" disabledFocusable={isBusy} onClick={() => void sendNow()}>
              {isBusy ? said.sending : said.sendNow}
            </Button>
          </div>
        </>
      )}
      <ul className={styles.list}>
        {runs.map((run) => (
          <li key={run.plan.request} className={styles.item}>
            <Item run={run} filings={filings} />
          </li>
        ))}
      </ul>
    </div>
  )
}

const Item = ({ run, filings }: { readonly run: FilingRun; readonly filings: Filings }) => {
  const styles = useStyles()
  const { tag, words, dates } = usePane()
  const said = outboxWordsFor(tag)
  const { isBusy, sendNow } = useSendNow(filings)
  const { state, mail, plan, since } = run
  const [isChoosing, setChoosing] = useState(false)
  const subject = mail.metadata.subject || words.mail.noSubject
  const problem = state.kind === 'failed' || state.kind === 'waiting' ? state.problem : null
  return (
    <>
      <div className={styles.subject}>{subject}</div>
      {state.kind !== 'stands' && <div>{destinationWords(plan.into, said)}</div>}
      {since !== null && state.kind === 'waiting' && <div>{said.since(dates.moment(since))}</div>}
      {problem !== null && (
        <div>
          {words.problem[problem].what} {state.kind === 'failed' && words.problem[problem].next}
        </div>
      )}
      {state.kind === 'waiting' && !state.isLasting && <div>{said.notLasting}</div>}
      {state.kind === 'stands' && <div>{said.standingNext}</div>}
      <div className={styles.acts}>
        {state.kind === 'failed' && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => void sendNow(plan.request)}>
            {isBusy ? said.sending : said.again}
          </Button>
        )}
        {state.kind === 'failed' && !isChoosing && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => setChoosing(true)}>
            {said.otherCase}
          </Button>
        )}
        {state.kind === 'stands' ? (
          <Button
            size="small"
            aria-label={said.standingSeenNamed(subject)}
            onClick={() => filings.dismiss(plan.request)}
          >
            {said.standingSeen}
          </Button>
        ) : (
          <RemoveButton run={run} filings={filings} />
        )}
      </div>
      {isChoosing && (
        <ChosenCase
          label={said.otherCaseFor(subject)}
          suggestions={[]}
          chosen={plan.into}
          field={focusOnArrival}
          onChoose={(into) => {
            setChoosing(false)
            void sendNow(plan.request, into)
          }}
        />
      )}
    </>
  )
}
