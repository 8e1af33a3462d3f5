import { Button, makeStyles } from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons'
import { WorkDetailView } from './cases/WorkDetailView.tsx'
import { AgreementDetail } from './mailboxes/AgreementDetail.tsx'
import { MailboxDetail } from './mailboxes/MailboxDetail.tsx'
import { usePane } from './pane.ts'
import type { Detail } from './places.ts'
import { focusOnArrival } from './situation/focusOnArrival.ts'

const useStyles = makeStyles({
  back: { margin: '4px 4px -8px', paddingInline: '8px' },
})

interface DetailViewProps {
  readonly detail: Detail
  readonly onBack: () => void
}

/** One case, mailbox or agreement, over the place it was opened from. */
export const DetailView = ({ detail, onBack }: DetailViewProps) => {
  const styles = useStyles()
  const { words } = usePane()
  return (
    <>
      <Button
        className={styles.back}
        appearance="subtle"
        size="small"
        icon={<ArrowLeftRegular />}
        ref={focusOnArrival}
        onClick={onBack}
      >
        {words.places.back}
      </Button>
      <Shown detail={detail} />
    </>
  )
}

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
