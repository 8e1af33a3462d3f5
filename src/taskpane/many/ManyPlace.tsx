import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { SelectedMessage } from '../../outlook/mailHost.ts'
import type { MailToFile } from '../filing/mailToFile.ts'
import type { ManyWords } from '../language/many/manyWords.ts'
import { manyWordsFor } from '../language/many/manyWordsFor.ts'
import type { Outbox } from '../outbox/openOutbox.ts'
import { usePane } from '../pane.ts'
import { Heading } from '../situation/Heading.tsx'
import { Notice } from '../situation/Notice.tsx'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import type { KeptPlans } from './keptPlans.ts'
import { ManyFooter } from './ManyFooter.tsx'
import { ManyRowView } from './ManyRowView.tsx'
import type { ManyState } from './manyHeld.ts'
import { type ManyRow, progressOf } from './manyRows.ts'
import { type ManyWork, manyWork, mostMails } from './manyWork.ts'
import { OneCaseForAll } from './OneCaseForAll.tsx'
import { isOneConversation } from './oneConversation.ts'

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '12px 12px 0' },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: '4px 8px',
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  reading: { display: 'flex', flexDirection: 'column', gap: '4px', fontSize: tokens.fontSizeBase200 },
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '4px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
  },
  text: { flexGrow: 1, minWidth: 0 },
})

/** What there is to show: mails that are selected in Outlook, dropped files, or what an earlier pane left undone. */
export type Several =
  | { readonly kind: 'selected'; readonly messages: readonly SelectedMessage[] }
  | { readonly kind: 'files'; readonly mails: readonly MailToFile[] }
  | { readonly kind: 'resumed' }

interface ManyPlaceProps {
  /** Null: something else is on show, and what is under way goes on. */
  readonly several: Several | null
  readonly plans: KeptPlans
  readonly outbox: Promise<Outbox | null>
  readonly onUpdate: () => void
  readonly onClose: () => void
}

/** Several mails at once: a row for each, with its own case, filed by one act. */
export const ManyPlace = ({ several, plans, outbox, onUpdate, onClose }: ManyPlaceProps) => {
  const styles = useStyles()
  const { host, client, tag, words: common, dates, me } = usePane()
  const words = manyWordsFor(tag)
  // As one text: whoever is signed in may be told anew, with the same domains.
  const domains = me?.ownDomains.join(' ') ?? ''
  const work = useMemo(
    () =>
      manyWork({
        host,
        client,
        plans,
        outbox,
        said: { words: common, dates },
        me: me?.id ?? '',
        ownDomains: domains.split(' ').filter(Boolean),
      }),
    [host, client, plans, outbox, common, dates, me?.id, domains],
  )
  const state = useSyncExternalStore(work.subscribe, work.state)
  const [isCalledBack, setCalledBack] = useState(false)
  useEffect(() => {
    setCalledBack(false)
    if (several?.kind === 'selected') work.show(several.messages)
    if (several?.kind === 'files') work.showMails(several.mails)
    if (several?.kind === 'resumed') void work.resume()
  }, [work, several])

  const isFiling = state.phase === 'filing'
  if (several === null && !isCalledBack) {
    if (!isFiling) return null
    const { done, all } = progressOf(state.rows)
    return (
      <div className={styles.line}>
        <span className={styles.text}>{words.runsElsewhere(done, all)}</span>
        <Button size="small" onClick={() => setCalledBack(true)}>
          {words.show}
        </Button>
      </div>
    )
  }
  if (several?.kind === 'selected' && !host.can.loadById) return <CannotLoad />
  return (
    <div className={styles.view}>
      <div className={styles.top}>
        <Heading level={1}>{headingOf(several, state.rows, words)}</Heading>
        {several?.kind === 'selected' && !isFiling && (
          <Button size="small" onClick={onUpdate}>
            {words.update}
          </Button>
        )}
      </div>
      <ManyContent work={work} state={state} several={several} />
      <ManyFooter work={work} state={state} onClose={onClose} />
    </div>
  )
}

const ManyContent = ({
  work,
  state,
  several,
}: {
  readonly work: ManyWork
  readonly state: ManyState
  readonly several: Several | null
}) => {
  const styles = useStyles()
  const { words: common, announce, tag } = usePane()
  const words = manyWordsFor(tag)
  const { rows, problem, phase } = state
  const unread = rows.filter(({ head }) => head.kind === 'waiting').length
  const heading = headingOf(several, rows, words)
  useEffect(() => announce(heading), [announce, heading])
  return (
    <>
      {several?.kind === 'selected' && several.messages.length > mostMails && (
        <Notice kind="told" heading={words.tooMany(mostMails)} />
      )}
      {problem && (
        <ProblemNotice
          problem={problem}
          words={common}
          announce={announce}
          onTryAgain={phase === 'done' ? () => void work.undoAll() : work.askAgain}
        />
      )}
      {unread > 0 && (
        <div className={styles.reading}>
          <span>{words.reading(rows.length - unread + 1, rows.length)}</span>
          <ProgressBar
            aria-label={words.reading(rows.length - unread + 1, rows.length)}
            value={rows.length - unread}
            max={rows.length}
          />
        </div>
      )}
      {phase === 'choosing' && <OneCaseForAll rows={rows} onChoose={work.chooseForAll} />}
      <ul className={styles.list} aria-label={words.list}>
        {rows.map((row) => (
          <ManyRowView
            key={row.key}
            rows={rows}
            row={row}
            work={work}
            isFiling={phase === 'filing' || phase === 'undoing'}
          />
        ))}
      </ul>
    </>
  )
}

const headingOf = (several: Several | null, rows: readonly ManyRow[], words: ManyWords): string => {
  if (isOneConversation(rows)) return words.conversation.heading(rows.length)
  return several?.kind === 'selected' ? words.heading(rows.length) : words.headingOfOthers(rows.length)
}

const CannotLoad = () => {
  const { tag, announce } = usePane()
  const styles = useStyles()
  const { what, next } = manyWordsFor(tag).cannotLoad
  useEffect(() => announce(`${what} ${next}`), [announce, what, next])
  return (
    <div className={styles.view}>
      <Notice kind="told" heading={what}>
        <p>{next}</p>
      </Notice>
    </div>
  )
}
