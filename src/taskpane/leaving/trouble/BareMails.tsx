import type { BareMailAnswer } from '../../../contract/troubleSchemas.ts'
import { useWorkplace } from '../../workplace.ts'
import { useLeaving } from '../leavingContext.ts'
import { sizeText } from '../sizeText.ts'
import { useLeavingStyles } from '../useLeavingStyles.ts'
import { ShowForm } from './ShowForm.tsx'

interface BareMailsProps {
  readonly mails: readonly BareMailAnswer[]
  /** Of which these are the first. */
  readonly total?: number
}

/** Mails without a word of them but to their owner, who can show each. */
export const BareMails = ({ mails, total = mails.length }: BareMailsProps) => {
  const styles = useLeavingStyles()
  const { said } = useLeaving()
  if (mails.length === 0) return <p className={styles.subdued}>{said.trouble.none}</p>
  return (
    <>
      {total > mails.length && <p className={styles.subdued}>{said.trouble.first(mails.length)}</p>}
      <ul className={styles.list}>
        {mails.map((mail) => (
          <li key={mail.mark} className={styles.row}>
            <BareMail mail={mail} />
          </li>
        ))}
      </ul>
    </>
  )
}

const BareMail = ({ mail }: { readonly mail: BareMailAnswer }) => {
  const styles = useLeavingStyles()
  const { tag, dates, words: common } = useWorkplace()
  const { leaving, said } = useLeaving()
  const words = said.trouble
  const endings: Readonly<Record<string, string>> = { '': words.noEnding, other: words.otherEnding }
  const types = mail.attachments.map(({ ending, size, suspicion }) =>
    [
      `${endings[ending] ?? `.${ending}`} (${sizeText(size, tag)})`,
      ...(suspicion === null ? [] : [words.suspicion[suspicion]]),
    ].join(' '),
  )
  const line = words.mail(
    mail.folder === '' ? words.noFolder : mail.folder,
    mail.sentAt === null ? words.noDate : dates.dayOf(mail.sentAt),
    sizeText(mail.size, tag),
  )
  return (
    <>
      <span>{line}</span>
      {mail.own && (
        <span className={styles.strong}>
          {[mail.own.subject || common.mail.noSubject, mail.own.from].filter((one) => one !== '').join(', ')}
        </span>
      )}
      {types.length > 0 && <span className={styles.subdued}>{words.attachments(types.join(', '))}</span>}
      {mail.faults.length > 0 && (
        <span className={styles.subdued}>{mail.faults.map((fault) => words.fault[fault]).join(', ')}</span>
      )}
      {leaving.may.showMail && mail.own?.privacy === 'called' && (
        <span className={styles.subdued}>{words.neverShown}</span>
      )}
      {leaving.may.showMail && mail.own?.privacy !== 'called' && (
        <ShowForm
          mark={mail.mark}
          mail={[mail.own?.subject ?? '', line].filter((one) => one !== '').join(', ')}
          looksPrivate={mail.own?.privacy === 'looks'}
        />
      )}
    </>
  )
}
