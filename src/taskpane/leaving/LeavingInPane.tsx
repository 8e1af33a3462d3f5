import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { leavingWordsFor } from '../language/leaving/leavingWordsFor.ts'
import { useWorkplace } from '../workplace.ts'
import { LeavingView } from './LeavingView.tsx'
import { useLeavingStyles } from './useLeavingStyles.ts'

/** The leaving of a mailbox's owner, within what the pane shows of the mailbox: opened when it is asked for. */
export const LeavingInPane = ({ id }: { readonly id: string }) => {
  const styles = useLeavingStyles()
  const { tag } = useWorkplace()
  const [isShown, setShown] = useState(false)
  const said = leavingWordsFor(tag)
  return (
    <div className={styles.part}>
      <Button size="small" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        {said.place.heading}
      </Button>
      {isShown && <LeavingView id={id} part="all" />}
    </div>
  )
}
