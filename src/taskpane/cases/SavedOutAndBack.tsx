import { useCallback } from 'react'
import { caseWordsFor } from '../language/caseWordsFor.ts'
import { useWorkplace } from '../workplace.ts'
import { caseClient } from './caseClient.ts'
import { OutAndBackButton } from './OutAndBackButton.tsx'

interface SavedOutAndBackProps {
  readonly caseId: string
  /** The number under which it was saved. */
  readonly seq: number
  readonly name: string
  readonly isOut: boolean
  readonly onChanged: (isOut: boolean) => void
}

/** Takes an attachment that was saved apart out of the case, and puts it back. */
export const SavedOutAndBack = ({ caseId, seq, name, isOut, onChanged }: SavedOutAndBackProps) => {
  const { client, tag } = useWorkplace()
  const said = caseWordsFor(tag)
  const { withdraw, withdrawn, restore, restored } = said.attachment
  const called = name || said.mail.unnamed
  const act = useCallback(
    (request: string, step: 'withdraw' | 'restore') =>
      caseClient(client).turnSaved(caseId, seq, step, request),
    [client, caseId, seq],
  )
  return (
    <OutAndBackButton
      isOut={isOut}
      words={{
        ...{ withdraw: withdraw(called), withdrawn: withdrawn(called) },
        ...{ restore: restore(called), restored: restored(called) },
      }}
      act={act}
      onChanged={onChanged}
    />
  )
}
