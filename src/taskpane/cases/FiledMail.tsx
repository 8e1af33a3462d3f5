import { Link, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { FilingAnswer } from '../../contract/schemas.ts'
import { caseWordsFor } from '../language/cases/caseWordsFor.ts'
import { useWorkplace } from '../workplace.ts'

const useStyles = makeStyles({
  subject: { fontWeight: tokens.fontWeightSemibold, textAlign: 'start', overflowWrap: 'anywhere' },
  line: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  note: { margin: '2px 0', whiteSpace: 'pre-line' },
})

interface FiledMailProps {
  readonly filing: FilingAnswer
  /** How a text of the mail is shown, as with its found words marked. */
  readonly shown?: (text: string) => ReactNode
}

/** A filed mail in a list: its subject opens it; who filed it when. */
export const FiledMail = ({ filing, shown = (text) => text }: FiledMailProps) => {
  const styles = useStyles()
  const { words, dates, me, open, tag } = useWorkplace()
  const said = caseWordsFor(tag)
  const { message, note, kind, filedBy, filedAt } = filing
  const when = dates.moment(filedAt)
  const who = filedBy.id === me?.id ? words.filed.byYou(when) : words.filed.by(filedBy.name, when)
  const subject = message?.subject || words.mail.noSubject
  const sender = message?.from?.name || message?.from?.address
  return (
    <>
      {message ? (
        <Link
          as="button"
          className={styles.subject}
          aria-label={said.openMail(subject)}
          onClick={() => open({ kind: 'filing', filing })}
        >
          {shown(subject)}
        </Link>
      ) : (
        <div className={styles.subject}>{words.cases.purged}</div>
      )}
      {message && (
        <div className={styles.line}>
          {sender && shown(sender)}
          {sender && message.sentAt && ', '}
          {message.sentAt && dates.moment(message.sentAt)}
        </div>
      )}
      {message && message.attachments.length > 0 && (
        <div className={styles.line}>{shown(message.attachments.join(', '))}</div>
      )}
      {note !== '' && <p className={styles.note}>{shown(note)}</p>}
      <div className={styles.line}>{`${words.filing.kinds[kind]}. ${who}`}</div>
      {message && message.problems.length > 0 && <div className={styles.line}>{words.cases.partlyRead}</div>}
    </>
  )
}
