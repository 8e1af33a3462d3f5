import { Button, Checkbox } from '@fluentui/react-components'
import { useState } from 'react'
import type { CopyWords } from '../language/copyWords.ts'
import type { Copied } from './copyClient.ts'
import { useCopyStyles } from './useCopyStyles.ts'

interface CopyChoiceProps {
  readonly kind: Copied['kind']
  readonly said: CopyWords
  readonly isBusy: boolean
  readonly onStart: (mbox: boolean) => void
  /** There is one already, which stays; null: there is none. */
  readonly onKeep: (() => void) | null
}

/** What a copy is, and what goes into the one to be made. */
export const CopyChoice = ({ kind, said, isBusy, onStart, onKeep }: CopyChoiceProps) => {
  const styles = useCopyStyles()
  const [mbox, setMbox] = useState(false)
  return (
    <>
      <p>{said.what[kind]}</p>
      {onKeep !== null && <p>{said.again.replaces}</p>}
      <Checkbox
        checked={mbox}
        onChange={(_, { checked }) => setMbox(checked === true)}
        label={
          <>
            {said.mbox}
            <br />
            <span className={styles.subdued}>{said.mboxWhy}</span>
          </>
        }
      />
      <div className={styles.acts}>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={() => onStart(mbox)}>
          {said.start}
        </Button>
        {onKeep !== null && <Button onClick={onKeep}>{said.again.keep}</Button>}
      </div>
    </>
  )
}
