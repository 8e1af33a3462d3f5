import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ClockRegular, DismissRegular, ErrorCircleRegular } from '@fluentui/react-icons'
import { useEffect, useId, useState } from 'react'
import type { FilingRun, FilingRuns } from '../filing/runs.ts'
import type { Filings } from '../filing/useFilings.ts'
import { outboxWordsFor } from '../language/outbox/outboxWordsFor.ts'
import { usePane } from '../pane.ts'
import { OutboxItems } from './OutboxItems.tsx'

const useStyles = makeStyles({
  line: {
    padding: '4px 8px 4px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  head: { display: 'flex', alignItems: 'center', gap: '6px', minHeight: '28px' },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  icon: { flexShrink: 0, fontSize: '16px' },
  refused: { color: tokens.colorStatusDangerForeground1 },
  small: { minWidth: 0, flexShrink: 0 },
})

interface OutboxLineProps {
  readonly runs: FilingRuns
  readonly filings: Filings
}

/** How much waits to be sent, what was refused and what went out meanwhile; opened, each of them. */
export const OutboxLine = ({ runs, filings }: OutboxLineProps) => {
  const sent = runs.filter((run) => run.state.kind === 'filed')
  const left = runs.filter(
    ({ state: { kind } }) => kind === 'waiting' || kind === 'failed' || kind === 'stands',
  )
  return (
    <>
      {left.length > 0 && <Left left={left} filings={filings} />}
      {sent.length > 0 && <Sent sent={sent} filings={filings} />}
    </>
  )
}

interface LeftProps {
  readonly left: FilingRuns
  readonly filings: Filings
}

const Left = ({ left, filings }: LeftProps) => {
  const styles = useStyles()
  const { tag, announce } = usePane()
  const said = outboxWordsFor(tag)
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const refused = left.filter(({ state }) => state.kind === 'failed').length
  const standing = left.filter(({ state }) => state.kind === 'stands').length
  const waiting = left.length - refused - standing
  const sentence = [
    waiting > 0 && said.waiting(waiting),
    refused > 0 && said.refused(refused),
    standing > 0 && said.standing(standing),
  ]
    .filter(Boolean)
    .join('. ')
  useEffect(() => announce(sentence), [announce, sentence])
  return (
    <section className={styles.line} aria-label={sentence}>
      <div className={styles.head}>
        {refused + standing > 0 ? (
          <ErrorCircleRegular className={mergeClasses(styles.icon, styles.refused)} />
        ) : (
          <ClockRegular className={styles.icon} />
        )}
        <span className={styles.text}>{sentence}</span>
        <Button
          size="small"
          className={styles.small}
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={`${isOpen ? said.hide : said.show}: ${sentence}`}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? said.hide : said.show}
        </Button>
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen && <OutboxItems runs={left} filings={filings} />}
      </div>
    </section>
  )
}

interface SentProps {
  readonly sent: readonly FilingRun[]
  readonly filings: Filings
}

const Sent = ({ sent, filings }: SentProps) => {
  const styles = useStyles()
  const { tag, words, announce } = usePane()
  const [only] = sent
  const howMany = outboxWordsFor(tag).sent(sent.length)
  const sentence =
    sent.length === 1 && only?.state.kind === 'filed'
      ? words.filed.elsewhere(
          only.mail.metadata.subject || words.mail.noSubject,
          only.state.answer.case.reference,
        )
      : howMany
  useEffect(() => announce(sentence), [announce, sentence])
  return (
    <section className={mergeClasses(styles.line, styles.head)} aria-label={howMany}>
      <span className={styles.text}>{sentence}</span>
      <Button
        appearance="transparent"
        size="small"
        icon={<DismissRegular />}
        aria-label={words.dismiss}
        onClick={() => {
          for (const { plan } of sent) filings.seen(plan.request)
        }}
      />
    </section>
  )
}
