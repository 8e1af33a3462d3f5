import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { isSentBy } from '../../domain/mailDomain.ts'
import type { Participant } from '../../domain/message.ts'
import type { Words } from '../language/words.ts'
import { usePane } from '../pane.ts'
import { Heading } from '../situation/Heading.tsx'
import type { MailToFile } from './mailToFile.ts'

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', gap: '2px' },
  subject: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 3,
    overflow: 'hidden',
  },
  line: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  name: { color: tokens.colorNeutralForeground1, fontSize: tokens.fontSizeBase300 },
})

/** Which mail this is about: subject, who, when. */
export const MailHead = ({ mail }: { readonly mail: MailToFile }) => {
  const styles = useStyles()
  const { words, dates, host } = usePane()
  const { subject, from, to, sentAt } = mail.metadata
  const isOwn = isSentBy(mail.metadata, host.ownAddress)
  return (
    <header className={styles.head}>
      <Heading level={1} className={styles.subject}>
        {subject || words.mail.noSubject}
      </Heading>
      <Who label={words.mail.from} people={from ? [from] : []} words={words} />
      {isOwn && to.length > 0 && <Who label={words.mail.to} people={to} words={words} />}
      {sentAt && <div className={styles.line}>{dates.moment(sentAt)}</div>}
      {mail.fileName && <div className={styles.line}>{words.mail.fromFile(mail.fileName)}</div>}
    </header>
  )
}

interface WhoProps {
  readonly label: string
  readonly people: readonly Participant[]
  readonly words: Words
}

const Who = ({ label, people, words }: WhoProps) => {
  const styles = useStyles()
  const [first] = people
  if (!first) return <div className={styles.line}>{words.mail.noSender}</div>
  const others = people.length - 1
  const name = first.name || first.address
  const address = first.name && others === 0 ? first.address : ''
  return (
    <div className={styles.line} title={address || undefined}>
      {`${label} `}
      <span className={mergeClasses(styles.line, styles.name)}>
        {others > 0 ? words.mail.andOthers(name, others) : name}
      </span>
      {address && ` ${address}`}
    </div>
  )
}
