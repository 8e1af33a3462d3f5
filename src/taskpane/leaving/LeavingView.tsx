import { Button, makeStyles } from '@fluentui/react-components'
import { useCallback, useMemo, useState } from 'react'
import type { LeavingAnswer } from '../../contract/leavingSchemas.ts'
import { SignedCopyPart } from '../copies/SignedCopyPart.tsx'
import { leavingWordsFor } from '../language/leaving/leavingWordsFor.ts'
import { focusOnArrival } from '../situation/focusOnArrival.ts'
import { Heading } from '../situation/Heading.tsx'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { Waiting } from '../situation/Waiting.tsx'
import { useKeptAnswer } from '../useKeptAnswer.ts'
import { useWorkplace } from '../workplace.ts'
import { ChecksPart } from './checks/ChecksPart.tsx'
import { HandOverPart } from './handOver/HandOverPart.tsx'
import { LettersPart } from './LettersPart.tsx'
import { leavingClient } from './leavingClient.ts'
import { LeavingContext, type LeavingPlace } from './leavingContext.ts'
import { newsOf } from './newsOf.ts'
import { PlanPart } from './PlanPart.tsx'
import { ReportView } from './signing/ReportView.tsx'
import { SignPart } from './signing/SignPart.tsx'
import { TroublePart } from './trouble/TroublePart.tsx'
import { OpenedPart } from './trust/OpenedPart.tsx'
import { TrustPart } from './trust/TrustPart.tsx'
import { useTold } from './useTold.ts'

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '20px', minWidth: 0 },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 380px), 1fr))',
    gap: '24px',
    alignItems: 'start',
    '& > div': { display: 'flex', flexDirection: 'column', gap: '24px', minWidth: 0 },
  },
})

interface LeavingViewProps {
  readonly id: string
  /** What is shown of it: all, or the trouble of its mailbox alone. */
  readonly part: 'all' | 'trouble'
  readonly onChanged?: () => void
}

/** How one person's leaving stands, and what whoever looks can do about it. */
export const LeavingView = ({ id, part, onChanged }: LeavingViewProps) => {
  const { client: asker, tag, words, announce } = useWorkplace()
  const said = leavingWordsFor(tag)
  const client = useMemo(() => leavingClient(asker, id), [asker, id])
  const question = useCallback((signal: AbortSignal) => client.view(signal), [client])
  const { just, tell } = useTold()
  const onNews = useCallback(
    (before: LeavingAnswer, after: LeavingAnswer) => {
      const news = newsOf(before, after, said)
      tell(news)
      if (news.length > 0) onChanged?.()
    },
    [said, tell, onChanged],
  )
  const { answer, again, keep } = useKeptAnswer(question, onNews, isBeingRead)
  const leaving = answer.kind === 'answered' ? answer.value : null
  const place: LeavingPlace | null = useMemo(
    () =>
      leaving && {
        ...{ leaving, client, said, just },
        onChanged: (after, sentence) => {
          tell([{ part: document.activeElement?.closest('section')?.id ?? null, sentence }])
          keep(after)
          onChanged?.()
        },
      },
    [leaving, client, said, just, tell, keep, onChanged],
  )
  if (answer.kind === 'failed')
    return <ProblemNotice problem={answer.problem} words={words} announce={announce} onTryAgain={again} />
  if (place === null) return <Waiting />
  return (
    <LeavingContext value={place}>
      {part === 'trouble' ? <TroublePart /> : <Leaving place={place} />}
    </LeavingContext>
  )
}

const isBeingRead = ({ reading }: LeavingAnswer): boolean => reading !== null

const Leaving = ({ place: { leaving, said } }: { readonly place: LeavingPlace }) => {
  const styles = useStyles()
  const [report, setReport] = useState<'unseen' | 'open' | 'seen'>('unseen')
  if (report === 'open') return <ReportView onClose={() => setReport('seen')} />
  return (
    <div className={styles.view}>
      <Heading level={1}>{leaving.mailbox.name}</Heading>
      <div className={styles.sides}>
        <div>
          <PlanPart />
          <ChecksPart />
        </div>
        <div>
          <HandOverPart />
          <LettersPart />
          <SignPart />
          <SignedCopyPart />
          <div>
            <Button ref={report === 'seen' ? focusOnArrival : undefined} onClick={() => setReport('open')}>
              {said.sign.report}
            </Button>
          </div>
          <TrustPart />
          <OpenedPart />
          <TroublePart />
        </div>
      </div>
    </div>
  )
}
