import { lazy, Suspense, useEffect, useState } from 'react'
import { usePane } from '../pane.ts'
import { Boundary } from '../situation/Boundary.tsx'
import { Waiting } from '../situation/Waiting.tsx'
import type { useDroppedMail } from './dropped/useDroppedMail.ts'
import type { Filings } from './useFilings.ts'
import type { Selection } from './useSelection.ts'

const SeveralMails = lazy(async () => ({
  default: (await import('../many/SeveralMails.tsx')).SeveralMails,
}))

interface ManyHereProps {
  readonly selection: Selection
  readonly drop: ReturnType<typeof useDroppedMail>
  readonly filings: Filings
  /** Whether an earlier selection is gone on with. */
  readonly isResumed: boolean
  readonly onResume: (isResumed: boolean) => void
}

/** What is about several mails, loaded when the first view stands: an earlier selection may wait to be gone on with. */
export const ManyHere = ({ filings, ...props }: ManyHereProps) => {
  const { words, me } = usePane()
  const [isStarted, setStarted] = useState(false)
  useEffect(() => {
    if (me !== null) setStarted(true)
  }, [me])
  if (me === null || !isStarted) return null
  const isWanted = props.selection.mail.kind === 'several' || props.drop.dropped.kind === 'several'
  return (
    <Boundary words={words}>
      <Suspense fallback={isWanted ? <Waiting /> : null}>
        <SeveralMails me={me} outbox={filings.outbox} {...props} />
      </Suspense>
    </Boundary>
  )
}
