import { makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { MailBody } from '../../cases/mail/MailBody.tsx'
import { ActForm } from '../../situation/ActForm.tsx'
import { focusOnArrival } from '../../situation/focusOnArrival.ts'
import { isReason, ReasonField } from '../../situation/ReasonField.tsx'
import { useAct } from '../../useAct.ts'
import { useWorkplace } from '../../workplace.ts'
import type { CleanUpClient } from '../cleanUpClient.ts'
import { useSaid } from '../useSaid.ts'

const useStyles = makeStyles({
  opened: { ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  line: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
})

interface OpenedTextProps {
  readonly mail: string
  readonly subject: string
  readonly client: CleanUpClient
}

/** The text of a mail in another's mailbox: for a reason, which is on record before a word is shown, and is the owner's to see. */
export const OpenedText = ({ mail, subject, client }: OpenedTextProps) => {
  const styles = useStyles()
  const { announce } = useWorkplace()
  const { words } = useSaid()
  const said = words.text.opening
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const { state, run } = useAct((request: string, why: string) => client.open(request, mail, why))
  const open = async (): Promise<void> => {
    setTried(!isReason(reason))
    if (isReason(reason) && (await run(reason.trim())) !== null) announce(said.recorded)
  }
  if (state.kind === 'done') {
    const { text, attachments } = state.value
    return (
      <>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the button that had the focus has gone */}
        <div className={styles.opened} tabIndex={0} ref={focusOnArrival}>
          <MailBody body={{ text, html: null, isStrange: false, isRead: true }} subject={subject} />
        </div>
        {attachments.length > 0 && <p className={styles.line}>{said.attachments(attachments.join(', '))}</p>}
        <p className={styles.line}>{said.recorded}</p>
      </>
    )
  }
  return (
    <ActForm act={said.open} state={state} onAct={() => void open()}>
      <p className={styles.line}>{said.why}</p>
      <ReasonField label={said.reason} {...{ needed: said.needed, isTried, reason }} onChange={setReason} />
    </ActForm>
  )
}
