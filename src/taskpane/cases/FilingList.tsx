import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { FilingAnswer } from '../../contract/schemas.ts'
import { useWorkplace } from '../workplace.ts'
import { DownloadButton } from './DownloadButton.tsx'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    gap: '4px',
    padding: '8px 4px 8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  text: { minWidth: 0, flexGrow: 1, overflowWrap: 'anywhere' },
  subject: { fontWeight: tokens.fontWeightSemibold },
  line: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  note: { margin: '2px 0', whiteSpace: 'pre-line' },
})

interface FilingListProps {
  readonly filings: readonly FilingAnswer[]
  /** A line below each, such as the case it is in. */
  readonly below?: (filing: FilingAnswer) => ReactNode
}

/** Filed mails, each with who filed it when and a way to its bytes. */
export const FilingList = ({ filings, below }: FilingListProps) => {
  const styles = useStyles()
  return (
    <ul className={styles.list}>
      {filings.map((filing) => (
        <li key={filing.id} className={styles.item}>
          <div className={styles.text}>
            <FiledMail filing={filing} />
            {below?.(filing)}
          </div>
          <DownloadButton filing={filing} />
        </li>
      ))}
    </ul>
  )
}

const FiledMail = ({ filing }: { readonly filing: FilingAnswer }) => {
  const styles = useStyles()
  const { words, dates, me } = useWorkplace()
  const { message, note, kind, filedBy, filedAt } = filing
  const when = dates.moment(filedAt)
  const who = filedBy.id === me?.id ? words.filed.byYou(when) : words.filed.by(filedBy.name, when)
  return (
    <>
      <div className={styles.subject}>
        {message ? message.subject || words.mail.noSubject : words.cases.purged}
      </div>
      {message && (
        <div className={styles.line}>
          {[message.from?.name || message.from?.address, message.sentAt && dates.moment(message.sentAt)]
            .filter(Boolean)
            .join(', ')}
        </div>
      )}
      {note !== '' && <p className={styles.note}>{note}</p>}
      <div className={styles.line}>{`${words.filing.kinds[kind]}. ${who}`}</div>
      {message && message.problems.length > 0 && <div className={styles.line}>{words.cases.partlyRead}</div>}
    </>
  )
}
