import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import { useCallback, useState } from 'react'
import type { MailboxAnswer, NewHold } from '../../contract/mailboxSchemas.ts'
import type { WithoutRequest } from '../actRequests.ts'
import { mailboxDetailWordsFor } from '../language/mailboxes/mailboxDetailWordsFor.ts'
import { focusOnArrival } from '../situation/focusOnArrival.ts'
import { Heading } from '../situation/Heading.tsx'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { useAct } from '../useAct.ts'
import type { MailboxViewProps } from './MailboxStanding.tsx'

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '8px',
    '& p': { margin: 0 },
  },
  subdued: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  form: { display: 'flex', flexDirection: 'column', gap: '8px', alignSelf: 'stretch' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
})

interface HoldPartProps extends MailboxViewProps {
  readonly place: (hold: NewHold) => Promise<MailboxAnswer>
  readonly onChanged: (mailbox: MailboxAnswer) => void
  readonly announce: (sentence: string) => void
}

/** The legal hold on record, and placing or releasing it for whoever may. */
export const HoldPart = ({ mailbox, language, place, onChanged, announce }: HoldPartProps) => {
  const styles = useStyles()
  const { hold: words } = mailboxDetailWordsFor(language.tag)
  const [asking, setAsking] = useState<'notYet' | 'now' | 'before'>('notYet')
  const isAsking = asking === 'now'
  const { hold, may, countdown } = mailbox
  if (hold === null && !may.hold) return null
  const isSeen = countdown.state === 'stopped' && countdown.because === 'holdVerified'
  const done = (changed: MailboxAnswer): void => {
    setAsking('before')
    announce(changed.hold === null ? words.released : words.placed)
    onChanged(changed)
  }
  return (
    <section className={styles.part}>
      <Heading level={2}>{words.heading}</Heading>
      {hold === null ? (
        <p className={styles.subdued}>{words.none}</p>
      ) : (
        <>
          <p>{words.onRecord(hold.by, language.dates.dayOf(hold.placedAt))}</p>
          {hold.reason && <p className={styles.subdued}>{words.reasonGiven(hold.reason)}</p>}
          {!isAsking && <p className={styles.subdued}>{isSeen ? words.seen : words.warning}</p>}
        </>
      )}
      {may.hold && !isAsking && (
        <Button
          size="small"
          {...(asking === 'before' ? { ref: focusOnArrival } : {})}
          onClick={() => setAsking('now')}
        >
          {hold === null ? words.place : words.release}
        </Button>
      )}
      {isAsking && (
        <HoldForm
          mailbox={mailbox}
          language={language}
          place={place}
          onDone={done}
          onCancel={() => setAsking('before')}
        />
      )}
    </section>
  )
}

interface HoldFormProps extends MailboxViewProps {
  readonly place: HoldPartProps['place']
  readonly onDone: (mailbox: MailboxAnswer) => void
  readonly onCancel: () => void
}

const HoldForm = ({ mailbox, language, place, onDone, onCancel }: HoldFormProps) => {
  const styles = useStyles()
  const { hold: words } = mailboxDetailWordsFor(language.tag)
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const step = mailbox.hold === null ? 'place' : 'release'
  const act = useCallback(
    (request: string, wanted: WithoutRequest<NewHold>) => place({ request, ...wanted }),
    [place],
  )
  const { state, run } = useAct(act)
  const submit = async (): Promise<void> => {
    const written = reason.trim()
    setMissing(written.length < 3)
    if (written.length < 3) return
    const changed = await run({ step, reason: written })
    if (changed !== null) onDone(changed)
  }
  return (
    <form
      className={styles.form}
      // Our own words on what is missing, not the browser's.
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <p>{step === 'place' ? words.warning : words.releaseWarning}</p>
      <Field label={words.reason} required {...(isMissing ? { validationMessage: words.reasonMissing } : {})}>
        <Textarea
          ref={focusOnArrival}
          value={reason}
          maxLength={2000}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      {state.kind === 'failed' && <ProblemNotice problem={state.problem} words={language.words} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" size="small" disabledFocusable={state.kind === 'busy'}>
          {step === 'place' ? words.confirmPlace : words.confirmRelease}
        </Button>
        <Button size="small" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
