import { Button, makeStyles } from '@fluentui/react-components'
import { useCallback } from 'react'
import type { DecidedMails } from '../../../contract/cleanUpSchemas.ts'
import { focusOnArrival } from '../../situation/focusOnArrival.ts'
import { ProblemNotice } from '../../situation/ProblemNotice.tsx'
import { Waiting } from '../../situation/Waiting.tsx'
import { useAnswer } from '../../useAnswer.ts'
import { useWorkplace } from '../../workplace.ts'
import type { CleanUpClient } from '../cleanUpClient.ts'
import { keepKey } from '../keepKey.ts'
import { useSaid } from '../useSaid.ts'
import { calledPrivateSentence } from './calledPrivateSentence.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px', '& p': { margin: 0 } },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
})

interface CallPrivateProps {
  readonly about: DecidedMails
  /** Of the mail or the group, or how many were chosen. */
  readonly title: string
  readonly client: CleanUpClient
  readonly onCall: () => void
  readonly onClose: () => void
}

/** Asks before mails that lie in a case or its bin are called private, since that may erase them there for good. */
export const CallPrivate = ({ about, title, client, onCall, onClose }: CallPrivateProps) => {
  const styles = useStyles()
  const { words: common, announce } = useWorkplace()
  const { words } = useSaid()
  const question = useCallback((signal: AbortSignal) => client.preview(about, signal), [client, about])
  const { answer, again } = useAnswer(question)
  if (answer.kind === 'waiting') return <Waiting />
  if (answer.kind === 'failed')
    return <ProblemNotice problem={answer.problem} words={common} announce={announce} onTryAgain={again} />
  return (
    <form
      className={styles.form}
      aria-label={title}
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
      <p id="call-private">{calledPrivateSentence(words, about, answer.value.calledPrivate)}</p>
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
