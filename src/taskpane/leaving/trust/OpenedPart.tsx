import { useWorkplace } from '../../workplace.ts'
import { useLeaving } from '../leavingContext.ts'
import { Part } from '../Part.tsx'
import { sizeText } from '../sizeText.ts'
import { useLeavingStyles } from '../useLeavingStyles.ts'

/** Which mails others opened, and why, and what else a trusted person did: its owner sees which mails they were. */
export const OpenedPart = () => {
  const styles = useLeavingStyles()
  const { dates, tag } = useWorkplace()
  const { leaving, said } = useLeaving()
  const { opened, entrustedActs, filedEntrusted } = leaving
  if (opened.length + entrustedActs.length === 0) return null
  return (
    <Part name="opened" heading={said.opened.others}>
      <ul className={styles.list}>
        {opened.map(({ seq, at, by, as, size, sentAt, reason, subject }) => (
          <li key={seq} className={styles.row}>
            <span>{`${said.opened.line(by, dates.moment(at), sizeText(size, tag))}, ${said.opened.as[as]}`}</span>
            {subject !== null && (
              <span className={styles.strong}>
                {[subject, ...(sentAt === null ? [] : [dates.dayOf(sentAt)])].join(', ')}
              </span>
            )}
            {reason && <span className={styles.subdued}>{said.opened.reason(reason)}</span>}
          </li>
        ))}
        {entrustedActs.map(({ seq, at, by, what, count, reason }) => (
          <li key={seq} className={styles.row}>
            <span>{said.opened.did[what](by, dates.moment(at), count)}</span>
            {reason && <span className={styles.subdued}>{said.opened.reason(reason)}</span>}
          </li>
        ))}
      </ul>
      {filedEntrusted.count > 0 && <FiledList />}
    </Part>
  )
}

/** Which of his mails somebody else filed, and read in the case afterwards. */
const FiledList = () => {
  const styles = useLeavingStyles()
  const { dates, words } = useWorkplace()
  const { leaving, said } = useLeaving()
  const { count, named } = leaving.filedEntrusted
  return (
    <details>
      <summary>{said.opened.filed(count)}</summary>
      <ul className={styles.list}>
        {named.map(({ filing, at, by, subject, sentAt, readAt }) => (
          <li key={filing} className={styles.row}>
            <span className={styles.strong}>
              {[subject || words.mail.noSubject, ...(sentAt === null ? [] : [dates.dayOf(sentAt)])].join(
                ', ',
              )}
            </span>
            <span>{said.opened.filedBy(by, dates.moment(at))}</span>
            {readAt.length > 0 && (
              <span className={styles.subdued}>
                {said.opened.readAt(readAt.map(dates.moment).join('; '))}
              </span>
            )}
          </li>
        ))}
      </ul>
      {count > named.length && <p>{said.opened.filedMore(count - named.length)}</p>}
    </details>
  )
}
