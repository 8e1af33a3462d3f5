import { Button, makeStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { ActState } from '../useAct.ts'
import { useWorkplace } from '../workplace.ts'
import { ProblemNotice } from './ProblemNotice.tsx'

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    alignSelf: 'stretch',
    maxWidth: '480px',
    '& p': { margin: 0 },
    '& select, & input': { minWidth: 0, width: '100%' },
  },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
})

interface ActFormProps {
  /** What it is about, where its place does not say so. */
  readonly label?: string
  /** On its button. */
  readonly act: string
  readonly isMain?: boolean
  readonly state: ActState<unknown>
  readonly onAct: () => void
  /** Beside its button. */
  readonly others?: ReactNode
  readonly children: ReactNode
}

/** What a person fills in for one act, the button that does it, and what went wrong. */
export const ActForm = ({ label, act, isMain = false, state, onAct, others, children }: ActFormProps) => {
  const styles = useStyles()
  const { words, announce } = useWorkplace()
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        onAct()
      }}
    >
      {children}
      <div className={styles.acts}>
        <Button
          type="submit"
          size="small"
          appearance={isMain ? 'primary' : 'secondary'}
          disabledFocusable={state.kind === 'busy'}
        >
          {act}
        </Button>
        {others}
      </div>
      {state.kind === 'failed' && <ProblemNotice problem={state.problem} words={words} announce={announce} />}
    </form>
  )
}
