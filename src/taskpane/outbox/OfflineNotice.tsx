import { Button } from '@fluentui/react-components'
import { useEffect } from 'react'
import { outboxWordsFor } from '../language/outbox/outboxWordsFor.ts'
import { usePane } from '../pane.ts'
import { Notice } from '../situation/Notice.tsx'

/** Above the form, where the service did not answer which case it may be: filing goes on. */
export const OfflineNotice = ({ onTryAgain }: { readonly onTryAgain: () => void }) => {
  const { tag, words, announce } = usePane()
  const { offline, offlineNext } = outboxWordsFor(tag)
  useEffect(() => announce(`${offline}. ${offlineNext}`), [announce, offline, offlineNext])
  return (
    <Notice
      kind="told"
      heading={offline}
      acts={
        <Button size="small" onClick={onTryAgain}>
          {words.tryAgain}
        </Button>
      }
    >
      <p>{offlineNext}</p>
    </Notice>
  )
}
