import { Button, makeStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { correctingWordsFor } from '../language/correcting/correctingWordsFor.ts'
import { focusOnArrival } from '../situation/focusOnArrival.ts'
import { useWorkplace } from '../workplace.ts'
import type { Wanted } from './filingChange.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
})

export interface ActFormProps {
  readonly isBusy: boolean
  readonly onDo: (wanted: Wanted) => Promise<void>
  readonly onCancel: () => void
}

interface FormActsProps {
  /** On the button that does it. */
  readonly label: string
  readonly isBusy: boolean
  readonly isDisabled?: boolean
  /** The focus is on the button that does nothing, where no field takes it. */
  readonly isCancelFirst?: boolean
  readonly onSubmit: () => void
  readonly onCancel: () => void
  readonly children: ReactNode
}

/** Fields of one act, the button that does it and the one that does not. Escape cancels. */
export const FormActs = (props: FormActsProps) => {
  const { label, isBusy, isDisabled, isCancelFirst = false, onSubmit, onCancel, children } = props
  const styles = useStyles()
  const said = correctingWordsFor(useWorkplace().tag)
  return (
    <form
      className={styles.form}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy && isDisabled !== true) onSubmit()
      }}
      onKeyDown={({ key, defaultPrevented }) => {
        if (key === 'Escape' && !defaultPrevented) onCancel()
      }}
    >
      {children}
      <div className={styles.acts}>
        <Button
          type="submit"
          size="small"
          appearance="primary"
          disabledFocusable={isBusy || isDisabled === true}
        >
          {label}
        </Button>
        <Button size="small" ref={isCancelFirst ? focusOnArrival : null} onClick={onCancel}>
          {said.cancel}
        </Button>
      </div>
    </form>
  )
}
