import { Button } from '@fluentui/react-components'
import { useCallback, useState } from 'react'
import type { FilingAnswer } from '../../contract/schemas.ts'
import { correctingWordsFor } from '../language/correcting/correctingWordsFor.ts'
import { focusOnArrival } from '../situation/focusOnArrival.ts'
import { useAct } from '../useAct.ts'
import { useWorkplace } from '../workplace.ts'
import { ActProblem } from './ActProblem.tsx'
import { correctingClient } from './correctingClient.ts'
import { FormActs } from './FormActs.tsx'

interface EraseActProps {
  readonly filing: FilingAnswer
  readonly subject: string
  readonly onErased: () => void
}

/** Erases for good what lies in the bin, after saying what that means. It is the one act that nothing undoes. */
export const EraseAct = ({ filing, subject, onErased }: EraseActProps) => {
  const { client, tag, announce } = useWorkplace()
  const said = correctingWordsFor(tag)
  const [asking, setAsking] = useState<'notYet' | 'now' | 'over'>('notYet')
  const act = useCallback(
    (request: string, id: string) => correctingClient(client).erase(id, request),
    [client],
  )
  const { state, run } = useAct(act)
  const ask = (): void => {
    setAsking('now')
    announce(said.eraseMeans)
  }
  if (asking !== 'now')
    return (
      <Button
        size="small"
        ref={asking === 'over' ? focusOnArrival : undefined}
        aria-label={said.eraseNamed(subject)}
        onClick={ask}
      >
        {said.erase}
      </Button>
    )
  const erase = async (): Promise<void> => {
    if ((await run(filing.id)) === null) return
    announce(said.erased)
    onErased()
  }
  return (
    <FormActs
      label={said.eraseNow}
      isBusy={state.kind === 'busy'}
      isCancelFirst
      onSubmit={() => void erase()}
      onCancel={() => setAsking('over')}
    >
      <p>{said.eraseMeans}</p>
      {state.kind === 'failed' && <ActProblem problem={state.problem} />}
    </FormActs>
  )
}
