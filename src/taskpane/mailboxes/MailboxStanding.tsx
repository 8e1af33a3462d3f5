import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { MailboxAnswer } from '../../contract/mailboxSchemas.ts'
import type { Language } from '../language/languageFor.ts'
import type { MailboxDetailWords } from '../language/mailboxes/mailboxDetailWords.ts'
import { mailboxDetailWordsFor } from '../language/mailboxes/mailboxDetailWordsFor.ts'
import { Heading } from '../situation/Heading.tsx'
import { Notice } from '../situation/Notice.tsx'
import { explanation, headline } from './countdownWords.ts'
import { periodWords } from './periodWords.ts'
import { Ring } from './Ring.tsx'

const useStyles = makeStyles({
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

export interface MailboxViewProps {
  readonly mailbox: MailboxAnswer
  readonly language: Language
}

/** Whose mailbox it is, its countdown in full sentences, a promise that cannot be kept, and the other clocks that run. */
export const MailboxStanding = ({ mailbox, language }: MailboxViewProps) => {
  const styles = useStyles()
  const { words, dates } = language
  const { countdown } = mailbox
  return (
    <>
      <div className={styles.top}>
        <Ring countdown={countdown} size={64} />
        <div className={styles.names}>
          <Heading level={1}>{mailbox.name}</Heading>
          <span className={styles.subdued}>{mailbox.address}</span>
          <span className={styles.subdued}>{kindAndSize(mailbox, language)}</span>
        </div>
      </div>
      <div>
        <p className={mergeClasses(styles.block, styles.headline)}>{headline(countdown, words.mailboxes)}</p>
        <p className={styles.block}>{explanation(countdown, words.mailboxes, dates)}</p>
        <Rule mailbox={mailbox} language={language} />
      </div>
      <Conflict mailbox={mailbox} language={language} />
      <OtherClocks mailbox={mailbox} language={language} />
    </>
  )
}

const gigabyte = 1024 ** 3

const kindAndSize = ({ kind, mailboxClass, size, customer }: MailboxAnswer, { tag }: Language): string => {
  const words = mailboxDetailWordsFor(tag)
  const amount = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 })
  return [
    words.kind[kind],
    ...(mailboxClass === null || (mailboxClass === 'shared' && kind === 'shared')
      ? []
      : [words.mailboxClass[mailboxClass]]),
    ...(size === null ? [] : [words.size(amount.format(size / gigabyte))]),
    ...(customer === null ? [] : [customer]),
  ].join(', ')
}

/** What the clock does, since when, and why its start is known or guessed. */
const Rule = ({ mailbox: { countdown }, language: { tag, dates } }: MailboxViewProps) => {
  const styles = useStyles()
  if (!('clock' in countdown)) return null
  const words = mailboxDetailWordsFor(tag)
  const { name, period, certainty, startedAt, startedBefore } = countdown.clock
  const start =
    startedBefore === null
      ? words.startedAt(dates.dayOf(startedAt))
      : words.startedBetween(dates.moment(startedAt), dates.moment(startedBefore))
  return (
    <p className={mergeClasses(styles.block, styles.subdued)}>
      {`${words.clockRule[name](periodWords(period, words))} ${start} ${words.certaintyWhy[certainty]}`}
    </p>
  )
}

const Conflict = ({ mailbox: { countdown }, language: { tag, dates } }: MailboxViewProps) => {
  if (countdown.state !== 'counting' || countdown.conflict === null) return null
  const { conflict: words } = mailboxDetailWordsFor(tag)
  return (
    <Notice kind="problem" heading={words.heading}>
      <p>{words.sentence(dates.day(countdown.conflict.lastDay), dates.day(countdown.clock.lastDay))}</p>
      <small>{words.next}</small>
    </Notice>
  )
}

const OtherClocks = ({ mailbox: { countdown }, language }: MailboxViewProps) => {
  const styles = useStyles()
  if (countdown.state !== 'counting') return null
  // A promise that cannot be kept was told already.
  const others = countdown.others.filter(({ name }) => name !== countdown.conflict?.name)
  if (others.length === 0) return null
  const words: MailboxDetailWords = mailboxDetailWordsFor(language.tag)
  const { mailboxes } = language.words
  return (
    <section>
      <Heading level={2}>{words.others}</Heading>
      <ul className={styles.list}>
        {others.map((clock) => (
          <li key={clock.name}>
            {`${mailboxes.clock[clock.name]}: ${words.until(language.dates.day(clock.lastDay))} (${mailboxes.certainty[clock.certainty]})`}
          </li>
        ))}
      </ul>
    </section>
  )
}
