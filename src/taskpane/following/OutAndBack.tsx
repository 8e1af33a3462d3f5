import { Button } from '@fluentui/react-components'
import { useCallback, useState } from 'react'
import { FailedAct } from '../situation/FailedAct.tsx'
import { focusOnArrival } from '../situation/focusOnArrival.ts'
import { useAct } from '../useAct.ts'
import { useWorkplace } from '../workplace.ts'
import { useFollowingStyles } from './useFollowingStyles.ts'

/** What is said of it while it is in or out, and the button that makes it otherwise. */
interface Side {
  readonly sentence: string
  readonly button: string
}

interface OutAndBackProps {
  readonly name: string
  readonly in: Side
  readonly out: Side
  readonly act: (request: string, out: boolean) => Promise<unknown>
}

/** One of a list, to be taken out of it: it stays in sight with the way back, until the list is opened again. */
export const OutAndBack = ({ name, act, ...sides }: OutAndBackProps) => {
  const styles = useFollowingStyles()
  const { announce } = useWorkplace()
  const [side, setSide] = useState<'in' | 'out'>('in')
  const [wasTurned, setTurned] = useState(false)
  const { sentence, button } = sides[side]
  const turned = useCallback(
    async (request: string, next: 'in' | 'out') => {
      await act(request, next === 'out')
      return next
    },
    [act],
  )
  const { state, run } = useAct(turned)
  const turn = async () => {
    const next = await run(side === 'in' ? 'out' : 'in')
    if (next === null) return
    setTurned(true)
    setSide(next)
    announce(sides[next].sentence)
  }
  return (
    <>
      <span className={styles.name}>
        {name}
        <span className={styles.small}>{sentence}</span>
        <FailedAct state={state} />
      </span>
      <Button
        key={side}
        size="small"
        className={styles.act}
        ref={wasTurned ? focusOnArrival : undefined}
        aria-label={`${button}: ${name}`}
        disabledFocusable={state.kind === 'busy'}
        onClick={() => void turn()}
      >
        {button}
      </Button>
    </>
  )
}
