import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { DecisionAnswer } from '../../contract/mailboxSchemas.ts'
import { mailboxDetailWordsFor } from '../language/mailboxes/mailboxDetailWordsFor.ts'
import { Heading } from '../situation/Heading.tsx'
import type { MailboxViewProps } from './MailboxStanding.tsx'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '4px', '& p': { margin: 0 } },
  strong: { fontWeight: tokens.fontWeightSemibold },
  state: { '::first-letter': { textTransform: 'uppercase' } },
  subdued: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
})

interface DecisionPartProps extends MailboxViewProps {
  /** Buttons of whoever may do something about it. */
  readonly children?: ReactNode
}

/** The decision taken, how far it is and by whom; or that one is asked. Nothing where no clock runs and none was taken. */
export const DecisionPart = ({ mailbox, language: { tag, dates }, children }: DecisionPartProps) => {
  const styles = useStyles()
  const { decision: words, choice } = mailboxDetailWordsFor(tag)
  const { decision, countdown } = mailbox
  const isAsked = countdown.state === 'counting' || countdown.state === 'unknown'
  if (decision === null && !isAsked && !children) return null
  return (
    <section className={styles.part}>
      <Heading level={2}>{words.heading}</Heading>
      {decision === null ? (
        <>
          <p className={styles.strong}>{words.asked}</p>
          {isAsked && <p className={styles.subdued}>{words.askedWhy}</p>}
        </>
      ) : (
        <>
          <p className={styles.strong}>{choice[decision.choice]}</p>
          <p className={styles.state}>{`${words.state[decision.state]}.`}</p>
          <p className={styles.subdued}>{words.by(decision.by, dates.dayOf(decision.at))}</p>
          {decision.second && <p className={styles.subdued}>{words.second(decision.second)}</p>}
          {decision.recipient && <p className={styles.subdued}>{words.recipient(decision.recipient)}</p>}
          {decision.reason && <p className={styles.subdued}>{words.reason(decision.reason)}</p>}
          <p className={styles.subdued}>{accountAndLicence(decision, tag)}</p>
        </>
      )}
      {children}
    </section>
  )
}

const accountAndLicence = ({ account, licence }: DecisionAnswer, tag: string): string => {
  const { decision: words } = mailboxDetailWordsFor(tag)
  return `${words.account[account]} ${words.licence[licence]}`
}
