import { Button } from '@fluentui/react-components'
import { useRef } from 'react'
import { usePane } from '../../pane.ts'

/** What can be dropped on the pane, for whoever would rather choose it or has no mouse. */
export const FileChooser = ({ onFiles }: { readonly onFiles: (files: FileList) => void }) => {
  const { words } = usePane()
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button onClick={() => chooser.current?.click()}>{words.drop.choose}</Button>
      <input
        ref={chooser}
        hidden
        type="file"
        multiple
        accept=".eml,.msg,message/rfc822,application/vnd.ms-outlook"
        aria-label={words.drop.choose}
        onChange={(event) => event.target.files && onFiles(event.target.files)}
      />
    </>
  )
}
