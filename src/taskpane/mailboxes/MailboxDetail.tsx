import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useEffect } from 'react'
import type { MailboxAnswer } from '../../contract/retentionSchemas.ts'
import { usePane } from '../pane.ts'
import { Heading } from '../situation/Heading.tsx'
import { explanation, headline } from './countdownWords.ts'
import { Ring } from './Ring.tsx'
import { Timeline } from './Timeline.tsx'

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '16px', padding: '12px' },
  top: { display: 'flex', gap: '12px', alignItems: 'center' },
  names: { minWidth: 0 },
  subdued: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  headline: { fontWeight: tokens.fontWeightSemibold },
  block: { margin: 0, '::first-letter': { textTransform: 'uppercase' } },
  list: { margin: 0, paddingInlineStart: '18px' },
})

/** One mailbox: its countdown in full sentences, the other clocks that run, and what was seen of it. */
export const MailboxDetail = ({ id }: { readonly id: string }) => {
  const { mailboxes } = usePane()
  const { answer } = mailboxes
  const mailbox = answer.kind === 'answered' ? answer.value.mailboxes.find((one) => one.id === id) : undefined
  return mailbox && answer.kind === 'answered' ? (
    <Mailbox mailbox={mailbox} today={answer.value.today} />
  ) : null
}

const Mailbox = ({ mailbox, today }: { readonly mailbox: MailboxAnswer; readonly today: string }) => {
  const styles = useStyles()
  const { words, dates, announce } = usePane()
  const { countdown } = mailbox
  const said = `${mailbox.name}: ${headline(countdown, words.mailboxes)}`
  useEffect(() => announce(said), [announce, said])
  return (
    <div className={styles.view}>
      <div className={styles.top}>
        <Ring countdown={countdown} size={64} />
        <div className={styles.names}>
          <Heading level={1}>{mailbox.name}</Heading>
          <span className={styles.subdued}>{mailbox.address}</span>
          <KindAndSize mailbox={mailbox} />
        </div>
      </div>
      <div>
        <p className={mergeClasses(styles.block, styles.headline)}>{headline(countdown, words.mailboxes)}</p>
        <p className={styles.block}>{explanation(countdown, words.mailboxes, dates)}</p>
        <Rule mailbox={mailbox} />
      </div>
      <OtherClocks mailbox={mailbox} />
      <Timeline events={mailbox.timeline} today={today} />
    </div>
  )
}

const gigabyte = 1024 ** 3

const KindAndSize = ({ mailbox }: { readonly mailbox: MailboxAnswer }) => {
  const styles = useStyles()
  const { words, tag } = usePane()
  const amount = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 })
  const size =
    mailbox.size === null ? '' : `, ${words.mailboxes.size(amount.format(mailbox.size / gigabyte))}`
  return <span className={styles.subdued}>{`${words.mailboxes.kind[mailbox.kind]}${size}`}</span>
}

/** What the clock does, and why its start is known or guessed. */
const Rule = ({ mailbox: { countdown } }: { readonly mailbox: MailboxAnswer }) => {
  const styles = useStyles()
  const { words } = usePane()
  if (!('clock' in countdown)) return null
  const { name, periodDays, certainty } = countdown.clock
  return (
    <p className={mergeClasses(styles.block, styles.subdued)}>
      {`${words.mailboxes.clockRule[name](periodDays)} ${words.mailboxes.certaintyWhy[certainty]}`}
    </p>
  )
}

const OtherClocks = ({ mailbox: { countdown } }: { readonly mailbox: MailboxAnswer }) => {
  const styles = useStyles()
  const { words, dates } = usePane()
  if (countdown.state !== 'counting' || countdown.others.length === 0) return null
  return (
    <section>
      <Heading level={2}>{words.mailboxes.others}</Heading>
      <ul className={styles.list}>
        {countdown.others.map((clock) => (
          <li key={clock.name}>
            {`${words.mailboxes.clock[clock.name]}: ${words.mailboxes.lastDay(dates.day(clock.lastDay))} (${words.mailboxes.certainty[clock.certainty]})`}
          </li>
        ))}
      </ul>
    </section>
  )
}
