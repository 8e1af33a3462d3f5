import { makeStyles } from '@fluentui/react-components'
import { lazy, Suspense, useCallback, useEffect } from 'react'
import type { MailboxAnswer, NewHold } from '../../contract/mailboxSchemas.ts'
import { usePane } from '../pane.ts'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { Waiting } from '../situation/Waiting.tsx'
import { useStateOf } from '../useStateOf.ts'
import { headline } from './countdownWords.ts'
import { DecisionLinkButton } from './DecisionLinkButton.tsx'
import { DecisionPart } from './DecisionPart.tsx'
import { HoldPart } from './HoldPart.tsx'
import { MailboxStanding } from './MailboxStanding.tsx'
import { Timeline } from './Timeline.tsx'

const LeavingInPane = lazy(async () => ({
  default: (await import('../leaving/LeavingInPane.tsx')).LeavingInPane,
}))

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '16px', padding: '12px' },
  notice: { padding: '12px' },
})

/** One mailbox: its clocks, what is decided, a hold on record, and what happened and comes. */
export const MailboxDetail = ({ id }: { readonly id: string }) => {
  const styles = useStyles()
  const { words, announce, mailboxes } = usePane()
  const { answer, again } = mailboxes
  switch (answer.kind) {
    case 'waiting':
      return <Waiting />
    case 'failed':
      return (
        <div className={styles.notice}>
          <ProblemNotice problem={answer.problem} words={words} announce={announce} onTryAgain={again} />
        </div>
      )
    case 'answered': {
      const mailbox = answer.value.mailboxes.find((one) => one.id === id)
      return mailbox ? (
        <Mailbox mailbox={mailbox} today={answer.value.today} onChanged={again} />
      ) : (
        <div className={styles.notice}>
          <ProblemNotice problem="mailboxNotFound" words={words} announce={announce} />
        </div>
      )
    }
  }
}

interface MailboxProps {
  readonly mailbox: MailboxAnswer
  readonly today: string
  readonly onChanged: () => void
}

const Mailbox = ({ mailbox: listed, today, onChanged }: MailboxProps) => {
  const styles = useStyles()
  const pane = usePane()
  const { words, announce, client } = pane
  // What the list says after a change is newer than what the change was answered with.
  const [changed, setChanged] = useStateOf<MailboxAnswer, MailboxAnswer | null>(listed, null)
  const mailbox = changed ?? listed
  const said = `${mailbox.name}: ${headline(mailbox.countdown, words.mailboxes)}`
  useEffect(() => announce(said), [announce, said])
  const place = useCallback((hold: NewHold) => client.hold(mailbox.id, hold), [client, mailbox.id])
  return (
    <div className={styles.view}>
      <MailboxStanding mailbox={mailbox} language={pane} />
      <DecisionPart mailbox={mailbox} language={pane}>
        {mailbox.may.decide && mayStillChange(mailbox) && <DecisionLinkButton id={mailbox.id} />}
      </DecisionPart>
      <HoldPart
        mailbox={mailbox}
        language={pane}
        place={place}
        announce={announce}
        onChanged={(after) => {
          setChanged(after)
          onChanged()
        }}
      />
      <Timeline events={mailbox.timeline} today={today} language={pane} />
      <Suspense>
        <LeavingInPane id={mailbox.id} />
      </Suspense>
    </div>
  )
}

/** What was reported done is changed by nobody any more: a link would lead to a page without a choice. */
const mayStillChange = ({ decision }: MailboxAnswer): boolean =>
  decision === null || decision.state === 'awaitingSecond' || decision.state === 'decided'
