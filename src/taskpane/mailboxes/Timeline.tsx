import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { MailboxAnswer } from '../../contract/retentionSchemas.ts'
import { usePane } from '../pane.ts'
import { Heading } from '../situation/Heading.tsx'
import { type TimelineLine, withToday } from './withToday.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '8px 0 0', padding: 0 },
  event: {
    position: 'relative',
    paddingInlineStart: '20px',
    paddingBottom: '10px',
    '::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: '2px',
      top: '6px',
      boxSizing: 'border-box',
      width: '11px',
      height: '11px',
      borderRadius: tokens.borderRadiusCircular,
      border: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
      backgroundColor: tokens.colorNeutralBackground1,
      zIndex: 1,
    },
    '::after': {
      content: '""',
      position: 'absolute',
      insetInlineStart: '7px',
      top: '10px',
      bottom: '-6px',
      borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    },
    ':last-child::after': { display: 'none' },
  },
  today: {
    fontWeight: tokens.fontWeightSemibold,
    '::before': {
      backgroundColor: tokens.colorCompoundBrandBackground,
      border: `2px solid ${tokens.colorCompoundBrandBackground}`,
      '@media (forced-colors: active)': {
        forcedColorAdjust: 'none',
        backgroundColor: 'CanvasText',
        border: '2px solid CanvasText',
      },
    },
  },
  when: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
})

interface TimelineProps {
  readonly events: MailboxAnswer['timeline']
  readonly today: string
}

/** What was seen of a mailbox and what is to come, with today among it. */
export const Timeline = ({ events, today }: TimelineProps) => {
  const styles = useStyles()
  const { words, dates } = usePane()
  if (events.length === 0) return null
  const name = (line: TimelineLine) =>
    line.what === 'today' ? words.mailboxes.today : words.mailboxes.event[line.what]
  return (
    <section>
      <Heading level={2}>{words.mailboxes.timeline}</Heading>
      <ol className={styles.list}>
        {withToday(events, today).map((line) => (
          <li
            key={`${line.what} ${line.on}`}
            className={mergeClasses(styles.event, line.what === 'today' && styles.today)}
          >
            {name(line)}
            <span className={styles.when}>{dates.day(line.on)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
