import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import type { MailboxAnswer, NewHold } from '../../contract/mailboxSchemas.ts'
import { headline } from '../../taskpane/mailboxes/countdownWords.ts'
import { DecisionPart } from '../../taskpane/mailboxes/DecisionPart.tsx'
import { HoldPart } from '../../taskpane/mailboxes/HoldPart.tsx'
import { MailboxStanding } from '../../taskpane/mailboxes/MailboxStanding.tsx'
import { Timeline } from '../../taskpane/mailboxes/Timeline.tsx'
import { focusOnArrival } from '../../taskpane/situation/focusOnArrival.ts'
import { ProblemNotice } from '../../taskpane/situation/ProblemNotice.tsx'
import { useAnswer } from '../../taskpane/useAnswer.ts'
import { CancellationForm } from '../agreements/CancellationForm.tsx'
import { useOverview } from '../overviewContext.ts'
import { ActForm } from './ActForm.tsx'
import { ExecutionPart } from './ExecutionPart.tsx'
import { FactForm } from './FactForm.tsx'
import { RunbookPart } from './RunbookPart.tsx'

const TroubleOfMailbox = lazy(async () => ({
  default: (await import('./TroubleOfMailbox.tsx')).TroubleOfMailbox,
}))

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    minWidth: 0,
    boxSizing: 'border-box',
    padding: '12px 16px 20px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow4,
    '@media (max-width: 700px)': { border: 'none', boxShadow: 'none', padding: 0 },
  },
  close: { alignSelf: 'flex-end', marginBottom: '-12px' },
  acts: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px' },
  subdued: { margin: 0, color: tokens.colorNeutralForeground2 },
})

interface MailboxPanelProps {
  readonly id: string
  /** Id of the agreement it falls under; null: none. */
  readonly agreement: string | null
  readonly today: string
  readonly onClose: () => void
  /** Something was recorded: the list is to be read again. */
  readonly onChanged: () => void
}

/** One mailbox beside the list, or in its place where there is no room, and what the provider does about it. */
export const MailboxPanel = ({ id, agreement, today, onClose, onChanged }: MailboxPanelProps) => {
  const styles = useStyles()
  const { said, language, client, announce } = useOverview()
  const question = useCallback((signal: AbortSignal) => client.mailbox(id, signal), [client, id])
  const { answer, again } = useAnswer(question)
  const [changed, setChanged] = useState<MailboxAnswer | null>(null)
  const mailbox = changed ?? (answer.kind === 'answered' ? answer.value : null)
  const spoken = mailbox && `${mailbox.name}: ${headline(mailbox.countdown, language.words.mailboxes)}`
  useEffect(() => {
    if (spoken !== null) announce(spoken)
  }, [announce, spoken])
  const take = (after: MailboxAnswer) => {
    setChanged(after)
    onChanged()
  }
  return (
    <section
      className={styles.panel}
      aria-label={said.panel.label}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <Button
        className={styles.close}
        ref={focusOnArrival}
        appearance="subtle"
        size="small"
        icon={<DismissRegular />}
        onClick={onClose}
      >
        {said.panel.close}
      </Button>
      {answer.kind === 'failed' && (
        <ProblemNotice
          problem={answer.problem}
          words={language.words}
          announce={announce}
          onTryAgain={again}
        />
      )}
      {mailbox && <MailboxParts mailbox={mailbox} agreement={agreement} today={today} onChanged={take} />}
    </section>
  )
}

interface MailboxPartsProps {
  readonly mailbox: MailboxAnswer
  readonly agreement: string | null
  readonly today: string
  readonly onChanged: (mailbox: MailboxAnswer) => void
}

const MailboxParts = ({ mailbox, agreement, today, onChanged }: MailboxPartsProps) => {
  const styles = useStyles()
  const { said, language, client, announce } = useOverview()
  const { id } = mailbox
  const place = useCallback((hold: NewHold) => client.hold(id, hold), [client, id])
  return (
    <>
      <MailboxStanding mailbox={mailbox} language={language} />
      <DecisionPart mailbox={mailbox} language={language} />
      <ExecutionPart mailbox={mailbox} onChanged={onChanged} />
      <RunbookPart id={id} decision={mailbox.decision?.seq ?? null} />
      <HoldPart
        mailbox={mailbox}
        language={language}
        place={place}
        announce={announce}
        onChanged={onChanged}
      />
      <Timeline events={mailbox.timeline} today={today} language={language} />
      <Suspense>
        <TroubleOfMailbox id={id} />
      </Suspense>
      <div className={styles.acts}>
        <FactForm id={id} today={today} onDone={onChanged} />
        {agreement !== null && (
          <CancellationForm
            agreement={agreement}
            scope={{ of: 'mailbox', mailbox: id }}
            onDone={() => undefined}
          />
        )}
        <ActForm
          open={said.panel.revoke}
          done={said.panel.revoked}
          act={(request) => client.revokeLinks(id, request)}
          input={null}
          onDone={onChanged}
        >
          <p className={styles.subdued}>{said.panel.revokeWhy}</p>
        </ActForm>
      </div>
    </>
  )
}
