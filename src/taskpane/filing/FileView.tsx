import { makeStyles } from '@fluentui/react-components'
import { lazy, useCallback, useMemo, useState } from 'react'
import { privateSigns } from '../../domain/privateSigns.ts'
import { useCaseNews } from '../cases/caseNews.ts'
import { MailboxClock } from '../mailboxes/MailboxClock.tsx'
import { usePane } from '../pane.ts'
import { Late } from '../situation/Late.tsx'
import { useAnswer } from '../useAnswer.ts'
import { useFirst } from '../useFirst.ts'
import { Filing } from './Filing.tsx'
import { MailHead } from './MailHead.tsx'
import { PrivateNotice } from './PrivateNotice.tsx'
import { runOf } from './runs.ts'
import type { MailStanding } from './Standing.tsx'
import { useAnswered } from './useAnswered.ts'
import { useRecalledChoice } from './useRecalledChoice.ts'

const Following = lazy(async () => ({ default: (await import('../following/Following.tsx')).Following }))

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '12px' },
})

interface FileViewProps extends Omit<MailStanding, 'standing' | 'recalled'> {
  /** Has Outlook asked what is selected now. Null: the mail does not come from there. */
  readonly onLook: (() => void) | null
}

/** One mail and its filing. Everything in here belongs to this mail: another mail is another FileView. */
export const FileView = (props: FileViewProps) => {
  const { mail } = props
  const styles = useStyles()
  const { host, me } = usePane()
  const signs = useMemo(
    () =>
      privateSigns({
        metadata: mail.metadata,
        sensitivity: mail.sensitivity,
        ownAddress: host.ownAddress,
        ownDomains: me?.ownDomains ?? [],
      }),
    [mail, host, me],
  )
  const [isAgreed, setAgreed] = useState(false)
  return (
    <div className={styles.view}>
      <MailHead mail={mail} />
      {isAgreed || signs.length === 0 ? (
        <>
          <Business {...props} isPrivate={signs.length > 0} />
          <MailboxClock address={mail.mailbox} />
        </>
      ) : (
        <PrivateNotice signs={signs} onAgree={() => setAgreed(true)} />
      )}
    </div>
  )
}

/** A mail of which the service may know. */
const Business = (props: FileViewProps & { readonly isPrivate: boolean }) => {
  const { mail, filings, isPrivate, onLook } = props
  const { client, words } = usePane()
  // A mail that is selected once more is not asked about again.
  const { metadata } = useFirst(mail, mail.key)
  const question = useCallback((signal: AbortSignal) => client.suggest(metadata, signal), [client, metadata])
  const standing = useAnswer(question)
  const recalled = useRecalledChoice(mail)
  const run = runOf(filings.runs, mail)
  const answered = standing.answer.kind === 'answered' ? standing.answer.value : null
  useAnswered(mail, answered, run, filings.dismiss)
  useCaseNews('mail', (caseId) => {
    if (run?.state.kind === 'filed' && run.state.answer.case.id === caseId) filings.dismiss(run.plan.request)
    standing.again()
  })
  const chosen = recalled.answer.kind === 'answered' ? recalled.answer.value : null
  const again = () => {
    standing.again()
    if (recalled.answer.kind === 'failed') recalled.again()
  }
  return (
    <>
      <Filing {...props} standing={{ ...standing, again }} recalled={chosen} />
      <Late words={words}>
        <Following
          {...{ mail, isPrivate, onLook }}
          answer={answered}
          chosen={recalled.answer}
          filed={run?.state.kind === 'filed' ? run.state.answer : null}
          isUntouched={run === null}
          onFile={filings.start}
        />
      </Late>
    </>
  )
}
