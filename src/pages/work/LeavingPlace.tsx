import { useMemo } from 'react'
import { LeavingPlace as Leaving } from '../../taskpane/leaving/LeavingPlace.tsx'
import type { ServiceClient } from '../../taskpane/serviceClient.ts'
import { type Workplace, WorkplaceContext } from '../../taskpane/workplace.ts'
import { useOverview } from '../overviewContext.ts'

/** Whoever leaves, with plan, checks, handing over and signing side by side. */
export const LeavingPlace = ({ client }: { readonly client: ServiceClient }) => {
  const { language, me, announce } = useOverview()
  const workplace: Workplace = useMemo(
    // No case or filed mail is opened from a leaving.
    () => ({ ...language, client, me, announce, open: () => undefined }),
    [language, client, me, announce],
  )
  return (
    <WorkplaceContext value={workplace}>
      <Leaving />
    </WorkplaceContext>
  )
}
