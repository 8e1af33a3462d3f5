import { lazy, Suspense } from 'react'
import { usePane } from '../pane.ts'
import { Boundary } from '../situation/Boundary.tsx'
import { mailboxAt } from './mailboxAt.ts'

// A sentence that cannot be loaded, as after an update of the service, takes nothing else of the mail with it.
const MailRuleLine = lazy(() =>
  import('./MailRuleLine.tsx').then(
    (loaded) => ({ default: loaded.MailRuleLine }),
    () => ({ default: () => null }),
  ),
)

interface MailRuleProps {
  /** Address of the mailbox that the mail lies in; null where it is not known. */
  readonly address: string | null
  readonly sentAt: string | null
}

/**
 * When a mail that is filed nowhere goes by agreement. Nothing where none was made, and where the period starts when the
 * mail was opened, for Outlook does not tell.
 */
export const MailRule = ({ address, sentAt }: MailRuleProps) => {
  const { host, mailboxes, words } = usePane()
  const { answer } = mailboxes
  if (answer.kind !== 'answered' || address === null || sentAt === null) return null
  const mailbox = mailboxAt(address, answer.value.mailboxes, host.ownAddress)
  if (mailbox?.mailRule?.since !== 'received') return null
  return (
    <Boundary words={words}>
      <Suspense>
        <MailRuleLine rule={mailbox.mailRule} zone={mailbox.zone} sentAt={sentAt} known={answer.value} />
      </Suspense>
    </Boundary>
  )
}
