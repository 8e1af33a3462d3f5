import { Link } from '@fluentui/react-components'
import { useCallback } from 'react'
import type { CommitmentAnswer } from '../../contract/commitmentSchemas.ts'
import { parseFilingId } from '../../domain/cases/case.ts'
import type { CommitmentWords } from '../language/commitments/commitmentWords.ts'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { Unbroken } from '../situation/Unbroken.tsx'
import { useAct } from '../useAct.ts'
import { useWorkplace } from '../workplace.ts'

/** What of a commitment's origin is on show already: nothing, its case, or its case and its mail. */
export type OriginShown = 'nothing' | 'case' | 'mail'

interface OriginLinksProps {
  readonly commitment: CommitmentAnswer
  readonly words: CommitmentWords
  readonly shown?: OriginShown
}

/** The ways from a commitment to its case and to the mail it stands in. */
export const OriginLinks = ({ commitment, words, shown = 'nothing' }: OriginLinksProps) => {
  const { client, words: said, announce, open } = useWorkplace()
  const { reference, title, id: caseId } = commitment.case
  const filing = parseFilingId(commitment.filing ?? '')
  const look = useCallback(
    // Filings are paged downwards from a number: the one of that number is the first below the next.
    (_request: string, from: number | null) =>
      client.viewCase(caseId, from === null ? null : from + 1, new AbortController().signal),
    [client, caseId],
  )
  const { state, run } = useAct(look)
  const openCase = async () => {
    const found = await run(null)
    if (found !== null) open({ kind: 'case', case: found.case })
  }
  const openMail = async () => {
    const found = await run(filing?.seq ?? null)
    const mail = found?.filings.find(({ id }) => id === commitment.filing)
    if (mail) open({ kind: 'filing', filing: mail })
    else if (found !== null) open({ kind: 'case', case: found.case })
  }
  return (
    <>
      {filing !== null && shown !== 'mail' && (
        <Link
          as="button"
          type="button"
          aria-label={words.act.on(words.act.openMail, commitment.what)}
          onClick={() => void openMail()}
        >
          {words.act.openMail}
        </Link>
      )}
      {shown === 'nothing' && (
        <Link as="button" type="button" onClick={() => void openCase()}>
          <Unbroken text={`${reference} ${title}`} />
        </Link>
      )}
      {state.kind === 'failed' && <ProblemNotice problem={state.problem} words={said} announce={announce} />}
    </>
  )
}
