import { makeStyles, tokens } from '@fluentui/react-components'
import { useEffect } from 'react'
import type { MailboxesAnswer } from '../../contract/mailboxSchemas.ts'
import { dateOf } from '../../domain/calendar/calendar.ts'
import { explainMessage } from '../../domain/retention/explain/explainMessage.ts'
import { type MailRule, messageCountdown } from '../../domain/retention/messageClocks.ts'
import { isDutch } from '../language/isDutch.ts'
import { usePane } from '../pane.ts'

const useStyles = makeStyles({
  line: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
})

interface MailRuleLineProps {
  readonly rule: MailRule
  /** In which the days of the mailbox are counted. */
  readonly zone: string
  /** No mail is received before it is sent: counted from here the day is never too late. */
  readonly sentAt: string
  readonly known: Pick<MailboxesAnswer, 'today' | 'zone'>
}

/** The day after which the mail goes by agreement, in a sentence. */
export const MailRuleLine = ({ rule, zone, sentAt, known }: MailRuleLineProps) => {
  const styles = useStyles()
  const { tag, mailboxes } = usePane()
  const { again } = mailboxes
  const { today } = known
  // A pinned pane may know an old day. A mail that stays ahead of it bears a wrong date, and would be told a day too late.
  const isAhead = dateOf(sentAt, known.zone) > today
  useEffect(() => {
    if (isAhead) again()
  }, [isAhead, again])
  if (isAhead) return null
  const countdown = messageCountdown({ ...unknown, receivedAt: sentAt }, { today, zone, mailRule: rule })
  return (
    <p className={styles.line}>{explainMessage(countdown, { language: isDutch(tag) ? 'nl' : 'en', zone })}</p>
  )
}

/** Outlook tells a pane nothing of opening and of retention tags; who shows this knows that the mail is filed nowhere. */
const unknown = {
  openedAt: null,
  isFiled: false,
  retentionDate: null,
  retentionDays: null,
  retentionStart: null,
}
