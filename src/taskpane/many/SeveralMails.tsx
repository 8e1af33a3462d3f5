import { Button, makeStyles } from '@fluentui/react-components'
import { useEffect, useMemo, useState } from 'react'
import type { MeAnswer } from '../../contract/schemas.ts'
import type { useDroppedMail } from '../filing/dropped/useDroppedMail.ts'
import type { SelectedMail, Selection } from '../filing/useSelection.ts'
import { manyWordsFor } from '../language/many/manyWordsFor.ts'
import type { Outbox } from '../outbox/openOutbox.ts'
import { ownerName } from '../outbox/owner.ts'
import { usePane } from '../pane.ts'
import { BackButton } from '../situation/BackButton.tsx'
import { Notice } from '../situation/Notice.tsx'
import { type KeptPlans, keptPlans } from './keptPlans.ts'
import { LeftOutNotice } from './LeftOutNotice.tsx'
import { ManyPlace, type Several } from './ManyPlace.tsx'
import { manyLock } from './manyWork.ts'

const useStyles = makeStyles({ inset: { padding: '12px 12px 0' } })

interface SeveralMailsProps {
  readonly me: MeAnswer
  readonly selection: Selection
  readonly drop: ReturnType<typeof useDroppedMail>
  readonly outbox: Promise<Outbox | null>
  /** Whether an earlier selection is gone on with. */
  readonly isResumed: boolean
  readonly onResume: (isResumed: boolean) => void
}

/** Several mails that are selected or were dropped, and those an earlier pane had begun with. */
export const SeveralMails = (props: SeveralMailsProps) => {
  const { me, selection, drop, outbox, isResumed, onResume } = props
  const owner = ownerName(me)
  const plans = useMemo(() => keptPlans(owner), [owner])
  const { words, host } = usePane()
  const { dropped } = drop
  const { mail } = selection
  const several = useMemo<Several | null>(() => {
    if (dropped.kind === 'several') return { kind: 'files', mails: dropped.mails }
    if (isResumed) return { kind: 'resumed' }
    if (dropped.kind !== 'nothing' || mail.kind !== 'several') return null
    return { kind: 'selected', messages: mail.messages }
  }, [dropped, isResumed, mail])
  const close = () => {
    onResume(false)
    if (dropped.kind === 'several') drop.putAway()
    else selection.again()
  }
  return (
    <>
      {isResumed ? (
        <BackButton takesFocus={false} onClick={close}>
          {words.mail.putAway}
        </BackButton>
      ) : (
        // Beside a mail that is written nothing else is on show; the pane of the mailbox asks.
        !host.isWriting && <Interrupted plans={plans} onGoOn={() => onResume(true)} />
      )}
      {several === null && dropped.kind === 'nothing' && !host.isWriting && (
        <NotTold selected={mail} onAsk={selection.again} />
      )}
      {dropped.kind === 'several' && dropped.leftOut.length > 0 && <LeftOutNotice files={dropped.leftOut} />}
      <ManyPlace {...{ several, plans, outbox }} onUpdate={selection.again} onClose={close} />
    </>
  )
}

interface InterruptedProps {
  readonly plans: KeptPlans
  readonly onGoOn: () => void
}

/** Told once, at the start: what a pane that was closed had begun. */
const Interrupted = ({ plans, onGoOn }: InterruptedProps) => {
  const styles = useStyles()
  const { tag, announce } = usePane()
  const words = manyWordsFor(tag)
  const [requests, setRequests] = useState<readonly string[]>([])
  useEffect(() => {
    void leftBehind(plans).then(setRequests)
  }, [plans])
  const sentence = words.interrupted(requests.length)
  useEffect(() => {
    if (requests.length > 0) announce(sentence)
  }, [announce, requests, sentence])
  if (requests.length === 0) return null
  const forget = async () => {
    for (const request of requests) await plans.drop(request)
    setRequests([])
  }
  const acts = (
    <>
      <Button size="small" appearance="primary" onClick={onGoOn}>
        {words.goOn}
      </Button>
      <Button size="small" onClick={() => void forget()}>
        {words.forget}
      </Button>
    </>
  )
  return (
    <div className={styles.inset}>
      <Notice kind="told" heading={sentence} acts={acts} />
    </div>
  )
}

/** None while another pane is at it. */
const leftBehind = async (plans: KeptPlans): Promise<readonly string[]> => {
  const { held } = 'locks' in navigator ? await navigator.locks.query() : { held: [] }
  if (held?.some(({ name }) => name === manyLock)) return []
  return (await plans.list()).map(({ plan }) => plan.request)
}

/** With no mail on show: what to do where several are selected and Outlook does not say so. */
const NotTold = ({ selected, onAsk }: { readonly selected: SelectedMail; readonly onAsk: () => void }) => {
  const styles = useStyles()
  const { tag, host } = usePane()
  const words = manyWordsFor(tag)
  if (selected.kind !== 'none' || !host.can.selectSeveral) return null
  if (!selected.isUntold) {
    return (
      <div className={styles.inset}>
        <Button size="small" appearance="subtle" onClick={onAsk}>
          {words.untold}
        </Button>
      </div>
    )
  }
  const { what, next } = words.cannotTell
  const acts = (
    <Button size="small" onClick={onAsk}>
      {words.update}
    </Button>
  )
  return (
    <div className={styles.inset}>
      <Notice kind="told" heading={what} acts={acts}>
        <p>{next}</p>
      </Notice>
    </div>
  )
}
