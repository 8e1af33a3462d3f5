import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { MailboxAnswer } from '../../contract/mailboxSchemas.ts'
import type { Language } from '../language/languageFor.ts'
import type { MailboxDetailWords } from '../language/mailboxes/mailboxDetailWords.ts'
import { mailboxDetailWordsFor } from '../language/mailboxes/mailboxDetailWordsFor.ts'
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
  alarming: { '::before': { border: `2px solid ${tokens.colorStatusDangerForeground3}` } },
  when: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  reason: { display: 'block', fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
})

interface TimelineProps {
  readonly events: MailboxAnswer['timeline']
  readonly today: string
  readonly language: Language
}

/** What was seen of a mailbox and done about it, and what is to come, with today among it. */
export const Timeline = ({ events, today, language: { tag, dates } }: TimelineProps) => {
  const styles = useStyles()
  const words = mailboxDetailWordsFor(tag)
  if (events.length === 0) return null
  return (
    <section>
      <Heading level={2}>{words.timeline}</Heading>
      <ol className={styles.list}>
        {withToday(events, today).map((line, index) => (
          <li
            // Two of a kind on one day are told apart by their place alone; lines do not move on their own.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={`${line.what} ${line.on} ${index}`}
            className={mergeClasses(
              styles.event,
              line.what === 'today' && styles.today,
              isAlarming(line) && styles.alarming,
            )}
          >
            {lineWords(line, words)}
            <span className={styles.when}>{dates.day(line.on)}</span>
            {'reason' in line && line.reason && (
              <span className={styles.reason}>{words.decision.reason(line.reason)}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

const isAlarming = ({ what }: TimelineLine): boolean =>
  what === 'reminderFailed' || what === 'reminderRefused' || what === 'executionFailed'

const lineWords = (line: TimelineLine, words: MailboxDetailWords): string => {
  if (line.what === 'today') return words.today
  const role = line.role === null ? '' : ` ${words.to[line.role]}`
  const choice = line.choice === null ? '' : `: ${lowerFirst(words.choice[line.choice])}`
  return `${words.event[line.what]}${role}${choice}`
}

const lowerFirst = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`
