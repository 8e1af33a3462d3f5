import { WorkDetailView } from './cases/WorkDetailView.tsx'
import { AgreementDetail } from './mailboxes/AgreementDetail.tsx'
import { MailboxDetail } from './mailboxes/MailboxDetail.tsx'
import { usePane } from './pane.ts'
import type { Detail } from './places.ts'
import { BackButton } from './situation/BackButton.tsx'

interface DetailViewProps {
  readonly detail: Detail
  readonly onBack: () => void
}

/** One case, mailbox or agreement, over the place it was opened from. */
export const DetailView = ({ detail, onBack }: DetailViewProps) => (
  <>
    <BackButton takesFocus onClick={onBack}>
      {usePane().words.places.back}
    </BackButton>
    <Shown detail={detail} />
  </>
)

const Shown = ({ detail }: { readonly detail: Detail }) => {
  switch (detail.kind) {
    case 'mailbox':
      return <MailboxDetail id={detail.id} />
    case 'agreement':
      return <AgreementDetail id={detail.id} />
    default:
      return <WorkDetailView detail={detail} />
  }
}
