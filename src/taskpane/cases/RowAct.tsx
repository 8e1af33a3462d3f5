import { Button, makeStyles } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { ActInput } from '../actRequests.ts'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { useAct } from '../useAct.ts'
import { useWorkplace } from '../workplace.ts'

const useStyles = makeStyles({
  button: { alignSelf: 'flex-start', flexShrink: 0 },
  // On a line of its own: the row wraps.
  problem: { flexBasis: '100%', minWidth: 0 },
})

interface RowActProps<Input, T> {
  readonly icon: ReactElement
  /** All that the button says. */
  readonly label: string
  readonly size?: 'small' | 'medium'
  readonly act: (request: string, input: Input) => Promise<T>
  readonly input: ActInput<Input>
  readonly onDone: (done: T) => void
}

/** A button of one icon at the end of a row that wraps: what went wrong stands in sight below the row. */
export const RowAct = <Input, T>(props: RowActProps<Input, T>) => {
  const { icon, label, size = 'small', act, input, onDone } = props
  const styles = useStyles()
  const { words, announce } = useWorkplace()
  const { state, run } = useAct(act)
  const begin = async () => {
    const done = await run(input)
    if (done !== null) onDone(done)
  }
  return (
    <>
      <Button
        className={styles.button}
        appearance="subtle"
        size={size}
        icon={icon}
        aria-label={label}
        title={label}
        disabledFocusable={state.kind === 'busy'}
        onClick={() => void begin()}
      />
      {state.kind === 'failed' && (
        <div className={styles.problem}>
          <ProblemNotice problem={state.problem} words={words} announce={announce} />
        </div>
      )}
    </>
  )
}
