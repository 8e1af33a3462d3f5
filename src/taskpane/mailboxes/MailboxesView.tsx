import { makeStyles, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useEffect } from 'react'
import type { MailboxesAnswer } from '../../contract/mailboxSchemas.ts'
import { usePane } from '../pane.ts'
import { Heading } from '../situation/Heading.tsx'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { Waiting } from '../situation/Waiting.tsx'
import { MailboxRow } from './MailboxRow.tsx'

const AgreementNotice = lazy(async () => ({
  default: (await import('./AgreementNotice.tsx')).AgreementNotice,
}))

const useStyles = makeStyles({
  view: { paddingBlock: '12px' },
  inset: { paddingInline: '12px', marginBlock: '0 8px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  subdued: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
})

/** Every mailbox this person may see, what cannot wait first. */
export const MailboxesView = () => {
  const styles = useStyles()
  const { words, announce, mailboxes, me } = usePane()
  const { answer, again } = mailboxes
  // Days pass while a pane is pinned: whoever looks is shown today's.
  useEffect(() => again(), [again])
  return (
    <div className={styles.view}>
      <Heading level={1} className={styles.inset}>
        {words.mailboxes.heading}
      </Heading>
      {answer.kind === 'waiting' && <Waiting />}
      {answer.kind === 'failed' && (
        <div className={styles.inset}>
          <ProblemNotice problem={answer.problem} words={words} announce={announce} onTryAgain={again} />
        </div>
      )}
      {answer.kind === 'answered' && me && (
        <div className={styles.inset}>
          <Suspense>
            <AgreementNotice me={me} />
          </Suspense>
        </div>
      )}
      {answer.kind === 'answered' && <MailboxList answer={answer.value} />}
    </div>
  )
}

const MailboxList = ({ answer }: { readonly answer: MailboxesAnswer }) => {
  const styles = useStyles()
  const { words } = usePane()
  return (
    <>
      {answer.refusedRows > 0 && (
        <p className={`${styles.inset} ${styles.subdued}`}>
          {words.mailboxes.refusedRows(answer.refusedRows)}
        </p>
      )}
      {answer.mailboxes.length === 0 ? (
        <p className={styles.inset}>{words.mailboxes.none}</p>
      ) : (
        <ul className={styles.list}>
          {answer.mailboxes.map((mailbox) => (
            <li key={mailbox.id} className={styles.item}>
              <MailboxRow mailbox={mailbox} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
