import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useId } from 'react'
import { usePane } from '../pane.ts'
import { focusOnArrival } from '../situation/focusOnArrival.ts'
import type { FilingStep } from './sendFiling.ts'
import { stepWords } from './stepWords.ts'

const useStyles = makeStyles({
  progress: { display: 'flex', flexDirection: 'column', gap: '12px', paddingBlock: '8px' },
  bar: { width: '100%', height: '4px', accentColor: tokens.colorCompoundBrandBackground },
  said: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
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
  const said = useId()
  useEffect(() => announce(words.filing.reading), [announce, words])
  return (
    <div className={styles.progress}>
      <div>
        {/* The browser's own: it shows how far, or that something is under way, also in forced colours. */}
        <progress
          className={styles.bar}
          aria-labelledby={said}
          {...(step.kind === 'sending' ? { value: step.sent, max: Math.max(step.size, 1) } : {})}
        />
        <p id={said} className={styles.said}>
          {stepWords(step, words.filing)}
        </p>
      </div>
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
