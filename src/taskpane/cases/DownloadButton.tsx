import { Button, makeStyles } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { FilingAnswer } from '../../contract/schemas.ts'
import { problemOf } from '../problem.ts'
import { useWorkplace } from '../workplace.ts'
import { offerFile } from './offerFile.ts'

const useStyles = makeStyles({ button: { alignSelf: 'flex-start', flexShrink: 0 } })

/** Fetches a filed mail's bytes with the key, which a plain link could not carry, and gives them to the browser to keep. */
export const DownloadButton = ({ filing }: { readonly filing: FilingAnswer }) => {
  const { words, announce, client } = useWorkplace()
  const [isBusy, setBusy] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  const name = words.cases.download(filing.message?.subject || filing.id)

  const download = async () => {
    setBusy(true)
    setFailed(null)
    try {
      const blob = await client.download(filing.id, new AbortController().signal)
      offerFile(blob, filing.message?.file ?? `${filing.id}.eml`)
    } catch (error) {
      const { what, next } = words.problem[problemOf(error)]
      setFailed(`${what} ${next}`)
      announce(`${what} ${next}`)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Button
      className={useStyles().button}
      appearance="subtle"
      icon={<ArrowDownloadRegular />}
      aria-label={failed === null ? name : `${name}. ${failed}`}
      title={failed ?? name}
      disabledFocusable={isBusy}
      onClick={() => void download()}
    />
  )
}
