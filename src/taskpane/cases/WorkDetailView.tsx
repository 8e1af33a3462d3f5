import { BinView } from '../correcting/BinView.tsx'
import { SearchView } from '../finding/SearchView.tsx'
import { withinCase } from '../finding/searchFilter.ts'
import { SettingsView } from '../following/SettingsView.tsx'
import type { WorkDetail } from '../places.ts'
import { CaseView } from './CaseView.tsx'
import { MailView } from './mail/MailView.tsx'

/** One case, one filed mail, or a search within a case, what was taken out, or how mail files itself. */
export const WorkDetailView = ({ detail }: { readonly detail: WorkDetail }) => {
  switch (detail.kind) {
    case 'case':
      return <CaseView summary={detail.case} />
    case 'filing':
      return <MailView filing={detail.filing} />
    case 'search':
      return <SearchView first={withinCase(detail.within)} />
    case 'bin':
      return <BinView within={detail.within} />
    case 'settings':
      return <SettingsView />
  }
}
