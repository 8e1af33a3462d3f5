import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { MailboxAnswer } from '../../contract/mailboxSchemas.ts'
import { usePane } from '../pane.ts'
import { clockAndCertainty, explanation, headline } from './countdownWords.ts'
import { marksOf } from './marks.ts'
import { Ring } from './Ring.tsx'
import { urgencyOf } from './urgency.ts'

const useStyles = makeStyles({
  row: {
    display: 'flex',
    width: '100%',
    gap: '12px',
    alignItems: 'center',
    textAlign: 'start',
    appearance: 'none',
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
    padding: '8px 12px',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  text: { minWidth: 0, flexGrow: 1 },
  name: {
    display: 'block',
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  headline: { fontWeight: tokens.fontWeightSemibold },
  now: { color: tokens.colorStatusDangerForeground3 },
  calm: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  mark: {
    '::before': { content: '"•"', marginInlineEnd: '5px', color: tokens.colorBrandForeground1 },
    '::first-letter': { textTransform: 'uppercase' },
    color: tokens.colorNeutralForeground1,
  },
  line: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
})

export const MailboxRow = ({ mailbox }: { readonly mailbox: MailboxAnswer }) => {
  const styles = useStyles()
  const { words, dates, open } = usePane()
  const { countdown } = mailbox
  const urgency = urgencyOf(countdown)
  const clock = clockAndCertainty(countdown, words.mailboxes)
  const marks = marksOf(mailbox)
  return (
    <button type="button" className={styles.row} onClick={() => open({ kind: 'mailbox', id: mailbox.id })}>
      <Ring countdown={countdown} size={44} />
      <span className={styles.text}>
        <span className={styles.name}>{mailbox.name}</span>
        <span
          className={mergeClasses(
            styles.line,
            styles.headline,
            urgency === 'now' && styles.now,
            urgency === 'none' && styles.calm,
          )}
        >
          {headline(countdown, words.mailboxes)}
        </span>
        <span className={styles.line}>{explanation(countdown, words.mailboxes, dates)}</span>
        {clock && <span className={styles.line}>{clock}</span>}
        {marks.map((mark) => (
          <span key={mark} className={mergeClasses(styles.line, styles.mark)}>
            {words.mailboxes.mark[mark]}
          </span>
        ))}
      </span>
    </button>
  )
}
