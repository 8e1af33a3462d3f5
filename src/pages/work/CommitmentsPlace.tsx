import { CommitmentsView } from '../../taskpane/commitments/CommitmentsView.tsx'
import type { ServiceClient } from '../../taskpane/serviceClient.ts'
import { WorkFrame } from './WorkFrame.tsx'

/** The register of commitments, and the cases and mails they stand in. */
export const CommitmentsPlace = ({ client }: { readonly client: ServiceClient }) => (
  <WorkFrame client={client}>
    <CommitmentsView />
  </WorkFrame>
)
