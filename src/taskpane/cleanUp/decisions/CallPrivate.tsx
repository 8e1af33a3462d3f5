import { Button, makeStyles } from '@fluentui/react-components'
import { useCallback } from 'react'
import type { CleanUpMailAnswer } from '../../../contract/cleanUpSchemas.ts'
import { focusOnArrival } from '../../situation/focusOnArrival.ts'
import { ProblemNotice } from '../../situation/ProblemNotice.tsx'
import { Waiting } from '../../situation/Waiting.tsx'
import { useAnswer } from '../../useAnswer.ts'
import { useWorkplace } from '../../workplace.ts'
import type { CleanUpClient } from '../cleanUpClient.ts'
import { keepKey } from '../keepKey.ts'
import { useSaid } from '../useSaid.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px', '& p': { margin: 0 } },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
})

interface CallPrivateProps {
  readonly mail: CleanUpMailAnswer
  readonly client: CleanUpClient
  readonly onCall: () => void
  readonly onClose: () => void
}

/** Asks before a mail that is in a case is called private, since that may erase it there for good. */
export const CallPrivate = ({ mail, client, onCall, onClose }: CallPrivateProps) => {
  const styles = useStyles()
  const { words: common, announce } = useWorkplace()
  const { words } = useSaid()
  const { id } = mail
  const question = useCallback(
    (signal: AbortSignal) => client.preview({ what: 'mails', mails: [id] }, signal),
    [client, id],
  )
  const { answer, again } = useAnswer(question)
  const subject = mail.subject || common.mail.noSubject
  if (answer.kind === 'waiting') return <Waiting />
  if (answer.kind === 'failed')
    return <ProblemNotice problem={answer.problem} words={common} announce={announce} onTryAgain={again} />
  const { becomes, because } = answer.value.calledPrivate ?? { becomes: 'stays', because: [] }
  return (
    <form
      className={styles.form}
      aria-label={subject}
      onSubmit={(event) => {
        event.preventDefault()
        onCall()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        keepKey(event)
        onClose()
      }}
    >
      <p id="call-private">
        {words.callPrivate[becomes](because.map((bar) => words.callPrivate.because[bar]))}
      </p>
      <div className={styles.acts}>
        <Button
          type="submit"
          appearance="primary"
          size="small"
          aria-describedby="call-private"
          ref={focusOnArrival}
        >
          {words.act.private}
        </Button>
        <Button size="small" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
