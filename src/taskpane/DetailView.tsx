import { Button, makeStyles } from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons'
import { CaseView } from './cases/CaseView.tsx'
import { MailView } from './cases/mail/MailView.tsx'
import { SearchView } from './finding/SearchView.tsx'
import { withinCase } from './finding/searchFilter.ts'
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
      {detail.kind === 'case' && <CaseView summary={detail.case} />}
      {detail.kind === 'filing' && <MailView filing={detail.filing} />}
      {detail.kind === 'search' && <SearchView first={withinCase(detail.within)} />}
      {detail.kind === 'mailbox' && <MailboxDetail id={detail.id} />}
      {detail.kind === 'agreement' && <AgreementDetail id={detail.id} />}
    </>
  )
}
