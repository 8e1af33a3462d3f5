import { Button } from '@fluentui/react-components'
import { useCallback, useMemo, useState } from 'react'
import type { FilingAnswer } from '../../contract/schemas.ts'
import { correctingWordsFor } from '../language/correcting/correctingWordsFor.ts'
import { focusOnArrival } from '../situation/focusOnArrival.ts'
import { useAct } from '../useAct.ts'
import { useWorkplace } from '../workplace.ts'
import { ActProblem } from './ActProblem.tsx'
import { correctingClient } from './correctingClient.ts'
import { carryOut, changeSentence, type FilingChange, type Undo, type Wanted } from './filingChange.ts'

/** What is done to a filing, one change after another; each is said, and can be undone. */
export const useFilingChange = (filing: FilingAnswer, onDone: (done: FilingChange) => void) => {
  const { client, tag, announce } = useWorkplace()
  const said = correctingWordsFor(tag)
  const [change, setChange] = useState<FilingChange | null>(null)
  const present = change?.changed.filing ?? filing
  const correcting = useMemo(() => correctingClient(client), [client])
  const act = useCallback(
    (request: string, { wanted, of }: Undo) => carryOut(of, wanted, request, correcting),
    [correcting],
  )
  const { state, run } = useAct(act)
  const isBusy = state.kind === 'busy'
  const carry = async (act: Undo): Promise<void> => {
    const done = await run(act)
    if (done === null) return
    setChange(done)
    announce(changeSentence(done, said))
    onDone(done)
  }
  const problem = state.kind === 'failed' && <ActProblem problem={state.problem} />
  const back = change?.undo ?? null
  const undo = back !== null && (
    <Button size="small" ref={focusOnArrival} disabledFocusable={isBusy} onClick={() => void carry(back)}>
      {said.undo}
    </Button>
  )
  const make = (wanted: Wanted): Promise<void> => carry({ wanted, of: present })
  return { change, present, isBusy, make, problem, undo }
}
