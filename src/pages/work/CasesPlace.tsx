import { useMemo } from 'react'
import type { CaseLink } from '../../domain/cases/caseLink.ts'
import { SearchView } from '../../taskpane/finding/SearchView.tsx'
import type { ServiceClient } from '../../taskpane/serviceClient.ts'
import { ProblemNotice } from '../../taskpane/situation/ProblemNotice.tsx'
import { Waiting } from '../../taskpane/situation/Waiting.tsx'
import { useAnswer } from '../../taskpane/useAnswer.ts'
import { useOverview } from '../overviewContext.ts'
import { LinkNotice } from './LinkNotice.tsx'
import { lookUp } from './lookUp.ts'
import { WorkFrame } from './WorkFrame.tsx'

interface CasesPlaceProps {
  readonly client: ServiceClient
  /** By which somebody came; null: he came to look around. */
  readonly link: CaseLink | null
}

/** Finding filed mail, and the cases it is in; what a link leads to is opened at first. */
export const CasesPlace = ({ client, link }: CasesPlaceProps) => {
  const { language, announce } = useOverview()
  const question = useMemo(
    () => link && ((signal: AbortSignal) => lookUp(client, link, signal)),
    [client, link],
  )
  const { answer, again } = useAnswer(question)
  if (link !== null && answer.kind === 'waiting') {
    return (
      <WorkFrame key="waiting" client={client}>
        <Waiting />
      </WorkFrame>
    )
  }
  const isRefused = answer.kind === 'failed' && refusals.has(answer.problem)
  return (
    <>
      {isRefused && <LinkNotice because="refused" />}
      {answer.kind === 'failed' && !isRefused && (
        <ProblemNotice
          problem={answer.problem}
          words={language.words}
          announce={announce}
          onTryAgain={again}
        />
      )}
      {answer.kind === 'answered' && answer.value.isGone && <LinkNotice because="gone" />}
      <WorkFrame client={client} {...(answer.kind === 'answered' && { first: answer.value.details })}>
        <SearchView />
      </WorkFrame>
    </>
  )
}

/** A case that somebody may not know of is not there for him. */
const refusals: ReadonlySet<string> = new Set(['caseNotFound', 'notAllowed'])
