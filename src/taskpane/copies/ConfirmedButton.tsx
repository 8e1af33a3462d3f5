import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { focusOnArrival } from '../situation/focusOnArrival.ts'
import { useCopyStyles } from './useCopyStyles.ts'

interface ConfirmedButtonProps {
  readonly label: string
  /** What is lost by it. */
  readonly question: string
  readonly yes: string
  readonly no: string
  readonly isBusy: boolean
  readonly onSure: () => void
}

/** A button for what cannot be undone: it asks first, in its own place. */
export const ConfirmedButton = ({ label, question, yes, no, isBusy, onSure }: ConfirmedButtonProps) => {
  const styles = useCopyStyles()
  const [step, setStep] = useState<'first' | 'asked' | 'refused'>('first')
  if (step !== 'asked') {
    return (
      <Button
        size="small"
        disabledFocusable={isBusy}
        {...(step === 'refused' ? { ref: focusOnArrival } : {})}
        onClick={() => setStep('asked')}
      >
        {label}
      </Button>
    )
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a border and a width of its own
    <div role="group" aria-label={question} className={styles.wide}>
      <p>{question}</p>
      <div className={styles.acts}>
        <Button size="small" ref={focusOnArrival} onClick={() => setStep('refused')}>
          {no}
        </Button>
        <Button
          size="small"
          disabledFocusable={isBusy}
          onClick={() => {
            setStep('first')
            onSure()
          }}
        >
          {yes}
        </Button>
      </div>
    </div>
  )
}
