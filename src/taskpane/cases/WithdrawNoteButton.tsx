import { DeleteRegular } from '@fluentui/react-icons'
import { useCallback } from 'react'
import { caseWordsFor } from '../language/caseWordsFor.ts'
import { useWorkplace } from '../workplace.ts'
import { caseClient } from './caseClient.ts'
import { RowAct } from './RowAct.tsx'

interface WithdrawNoteButtonProps {
  readonly caseId: string
  readonly seq: number
  readonly onWithdrawn: () => void
}

/** Takes a note out of sight; the register keeps it. */
export const WithdrawNoteButton = ({ caseId, seq, onWithdrawn }: WithdrawNoteButtonProps) => {
  const { client, announce, tag } = useWorkplace()
  const said = caseWordsFor(tag).note
  const act = useCallback(
    (request: string) => caseClient(client).withdrawNote(caseId, seq, request),
    [client, caseId, seq],
  )
  const done = () => {
    announce(said.withdrawn)
    onWithdrawn()
  }
  return <RowAct icon={<DeleteRegular />} label={said.withdraw} act={act} onDone={done} />
}
