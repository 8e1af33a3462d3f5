import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { FilingRun } from '../filing/runs.ts'
import type { Filings } from '../filing/useFilings.ts'
import { outboxWordsFor } from '../language/outbox/outboxWordsFor.ts'
import { usePane } from '../pane.ts'
import { focusOnArrival } from '../situation/focusOnArrival.ts'

interface RemoveButtonProps {
  readonly run: FilingRun
  readonly filings: Filings
}

/** Takes a filing out of the outbox, after a question: nothing else remembers it. */
export const RemoveButton = ({ run: { plan, mail }, filings }: RemoveButtonProps) => {
  const { tag, words, announce } = usePane()
  const said = outboxWordsFor(tag)
  const [isAsking, setAsking] = useState(false)
  const [wasSent, setWasSent] = useState(false)
  const subject = mail.metadata.subject || words.mail.noSubject
  const ask = async () => {
    const sends = await (await filings.outbox)?.sends(plan.request)
    setWasSent(sends !== undefined && sends.length > 0)
    setAsking(true)
  }
  const remove = async () => {
    const outbox = await filings.outbox
    const isRemoved = (await outbox?.remove(plan.request)) ?? true
    announce(isRemoved ? said.removed(subject) : said.notRemoved(subject))
    if (isRemoved) filings.dismiss(plan.request)
    else setAsking(false)
  }
  if (!isAsking) {
    return (
      <Button size="small" aria-label={said.removeNamed(subject)} onClick={() => void ask()}>
        {said.remove}
      </Button>
    )
  }
  return (
    <>
      <p role="alert">{wasSent ? said.removeSentAsk : said.removeAsk}</p>
      <Button size="small" ref={focusOnArrival} onClick={() => void remove()}>
        {said.removeYes}
      </Button>
      <Button size="small" onClick={() => setAsking(false)}>
        {said.removeNo}
      </Button>
    </>
  )
}
