import { makeStyles, tokens } from '@fluentui/react-components'
import type { MailboxAnswer } from '../../contract/mailboxSchemas.ts'
import { usePane } from '../pane.ts'
import { explanation, headline } from './countdownWords.ts'
import { mailboxAt } from './mailboxAt.ts'
import { Ring } from './Ring.tsx'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    width: '100%',
    gap: '8px',
    alignItems: 'center',
    textAlign: 'start',
    appearance: 'none',
    backgroundColor: tokens.colorNeutralBackground2,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    padding: '6px 8px',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  text: { minWidth: 0 },
  first: { display: 'block', color: tokens.colorNeutralForeground1 },
  second: { display: 'block' },
})

interface MailboxClockProps {
  /** Address of the mailbox that the mail lies in; null where it is not known. */
  readonly address: string | null
}

/** The clock of the mailbox that the mail lies in. Nothing where the service knows no such mailbox. */
export const MailboxClock = ({ address }: MailboxClockProps) => {
  const { host, mailboxes } = usePane()
  const { answer } = mailboxes
  if (answer.kind !== 'answered' || address === null) return null
  const mailbox = mailboxAt(address, answer.value.mailboxes, host.ownAddress)
  return mailbox && <ClockLine mailbox={mailbox} />
}

const ClockLine = ({ mailbox }: { readonly mailbox: MailboxAnswer }) => {
  const styles = useStyles()
  const { words, dates, open } = usePane()
  const { countdown } = mailbox
  return (
    <button type="button" className={styles.line} onClick={() => open({ kind: 'mailbox', id: mailbox.id })}>
      <Ring countdown={countdown} size={28} />
      <span className={styles.text}>
        <span className={styles.first}>{words.mailboxes.own(headline(countdown, words.mailboxes))}</span>
        {countdown.state !== 'noClock' && (
          <span className={styles.second}>{explanation(countdown, words.mailboxes, dates)}</span>
        )}
      </span>
    </button>
  )
}
