import { Button } from '@fluentui/react-components'
import { useCallback, useState } from 'react'
import type { BareMailAnswer, TroubleAnswer } from '../../contract/troubleSchemas.ts'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { Waiting } from '../situation/Waiting.tsx'
import { useAnswer } from '../useAnswer.ts'
import { useWorkplace } from '../workplace.ts'
import { useLeaving } from './leavingContext.ts'
import { Part } from './Part.tsx'
import { ShowForm } from './ShowForm.tsx'
import { ShownMails } from './ShownMails.tsx'
import { sizeText } from './sizeText.ts'
import { useLeavingStyles } from './useLeavingStyles.ts'

/** What troubles a mailbox, without a word of its mail. */
export const TroublePart = () => {
  const styles = useLeavingStyles()
  const { words, announce } = useWorkplace()
  const { leaving, client, said } = useLeaving()
  const [isShown, setShown] = useState(false)
  const question = useCallback((signal: AbortSignal) => client.trouble(signal), [client])
  const { answer, again } = useAnswer(isShown ? question : null)
  if (!leaving.may.seeTrouble) return null
  return (
    <Part name="trouble" heading={said.trouble.heading}>
      <p className={styles.subdued}>{said.trouble.why}</p>
      <Button size="small" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        {isShown ? said.trouble.hide : said.trouble.look}
      </Button>
      {isShown && answer.kind === 'waiting' && <Waiting />}
      {isShown && answer.kind === 'failed' && (
        <ProblemNotice problem={answer.problem} words={words} announce={announce} onTryAgain={again} />
      )}
      {isShown && answer.kind === 'answered' && <Trouble trouble={answer.value} />}
      <ShownMails />
    </Part>
  )
}

const Trouble = ({ trouble }: { readonly trouble: TroubleAnswer }) => {
  const styles = useLeavingStyles()
  const { tag } = useWorkplace()
  const { said } = useLeaving()
  const words = said.trouble
  return (
    <>
      <p className={styles.strong}>{words.all(trouble.mails, sizeText(trouble.size, tag))}</p>
      {trouble.damaged > 0 && <p>{words.damaged(trouble.damaged)}</p>}
      <h3>{words.suspicious(trouble.suspicious.total)}</h3>
      <Mails {...trouble.suspicious} />
      <h3>{words.malformed(trouble.malformed.total)}</h3>
      <Mails {...trouble.malformed} />
      <h3>{words.biggest}</h3>
      <Mails mails={trouble.biggest.slice(0, biggestShown)} />
      <h3>{words.folders}</h3>
      <ul className={styles.list}>
        {trouble.folders.map(({ path, messages, size }) => (
          <li key={path} className={styles.spread}>
            <span>{path === '' ? words.noFolder : path}</span>
            <span>{words.all(messages, sizeText(size, tag))}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

const biggestShown = 10

interface MailsProps {
  readonly mails: readonly BareMailAnswer[]
  /** Of which these are the first. */
  readonly total?: number
}

const Mails = ({ mails, total = mails.length }: MailsProps) => {
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
      {leaving.may.showMail && (
        <ShowForm mark={mail.mark} mail={line} isPrivate={mail.own?.isPrivate === true} />
      )}
    </>
  )
}
