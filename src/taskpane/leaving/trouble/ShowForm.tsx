import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { ActForm } from '../../situation/ActForm.tsx'
import { focusOnArrival } from '../../situation/focusOnArrival.ts'
import { isReason, ReasonField } from '../../situation/ReasonField.tsx'
import { useAct } from '../../useAct.ts'
import { useLeaving } from '../leavingContext.ts'

interface ShowFormProps {
  readonly mark: string
  /** In words, for whoever does not see beside which mail it stands. */
  readonly mail: string
  readonly looksPrivate: boolean
}

/** Its owner shows one mail to the help desk, for a reason: asked for only once he begins. */
export const ShowForm = ({ mark, mail, looksPrivate }: ShowFormProps) => {
  const { client, said, onChanged } = useLeaving()
  const [asking, setAsking] = useState<'notYet' | 'now' | 'over'>('notYet')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const { state, run } = useAct((request: string, why: string) => client.show(request, mark, why))
  const show = async (): Promise<void> => {
    setTried(!isReason(reason))
    if (!isReason(reason)) return
    const after = await run(reason.trim())
    if (after === null) return
    setAsking('over')
    onChanged(after, said.trouble.shown)
  }
  if (asking !== 'now')
    return (
      <Button
        size="small"
        aria-label={`${said.trouble.showThis}: ${mail}`}
        ref={asking === 'over' ? focusOnArrival : undefined}
        onClick={() => setAsking('now')}
      >
        {said.trouble.showThis}
      </Button>
    )
  return (
    <ActForm
      label={mail}
      act={said.trouble.showThis}
      isMain
      state={state}
      onAct={() => void show()}
      others={
        <Button size="small" onClick={() => setAsking('over')}>
          {said.cancel}
        </Button>
      }
    >
      <p>{said.trouble.showWhat}</p>
      {looksPrivate && <p>{said.trouble.showPrivate}</p>}
      <ReasonField
        label={said.trouble.showReason}
        {...{ needed: said.needed, isTried, reason }}
        onChange={setReason}
        inputRef={focusOnArrival}
      />
    </ActForm>
  )
}
