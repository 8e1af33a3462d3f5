import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { MailBody } from '../cases/mail/MailBody.tsx'
import { focusOnArrival } from '../situation/focusOnArrival.ts'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { useAct } from '../useAct.ts'
import { useWorkplace } from '../workplace.ts'
import type { CleanUpClient } from './cleanUpClient.ts'
import { useSaid } from './useSaid.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px' },
  field: { alignSelf: 'stretch', '& input': { minWidth: 0, width: '100%' } },
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

const isReason = (reason: string): boolean => reason.trim().length >= 3

/** The text of a mail in another's mailbox: for a reason, which is on record before a word is shown, and is the owner's to see. */
export const OpenedText = ({ mail, subject, client }: OpenedTextProps) => {
  const styles = useStyles()
  const { words: common, announce } = useWorkplace()
  const { words } = useSaid()
  const said = words.text.opening
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const { state, run } = useAct((request: string, why: string) => client.open(request, mail, why))
  const open = async (): Promise<void> => {
    setMissing(!isReason(reason))
    if (isReason(reason) && (await run(reason.trim())) !== null) announce(said.recorded)
  }
  if (state.kind === 'done') {
    const { text, attachments } = state.value
    return (
      <>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the button that had the focus has gone */}
        <div className={styles.opened} tabIndex={0} ref={focusOnArrival}>
          <MailBody body={{ text, html: null, isRead: true }} subject={subject} />
        </div>
        {attachments.length > 0 && <p className={styles.line}>{said.attachments(attachments.join(', '))}</p>}
        <p className={styles.line}>{said.recorded}</p>
      </>
    )
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void open()
      }}
    >
      <p className={styles.line}>{said.why}</p>
      <Field
        className={styles.field}
        label={said.reason}
        required
        {...(isMissing && !isReason(reason) ? { validationMessage: said.needed } : {})}
      >
        <Input maxLength={2000} value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Button type="submit" size="small" disabledFocusable={state.kind === 'busy'}>
        {said.open}
      </Button>
      {state.kind === 'failed' && (
        <ProblemNotice problem={state.problem} words={common} announce={announce} />
      )}
    </form>
  )
}
