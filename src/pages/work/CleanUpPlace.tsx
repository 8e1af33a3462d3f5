import { useMemo } from 'react'
import { CleanUpPlace as CleanUp } from '../../taskpane/cleanUp/CleanUpPlace.tsx'
import type { ServiceClient } from '../../taskpane/serviceClient.ts'
import type { CleanUpMailboxes } from '../../taskpane/useCleanUps.ts'
import { type Workplace, WorkplaceContext } from '../../taskpane/workplace.ts'
import { useOverview } from '../overviewContext.ts'

interface CleanUpPlaceProps {
  readonly client: ServiceClient
  readonly mailboxes: CleanUpMailboxes
}

/** Working through a mailbox with room for list and decision side by side. */
export const CleanUpPlace = ({ client, mailboxes }: CleanUpPlaceProps) => {
  const { language, me, announce } = useOverview()
  const workplace: Workplace = useMemo(
    // No case or filed mail is opened from a clean-up.
    () => ({ ...language, client, me, announce, open: () => undefined }),
    [language, client, me, announce],
  )
  return (
    <WorkplaceContext value={workplace}>
      <CleanUp mailboxes={mailboxes} />
    </WorkplaceContext>
  )
}
