import { Link } from '@fluentui/react-components'
import { useCallback } from 'react'
import type { CommitmentAnswer } from '../../contract/commitmentSchemas.ts'
import type { CommitmentWords } from '../language/commitmentWords.ts'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { useAct } from '../useAct.ts'
import { useWorkplace } from '../workplace.ts'

interface OriginLinksProps {
  readonly commitment: CommitmentAnswer
  readonly words: CommitmentWords
}

/** The ways from a commitment to its case and to the mail it stands in. */
export const OriginLinks = ({ commitment }: OriginLinksProps) => {
  const { client, words: said, announce, open } = useWorkplace()
  const { reference, title, id } = commitment.case
  const look = useCallback(
    (_request: string, caseId: string) => client.viewCase(caseId, null, new AbortController().signal),
    [client],
  )
  const { state, run } = useAct(look)
  const openCase = async () => {
    const found = await run(id)
    if (found !== null) open({ kind: 'case', case: found.case })
  }
  return (
    <>
      <Link as="button" type="button" onClick={() => void openCase()}>
        {`${reference} ${title}`}
      </Link>
      {state.kind === 'failed' && <ProblemNotice problem={state.problem} words={said} announce={announce} />}
    </>
  )
}
