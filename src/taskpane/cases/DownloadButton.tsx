import { ArrowDownloadRegular } from '@fluentui/react-icons'
import { useCallback } from 'react'
import type { FilingAnswer } from '../../contract/schemas.ts'
import { useWorkplace } from '../workplace.ts'
import { offerFile } from './offerFile.ts'
import { RowAct } from './RowAct.tsx'

/** Fetches a filed mail's bytes with the key, which a plain link could not carry, and gives them to the browser to keep. */
export const DownloadButton = ({ filing }: { readonly filing: FilingAnswer }) => {
  const { words, client } = useWorkplace()
  const fetched = useCallback(
    () => client.download(filing.id, new AbortController().signal),
    [client, filing.id],
  )
  return (
    <RowAct
      icon={<ArrowDownloadRegular />}
      label={words.cases.download(filing.message?.subject || filing.id)}
      size="medium"
      act={fetched}
      input={null}
      onDone={(blob) => offerFile(blob, filing.message?.file ?? `${filing.id}.eml`)}
    />
  )
}
