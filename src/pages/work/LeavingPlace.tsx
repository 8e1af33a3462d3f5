import { LeavingPlace as Leaving } from '../../taskpane/leaving/LeavingPlace.tsx'
import type { ServiceClient } from '../../taskpane/serviceClient.ts'
import { WorkFrame } from './WorkFrame.tsx'

/** Whoever leaves, with plan, checks, handing over and signing side by side. */
export const LeavingPlace = ({ client }: { readonly client: ServiceClient }) => (
  <WorkFrame client={client} isOver>
    <Leaving />
  </WorkFrame>
)
