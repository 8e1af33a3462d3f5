import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { ActForm } from '../../situation/ActForm.tsx'
import { isReason, ReasonField } from '../../situation/ReasonField.tsx'
import { useAct } from '../../useAct.ts'
import { useWorkplace } from '../../workplace.ts'
import type { CleanUpClient } from '../cleanUpClient.ts'
import { useSaid } from '../useSaid.ts'

const useStyles = makeStyles({
  part: { overflowWrap: 'anywhere' },
  summary: { cursor: 'pointer' },
})

interface LookingPartProps {
  /** Mails that are hidden because they look private. */
  readonly count: number
  readonly client: CleanUpClient
  readonly onShown: () => void
}

/** Mail of another that only looks private: hidden, until whoever it is entrusted to says why he has to see it. */
export const LookingPart = ({ count, client, onShown }: LookingPartProps) => {
  const styles = useStyles()
  const { announce } = useWorkplace()
  const { words } = useSaid()
  const said = words.looking
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const { state, run } = useAct((request: string, why: string) => client.showLooking(request, why))
  if (count === 0) return null
  const show = async (): Promise<void> => {
    setTried(!isReason(reason))
    if (!isReason(reason) || (await run(reason.trim())) === null) return
    announce(said.shown)
    onShown()
  }
  return (
    <details className={styles.part}>
      <summary className={styles.summary}>{said.hidden(count)}</summary>
      <ActForm act={said.show} state={state} onAct={() => void show()}>
        <p>{said.why}</p>
        <ReasonField
          label={said.reason}
          {...{ needed: words.text.opening.needed, isTried, reason }}
          onChange={setReason}
        />
      </ActForm>
    </details>
  )
}
