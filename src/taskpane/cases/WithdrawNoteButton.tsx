import { Button } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons'
import { useCallback } from 'react'
import { caseWordsFor } from '../language/caseWordsFor.ts'
import { problemSentence } from '../problemSentence.ts'
import { useAct } from '../useAct.ts'
import { useWorkplace } from '../workplace.ts'
import { caseClient } from './caseClient.ts'

interface WithdrawNoteButtonProps {
  readonly caseId: string
  readonly seq: number
  readonly onWithdrawn: () => void
}

/** Takes a note out of sight; the register keeps it. */
export const WithdrawNoteButton = ({ caseId, seq, onWithdrawn }: WithdrawNoteButtonProps) => {
  const { client, announce, words, tag } = useWorkplace()
  const said = caseWordsFor(tag).note
  const act = useCallback(
    (request: string) => caseClient(client).withdrawNote(caseId, seq, request),
    [client, caseId, seq],
  )
  const { state, run } = useAct<void, unknown>(act)
  const failure = state.kind === 'failed' ? problemSentence(words, state.problem) : null
  const withdraw = async () => {
    if ((await run()) === null) return
    announce(said.withdrawn)
    onWithdrawn()
  }
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={<DeleteRegular />}
      aria-label={failure === null ? said.withdraw : `${said.withdraw}. ${failure}`}
      title={failure ?? said.withdraw}
      disabledFocusable={state.kind === 'busy'}
      onClick={() => void withdraw()}
    />
  )
}
