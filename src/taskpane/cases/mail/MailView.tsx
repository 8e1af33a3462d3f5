import { makeStyles, tokens } from '@fluentui/react-components'
import { useCallback, useEffect } from 'react'
import type { FilingAnswer } from '../../../contract/schemas.ts'
import { FilingActs } from '../../correcting/FilingActs.tsx'
import { Heading } from '../../situation/Heading.tsx'
import { ProblemNotice } from '../../situation/ProblemNotice.tsx'
import { Waiting } from '../../situation/Waiting.tsx'
import { useAnswer } from '../../useAnswer.ts'
import { useWorkplace } from '../../workplace.ts'
import { DownloadButton } from '../DownloadButton.tsx'
import { AttachmentList } from './AttachmentList.tsx'
import { MailBody } from './MailBody.tsx'
import { readFiledMail } from './readFiledMail.ts'

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px' },
  head: { display: 'flex', flexWrap: 'wrap', gap: '4px', alignItems: 'flex-start' },
  heading: { flexBasis: 0, flexGrow: 1, minWidth: 0 },
  line: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
})

/** A filed mail, opened without anything being loaded from elsewhere. The service records the reading. */
export const MailView = ({ filing }: { readonly filing: FilingAnswer }) => {
  const styles = useStyles()
  const { words, dates, announce, client } = useWorkplace()
  const subject = filing.message?.subject || words.mail.noSubject
  useEffect(() => announce(subject), [announce, subject])
  const question = useCallback(
    async (signal: AbortSignal) => readFiledMail(await client.download(filing.id, signal)),
    [client, filing.id],
  )
  const { answer, again } = useAnswer(question)
  const { from, to, cc, sentAt } = filing.message ?? { from: null, to: [], cc: [], sentAt: null }
  return (
    <article className={styles.view}>
      <div className={styles.head}>
        <Heading level={1} className={styles.heading}>
          {subject}
        </Heading>
        <DownloadButton filing={filing} />
      </div>
      <div className={styles.line}>
        {from && <div>{`${words.mail.from}: ${named(from)}`}</div>}
        {to.length + cc.length > 0 && (
          <div>{`${words.mail.to}: ${[...to, ...cc].map(named).join(', ')}`}</div>
        )}
        {sentAt && <div>{dates.moment(sentAt)}</div>}
      </div>
      {answer.kind === 'waiting' && <Waiting />}
      {answer.kind === 'failed' && (
        <ProblemNotice problem={answer.problem} words={words} announce={announce} onTryAgain={again} />
      )}
      {answer.kind === 'answered' && (
        <>
          <MailBody body={answer.value} subject={subject} />
          <AttachmentList filing={filing} files={answer.value.attachments} />
        </>
      )}
      {filing.withdrawn === null && (
        <FilingActs filing={filing} mail={null} isFresh={false} onChanged={() => undefined} />
      )}
    </article>
  )
}

const named = ({ name, address }: { readonly name: string; readonly address: string }): string =>
  name === '' ? address : `${name} <${address}>`
