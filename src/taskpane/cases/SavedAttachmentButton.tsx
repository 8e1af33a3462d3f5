import { ArrowDownloadRegular } from '@fluentui/react-icons'
import { useCallback } from 'react'
import { caseWordsFor } from '../language/cases/caseWordsFor.ts'
import { useWorkplace } from '../workplace.ts'
import { caseClient } from './caseClient.ts'
import { attachmentName, offerFile } from './offerFile.ts'
import { RowAct } from './RowAct.tsx'

interface SavedAttachmentButtonProps {
  readonly caseId: string
  /** The number under which it was saved. */
  readonly seq: number
  readonly name: string
}

/** Gives an attachment that was saved apart in a case to the browser to keep. */
export const SavedAttachmentButton = ({ caseId, seq, name }: SavedAttachmentButtonProps) => {
  const { client, tag, announce } = useWorkplace()
  const said = caseWordsFor(tag).mail
  const label = said.keep(name || said.unnamed)
  const fetched = useCallback(
    () => caseClient(client).savedAttachment(caseId, seq, new AbortController().signal),
    [client, caseId, seq],
  )
  const done = (blob: Blob) => {
    offerFile(blob, attachmentName(name))
    announce(label)
  }
  return <RowAct icon={<ArrowDownloadRegular />} label={label} act={fetched} input={null} onDone={done} />
}
