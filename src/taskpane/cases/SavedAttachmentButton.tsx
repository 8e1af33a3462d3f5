import { Button } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons'
import { useCallback } from 'react'
import { caseWordsFor } from '../language/caseWordsFor.ts'
import { problemSentence } from '../problemSentence.ts'
import { useAct } from '../useAct.ts'
import { useWorkplace } from '../workplace.ts'
import { caseClient } from './caseClient.ts'
import { attachmentName, offerFile } from './offerFile.ts'

interface SavedAttachmentButtonProps {
  readonly caseId: string
  /** The number under which it was saved. */
  readonly seq: number
  readonly name: string
}

/** Gives an attachment that was saved apart in a case to the browser to keep. */
export const SavedAttachmentButton = ({ caseId, seq, name }: SavedAttachmentButtonProps) => {
  const { client, words, tag, announce } = useWorkplace()
  const said = caseWordsFor(tag).mail
  const label = said.keep(name || said.unnamed)
  const fetched = useCallback(
    () => caseClient(client).savedAttachment(caseId, seq, new AbortController().signal),
    [client, caseId, seq],
  )
  const { state, run } = useAct<void, Blob>(fetched)
  const failure = state.kind === 'failed' ? problemSentence(words, state.problem) : null
  const download = async () => {
    const blob = await run()
    if (blob === null) return
    offerFile(blob, attachmentName(name))
    announce(label)
  }
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={<ArrowDownloadRegular />}
      aria-label={failure === null ? label : `${label}. ${failure}`}
      title={failure ?? label}
      disabledFocusable={state.kind === 'busy'}
      onClick={() => void download()}
    />
  )
}
