import { makeStyles, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useCallback } from 'react'
import { CaseList } from '../cases/CaseList.tsx'
import { MailboxRow } from '../mailboxes/MailboxRow.tsx'
import { urgencyOf } from '../mailboxes/urgency.ts'
import { usePane } from '../pane.ts'
import { Boundary } from '../situation/Boundary.tsx'
import { Heading } from '../situation/Heading.tsx'
import { Late } from '../situation/Late.tsx'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { Waiting } from '../situation/Waiting.tsx'
import { useAnswer } from '../useAnswer.ts'
import { FileChooser } from './dropped/FileChooser.tsx'

const OwnCommitments = lazy(async () => ({
  default: (await import('../commitments/OwnCommitments.tsx')).OwnCommitments,
}))

const NoMailWays = lazy(async () => ({ default: (await import('./NoMailWays.tsx')).NoMailWays }))

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '16px', paddingBlock: '12px' },
  inset: { paddingInline: '12px' },
  hint: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
})

/** With nothing selected the pane still helps: the cases last used and the mailboxes that end first. */
export const NoMail = ({ onFiles }: { readonly onFiles: (files: FileList) => void }) => {
  const styles = useStyles()
  const { words, me } = usePane()
  return (
    <div className={styles.view}>
      <div className={styles.inset}>
        <Heading level={1}>{words.noMail.heading}</Heading>
        <p className={styles.hint}>{words.noMail.hint}</p>
        <FileChooser onFiles={onFiles} />
      </div>
      {me !== null && (
        <Boundary words={words}>
          <Suspense>
            <OwnCommitments me={me.id} />
          </Suspense>
        </Boundary>
      )}
      <UrgentMailboxes />
      <RecentCases />
      <Late words={words}>
        <NoMailWays />
      </Late>
    </div>
  )
}

const howMany = 3

const UrgentMailboxes = () => {
  const styles = useStyles()
  const { words, mailboxes } = usePane()
  const { answer } = mailboxes
  const urgent =
    answer.kind === 'answered'
      ? answer.value.mailboxes.filter(({ countdown }) => urgencyOf(countdown) !== 'none').slice(0, howMany)
      : []
  if (urgent.length === 0) return null
  return (
    <section>
      <Heading level={2} className={styles.inset}>
        {words.noMail.urgent}
      </Heading>
      <ul className={styles.list}>
        {urgent.map((mailbox) => (
          <li key={mailbox.id}>
            <MailboxRow mailbox={mailbox} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const RecentCases = () => {
  const styles = useStyles()
  const { words, announce, client } = usePane()
  const question = useCallback((signal: AbortSignal) => client.findCases('', signal), [client])
  const { answer, again } = useAnswer(question)
  switch (answer.kind) {
    case 'waiting':
      return <Waiting />
    case 'failed':
      return (
        <div className={styles.inset}>
          <ProblemNotice problem={answer.problem} words={words} announce={announce} onTryAgain={again} />
        </div>
      )
    case 'answered':
      return (
        <section>
          <Heading level={2} className={styles.inset}>
            {words.noMail.recent}
          </Heading>
          <CaseList cases={answer.value.slice(0, 2 * howMany)} />
        </section>
      )
  }
}
