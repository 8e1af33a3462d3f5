import { useWorkplace } from '../workplace.ts'
import { useLeaving } from './leavingContext.ts'
import { Part } from './Part.tsx'
import { sizeText } from './sizeText.ts'
import { useLeavingStyles } from './useLeavingStyles.ts'

/** Which mails others opened, and why: its owner sees which they were. */
export const OpenedPart = () => {
  const styles = useLeavingStyles()
  const { dates, tag } = useWorkplace()
  const { leaving, said } = useLeaving()
  if (leaving.opened.length === 0) return null
  return (
    <Part name="opened" heading={said.opened.heading}>
      <ul className={styles.list}>
        {leaving.opened.map(({ seq, at, by, as, size, sentAt, reason, subject }) => (
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
      </ul>
    </Part>
  )
}
