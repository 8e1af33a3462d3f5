import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { caseWordsFor } from '../../language/cases/caseWordsFor.ts'
import { useWorkplace } from '../../workplace.ts'
import type { FiledBody } from './readFiledMail.ts'

const useStyles = makeStyles({
  line: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  frame: {
    width: '100%',
    height: '60vh',
    minHeight: '240px',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    // A mail that says nothing of its looks is dark on white, as in any mail program.
    backgroundColor: '#fff',
    resize: 'vertical',
  },
  text: { margin: 0, font: 'inherit', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  switch: { alignSelf: 'flex-start' },
})

interface MailBodyProps {
  readonly body: Pick<FiledBody, 'text' | 'html' | 'isStrange' | 'isRead'>
  readonly subject: string
}

/** The text of a mail as it was sent, in a frame that can do nothing, or as bare text. */
export const MailBody = ({ body, subject }: MailBodyProps) => {
  const styles = useStyles()
  const { tag } = useWorkplace()
  const said = caseWordsFor(tag).mail
  const [isText, setText] = useState(body.html === null)
  const { html, text } = body
  return (
    <>
      {html !== null && text !== '' && (
        <Button size="small" appearance="subtle" className={styles.switch} onClick={() => setText(!isText)}>
          {isText ? said.asHtml : said.asText}
        </Button>
      )}
      {html !== null && !isText ? (
        <>
          {html.leftOutPictures && <div className={styles.line}>{said.pictures}</div>}
          {/* No allowance at all: no scripts, no origin, no windows. */}
          <iframe className={styles.frame} title={said.body(subject)} sandbox="" srcDoc={html.page} />
        </>
      ) : (
        <section aria-label={said.body(subject)}>
          {body.isStrange && <p className={styles.line}>{said.strange}</p>}
          {text === '' ? (
            <p className={styles.line}>{body.isRead ? said.noText : said.notRead}</p>
          ) : (
            <pre className={styles.text}>{text}</pre>
          )}
        </section>
      )}
    </>
  )
}
