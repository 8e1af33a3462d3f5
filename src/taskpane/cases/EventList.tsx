import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { CaseEventAnswer } from '../../contract/caseWorkSchemas.ts'
import { byConversation } from '../../domain/conversations.ts'
import { caseWordsFor } from '../language/cases/caseWordsFor.ts'
import { useWorkplace } from '../workplace.ts'
import { CaseEvent } from './CaseEvent.tsx'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  earlier: { marginInline: '8px', marginBottom: '4px' },
  folded: {
    listStyleType: 'none',
    margin: 0,
    paddingInlineStart: '12px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    marginInlineStart: '12px',
  },
  none: { margin: '4px 12px' },
})

interface EventListProps {
  readonly caseId: string
  readonly events: readonly CaseEventAnswer[]
  /** In the firm's zone. */
  readonly today: string
  readonly onChanged: () => void
}

/** What happened, newest first. The mails of one conversation lie folded under its newest. */
export const EventList = ({ caseId, events, today, onChanged }: EventListProps) => {
  const styles = useStyles()
  const { tag } = useWorkplace()
  if (events.length === 0) return <p className={styles.none}>{caseWordsFor(tag).nothingYet}</p>
  const things = events.map((event) => ({
    event,
    message: event.kind === 'filing' ? event.filing.message : null,
  }))
  return (
    <ul className={styles.list}>
      {byConversation(things).map(([newest, ...earlier]) => (
        <li key={newest.event.seq} className={styles.item}>
          <CaseEvent caseId={caseId} event={newest.event} today={today} onChanged={onChanged} />
          {earlier.length > 0 && (
            <Folded
              caseId={caseId}
              events={earlier.map(({ event }) => event)}
              today={today}
              onChanged={onChanged}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

const Folded = ({ caseId, events, today, onChanged }: EventListProps) => {
  const styles = useStyles()
  const { tag } = useWorkplace()
  const said = caseWordsFor(tag)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        className={styles.earlier}
        appearance="subtle"
        size="small"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? said.hideEarlier : said.inConversation(events.length)}
      </Button>
      {isOpen && (
        <ul className={styles.folded}>
          {events.map((event) => (
            <li key={event.seq}>
              <CaseEvent caseId={caseId} event={event} today={today} onChanged={onChanged} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
