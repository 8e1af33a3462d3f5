import { ArrowUndoRegular, DeleteRegular } from '@fluentui/react-icons'
import { useCallback } from 'react'
import { caseWordsFor } from '../language/caseWordsFor.ts'
import { useWorkplace } from '../workplace.ts'
import { caseClient } from './caseClient.ts'
import { RowAct } from './RowAct.tsx'

interface NoteButtonProps {
  readonly caseId: string
  readonly seq: number
  readonly isOut: boolean
  readonly onChanged: (isOut: boolean) => void
}

/** Takes a note out of sight, and puts it back: the same button, which keeps the focus. The register keeps both. */
export const NoteButton = ({ caseId, seq, isOut, onChanged }: NoteButtonProps) => {
  const { client, announce, tag } = useWorkplace()
  const said = caseWordsFor(tag).note
  const act = useCallback(
    (request: string) => {
      const { restoreNote, withdrawNote } = caseClient(client)
      return (isOut ? restoreNote : withdrawNote)(caseId, seq, request)
    },
    [client, caseId, seq, isOut],
  )
  const done = () => {
    announce(isOut ? said.restored : said.withdrawn)
    onChanged(!isOut)
  }
  const [icon, label] = isOut
    ? [<ArrowUndoRegular key="back" />, said.restore]
    : [<DeleteRegular key="out" />, said.withdraw]
  return <RowAct icon={icon} label={label} act={act} onDone={done} />
}
