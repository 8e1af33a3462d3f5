import { Button, Field, makeStyles, ProgressBar } from '@fluentui/react-components'
import { useEffect } from 'react'
import { usePane } from '../pane.ts'
import { focusOnArrival } from '../situation/focusOnArrival.ts'
import type { FilingStep } from './sendFiling.ts'
import { stepWords } from './stepWords.ts'

const useStyles = makeStyles({
  progress: { display: 'flex', flexDirection: 'column', gap: '12px', paddingBlock: '8px' },
  cancel: { alignSelf: 'flex-start' },
})

interface FilingProgressProps {
  readonly step: FilingStep
  readonly onCancel: () => void
}

/** How far the filing of the mail on show is. What is being recorded can no longer be called off. */
export const FilingProgress = ({ step, onCancel }: FilingProgressProps) => {
  const styles = useStyles()
  const { words, announce } = usePane()
  useEffect(() => announce(words.filing.reading), [announce, words])
  return (
    <div className={styles.progress}>
      <Field validationState="none" validationMessage={stepWords(step, words.filing)}>
        <ProgressBar
          {...(step.kind === 'sending' ? { value: step.sent, max: Math.max(step.size, 1) } : {})}
        />
      </Field>
      <Button
        ref={focusOnArrival}
        className={styles.cancel}
        size="small"
        disabledFocusable={step.kind === 'recording'}
        onClick={onCancel}
      >
        {words.filing.cancel}
      </Button>
    </div>
  )
}
