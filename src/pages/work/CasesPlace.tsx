import { SearchView } from '../../taskpane/finding/SearchView.tsx'
import type { ServiceClient } from '../../taskpane/serviceClient.ts'
import { WorkFrame } from './WorkFrame.tsx'

/** Finding filed mail, and the cases it is in. */
export const CasesPlace = ({ client }: { readonly client: ServiceClient }) => (
  <WorkFrame client={client}>
    <SearchView />
  </WorkFrame>
)
