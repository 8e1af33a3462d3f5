import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { copyWordsFor } from '../language/copies/copyWordsFor.ts'
import { useWorkplace } from '../workplace.ts'
import { StaticCopy } from './StaticCopy.tsx'

const useStyles = makeStyles({
  summary: { cursor: 'pointer', paddingBlock: '4px' },
  copy: { paddingBlock: '8px' },
})

/** A static copy of a case, for whoever manages cases: opened when it is asked for. */
export const CaseCopy = ({ id }: { readonly id: string }) => {
  const styles = useStyles()
  const { tag } = useWorkplace()
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{copyWordsFor(tag).heading}</summary>
      {isOpen && (
        <div className={styles.copy}>
          <StaticCopy of={{ kind: 'case', id }} />
        </div>
      )}
    </details>
  )
}
