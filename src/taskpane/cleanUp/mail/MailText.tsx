import { makeStyles, tokens } from '@fluentui/react-components'
import { useCallback, useEffect } from 'react'
import type { CleanUpMailAnswer } from '../../../contract/cleanUpSchemas.ts'
import { MailBody } from '../../cases/mail/MailBody.tsx'
import { readFiledMail } from '../../cases/mail/readFiledMail.ts'
import { ProblemNotice } from '../../situation/ProblemNotice.tsx'
import { Waiting } from '../../situation/Waiting.tsx'
import { useAnswer } from '../../useAnswer.ts'
import { useWorkplace } from '../../workplace.ts'
import type { CleanUpClient } from '../cleanUpClient.ts'
import { SideView } from '../SideView.tsx'
import { useSaid } from '../useSaid.ts'
import { OpenedText } from './OpenedText.tsx'

const useStyles = makeStyles({
  line: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
})

interface MailTextProps {
  readonly mail: CleanUpMailAnswer
  readonly client: CleanUpClient
  /** It is another's, who is told of its opening. */
  readonly isEntrusted: boolean
  readonly onClose: () => void
}

/** What one mail says, since somebody asked. Nothing in it is loaded from elsewhere. */
export const MailText = ({ mail, client, isEntrusted, onClose }: MailTextProps) => {
  const styles = useStyles()
  const { words: common, dates, announce } = useWorkplace()
  const { words, signsOf } = useSaid()
  const subject = mail.subject || common.mail.noSubject
  useEffect(() => announce(subject), [announce, subject])
  return (
    <SideView heading={subject} onClose={onClose}>
      <div className={styles.line}>
        {mail.from && <div>{`${common.mail.from}: ${mail.from.name} <${mail.from.address}>`}</div>}
        {mail.to.length > 0 && (
          <div>{`${common.mail.to}: ${mail.to.map((one) => one.name || one.address).join(', ')}`}</div>
        )}
        {mail.sentAt && <div>{dates.moment(mail.sentAt)}</div>}
        <div>{words.text.folder(mail.folder)}</div>
      </div>
      {mail.privateSigns.length > 0 && <p className={styles.line}>{signsOf(mail.privateSigns)}</p>}
      {isEntrusted ? (
        <OpenedText mail={mail.id} subject={subject} client={client} />
      ) : (
        <OwnText mail={mail.id} subject={subject} client={client} />
      )}
    </SideView>
  )
}

interface OwnTextProps {
  readonly mail: string
  readonly subject: string
  readonly client: CleanUpClient
}

const OwnText = ({ mail, subject, client }: OwnTextProps) => {
  const styles = useStyles()
  const { words: common, announce } = useWorkplace()
  const { words } = useSaid()
  const question = useCallback(
    async (signal: AbortSignal) => readFiledMail(await client.message(mail, signal)),
    [client, mail],
  )
  const { answer, again } = useAnswer(question)
  return (
    <>
      {answer.kind === 'waiting' && <Waiting />}
      {answer.kind === 'failed' && (
        <ProblemNotice problem={answer.problem} words={common} announce={announce} onTryAgain={again} />
      )}
      {answer.kind === 'answered' && <MailBody body={answer.value} subject={subject} />}
      <p className={styles.line}>{words.text.hint}</p>
    </>
  )
}
