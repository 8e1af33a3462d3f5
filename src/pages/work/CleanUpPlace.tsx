import { useMemo } from 'react'
import { CleanUpPlace as CleanUp } from '../../taskpane/cleanUp/CleanUpPlace.tsx'
import type { ServiceClient } from '../../taskpane/serviceClient.ts'
import type { CleanUpMailboxes } from '../../taskpane/useCleanUps.ts'
import { type Workplace, WorkplaceContext } from '../../taskpane/workplace.ts'
import { useOverview } from '../overviewContext.ts'

interface CleanUpPlaceProps {
  readonly client: ServiceClient
  readonly mailboxes: CleanUpMailboxes
  /** The one to begin with. */
  readonly first: string | undefined
}

/** Working through a mailbox with room for list and decision side by side. */
export const CleanUpPlace = ({ client, mailboxes, first }: CleanUpPlaceProps) => {
  const { language, me, announce, goTo } = useOverview()
  const workplace: Workplace = useMemo(
    // No case or filed mail is opened from a clean-up.
    () => ({ ...language, client, me, announce, goTo, open: () => undefined }),
    [language, client, me, announce, goTo],
  )
  return (
    <WorkplaceContext value={workplace}>
      <CleanUp mailboxes={mailboxes} first={first} />
    </WorkplaceContext>
  )
}
