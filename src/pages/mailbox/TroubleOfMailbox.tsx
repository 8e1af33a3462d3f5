import { useMemo } from 'react'
import { LeavingView } from '../../taskpane/leaving/LeavingView.tsx'
import { type Workplace, WorkplaceContext } from '../../taskpane/workplace.ts'
import { useOverview } from '../overviewContext.ts'

/** What troubles a mailbox, for whoever helps without reading mail. */
export const TroubleOfMailbox = ({ id }: { readonly id: string }) => {
  const { language, me, announce, goTo, workClient: client } = useOverview()
  const workplace: Workplace = useMemo(
    // No case or filed mail is opened from here.
    () => ({ ...language, client, me, announce, goTo, open: () => undefined }),
    [language, client, me, announce, goTo],
  )
  return (
    <WorkplaceContext value={workplace}>
      <LeavingView id={id} part="trouble" />
    </WorkplaceContext>
  )
}
