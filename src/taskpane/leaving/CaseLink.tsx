import { Link } from '@fluentui/react-components'
import { useCallback } from 'react'
import type { NamedCaseAnswer } from '../../contract/handOverSchemas.ts'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { Unbroken } from '../situation/Unbroken.tsx'
import { useAct } from '../useAct.ts'
import { useWorkplace } from '../workplace.ts'

/** The way to a case that is named. */
export const CaseLink = ({ of: { id, reference, title } }: { readonly of: NamedCaseAnswer }) => {
  const { client, words, announce, open } = useWorkplace()
  const look = useCallback(
    (_request: string, _input: null) => client.viewCase(id, null, new AbortController().signal),
    [client, id],
  )
  const { state, run } = useAct(look)
  const show = async (): Promise<void> => {
    const found = await run(null)
    if (found !== null) open({ kind: 'case', case: found.case })
  }
  return (
    <>
      <Link as="button" type="button" onClick={() => void show()}>
        <Unbroken text={`${reference} ${title}`} />
      </Link>
      {state.kind === 'failed' && <ProblemNotice problem={state.problem} words={words} announce={announce} />}
    </>
  )
}
