import { Button } from '@fluentui/react-components'
import { useEffect } from 'react'
import type { FilingRun } from '../filing/runs.ts'
import type { Filings } from '../filing/useFilings.ts'
import { outboxWordsFor } from '../language/outbox/outboxWordsFor.ts'
import { usePane } from '../pane.ts'
import { focusOnArrival } from '../situation/focusOnArrival.ts'
import { Notice } from '../situation/Notice.tsx'
import { destinationWords } from './destinationWords.ts'
import { RemoveButton } from './RemoveButton.tsx'
import { useSendNow } from './useSendNow.ts'

interface WaitingCardProps {
  readonly run: FilingRun
  readonly filings: Filings
}

/** In the place of the form, for a mail that waits to be sent. */
export const WaitingCard = ({ run, filings }: WaitingCardProps) => {
  const { tag, words, announce } = usePane()
  const said = outboxWordsFor(tag)
  const { isBusy, sendNow } = useSendNow(filings)
  const isLasting = run.state.kind === 'waiting' && run.state.isLasting
  const problem = run.state.kind === 'waiting' ? run.state.problem : null
  const heading = said.card(destinationWords(run.plan.into, said))
  const explanation = isLasting ? said.cardLasting : said.notLasting
  useEffect(() => announce(`${heading}. ${explanation}`), [announce, heading, explanation])
  const acts = (
    <>
      <Button size="small" ref={focusOnArrival} disabledFocusable={isBusy} onClick={() => void sendNow()}>
        {isBusy ? said.sending : said.sendNow}
      </Button>
      <RemoveButton run={run} filings={filings} />
    </>
  )
  return (
    <Notice kind="told" heading={heading} acts={acts}>
      {problem !== null && problem !== 'offline' && <p>{words.problem[problem].what}</p>}
      <p>{explanation}</p>
    </Notice>
  )
}
